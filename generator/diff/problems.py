"""What may go wrong beside the spec."""

from __future__ import annotations


class SourceError(Exception):
    """What is to be compared, or its version, can't be found: no fault of a spec."""
