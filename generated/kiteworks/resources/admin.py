# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.admin`."""

from __future__ import annotations

from kiteworks_runtime.client.resource import AsyncResource, Resource, resource_property

from .admin_activities import AdminActivities, AsyncAdminActivities
from .admin_cards import AdminCards, AsyncAdminCards
from .admin_files import AdminFiles, AsyncAdminFiles
from .admin_folders import AdminFolders, AsyncAdminFolders
from .admin_hostnames import AdminHostnames, AsyncAdminHostnames
from .admin_mail import AdminMail, AsyncAdminMail
from .admin_profiles import AdminProfiles, AsyncAdminProfiles
from .admin_shared_mailboxes import AdminSharedMailboxes, AsyncAdminSharedMailboxes
from .admin_users import AdminUsers, AsyncAdminUsers


class Admin(Resource):
    """Management of the appliance; for administrators."""

    @resource_property
    def activities(self) -> AdminActivities:
        """The audit log of the appliance."""
        return AdminActivities(self._caller)

    @resource_property
    def cards(self) -> AdminCards:
        """Cards of the admin console: matters that need an administrator's attention."""
        return AdminCards(self._caller)

    @resource_property
    def files(self) -> AdminFiles:
        """Files of all users."""
        return AdminFiles(self._caller)

    @resource_property
    def folders(self) -> AdminFolders:
        """Folders of all users."""
        return AdminFolders(self._caller)

    @resource_property
    def hostnames(self) -> AdminHostnames:
        """Hostnames of the appliance."""
        return AdminHostnames(self._caller)

    @resource_property
    def mail(self) -> AdminMail:
        """Messages of all users."""
        return AdminMail(self._caller)

    @resource_property
    def profiles(self) -> AdminProfiles:
        """Profiles, which Kiteworks also calls user types."""
        return AdminProfiles(self._caller)

    @resource_property
    def shared_mailboxes(self) -> AdminSharedMailboxes:
        """Shared mailboxes of the appliance."""
        return AdminSharedMailboxes(self._caller)

    @resource_property
    def users(self) -> AdminUsers:
        """All accounts on the appliance; for administrators."""
        return AdminUsers(self._caller)


class AsyncAdmin(AsyncResource):
    """Management of the appliance; for administrators."""

    @resource_property
    def activities(self) -> AsyncAdminActivities:
        """The audit log of the appliance."""
        return AsyncAdminActivities(self._caller)

    @resource_property
    def cards(self) -> AsyncAdminCards:
        """Cards of the admin console: matters that need an administrator's attention."""
        return AsyncAdminCards(self._caller)

    @resource_property
    def files(self) -> AsyncAdminFiles:
        """Files of all users."""
        return AsyncAdminFiles(self._caller)

    @resource_property
    def folders(self) -> AsyncAdminFolders:
        """Folders of all users."""
        return AsyncAdminFolders(self._caller)

    @resource_property
    def hostnames(self) -> AsyncAdminHostnames:
        """Hostnames of the appliance."""
        return AsyncAdminHostnames(self._caller)

    @resource_property
    def mail(self) -> AsyncAdminMail:
        """Messages of all users."""
        return AsyncAdminMail(self._caller)

    @resource_property
    def profiles(self) -> AsyncAdminProfiles:
        """Profiles, which Kiteworks also calls user types."""
        return AsyncAdminProfiles(self._caller)

    @resource_property
    def shared_mailboxes(self) -> AsyncAdminSharedMailboxes:
        """Shared mailboxes of the appliance."""
        return AsyncAdminSharedMailboxes(self._caller)

    @resource_property
    def users(self) -> AsyncAdminUsers:
        """All accounts on the appliance; for administrators."""
        return AsyncAdminUsers(self._caller)
