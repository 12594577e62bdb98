"""The published docs: pages made of the spec, the guides and a viewer of the bundle, and the site made of them."""

from __future__ import annotations

from .build import build_docs
from .problems import SiteError
from .site import build_site

__all__ = ("SiteError", "build_docs", "build_site")
