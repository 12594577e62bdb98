# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.short_links`."""

from __future__ import annotations

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import OMIT, Omit, Operation

from .. import _parameters as shared
from .._parameters import Mode
from ..models.short_links import ShortLink

SHORT_LINKS_GET: Operation[ShortLink] = Operation(
    "short_links.get", "GET /rest/shortLinks/{ref}", result=ShortLink, arguments=(shared.REF, shared.MODE)
)


class ShortLinks(Resource):
    """Short links to objects."""

    def get(self, ref: str, *, mode: Mode | Omit = OMIT) -> ShortLink:
        """Get a short link.

        Returns the target of a short link. Does not require signing in if the message is open to anyone. Source:
        `GET /rest/shortLinks/{ref}`, scope `GET/shortLinks/*` (inferred).

        Args:
            ref: The link, or the reference at its end.
            mode: How much detail to return for each object.

        Returns:
            The link.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(SHORT_LINKS_GET, locals())

    @responses_property
    def with_raw_response(self) -> ShortLinksWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return ShortLinksWithRawResponse(ShortLinks(self._caller.raw))


class AsyncShortLinks(AsyncResource):
    """Short links to objects."""

    async def get(self, ref: str, *, mode: Mode | Omit = OMIT) -> ShortLink:
        """Get a short link. See `ShortLinks.get`."""
        return await self._caller.call(SHORT_LINKS_GET, locals())

    @responses_property
    def with_raw_response(self) -> AsyncShortLinksWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncShortLinksWithRawResponse(AsyncShortLinks(self._caller.raw))


class ShortLinksWithRawResponse:
    def __init__(self, resource: ShortLinks) -> None:
        self.get = raw(resource.get)


class AsyncShortLinksWithRawResponse:
    def __init__(self, resource: AsyncShortLinks) -> None:
        self.get = async_raw(resource.get)
