# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.contacts`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Pagination, Query
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from ..models.contacts import Contact, ContactEmail, ContactList

ListOrderBy = Literal["id:asc", "id:desc", "lastContactDate:asc", "lastContactDate:desc", "name:asc", "name:desc"]

CONTACTS_LIST: Operation[ContactList] = Operation(
    "contacts.list",
    "GET /rest/contacts",
    result=ContactList,
    arguments=(
        shared.NAME,
        shared.NAME_CONTAINS,
        shared.LIMIT,
        shared.OFFSET,
        Query("order_by", ListOrderBy, "orderBy"),
    ),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
)
CONTACTS_CREATE: Operation[Contact] = Operation(
    "contacts.create",
    "POST /rest/contacts",
    result=Contact,
    arguments=(Body("name", str, "name", required=True), Body("items", Sequence[ContactEmail], "items")),
)
CONTACTS_GET: Operation[Contact] = Operation(
    "contacts.get", "GET /rest/contacts/{contact_id}", result=Contact, arguments=(shared.CONTACT_ID,)
)
CONTACTS_UPDATE: Operation[None] = Operation(
    "contacts.update",
    "PUT /rest/contacts/{contact_id}",
    arguments=(
        shared.CONTACT_ID,
        Body("name", str, "name", required=True),
        Body("items", Sequence[ContactEmail], "items"),
    ),
)
CONTACTS_DELETE: Operation[None] = Operation(
    "contacts.delete", "DELETE /rest/contacts/{contact_id}", arguments=(shared.CONTACT_ID,)
)


class Contacts(Resource):
    """The address book."""

    def list(
        self,
        *,
        order_by: ListOrderBy | Omit = OMIT,
        name: str | Omit = OMIT,
        name_contains: str | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
    ) -> Page[Contact]:
        """List contacts.

        Lists the contacts of the address book. Source: `GET /rest/contacts`, scope `GET/contacts/*` (inferred).

        Args:
            order_by: The field and direction to sort by.
            name: Only objects with exactly this name.
            name_contains: Only objects whose name contains this text.
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.
            offset: Number of items to skip.

        Returns:
            A page of `Contact` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 400 ERR_REQUEST_INVALID_FILTER.
        """
        return self._caller.page(CONTACTS_LIST, Contact, locals())

    def create(self, *, name: str, items: Sequence[ContactEmail] | Omit = OMIT) -> Contact:
        """Create a contact.

        Adds a person with one or more email addresses to the address book. Source: `POST /rest/contacts`, scope
        `POST/contacts/*` (inferred).

        Args:
            name: Its name.
            items: The email addresses; at least one.

        Returns:
            The contact.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 409 ERR_ENTITY_EXISTS; 422 ERR_INVALID_PARAMETER.
        """
        return self._caller.call(CONTACTS_CREATE, locals())

    def get(self, contact_id: int | str) -> Contact:
        """Get a contact.

        Returns a contact. The caller must own it. Source: `GET /rest/contacts/{contact_id}`, scope `GET/contacts/*`
        (inferred).

        Args:
            contact_id: Identifier of the contact.

        Returns:
            The contact.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.call(CONTACTS_GET, locals())

    def update(self, contact_id: int | str, *, name: str, items: Sequence[ContactEmail] | Omit = OMIT) -> None:
        """Update a contact.

        Updates the name and email addresses of a contact. The caller must own it. Source:
        `PUT /rest/contacts/{contact_id}`, scope `PUT/contacts/*` (inferred).

        Args:
            contact_id: Identifier of the contact.
            name: Its name.
            items: The email addresses; at least one.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER; 409 ERR_ENTITY_EXISTS; 422
                ERR_INVALID_PARAMETER.
        """
        return self._caller.call(CONTACTS_UPDATE, locals())

    def delete(self, contact_id: int | str) -> None:
        """Delete a contact.

        Deletes a contact permanently. The caller must own it. Source: `DELETE /rest/contacts/{contact_id}`, scope
        `DELETE/contacts/*` (inferred).

        Args:
            contact_id: Identifier of the contact.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.call(CONTACTS_DELETE, locals())

    @responses_property
    def with_raw_response(self) -> ContactsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return ContactsWithRawResponse(Contacts(self._caller.raw))


class AsyncContacts(AsyncResource):
    """The address book."""

    def list(
        self,
        *,
        order_by: ListOrderBy | Omit = OMIT,
        name: str | Omit = OMIT,
        name_contains: str | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
    ) -> AsyncPage[Contact]:
        """List contacts. See `Contacts.list`."""
        return self._caller.page(CONTACTS_LIST, Contact, locals())

    async def create(self, *, name: str, items: Sequence[ContactEmail] | Omit = OMIT) -> Contact:
        """Create a contact. See `Contacts.create`."""
        return await self._caller.call(CONTACTS_CREATE, locals())

    async def get(self, contact_id: int | str) -> Contact:
        """Get a contact. See `Contacts.get`."""
        return await self._caller.call(CONTACTS_GET, locals())

    async def update(self, contact_id: int | str, *, name: str, items: Sequence[ContactEmail] | Omit = OMIT) -> None:
        """Update a contact. See `Contacts.update`."""
        return await self._caller.call(CONTACTS_UPDATE, locals())

    async def delete(self, contact_id: int | str) -> None:
        """Delete a contact. See `Contacts.delete`."""
        return await self._caller.call(CONTACTS_DELETE, locals())

    @responses_property
    def with_raw_response(self) -> AsyncContactsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncContactsWithRawResponse(AsyncContacts(self._caller.raw))


class ContactsWithRawResponse:
    def __init__(self, resource: Contacts) -> None:
        self.list = raw(resource.list)
        self.create = raw(resource.create)
        self.get = raw(resource.get)
        self.update = raw(resource.update)
        self.delete = raw(resource.delete)


class AsyncContactsWithRawResponse:
    def __init__(self, resource: AsyncContacts) -> None:
        self.list = async_raw(resource.list)
        self.create = async_raw(resource.create)
        self.get = async_raw(resource.get)
        self.update = async_raw(resource.update)
        self.delete = async_raw(resource.delete)
