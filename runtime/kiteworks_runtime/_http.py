"""The one door to httpx. Nothing else of the client imports it, so that another with its API can take its place.

Import this module inside functions, or in modules that are loaded with the first request: httpx is most of the
cost of starting.
"""

import httpx

__all__ = ("httpx",)
