"""Errors that are not caused by the spec."""

from __future__ import annotations


class SiteError(Exception):
    """The site builder or the viewer is missing, or a page was refused: not an error in the spec."""
