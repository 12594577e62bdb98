# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.web_forms`."""

from __future__ import annotations

from typing import Literal

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import OMIT, Omit, Operation, Pagination, Query
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from .._parameters import Mode
from ..models.shared_mailboxes import WebForm, WebFormList

ListOrderBy = Literal["last_modified:asc", "last_modified:desc", "name:asc", "name:desc"]

WEB_FORMS_LIST: Operation[WebFormList] = Operation(
    "web_forms.list",
    "GET /rest/webForms",
    result=WebFormList,
    arguments=(shared.NAME, shared.NAME_CONTAINS, shared.WITH, shared.MODE, Query("order_by", ListOrderBy, "orderBy")),
    pagination=Pagination(items=("data",), total=()),
)
WEB_FORMS_GET: Operation[WebForm] = Operation(
    "web_forms.get",
    "GET /rest/webForms/{web_form_id}",
    result=WebForm,
    arguments=(shared.WEB_FORM_ID, shared.WITH, shared.MODE),
)


class WebForms(Resource):
    """Forms for structured messages."""

    def list(
        self,
        *,
        order_by: ListOrderBy | Omit = OMIT,
        name: str | Omit = OMIT,
        name_contains: str | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Page[WebForm]:
        """List web forms.

        Lists the web forms that the caller's profile may use. Source: `GET /rest/webForms`, scope `GET/webForms/*`
        (inferred).

        Args:
            order_by: Sort key and direction.
            name: Only objects with exactly this name.
            name_contains: Only objects whose name contains this text.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            A page of `WebForm` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.page(WEB_FORMS_LIST, WebForm, locals())

    def get(self, web_form_id: str, *, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT) -> WebForm:
        """Get a web form.

        Returns a form and its fields. Some forms do not require signing in. Source:
        `GET /rest/webForms/{web_form_id}`, scope `GET/webForms/*` (inferred).

        Args:
            web_form_id: Identifier of the web form.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            The form.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.call(WEB_FORMS_GET, locals())

    @responses_property
    def with_raw_response(self) -> WebFormsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return WebFormsWithRawResponse(WebForms(self._caller.raw))


class AsyncWebForms(AsyncResource):
    """Forms for structured messages."""

    def list(
        self,
        *,
        order_by: ListOrderBy | Omit = OMIT,
        name: str | Omit = OMIT,
        name_contains: str | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> AsyncPage[WebForm]:
        """List web forms. See `WebForms.list`."""
        return self._caller.page(WEB_FORMS_LIST, WebForm, locals())

    async def get(self, web_form_id: str, *, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT) -> WebForm:
        """Get a web form. See `WebForms.get`."""
        return await self._caller.call(WEB_FORMS_GET, locals())

    @responses_property
    def with_raw_response(self) -> AsyncWebFormsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncWebFormsWithRawResponse(AsyncWebForms(self._caller.raw))


class WebFormsWithRawResponse:
    def __init__(self, resource: WebForms) -> None:
        self.list = raw(resource.list)
        self.get = raw(resource.get)


class AsyncWebFormsWithRawResponse:
    def __init__(self, resource: AsyncWebForms) -> None:
        self.list = async_raw(resource.list)
        self.get = async_raw(resource.get)
