"""Errors that are not caused by the spec."""

from __future__ import annotations


class SourceError(Exception):
    """A spec to compare, or its version, can't be found: not an error in a spec."""
