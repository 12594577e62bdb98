"""The published docs: reference pages, the guides, a viewer of the bundle, and the site built from them."""

from __future__ import annotations

from .build import build_docs
from .site import build_site
from .viewer import SiteError

__all__ = ("SiteError", "build_docs", "build_site")
