# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.users`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from kiteworks_runtime.client.resource import (
    AsyncResource,
    Resource,
    async_raw,
    raw,
    resource_property,
    responses_property,
)
from kiteworks_runtime.files import FileInput
from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Pagination, Query
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from .._parameters import Mode
from ..models.admin import Device, DeviceList
from ..models.settings import UserSettings
from ..models.users import (
    AuthRedirect,
    CurrentUser,
    DistributionListCheckList,
    LdapPersonList,
    LoginResult,
    PreauthResult,
    User,
    UserBasic,
    UserQuota,
)
from .users_concurrent_session import AsyncUsersConcurrentSession, UsersConcurrentSession
from .users_pins import AsyncUsersPins, UsersPins
from .users_recent import AsyncUsersRecent, UsersRecent
from .users_settings import AsyncUsersSettings, UsersSettings
from .users_terms_of_service import AsyncUsersTermsOfService, UsersTermsOfService
from .users_tfa import AsyncUsersTfa, UsersTfa

USERS_ME: Operation[CurrentUser] = Operation("users.me", "GET /rest/users/me", result=CurrentUser)
USERS_UPDATE_ME: Operation[CurrentUser] = Operation(
    "users.update_me",
    "PUT /rest/users/me",
    result=CurrentUser,
    arguments=(
        shared.RETURN_ENTITY,
        Body("name", str, "name"),
        Body("password", str, "password"),
        Body("previous_password", str, "previousPassword"),
    ),
)
USERS_QUOTA: Operation[UserQuota] = Operation(
    "users.quota",
    "GET /rest/users/me/quota",
    result=UserQuota,
    arguments=(Query("kind", Literal["folder", "send"], "filter"),),
)
USERS_GET: Operation[UserBasic] = Operation(
    "users.get", "GET /rest/users/{user_id}", result=UserBasic, arguments=(shared.USER_ID,)
)
USERS_CREATE: Operation[User] = Operation(
    "users.create",
    "POST /rest/users",
    result=User,
    arguments=(
        shared.RETURN_ENTITY,
        shared.MODE,
        Body("email", str, "email", required=True),
        Body("name", str, "name"),
        Body("password", str, "password"),
        Body("user_type_id", int | str, "userTypeId"),
        Body("verified", bool, "verified"),
        Body("send_notification", bool, "sendNotification"),
        Body("add_links", bool, "addLinks"),
    ),
)
USERS_DELETE_MANY: Operation[None] = Operation(
    "users.delete_many",
    "DELETE /rest/users",
    arguments=(
        shared.USER_IDS,
        shared.PARTIAL_SUCCESS,
        shared.MODE,
        Query("retain_to_user", str, "retainToUser"),
        Query("retain_to_advanced_form_user", str, "retainToAdvancedFormUser"),
        Query("remote_wipe", bool, "remoteWipe"),
        Query("delete_unshared_data", bool, "deleteUnsharedData"),
        Query("retain_data", bool, "retainData"),
        Query("retain_permission_to_shared_data", bool, "retainPermissionToSharedData"),
        Query("withdraw_file_links", bool, "withdrawFileLinks"),
        Query("withdraw_request_files", bool, "withdrawRequestFiles"),
    ),
)
USERS_CHECK_DISTRIBUTION_LISTS: Operation[DistributionListCheckList] = Operation(
    "users.check_distribution_lists",
    "GET /rest/users/actions/getDistributionList",
    result=DistributionListCheckList,
    arguments=(Query("email_in", Sequence[str], "email:in", required=True),),
)
USERS_LOGIN: Operation[LoginResult] = Operation(
    "users.login",
    "POST /rest/users/actions/login",
    result=LoginResult,
    arguments=(
        Body("username", str, "username", required=True),
        Body("password", str, "password", required=True),
        Body("referral", str, "referral"),
    ),
)
USERS_KEEP_ALIVE: Operation[None] = Operation("users.keep_alive", "PUT /rest/users/aliveToken")
USERS_SEARCH_LDAP: Operation[LdapPersonList] = Operation(
    "users.search_ldap",
    "GET /rest/users/ldapSearch",
    result=LdapPersonList,
    arguments=(shared.WITH, shared.MODE, Query("value", str, "value", required=True)),
)
USERS_CHANGE_EXPIRED_PASSWORD: Operation[AuthRedirect] = Operation(
    "users.change_expired_password",
    "POST /rest/users/me/forcedPasswordChange",
    result=AuthRedirect,
    arguments=(
        Body("password", str, "password"),
        Body("previous_password", str, "previousPassword"),
        Body("referral", str, "referral"),
    ),
)
USERS_UPDATE_MOBILE_NUMBER: Operation[UserSettings] = Operation(
    "users.update_mobile_number",
    "PUT /rest/users/me/mobileNumber",
    result=UserSettings,
    arguments=(
        Body("password", str, "password", required=True),
        Body("mobile_number", str, "mobileNumber", required=True),
        Body("test_only", bool, "testOnly"),
    ),
)
USERS_PREAUTH: Operation[PreauthResult] = Operation(
    "users.preauth",
    "POST /rest/users/preauth",
    result=PreauthResult,
    arguments=(Body("username", str, "username", required=True), Body("referral", str, "referral")),
    idempotent=True,
)
USERS_REGISTER: Operation[None] = Operation(
    "users.register",
    "POST /rest/users/register",
    arguments=(
        Body("email", str, "email", required=True),
        Body("password", str, "password", required=True),
        Body("link", str, "link"),
        Body("activation_code", str, "activationCode"),
        Body("redirect", str, "redirect"),
    ),
)
USERS_REQUEST_PASSWORD_RESET: Operation[None] = Operation(
    "users.request_password_reset",
    "POST /rest/users/requestPasswordReset",
    arguments=(Body("email", str, "email", required=True),),
)
USERS_RESET_PASSWORD: Operation[None] = Operation(
    "users.reset_password",
    "POST /rest/users/resetPassword",
    arguments=(Body("link", str, "link", required=True), Body("password", str, "password", required=True)),
)
USERS_LIST_DEVICES: Operation[DeviceList] = Operation(
    "users.list_devices",
    "GET /rest/users/{user_id}/devices",
    result=DeviceList,
    arguments=(shared.USER_ID,),
    pagination=Pagination(items=("data",), total=()),
)
USERS_UPLOAD_PROFILE_IMAGE: Operation[UserSettings] = Operation(
    "users.upload_profile_image",
    "POST /rest/users/{user_id}/profileImage",
    result=UserSettings,
    arguments=(shared.USER_ID, Body("body", FileInput, "body", required=True)),
    media_type="multipart/form-data",
)
USERS_DELETE_PROFILE_IMAGE: Operation[UserSettings] = Operation(
    "users.delete_profile_image",
    "DELETE /rest/users/{user_id}/profileImage",
    result=UserSettings,
    arguments=(shared.USER_ID,),
)


class Users(Resource):
    """The account behind the token, and public information about other users."""

    @resource_property
    def concurrent_session(self) -> UsersConcurrentSession:
        """Behavior when an account signs in more than once."""
        return UsersConcurrentSession(self._caller)

    @resource_property
    def pins(self) -> UsersPins:
        """Items that the account has pinned."""
        return UsersPins(self._caller)

    @resource_property
    def recent(self) -> UsersRecent:
        """Items that the account has used recently."""
        return UsersRecent(self._caller)

    @resource_property
    def settings(self) -> UsersSettings:
        """Settings of a user."""
        return UsersSettings(self._caller)

    @resource_property
    def terms_of_service(self) -> UsersTermsOfService:
        """The terms that users must accept."""
        return UsersTermsOfService(self._caller)

    @resource_property
    def tfa(self) -> UsersTfa:
        """Two-factor authentication."""
        return UsersTfa(self._caller)

    def me(self) -> CurrentUser:
        """Get the current user.

        Returns the account that the token belongs to. Requires no permission beyond a valid token. Source:
        `GET /rest/users/me`, scope `GET/users/*`.

        Returns:
            The account.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(USERS_ME, {})

    def update_me(
        self,
        *,
        name: str | Omit = OMIT,
        password: str | Omit = OMIT,
        previous_password: str | Omit = OMIT,
        return_entity: bool = True,
    ) -> CurrentUser:
        """Update my account.

        Changes the name or password of the account that the token belongs to. Source: `PUT /rest/users/me`, scope
        `PUT/users/*`.

        Args:
            name: New name.
            password: New password; requires `previous_password`.
            previous_password: The current password.
            return_entity: Whether to return the object. If false, only its identifier is returned.

        Returns:
            The updated account.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 422 ERR_INPUT_PASSWORD_COMPLEXITY_ERROR,
                ERR_INPUT_REQUIRED, ERR_INVALID_PARAMETER.
        """
        return self._caller.call(USERS_UPDATE_ME, locals())

    def quota(self, *, kind: Literal["folder", "send"] | Omit = OMIT) -> UserQuota:
        """Get my quota.

        Returns how much the account may store and send, and how much it has used. All sizes are in bytes. Source:
        `GET /rest/users/me/quota`, scope `GET/users/*`.

        Args:
            kind: Which of the two quotas to return; by default, both.

        Returns:
            The quota.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 404 ERR_ENTITY_NOT_FOUND.
        """
        return self._caller.call(USERS_QUOTA, locals())

    def get(self, user_id: str) -> UserBasic:
        """Get public details of a user.

        Returns the public details of another account. No longer documented after version 9.1.1; programs in use
        still rely on it. Source: `GET /rest/users/{user_id}`, scope `GET/users/*`.

        Args:
            user_id: Identifier of the user.

        Returns:
            The user.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.call(USERS_GET, locals())

    def create(
        self,
        *,
        email: str,
        name: str | Omit = OMIT,
        password: str | Omit = OMIT,
        user_type_id: int | str | Omit = OMIT,
        verified: bool | Omit = OMIT,
        send_notification: bool | Omit = OMIT,
        add_links: bool | Omit = OMIT,
        return_entity: bool = True,
        mode: Mode | Omit = OMIT,
    ) -> User:
        """Create an account.

        Creates an account at the path that is not restricted to administrators. The documented operation is
        `admin.users.create`. No longer documented after version 9.1.1; programs in use still rely on it. Source:
        `POST /rest/users`, scope `POST/users/*`.

        Args:
            email: Email address of the user, which is also the sign-in name.
            name: Name of the user.
            password: Initial password; if omitted, the user is asked to choose one.
            user_type_id: Number of the profile; if omitted, the appliance's rules determine it.
            verified: Whether the email address is considered verified.
            send_notification: Whether the user receives a welcome email.
            add_links: Whether the answer includes links to related resources.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            mode: How much detail to return for each object.

        Returns:
            The account.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER; 409 ERR_ENTITY_EXISTS; 422
                ERR_INPUT_INVALID_EMAIL, ERR_INPUT_REQUIRED, ERR_INPUT_PASSWORD_COMPLEXITY_ERROR.
        """
        return self._caller.call(USERS_CREATE, locals())

    def delete_many(
        self,
        ids: str | Sequence[str],
        *,
        retain_to_user: str | Omit = OMIT,
        retain_to_advanced_form_user: str | Omit = OMIT,
        remote_wipe: bool | Omit = OMIT,
        delete_unshared_data: bool | Omit = OMIT,
        retain_data: bool | Omit = OMIT,
        retain_permission_to_shared_data: bool | Omit = OMIT,
        withdraw_file_links: bool | Omit = OMIT,
        withdraw_request_files: bool | Omit = OMIT,
        partial_success: bool | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> None:
        """Delete accounts.

        Marks accounts as deleted, at most 100 at a time. The parameters determine what happens to the users' data.
        Requires an administrator. Source: `DELETE /rest/users`, scope `DELETE/users/*`.

        Args:
            ids: Identifiers of the users.
            retain_to_user: The user who receives the data.
            retain_to_advanced_form_user: The user who receives the Advanced Forms data.
            remote_wipe: Whether to erase the data on the user's devices.
            delete_unshared_data: Whether to delete the files and folders that the user owns and has not shared.
            retain_data: Whether to transfer the user's data to another user; requires `retain_to_user`.
            retain_permission_to_shared_data: Whether `retain_to_user` receives the user's access to shared folders.
            withdraw_file_links: Whether to withdraw the files that the user sent.
            withdraw_request_files: Whether to withdraw the file requests that the user created.
            partial_success: Whether to continue with the others if some of them fail.
            mode: How much detail to return for each object.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER; 422 ERR_INPUT_NOT_BOOLEAN,
                ERR_INPUT_ATTRIBUTE_FORBIDDEN, ERR_INPUT_REQUIRED, ERR_INPUT_NOT_STRING.
        """
        return self._caller.call(USERS_DELETE_MANY, locals())

    def check_distribution_lists(self, *, email_in: Sequence[str]) -> DistributionListCheckList:
        """Check for distribution lists.

        Reports which addresses are distribution lists in the directory. Source:
        `GET /rest/users/actions/getDistributionList`, scope `GET/users/*`.

        Args:
            email_in: The addresses to check.

        Returns:
            The result for each address.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_DENIED, ERR_ACCESS_USER.
        """
        return self._caller.call(USERS_CHECK_DISTRIBUTION_LISTS, locals())

    def login(self, *, username: str, password: str, referral: str | Omit = OMIT) -> LoginResult:
        """Sign in with a password.

        Starts a browser session with a username and password. Applications should use an OAuth flow instead. Source:
        `POST /rest/users/actions/login`.

        Args:
            username: Username or email address of the user.
            password: The password.
            referral: URL that the browser opens afterwards.

        Returns:
            The result, and the URL that the browser opens next.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 422 ERR_INPUT_REQUIRED.
        """
        return self._caller.call(USERS_LOGIN, locals())

    def keep_alive(self) -> None:
        """Keep a session alive.

        Prevents a browser session from expiring. Source: `PUT /rest/users/aliveToken`, scope `PUT/users/*`.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(USERS_KEEP_ALIVE, {})

    def search_ldap(self, *, value: str, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT) -> LdapPersonList:
        """Search the directory.

        Searches the LDAP directory for people. Source: `GET /rest/users/ldapSearch`, scope `GET/users/*`.

        Args:
            value: Name or email address of the person, or part of it.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            The people found.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(USERS_SEARCH_LDAP, locals())

    def change_expired_password(
        self, *, password: str | Omit = OMIT, previous_password: str | Omit = OMIT, referral: str | Omit = OMIT
    ) -> AuthRedirect:
        """Change an expired password.

        Replaces an expired password while signing in. Source: `POST /rest/users/me/forcedPasswordChange`, scope
        `POST/users/*`.

        Args:
            password: The password.
            previous_password: The expired password.
            referral: URL that the browser opens afterwards.

        Returns:
            The next step of signing in.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 422 ERR_INPUT_PASSWORD_COMPLEXITY_ERROR,
                ERR_INPUT_REQUIRED, ERR_INVALID_PARAMETER.
        """
        return self._caller.call(USERS_CHANGE_EXPIRED_PASSWORD, locals())

    def update_mobile_number(self, *, password: str, mobile_number: str, test_only: bool | Omit = OMIT) -> UserSettings:
        """Change my phone number.

        Changes the phone number for codes by text message. Requires the password. With `test_only`, sends a test
        message and changes nothing. Source: `PUT /rest/users/me/mobileNumber`, scope `PUT/users/*`.

        Args:
            password: The password.
            mobile_number: The user's mobile phone number.
            test_only: Whether to send only a test message, without saving the number.

        Returns:
            The settings.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 422 ERR_INPUT_REQUIRED, ERR_INPUT_INVALID_FORMAT,
                ERR_INVALID_PARAMETER.
        """
        return self._caller.call(USERS_UPDATE_MOBILE_NUMBER, locals())

    def preauth(self, *, username: str, referral: str | Omit = OMIT) -> PreauthResult:
        """Get the sign-in method.

        Reports whether a user signs in with a password or elsewhere. Source: `POST /rest/users/preauth`.

        Args:
            username: Username or email address of the user.
            referral: URL that the browser opens afterwards.

        Returns:
            How the user signs in.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER; 422 ERR_INPUT_REQUIRED.
        """
        return self._caller.call(USERS_PREAUTH, locals())

    def register(
        self,
        *,
        email: str,
        password: str,
        link: str | Omit = OMIT,
        activation_code: str | Omit = OMIT,
        redirect: str | Omit = OMIT,
    ) -> None:
        """Register an account.

        Creates an account with an email address and password. Source: `POST /rest/users/register`.

        Args:
            email: Email address.
            password: The password.
            link: The code in the link that was sent to the person.
            activation_code: The activation code that was sent to the person.
            redirect: URL that the browser opens afterwards.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER; 422 ERR_INPUT_INVALID_EMAIL,
                ERR_INPUT_REQUIRED, ERR_INPUT_PASSWORD_COMPLEXITY_ERROR.
        """
        return self._caller.call(USERS_REGISTER, locals())

    def request_password_reset(self, *, email: str) -> None:
        """Request a password reset.

        Emails the user a link for setting a new password. Source: `POST /rest/users/requestPasswordReset`.

        Args:
            email: Email address.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER; 422 ERR_INPUT_INVALID_EMAIL,
                ERR_INPUT_REQUIRED.
        """
        return self._caller.call(USERS_REQUEST_PASSWORD_RESET, locals())

    def reset_password(self, *, link: str, password: str) -> None:
        """Set a new password.

        Sets a new password with the code from the emailed link. Source: `POST /rest/users/resetPassword`.

        Args:
            link: The code in the link that was sent to the user.
            password: The password.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER; 422 ERR_INPUT_REQUIRED,
                ERR_INPUT_PASSWORD_COMPLEXITY_ERROR.
        """
        return self._caller.call(USERS_RESET_PASSWORD, locals())

    def list_devices(self, user_id: str) -> Page[Device]:
        """List my devices.

        Lists the devices on which the user has signed in. Source: `GET /rest/users/{user_id}/devices`, scope
        `GET/users/*`.

        Args:
            user_id: Identifier of the user.

        Returns:
            A page of `Device` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.page(USERS_LIST_DEVICES, Device, locals())

    def upload_profile_image(self, user_id: str, *, body: FileInput) -> UserSettings:
        """Upload a profile picture.

        Replaces the caller's profile picture. Source: `POST /rest/users/{user_id}/profileImage`, scope
        `POST/users/*`.

        Args:
            user_id: Identifier of the user.
            body: The content.

        Returns:
            The settings.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.call(USERS_UPLOAD_PROFILE_IMAGE, locals())

    def delete_profile_image(self, user_id: str) -> UserSettings:
        """Delete a profile picture.

        Removes the caller's profile picture. Source: `DELETE /rest/users/{user_id}/profileImage`, scope
        `DELETE/users/*`.

        Args:
            user_id: Identifier of the user.

        Returns:
            The settings.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.call(USERS_DELETE_PROFILE_IMAGE, locals())

    @responses_property
    def with_raw_response(self) -> UsersWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return UsersWithRawResponse(Users(self._caller.raw))


class AsyncUsers(AsyncResource):
    """The account behind the token, and public information about other users."""

    @resource_property
    def concurrent_session(self) -> AsyncUsersConcurrentSession:
        """Behavior when an account signs in more than once."""
        return AsyncUsersConcurrentSession(self._caller)

    @resource_property
    def pins(self) -> AsyncUsersPins:
        """Items that the account has pinned."""
        return AsyncUsersPins(self._caller)

    @resource_property
    def recent(self) -> AsyncUsersRecent:
        """Items that the account has used recently."""
        return AsyncUsersRecent(self._caller)

    @resource_property
    def settings(self) -> AsyncUsersSettings:
        """Settings of a user."""
        return AsyncUsersSettings(self._caller)

    @resource_property
    def terms_of_service(self) -> AsyncUsersTermsOfService:
        """The terms that users must accept."""
        return AsyncUsersTermsOfService(self._caller)

    @resource_property
    def tfa(self) -> AsyncUsersTfa:
        """Two-factor authentication."""
        return AsyncUsersTfa(self._caller)

    async def me(self) -> CurrentUser:
        """Get the current user. See `Users.me`."""
        return await self._caller.call(USERS_ME, {})

    async def update_me(
        self,
        *,
        name: str | Omit = OMIT,
        password: str | Omit = OMIT,
        previous_password: str | Omit = OMIT,
        return_entity: bool = True,
    ) -> CurrentUser:
        """Update my account. See `Users.update_me`."""
        return await self._caller.call(USERS_UPDATE_ME, locals())

    async def quota(self, *, kind: Literal["folder", "send"] | Omit = OMIT) -> UserQuota:
        """Get my quota. See `Users.quota`."""
        return await self._caller.call(USERS_QUOTA, locals())

    async def get(self, user_id: str) -> UserBasic:
        """Get public details of a user. See `Users.get`."""
        return await self._caller.call(USERS_GET, locals())

    async def create(
        self,
        *,
        email: str,
        name: str | Omit = OMIT,
        password: str | Omit = OMIT,
        user_type_id: int | str | Omit = OMIT,
        verified: bool | Omit = OMIT,
        send_notification: bool | Omit = OMIT,
        add_links: bool | Omit = OMIT,
        return_entity: bool = True,
        mode: Mode | Omit = OMIT,
    ) -> User:
        """Create an account. See `Users.create`."""
        return await self._caller.call(USERS_CREATE, locals())

    async def delete_many(
        self,
        ids: str | Sequence[str],
        *,
        retain_to_user: str | Omit = OMIT,
        retain_to_advanced_form_user: str | Omit = OMIT,
        remote_wipe: bool | Omit = OMIT,
        delete_unshared_data: bool | Omit = OMIT,
        retain_data: bool | Omit = OMIT,
        retain_permission_to_shared_data: bool | Omit = OMIT,
        withdraw_file_links: bool | Omit = OMIT,
        withdraw_request_files: bool | Omit = OMIT,
        partial_success: bool | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> None:
        """Delete accounts. See `Users.delete_many`."""
        return await self._caller.call(USERS_DELETE_MANY, locals())

    async def check_distribution_lists(self, *, email_in: Sequence[str]) -> DistributionListCheckList:
        """Check for distribution lists. See `Users.check_distribution_lists`."""
        return await self._caller.call(USERS_CHECK_DISTRIBUTION_LISTS, locals())

    async def login(self, *, username: str, password: str, referral: str | Omit = OMIT) -> LoginResult:
        """Sign in with a password. See `Users.login`."""
        return await self._caller.call(USERS_LOGIN, locals())

    async def keep_alive(self) -> None:
        """Keep a session alive. See `Users.keep_alive`."""
        return await self._caller.call(USERS_KEEP_ALIVE, {})

    async def search_ldap(self, *, value: str, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT) -> LdapPersonList:
        """Search the directory. See `Users.search_ldap`."""
        return await self._caller.call(USERS_SEARCH_LDAP, locals())

    async def change_expired_password(
        self, *, password: str | Omit = OMIT, previous_password: str | Omit = OMIT, referral: str | Omit = OMIT
    ) -> AuthRedirect:
        """Change an expired password. See `Users.change_expired_password`."""
        return await self._caller.call(USERS_CHANGE_EXPIRED_PASSWORD, locals())

    async def update_mobile_number(
        self, *, password: str, mobile_number: str, test_only: bool | Omit = OMIT
    ) -> UserSettings:
        """Change my phone number. See `Users.update_mobile_number`."""
        return await self._caller.call(USERS_UPDATE_MOBILE_NUMBER, locals())

    async def preauth(self, *, username: str, referral: str | Omit = OMIT) -> PreauthResult:
        """Get the sign-in method. See `Users.preauth`."""
        return await self._caller.call(USERS_PREAUTH, locals())

    async def register(
        self,
        *,
        email: str,
        password: str,
        link: str | Omit = OMIT,
        activation_code: str | Omit = OMIT,
        redirect: str | Omit = OMIT,
    ) -> None:
        """Register an account. See `Users.register`."""
        return await self._caller.call(USERS_REGISTER, locals())

    async def request_password_reset(self, *, email: str) -> None:
        """Request a password reset. See `Users.request_password_reset`."""
        return await self._caller.call(USERS_REQUEST_PASSWORD_RESET, locals())

    async def reset_password(self, *, link: str, password: str) -> None:
        """Set a new password. See `Users.reset_password`."""
        return await self._caller.call(USERS_RESET_PASSWORD, locals())

    def list_devices(self, user_id: str) -> AsyncPage[Device]:
        """List my devices. See `Users.list_devices`."""
        return self._caller.page(USERS_LIST_DEVICES, Device, locals())

    async def upload_profile_image(self, user_id: str, *, body: FileInput) -> UserSettings:
        """Upload a profile picture. See `Users.upload_profile_image`."""
        return await self._caller.call(USERS_UPLOAD_PROFILE_IMAGE, locals())

    async def delete_profile_image(self, user_id: str) -> UserSettings:
        """Delete a profile picture. See `Users.delete_profile_image`."""
        return await self._caller.call(USERS_DELETE_PROFILE_IMAGE, locals())

    @responses_property
    def with_raw_response(self) -> AsyncUsersWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncUsersWithRawResponse(AsyncUsers(self._caller.raw))


class UsersWithRawResponse:
    def __init__(self, resource: Users) -> None:
        self.me = raw(resource.me)
        self.update_me = raw(resource.update_me)
        self.quota = raw(resource.quota)
        self.get = raw(resource.get)
        self.create = raw(resource.create)
        self.delete_many = raw(resource.delete_many)
        self.check_distribution_lists = raw(resource.check_distribution_lists)
        self.login = raw(resource.login)
        self.keep_alive = raw(resource.keep_alive)
        self.search_ldap = raw(resource.search_ldap)
        self.change_expired_password = raw(resource.change_expired_password)
        self.update_mobile_number = raw(resource.update_mobile_number)
        self.preauth = raw(resource.preauth)
        self.register = raw(resource.register)
        self.request_password_reset = raw(resource.request_password_reset)
        self.reset_password = raw(resource.reset_password)
        self.list_devices = raw(resource.list_devices)
        self.upload_profile_image = raw(resource.upload_profile_image)
        self.delete_profile_image = raw(resource.delete_profile_image)


class AsyncUsersWithRawResponse:
    def __init__(self, resource: AsyncUsers) -> None:
        self.me = async_raw(resource.me)
        self.update_me = async_raw(resource.update_me)
        self.quota = async_raw(resource.quota)
        self.get = async_raw(resource.get)
        self.create = async_raw(resource.create)
        self.delete_many = async_raw(resource.delete_many)
        self.check_distribution_lists = async_raw(resource.check_distribution_lists)
        self.login = async_raw(resource.login)
        self.keep_alive = async_raw(resource.keep_alive)
        self.search_ldap = async_raw(resource.search_ldap)
        self.change_expired_password = async_raw(resource.change_expired_password)
        self.update_mobile_number = async_raw(resource.update_mobile_number)
        self.preauth = async_raw(resource.preauth)
        self.register = async_raw(resource.register)
        self.request_password_reset = async_raw(resource.request_password_reset)
        self.reset_password = async_raw(resource.reset_password)
        self.list_devices = async_raw(resource.list_devices)
        self.upload_profile_image = async_raw(resource.upload_profile_image)
        self.delete_profile_image = async_raw(resource.delete_profile_image)
