# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The two clients."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiteworks_runtime.client.base import AsyncClient, SyncClient
from kiteworks_runtime.client.resource import resource_property
from kiteworks_runtime.names import NameRules
from kiteworks_runtime.operation import API

if TYPE_CHECKING:
    # Named below as strings: tools that bundle programs look for imports.
    from collections.abc import Callable

    from kiteworks_runtime.trees import AsyncChanges, Changes

    from . import _error_codes as _error_codes
    from .auth import _credential_types as _credential_types
    from .models.files import File
    from .models.folders import Folder, Node
    from .resources.activities import Activities, AsyncActivities
    from .resources.admin import Admin, AsyncAdmin
    from .resources.admin_roles import AdminRoles, AsyncAdminRoles
    from .resources.advanced_forms import AdvancedForms, AsyncAdvancedForms
    from .resources.clients import AsyncClients, Clients
    from .resources.comments import AsyncComments, Comments
    from .resources.contacts import AsyncContacts, Contacts
    from .resources.devices import AsyncDevices, Devices
    from .resources.dli import AsyncDli, Dli
    from .resources.external_distribution_lists import AsyncExternalDistributionLists, ExternalDistributionLists
    from .resources.favorites import AsyncFavorites, Favorites
    from .resources.files import AsyncFiles, Files
    from .resources.folders import AsyncFolders, Folders
    from .resources.groups import AsyncGroups, Groups
    from .resources.languages import AsyncLanguages, Languages
    from .resources.ldap_groups import AsyncLdapGroups, LdapGroups
    from .resources.locations import AsyncLocations, Locations
    from .resources.mail import AsyncMail, Mail
    from .resources.mobile_sync_items import AsyncMobileSyncItems, MobileSyncItems
    from .resources.node_health import AsyncNodeHealth, NodeHealth
    from .resources.notifications import AsyncNotifications, Notifications
    from .resources.permissions import AsyncPermissions, Permissions
    from .resources.profiles import AsyncProfiles, Profiles
    from .resources.quotas import AsyncQuotas, Quotas
    from .resources.request_files import AsyncRequestFiles, RequestFiles
    from .resources.roles import AsyncRoles, Roles
    from .resources.scim import AsyncScim, Scim
    from .resources.search import AsyncSearch, Search
    from .resources.settings import AsyncSettings, Settings
    from .resources.shared_mailboxes import AsyncSharedMailboxes, SharedMailboxes
    from .resources.short_links import AsyncShortLinks, ShortLinks
    from .resources.source_types import AsyncSourceTypes, SourceTypes
    from .resources.sources import AsyncSources, Sources
    from .resources.ssh_keys import AsyncSshKeys, SshKeys
    from .resources.system import AsyncSystem, System
    from .resources.uploads import AsyncUploads, Uploads
    from .resources.users import AsyncUsers, Users
    from .resources.web_forms import AsyncWebForms, WebForms
    from .resources.webhooks import AsyncWebhooks, Webhooks

_API = API(
    name="kiteworks-client",
    version_header="X-Accellion-Version",
    version=28,
    error_table="kiteworks._error_codes",
    location_headers=("X-Accellion-Location", "X-Kiteworks-Location"),
    logout=("DELETE", "/rest/devices/me/actions/logout"),
    credential_types="kiteworks.auth._credential_types",
    names=NameRules(255, '/\\:*"<>|', ("Cc",), ". "),
    hashes=("md5", "sha3-256"),
    secret_paths=("/rest/files/actions/content/link/{ref}", "/rest/requestFile/{ref}", "/rest/shortLinks/{ref}"),
)


class Kiteworks(SyncClient):
    """A client of one appliance. Each attribute is a resource of its REST API.

    Args:
        host: Hostname of the appliance, with the port if it is not 443: `files.example.com`.
        auth: How to get tokens: one of the credentials in `kiteworks.auth`.

    The other arguments are those of `SyncClient`. No request is sent before the first call.
    """

    _api = _API

    @resource_property
    def activities(self) -> Activities:
        """Activities in the account."""
        from .resources.activities import Activities

        return Activities(self._caller)

    @resource_property
    def admin(self) -> Admin:
        """Management of the appliance; for administrators."""
        from .resources.admin import Admin

        return Admin(self._caller)

    @resource_property
    def admin_roles(self) -> AdminRoles:
        """Roles that let users manage the appliance."""
        from .resources.admin_roles import AdminRoles

        return AdminRoles(self._caller)

    @resource_property
    def advanced_forms(self) -> AdvancedForms:
        """Submissions to Advanced Forms."""
        from .resources.advanced_forms import AdvancedForms

        return AdvancedForms(self._caller)

    @resource_property
    def clients(self) -> Clients:
        """Applications registered with the appliance."""
        from .resources.clients import Clients

        return Clients(self._caller)

    @resource_property
    def comments(self) -> Comments:
        """Comments on files."""
        from .resources.comments import Comments

        return Comments(self._caller)

    @resource_property
    def contacts(self) -> Contacts:
        """The address book."""
        from .resources.contacts import Contacts

        return Contacts(self._caller)

    @resource_property
    def devices(self) -> Devices:
        """Signed-in phones and computers."""
        from .resources.devices import Devices

        return Devices(self._caller)

    @resource_property
    def dli(self) -> Dli:
        """Data leak investigation; for DLI administrators."""
        from .resources.dli import Dli

        return Dli(self._caller)

    @resource_property
    def external_distribution_lists(self) -> ExternalDistributionLists:
        """Distribution lists outside the appliance."""
        from .resources.external_distribution_lists import ExternalDistributionLists

        return ExternalDistributionLists(self._caller)

    @resource_property
    def favorites(self) -> Favorites:
        """Starred folders and files."""
        from .resources.favorites import Favorites

        return Favorites(self._caller)

    @resource_property
    def files(self) -> Files:
        """Files and their content."""
        from .resources.files import Files

        return Files(self._caller)

    @resource_property
    def folders(self) -> Folders:
        """Folders and their contents."""
        from .resources.folders import Folders

        return Folders(self._caller)

    @resource_property
    def groups(self) -> Groups:
        """Groups of contacts."""
        from .resources.groups import Groups

        return Groups(self._caller)

    @resource_property
    def languages(self) -> Languages:
        """Languages of the user interface."""
        from .resources.languages import Languages

        return Languages(self._caller)

    @resource_property
    def ldap_groups(self) -> LdapGroups:
        """Groups of the LDAP directory."""
        from .resources.ldap_groups import LdapGroups

        return LdapGroups(self._caller)

    @resource_property
    def locations(self) -> Locations:
        """Storage locations of the appliance."""
        from .resources.locations import Locations

        return Locations(self._caller)

    @resource_property
    def mail(self) -> Mail:
        """Secure mail."""
        from .resources.mail import Mail

        return Mail(self._caller)

    @resource_property
    def mobile_sync_items(self) -> MobileSyncItems:
        """Files kept on mobile devices."""
        from .resources.mobile_sync_items import MobileSyncItems

        return MobileSyncItems(self._caller)

    @resource_property
    def node_health(self) -> NodeHealth:
        """Health of the nodes of the appliance; for monitoring."""
        from .resources.node_health import NodeHealth

        return NodeHealth(self._caller)

    @resource_property
    def notifications(self) -> Notifications:
        """Notifications that the account gets about folders."""
        from .resources.notifications import Notifications

        return Notifications(self._caller)

    @resource_property
    def permissions(self) -> Permissions:
        """The account's permissions on an object."""
        from .resources.permissions import Permissions

        return Permissions(self._caller)

    @resource_property
    def profiles(self) -> Profiles:
        """Create and update profiles; for administrators."""
        from .resources.profiles import Profiles

        return Profiles(self._caller)

    @resource_property
    def quotas(self) -> Quotas:
        """Another path to the account's quota."""
        from .resources.quotas import Quotas

        return Quotas(self._caller)

    @resource_property
    def request_files(self) -> RequestFiles:
        """Responses to a file request, by the reference in its link."""
        from .resources.request_files import RequestFiles

        return RequestFiles(self._caller)

    @resource_property
    def roles(self) -> Roles:
        """Roles that members of folders and files may have."""
        from .resources.roles import Roles

        return Roles(self._caller)

    @resource_property
    def scim(self) -> Scim:
        """Account provisioning with SCIM 2.0 (RFC 7644)."""
        from .resources.scim import Scim

        return Scim(self._caller)

    @resource_property
    def search(self) -> Search:
        """Search for files, folders and mail."""
        from .resources.search import Search

        return Search(self._caller)

    @resource_property
    def settings(self) -> Settings:
        """Settings of the appliance."""
        from .resources.settings import Settings

        return Settings(self._caller)

    @resource_property
    def shared_mailboxes(self) -> SharedMailboxes:
        """Mailboxes that several users share."""
        from .resources.shared_mailboxes import SharedMailboxes

        return SharedMailboxes(self._caller)

    @resource_property
    def short_links(self) -> ShortLinks:
        """Short links to objects."""
        from .resources.short_links import ShortLinks

        return ShortLinks(self._caller)

    @resource_property
    def source_types(self) -> SourceTypes:
        """Source types of the Repositories Gateway."""
        from .resources.source_types import SourceTypes

        return SourceTypes(self._caller)

    @resource_property
    def sources(self) -> Sources:
        """Other repositories available through the Repositories Gateway."""
        from .resources.sources import Sources

        return Sources(self._caller)

    @resource_property
    def ssh_keys(self) -> SshKeys:
        """SSH keys that the account signs in to SFTP with."""
        from .resources.ssh_keys import SshKeys

        return SshKeys(self._caller)

    @resource_property
    def system(self) -> System:
        """The appliance itself."""
        from .resources.system import System

        return System(self._caller)

    @resource_property
    def uploads(self) -> Uploads:
        """Chunked uploads, for files too large for one request."""
        from .resources.uploads import Uploads

        return Uploads(self._caller)

    @resource_property
    def users(self) -> Users:
        """The account behind the token, and public information about other users."""
        from .resources.users import Users

        return Users(self._caller)

    @resource_property
    def web_forms(self) -> WebForms:
        """Forms for structured messages."""
        from .resources.web_forms import WebForms

        return WebForms(self._caller)

    @resource_property
    def webhooks(self) -> Webhooks:
        """Addresses that the appliance sends events to."""
        from .resources.webhooks import Webhooks

        return Webhooks(self._caller)

    def watch(
        self,
        folder_id: str,
        *,
        since: str | None = None,
        every: float = 60.0,
        max_elapsed: float | None = 3600.0,
        on_wait: Callable[[str], object] | None = None,
    ) -> Changes[Node]:
        """Watch a folder for changes. Short for `folders.watch`."""
        return self.folders.watch(folder_id, since=since, every=every, max_elapsed=max_elapsed, on_wait=on_wait)

    def resolve(self, path: str) -> File | Folder:
        """Get the file or folder at a path. Short for `search.resolve`."""
        return self.search.resolve(path)


class AsyncKiteworks(AsyncClient):
    """A client of one appliance, for asyncio. Each attribute is a resource of its REST API.

    Args:
        host: Hostname of the appliance, with the port if it is not 443: `files.example.com`.
        auth: How to get tokens: one of the credentials in `kiteworks.auth`.

    The other arguments are those of `AsyncClient`. No request is sent before the first call.
    """

    _api = _API

    @resource_property
    def activities(self) -> AsyncActivities:
        """Activities in the account."""
        from .resources.activities import AsyncActivities

        return AsyncActivities(self._caller)

    @resource_property
    def admin(self) -> AsyncAdmin:
        """Management of the appliance; for administrators."""
        from .resources.admin import AsyncAdmin

        return AsyncAdmin(self._caller)

    @resource_property
    def admin_roles(self) -> AsyncAdminRoles:
        """Roles that let users manage the appliance."""
        from .resources.admin_roles import AsyncAdminRoles

        return AsyncAdminRoles(self._caller)

    @resource_property
    def advanced_forms(self) -> AsyncAdvancedForms:
        """Submissions to Advanced Forms."""
        from .resources.advanced_forms import AsyncAdvancedForms

        return AsyncAdvancedForms(self._caller)

    @resource_property
    def clients(self) -> AsyncClients:
        """Applications registered with the appliance."""
        from .resources.clients import AsyncClients

        return AsyncClients(self._caller)

    @resource_property
    def comments(self) -> AsyncComments:
        """Comments on files."""
        from .resources.comments import AsyncComments

        return AsyncComments(self._caller)

    @resource_property
    def contacts(self) -> AsyncContacts:
        """The address book."""
        from .resources.contacts import AsyncContacts

        return AsyncContacts(self._caller)

    @resource_property
    def devices(self) -> AsyncDevices:
        """Signed-in phones and computers."""
        from .resources.devices import AsyncDevices

        return AsyncDevices(self._caller)

    @resource_property
    def dli(self) -> AsyncDli:
        """Data leak investigation; for DLI administrators."""
        from .resources.dli import AsyncDli

        return AsyncDli(self._caller)

    @resource_property
    def external_distribution_lists(self) -> AsyncExternalDistributionLists:
        """Distribution lists outside the appliance."""
        from .resources.external_distribution_lists import AsyncExternalDistributionLists

        return AsyncExternalDistributionLists(self._caller)

    @resource_property
    def favorites(self) -> AsyncFavorites:
        """Starred folders and files."""
        from .resources.favorites import AsyncFavorites

        return AsyncFavorites(self._caller)

    @resource_property
    def files(self) -> AsyncFiles:
        """Files and their content."""
        from .resources.files import AsyncFiles

        return AsyncFiles(self._caller)

    @resource_property
    def folders(self) -> AsyncFolders:
        """Folders and their contents."""
        from .resources.folders import AsyncFolders

        return AsyncFolders(self._caller)

    @resource_property
    def groups(self) -> AsyncGroups:
        """Groups of contacts."""
        from .resources.groups import AsyncGroups

        return AsyncGroups(self._caller)

    @resource_property
    def languages(self) -> AsyncLanguages:
        """Languages of the user interface."""
        from .resources.languages import AsyncLanguages

        return AsyncLanguages(self._caller)

    @resource_property
    def ldap_groups(self) -> AsyncLdapGroups:
        """Groups of the LDAP directory."""
        from .resources.ldap_groups import AsyncLdapGroups

        return AsyncLdapGroups(self._caller)

    @resource_property
    def locations(self) -> AsyncLocations:
        """Storage locations of the appliance."""
        from .resources.locations import AsyncLocations

        return AsyncLocations(self._caller)

    @resource_property
    def mail(self) -> AsyncMail:
        """Secure mail."""
        from .resources.mail import AsyncMail

        return AsyncMail(self._caller)

    @resource_property
    def mobile_sync_items(self) -> AsyncMobileSyncItems:
        """Files kept on mobile devices."""
        from .resources.mobile_sync_items import AsyncMobileSyncItems

        return AsyncMobileSyncItems(self._caller)

    @resource_property
    def node_health(self) -> AsyncNodeHealth:
        """Health of the nodes of the appliance; for monitoring."""
        from .resources.node_health import AsyncNodeHealth

        return AsyncNodeHealth(self._caller)

    @resource_property
    def notifications(self) -> AsyncNotifications:
        """Notifications that the account gets about folders."""
        from .resources.notifications import AsyncNotifications

        return AsyncNotifications(self._caller)

    @resource_property
    def permissions(self) -> AsyncPermissions:
        """The account's permissions on an object."""
        from .resources.permissions import AsyncPermissions

        return AsyncPermissions(self._caller)

    @resource_property
    def profiles(self) -> AsyncProfiles:
        """Create and update profiles; for administrators."""
        from .resources.profiles import AsyncProfiles

        return AsyncProfiles(self._caller)

    @resource_property
    def quotas(self) -> AsyncQuotas:
        """Another path to the account's quota."""
        from .resources.quotas import AsyncQuotas

        return AsyncQuotas(self._caller)

    @resource_property
    def request_files(self) -> AsyncRequestFiles:
        """Responses to a file request, by the reference in its link."""
        from .resources.request_files import AsyncRequestFiles

        return AsyncRequestFiles(self._caller)

    @resource_property
    def roles(self) -> AsyncRoles:
        """Roles that members of folders and files may have."""
        from .resources.roles import AsyncRoles

        return AsyncRoles(self._caller)

    @resource_property
    def scim(self) -> AsyncScim:
        """Account provisioning with SCIM 2.0 (RFC 7644)."""
        from .resources.scim import AsyncScim

        return AsyncScim(self._caller)

    @resource_property
    def search(self) -> AsyncSearch:
        """Search for files, folders and mail."""
        from .resources.search import AsyncSearch

        return AsyncSearch(self._caller)

    @resource_property
    def settings(self) -> AsyncSettings:
        """Settings of the appliance."""
        from .resources.settings import AsyncSettings

        return AsyncSettings(self._caller)

    @resource_property
    def shared_mailboxes(self) -> AsyncSharedMailboxes:
        """Mailboxes that several users share."""
        from .resources.shared_mailboxes import AsyncSharedMailboxes

        return AsyncSharedMailboxes(self._caller)

    @resource_property
    def short_links(self) -> AsyncShortLinks:
        """Short links to objects."""
        from .resources.short_links import AsyncShortLinks

        return AsyncShortLinks(self._caller)

    @resource_property
    def source_types(self) -> AsyncSourceTypes:
        """Source types of the Repositories Gateway."""
        from .resources.source_types import AsyncSourceTypes

        return AsyncSourceTypes(self._caller)

    @resource_property
    def sources(self) -> AsyncSources:
        """Other repositories available through the Repositories Gateway."""
        from .resources.sources import AsyncSources

        return AsyncSources(self._caller)

    @resource_property
    def ssh_keys(self) -> AsyncSshKeys:
        """SSH keys that the account signs in to SFTP with."""
        from .resources.ssh_keys import AsyncSshKeys

        return AsyncSshKeys(self._caller)

    @resource_property
    def system(self) -> AsyncSystem:
        """The appliance itself."""
        from .resources.system import AsyncSystem

        return AsyncSystem(self._caller)

    @resource_property
    def uploads(self) -> AsyncUploads:
        """Chunked uploads, for files too large for one request."""
        from .resources.uploads import AsyncUploads

        return AsyncUploads(self._caller)

    @resource_property
    def users(self) -> AsyncUsers:
        """The account behind the token, and public information about other users."""
        from .resources.users import AsyncUsers

        return AsyncUsers(self._caller)

    @resource_property
    def web_forms(self) -> AsyncWebForms:
        """Forms for structured messages."""
        from .resources.web_forms import AsyncWebForms

        return AsyncWebForms(self._caller)

    @resource_property
    def webhooks(self) -> AsyncWebhooks:
        """Addresses that the appliance sends events to."""
        from .resources.webhooks import AsyncWebhooks

        return AsyncWebhooks(self._caller)

    def watch(
        self,
        folder_id: str,
        *,
        since: str | None = None,
        every: float = 60.0,
        max_elapsed: float | None = 3600.0,
        on_wait: Callable[[str], object] | None = None,
    ) -> AsyncChanges[Node]:
        """Watch a folder for changes. Short for `folders.watch`."""
        return self.folders.watch(folder_id, since=since, every=every, max_elapsed=max_elapsed, on_wait=on_wait)

    async def resolve(self, path: str) -> File | Folder:
        """Get the file or folder at a path. Short for `search.resolve`."""
        return await self.search.resolve(path)
