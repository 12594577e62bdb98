"""The published docs: reference pages, the guides, a viewer of the bundle, and the site built from them."""

from __future__ import annotations

from .build import build_docs
from .problems import SiteError
from .site import build_site

__all__ = ("SiteError", "build_docs", "build_site")
