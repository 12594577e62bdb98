# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.profiles`."""

from __future__ import annotations

from collections.abc import Sequence

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Pagination
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from .._parameters import Mode
from ..models.admin import Profile, ProfileList

PROFILES_LIST: Operation[ProfileList] = Operation(
    "profiles.list",
    "GET /rest/profiles",
    result=ProfileList,
    arguments=(shared.OFFSET, shared.LIMIT),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
)
PROFILES_CREATE: Operation[Profile] = Operation(
    "profiles.create",
    "POST /rest/profiles",
    result=Profile,
    arguments=(
        shared.RETURN_ENTITY,
        shared.MODE,
        Body("name", str, "name", required=True),
        Body("prototype", int | str, "prototype"),
    ),
)
PROFILES_GET: Operation[Profile] = Operation(
    "profiles.get", "GET /rest/profiles/{profile_id}", result=Profile, arguments=(shared.PROFILE_ID,)
)
PROFILES_UPDATE: Operation[Profile] = Operation(
    "profiles.update",
    "PUT /rest/profiles/{profile_id}",
    result=Profile,
    arguments=(
        shared.PROFILE_ID,
        Body("allow_sftp", bool, "allowSftp"),
        Body("max_storage", int, "maxStorage"),
        Body("storage_quota", int, "storageQuota"),
        Body("set_expiration_lower", bool, "setExpirationLower"),
        Body("send_external", int, "sendExternal"),
        Body("link_expiration", int, "linkExpiration"),
        Body("ldap_mapping", str, "ldapMapping"),
        Body("folder_create", int, "folderCreate"),
        Body("sys_folder_create", int, "sysFolderCreate"),
        Body("sys_folder_max_quota", int, "sysFolderMaxQuota"),
        Body("sys_folder_max_count", int, "sysFolderMaxCount"),
        Body("sys_folder_default_quota", int, "sysFolderDefaultQuota"),
        Body("max_link_expiration", int, "maxLinkExpiration"),
        Body("ac_no_auth", bool, "acNoAuth"),
        Body("ac_verify_recipient", bool, "acVerifyRecipient"),
        Body("excluded_file_extensions", Sequence[str], "excludedFileExtensions"),
        Body("file_filter_exclusion_groups", Sequence[str], "fileFilterExclusionGroups"),
        Body("file_filter_custom_file_types", Sequence[str], "fileFilterCustomFileTypes"),
        Body("secure_message_body", str, "secureMessageBody"),
        Body("secure_message_body_default", bool, "secureMessageBodyDefault"),
        Body("secure_container_required", bool, "secureContainerRequired"),
        Body("return_receipt", str, "returnReceipt"),
        Body("return_receipt_default", bool, "returnReceiptDefault"),
        Body("self_copy", str, "selfCopy"),
        Body("self_copy_default", bool, "selfCopyDefault"),
        Body("include_fingerprint", str, "includeFingerprint"),
        Body("include_fingerprint_default", bool, "includeFingerprintDefault"),
        Body("request_file", bool, "requestFile"),
        Body("request_file_allow_viewable_file", bool, "requestFileAllowViewableFile"),
        Body("request_file_upload_auth", str, "requestFileUploadAuth"),
        Body("request_file_auth_default", str, "requestFileAuthDefault"),
        Body("request_file_expiration", int, "requestFileExpiration"),
        Body("request_file_expiration_user_decide", bool, "requestFileExpirationUserDecide"),
        Body("request_file_expiration_max", int, "requestFileExpirationMax"),
        Body("request_file_upload_limit", int, "requestFileUploadLimit"),
        Body("request_file_upload_limit_user_decide", bool, "requestFileUploadLimitUserDecide"),
        Body("request_file_uploads_max", int, "requestFileUploadsMax"),
        Body("two_factor_auth", str, "twoFactorAuth"),
        Body("inactive_expiration", int, "inactiveExpiration"),
        Body("user_can_reactivate", str, "userCanReactivate"),
        Body("cleanup_inactive_account", bool, "cleanupInactiveAccount"),
        Body("withdraw_inactive_account_file_links", bool, "withdrawInactiveAccountFileLinks"),
        Body("allow_collaboration", bool, "allowCollaboration"),
        Body("send_file_limit", int, "sendFileLimit"),
        Body("remote_wipe", bool, "remoteWipe"),
        Body("delete_unshared_data", bool, "deleteUnsharedData"),
        Body("retain_data", bool, "retainData"),
        Body("retain_to_user", str, "retainToUser"),
        Body("retain_permission_to_shared_data", bool, "retainPermissionToSharedData"),
    ),
)
PROFILES_REPLACE: Operation[None] = Operation(
    "profiles.replace",
    "DELETE /rest/profiles/{profile_id}/replace/{new_profile_id}",
    arguments=(
        shared.PROFILE_ID,
        shared.NEW_PROFILE_ID,
        Body("remote_wipe", bool, "remoteWipe"),
        Body("delete_unshared_data", bool, "deleteUnsharedData"),
        Body("retain_data", bool, "retainData"),
        Body("retain_to_user", str, "retainToUser"),
        Body("retain_to_advanced_form_user", str, "retainToAdvancedFormUser"),
        Body("retain_permission_to_shared_data", bool, "retainPermissionToSharedData"),
        Body("withdraw_request_files", bool, "withdrawRequestFiles"),
        Body("withdraw_file_links", bool, "withdrawFileLinks"),
    ),
)


class Profiles(Resource):
    """Create and update profiles; for administrators."""

    def list(self, *, offset: int | Omit = OMIT, limit: int | Omit = OMIT) -> Page[Profile]:
        """List profiles.

        Lists the profiles of the appliance. The documented operation is `admin.profiles.list`. No longer documented
        after version 9.1.1; programs in use still rely on it. Source: `GET /rest/profiles`, scope `GET/profiles/*`
        (inferred).

        Args:
            offset: Number of items to skip.
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.

        Returns:
            A page of `Profile` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.page(PROFILES_LIST, Profile, locals())

    def create(
        self, *, name: str, prototype: int | str | Omit = OMIT, return_entity: bool = True, mode: Mode | Omit = OMIT
    ) -> Profile:
        """Create a profile.

        Creates a profile based on one of the built-in profiles. Its name must be unique. Source:
        `POST /rest/profiles`, scope `POST/profiles/*` (inferred).

        Args:
            name: Name of the profile.
            prototype: Number of the profile that the new one is based on.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            mode: How much detail to return for each object.

        Returns:
            The profile.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER; 409 ERR_ENTITY_EXISTS; 422
                ERR_INPUT_NOT_IN_RANGE, ERR_INPUT_NOT_ALPHA_DASH, ERR_INPUT_REQUIRED.
        """
        return self._caller.call(PROFILES_CREATE, locals())

    def get(self, profile_id: int | str) -> Profile:
        """Get my profile.

        Returns the caller's own profile. Any other profile returns 403. Source: `GET /rest/profiles/{profile_id}`,
        scope `GET/profiles/*` (inferred).

        Args:
            profile_id: Identifier of the profile.

        Returns:
            The profile.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(PROFILES_GET, locals())

    def update(
        self,
        profile_id: int | str,
        *,
        allow_sftp: bool | Omit = OMIT,
        max_storage: int | Omit = OMIT,
        storage_quota: int | Omit = OMIT,
        set_expiration_lower: bool | Omit = OMIT,
        send_external: int | Omit = OMIT,
        link_expiration: int | Omit = OMIT,
        ldap_mapping: str | Omit = OMIT,
        folder_create: int | Omit = OMIT,
        sys_folder_create: int | Omit = OMIT,
        sys_folder_max_quota: int | Omit = OMIT,
        sys_folder_max_count: int | Omit = OMIT,
        sys_folder_default_quota: int | Omit = OMIT,
        max_link_expiration: int | Omit = OMIT,
        ac_no_auth: bool | Omit = OMIT,
        ac_verify_recipient: bool | Omit = OMIT,
        excluded_file_extensions: Sequence[str] | Omit = OMIT,
        file_filter_exclusion_groups: Sequence[str] | Omit = OMIT,
        file_filter_custom_file_types: Sequence[str] | Omit = OMIT,
        secure_message_body: str | Omit = OMIT,
        secure_message_body_default: bool | Omit = OMIT,
        secure_container_required: bool | Omit = OMIT,
        return_receipt: str | Omit = OMIT,
        return_receipt_default: bool | Omit = OMIT,
        self_copy: str | Omit = OMIT,
        self_copy_default: bool | Omit = OMIT,
        include_fingerprint: str | Omit = OMIT,
        include_fingerprint_default: bool | Omit = OMIT,
        request_file: bool | Omit = OMIT,
        request_file_allow_viewable_file: bool | Omit = OMIT,
        request_file_upload_auth: str | Omit = OMIT,
        request_file_auth_default: str | Omit = OMIT,
        request_file_expiration: int | Omit = OMIT,
        request_file_expiration_user_decide: bool | Omit = OMIT,
        request_file_expiration_max: int | Omit = OMIT,
        request_file_upload_limit: int | Omit = OMIT,
        request_file_upload_limit_user_decide: bool | Omit = OMIT,
        request_file_uploads_max: int | Omit = OMIT,
        two_factor_auth: str | Omit = OMIT,
        inactive_expiration: int | Omit = OMIT,
        user_can_reactivate: str | Omit = OMIT,
        cleanup_inactive_account: bool | Omit = OMIT,
        withdraw_inactive_account_file_links: bool | Omit = OMIT,
        allow_collaboration: bool | Omit = OMIT,
        send_file_limit: int | Omit = OMIT,
        remote_wipe: bool | Omit = OMIT,
        delete_unshared_data: bool | Omit = OMIT,
        retain_data: bool | Omit = OMIT,
        retain_to_user: str | Omit = OMIT,
        retain_permission_to_shared_data: bool | Omit = OMIT,
    ) -> Profile:
        """Update a profile.

        Changes what users with a profile may do. If they may no longer share, the request body says what happens to
        their data. Source: `PUT /rest/profiles/{profile_id}`, scope `PUT/profiles/*` (inferred).

        Args:
            profile_id: Identifier of the profile.
            allow_sftp: Whether users may use SFTP.
            max_storage: Maximum number of bytes that a user may store.
            storage_quota: Storage quota of a user in bytes.
            set_expiration_lower: Whether senders may choose an earlier expiration.
            send_external: Whether users may send to external recipients.
            link_expiration: Number of days until links expire, unless the sender chooses otherwise.
            ldap_mapping: Value in the directory that assigns this profile.
            folder_create: Whether users may create folders at the top level; 1 for yes.
            sys_folder_create: Whether users may create folders with their own quota; 1 for yes.
            sys_folder_max_quota: Maximum quota of such a folder in bytes.
            sys_folder_max_count: Maximum number of such folders for each user.
            sys_folder_default_quota: Default quota of such a folder in bytes.
            max_link_expiration: Maximum lifetime of links.
            ac_no_auth: Whether files may be sent to people who do not have to sign in.
            ac_verify_recipient: Whether access to files may be limited to their recipients.
            excluded_file_extensions: File extensions that are rejected.
            file_filter_exclusion_groups: Groups of file types that are rejected.
            file_filter_custom_file_types: Additional file types that are rejected.
            secure_message_body: Who decides whether message bodies can be read only on the appliance.
            secure_message_body_default: Whether message bodies can be read only on the appliance, unless the sender
                chooses otherwise.
            secure_container_required: Whether mobile devices must keep files in the secure container.
            return_receipt: Who decides whether senders are notified when messages are read.
            return_receipt_default: Whether senders are notified when messages are read, unless they choose otherwise.
            self_copy: Who decides whether the sender receives a copy.
            self_copy_default: Whether the sender receives a copy by default.
            include_fingerprint: Who decides whether messages include hashes of their files.
            include_fingerprint_default: Whether messages include hashes of their files, unless the sender chooses
                otherwise.
            request_file: Whether users may request files from others.
            request_file_allow_viewable_file: Whether a file request may include files to view.
            request_file_upload_auth: Whether people must sign in to respond to a file request.
            request_file_auth_default: Whether people must sign in, unless the requester chooses otherwise.
            request_file_expiration: Number of days until a file request expires.
            request_file_expiration_user_decide: Whether the requester may choose the number of days.
            request_file_expiration_max: Maximum number of days that the requester may choose.
            request_file_upload_limit: Maximum number of files that may be uploaded in response to a request.
            request_file_upload_limit_user_decide: Whether the requester may choose the upload limit.
            request_file_uploads_max: Maximum upload limit that the requester may choose.
            two_factor_auth: How the second factor is requested.
            inactive_expiration: Number of days of inactivity after which an account is deactivated.
            user_can_reactivate: Whether users may reactivate their own account.
            cleanup_inactive_account: Whether the data of inactive accounts is removed.
            withdraw_inactive_account_file_links: Whether files sent by inactive accounts are withdrawn.
            allow_collaboration: Whether users may share folders.
            send_file_limit: Maximum number of files in a message.
            remote_wipe: Whether to erase the data on the user's devices.
            delete_unshared_data: Whether to delete the files and folders that the user owns and has not shared.
            retain_data: Whether to transfer the user's data to another user; requires `retain_to_user`.
            retain_to_user: The user who receives the data.
            retain_permission_to_shared_data: Whether `retain_to_user` receives the user's access to shared folders.

        Returns:
            The profile.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER; 422 ERR_INPUT_NOT_BOOLEAN,
                ERR_INPUT_ATTRIBUTE_FORBIDDEN, ERR_INPUT_REQUIRED, ERR_INPUT_NOT_STRING, ERR_INPUT_NOT_INTEGER,
                ERR_INPUT_MIN_VALUE, ERR_INPUT_NOT_IN_LIST, ERR_INPUT_MAX_VALUE, ERR_INPUT_NOT_LESS_THEN,
                ERR_INPUT_NOT_ALLOWED, ERR_INPUT_INVALID, ERR_INPUT_NOT_ARRAY.
        """
        return self._caller.call(PROFILES_UPDATE, locals())

    def replace(
        self,
        profile_id: int | str,
        new_profile_id: int | str,
        *,
        remote_wipe: bool | Omit = OMIT,
        delete_unshared_data: bool | Omit = OMIT,
        retain_data: bool | Omit = OMIT,
        retain_to_user: str | Omit = OMIT,
        retain_to_advanced_form_user: str | Omit = OMIT,
        retain_permission_to_shared_data: bool | Omit = OMIT,
        withdraw_request_files: bool | Omit = OMIT,
        withdraw_file_links: bool | Omit = OMIT,
    ) -> None:
        """Delete a profile.

        Permanently deletes a profile and assigns its users to another. The request body says what happens to their
        data. Source: `DELETE /rest/profiles/{profile_id}/replace/{new_profile_id}`, scope `DELETE/profiles/*`
        (inferred).

        Args:
            profile_id: Identifier of the profile.
            new_profile_id: Identifier of the profile that replaces it.
            remote_wipe: Whether to erase the data on the user's devices.
            delete_unshared_data: Whether to delete the files and folders that the user owns and has not shared.
            retain_data: Whether to transfer the user's data to another user; requires `retain_to_user`.
            retain_to_user: The user who receives the data.
            retain_to_advanced_form_user: The user who receives the Advanced Forms.
            retain_permission_to_shared_data: Whether `retain_to_user` receives the user's access to shared folders.
            withdraw_request_files: Whether to withdraw the user's requests for files.
            withdraw_file_links: Whether to withdraw the files sent by the user.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER; 422 ERR_INPUT_NOT_BOOLEAN,
                ERR_INPUT_ATTRIBUTE_FORBIDDEN, ERR_INPUT_REQUIRED, ERR_INPUT_NOT_STRING.
        """
        return self._caller.call(PROFILES_REPLACE, locals())

    @responses_property
    def with_raw_response(self) -> ProfilesWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return ProfilesWithRawResponse(Profiles(self._caller.raw))


class AsyncProfiles(AsyncResource):
    """Create and update profiles; for administrators."""

    def list(self, *, offset: int | Omit = OMIT, limit: int | Omit = OMIT) -> AsyncPage[Profile]:
        """List profiles. See `Profiles.list`."""
        return self._caller.page(PROFILES_LIST, Profile, locals())

    async def create(
        self, *, name: str, prototype: int | str | Omit = OMIT, return_entity: bool = True, mode: Mode | Omit = OMIT
    ) -> Profile:
        """Create a profile. See `Profiles.create`."""
        return await self._caller.call(PROFILES_CREATE, locals())

    async def get(self, profile_id: int | str) -> Profile:
        """Get my profile. See `Profiles.get`."""
        return await self._caller.call(PROFILES_GET, locals())

    async def update(
        self,
        profile_id: int | str,
        *,
        allow_sftp: bool | Omit = OMIT,
        max_storage: int | Omit = OMIT,
        storage_quota: int | Omit = OMIT,
        set_expiration_lower: bool | Omit = OMIT,
        send_external: int | Omit = OMIT,
        link_expiration: int | Omit = OMIT,
        ldap_mapping: str | Omit = OMIT,
        folder_create: int | Omit = OMIT,
        sys_folder_create: int | Omit = OMIT,
        sys_folder_max_quota: int | Omit = OMIT,
        sys_folder_max_count: int | Omit = OMIT,
        sys_folder_default_quota: int | Omit = OMIT,
        max_link_expiration: int | Omit = OMIT,
        ac_no_auth: bool | Omit = OMIT,
        ac_verify_recipient: bool | Omit = OMIT,
        excluded_file_extensions: Sequence[str] | Omit = OMIT,
        file_filter_exclusion_groups: Sequence[str] | Omit = OMIT,
        file_filter_custom_file_types: Sequence[str] | Omit = OMIT,
        secure_message_body: str | Omit = OMIT,
        secure_message_body_default: bool | Omit = OMIT,
        secure_container_required: bool | Omit = OMIT,
        return_receipt: str | Omit = OMIT,
        return_receipt_default: bool | Omit = OMIT,
        self_copy: str | Omit = OMIT,
        self_copy_default: bool | Omit = OMIT,
        include_fingerprint: str | Omit = OMIT,
        include_fingerprint_default: bool | Omit = OMIT,
        request_file: bool | Omit = OMIT,
        request_file_allow_viewable_file: bool | Omit = OMIT,
        request_file_upload_auth: str | Omit = OMIT,
        request_file_auth_default: str | Omit = OMIT,
        request_file_expiration: int | Omit = OMIT,
        request_file_expiration_user_decide: bool | Omit = OMIT,
        request_file_expiration_max: int | Omit = OMIT,
        request_file_upload_limit: int | Omit = OMIT,
        request_file_upload_limit_user_decide: bool | Omit = OMIT,
        request_file_uploads_max: int | Omit = OMIT,
        two_factor_auth: str | Omit = OMIT,
        inactive_expiration: int | Omit = OMIT,
        user_can_reactivate: str | Omit = OMIT,
        cleanup_inactive_account: bool | Omit = OMIT,
        withdraw_inactive_account_file_links: bool | Omit = OMIT,
        allow_collaboration: bool | Omit = OMIT,
        send_file_limit: int | Omit = OMIT,
        remote_wipe: bool | Omit = OMIT,
        delete_unshared_data: bool | Omit = OMIT,
        retain_data: bool | Omit = OMIT,
        retain_to_user: str | Omit = OMIT,
        retain_permission_to_shared_data: bool | Omit = OMIT,
    ) -> Profile:
        """Update a profile. See `Profiles.update`."""
        return await self._caller.call(PROFILES_UPDATE, locals())

    async def replace(
        self,
        profile_id: int | str,
        new_profile_id: int | str,
        *,
        remote_wipe: bool | Omit = OMIT,
        delete_unshared_data: bool | Omit = OMIT,
        retain_data: bool | Omit = OMIT,
        retain_to_user: str | Omit = OMIT,
        retain_to_advanced_form_user: str | Omit = OMIT,
        retain_permission_to_shared_data: bool | Omit = OMIT,
        withdraw_request_files: bool | Omit = OMIT,
        withdraw_file_links: bool | Omit = OMIT,
    ) -> None:
        """Delete a profile. See `Profiles.replace`."""
        return await self._caller.call(PROFILES_REPLACE, locals())

    @responses_property
    def with_raw_response(self) -> AsyncProfilesWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncProfilesWithRawResponse(AsyncProfiles(self._caller.raw))


class ProfilesWithRawResponse:
    def __init__(self, resource: Profiles) -> None:
        self.list = raw(resource.list)
        self.create = raw(resource.create)
        self.get = raw(resource.get)
        self.update = raw(resource.update)
        self.replace = raw(resource.replace)


class AsyncProfilesWithRawResponse:
    def __init__(self, resource: AsyncProfiles) -> None:
        self.list = async_raw(resource.list)
        self.create = async_raw(resource.create)
        self.get = async_raw(resource.get)
        self.update = async_raw(resource.update)
        self.replace = async_raw(resource.replace)
