"""What may go wrong beside the spec."""

from __future__ import annotations


class SiteError(Exception):
    """The site builder or the viewer is missing, or a page was refused: no fault of the spec."""
