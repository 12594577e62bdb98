"""What holds for all tests."""

from __future__ import annotations

from hypothesis import settings

# The same examples in every run: what a change breaks shows with that change, and nothing else does.
settings.register_profile("same", derandomize=True, deadline=None)
settings.load_profile("same")
