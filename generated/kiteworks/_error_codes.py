# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""What the appliance's error codes mean and what to do about them. Loaded when the first error is raised."""

from __future__ import annotations

from kiteworks_runtime.errors import ErrorCode

ERROR_CODES: dict[str, ErrorCode] = {
    "ERR_AUTH_UNAUTHORIZED": ErrorCode(
        meaning="The token is missing, wrong or too old.",
        hint="Sign in again with `kw.sign_in()`.",
    ),
    "ERR_AUTH_INVALID_CSRF": ErrorCode(
        meaning="A browser session sent no proof of its origin.",
        hint="Use a bearer token, which needs none.",
    ),
    "ERR_AUTH_PROFILE_CHANGED": ErrorCode(
        meaning="The user's profile changed, which ended the token.",
        hint="Sign in again with `kw.sign_in()`.",
    ),
    "ERR_ACCESS_USER": ErrorCode(
        meaning="The object is missing, or it is not yours: the appliance does not tell which.",
        hint="Check the id, and that the signed-in user has access to it.",
        error="NotAccessibleError",
    ),
    "ERR_ACCESS_DENIED": ErrorCode(
        meaning="The user may not do this.",
        hint="Ask the owner for the right.",
    ),
    "ERR_ACCESS_ADMIN": ErrorCode(
        meaning="Only an administrator may do this.",
        hint="Sign in as an administrator.",
    ),
    "ERR_ACCESS_DLI_ADMIN": ErrorCode(
        meaning="Only an administrator for data leak investigation may do this.",
        hint="Sign in as one, or ask one.",
    ),
    "ERR_ACCESS_CLIENT": ErrorCode(
        meaning="The application may not do this.",
        hint="Ask the administrator to add the scope to the application.",
    ),
    "ERR_ACCESS_NOT_SENDER": ErrorCode(
        meaning="Only the sender of the mail may do this.",
        hint="Sign in as the sender.",
    ),
    "ERR_PROFILE_COLLABORATION_DISABLED": ErrorCode(
        meaning="The user's profile has no folders.",
        hint="Ask the administrator to allow collaboration in the profile.",
    ),
    "ERR_PROFILE_MAIL_DISABLED": ErrorCode(
        meaning="The user's profile has no mail.",
        hint="Ask the administrator to allow mail in the profile.",
    ),
    "ERR_ENTITY_NOT_FOUND": ErrorCode(
        meaning="There is no such object.",
        hint="Check the id.",
        error="NotFoundError",
    ),
    "ERR_ENTITY_EXISTS": ErrorCode(
        meaning="The name is taken.",
        hint="Choose another name, or change what is there.",
        error="ConflictError",
    ),
    "ERR_ENTITY_ROLE_IS_ASSIGNED": ErrorCode(
        meaning="The person has this role already.",
        hint="Nothing needs to be done.",
    ),
    "ERR_ENTITY_PARENT_FOLDER_MEMBER_EXISTS": ErrorCode(
        meaning="The person is a member of a folder above.",
        hint="Change the role there.",
    ),
    "ERR_ENTITY_PARENT_FOLDER_DELETED": ErrorCode(
        meaning="A folder above is in the recycle bin.",
        hint="Recover that folder first.",
    ),
    "ERR_ENTITY_DELETED": ErrorCode(
        meaning="The object is in the recycle bin.",
        hint="Recover it first.",
    ),
    "ERR_ENTITY_NOT_DELETED": ErrorCode(
        meaning="The object is not in the recycle bin.",
        hint="Delete it first.",
    ),
    "ERR_ENTITY_DELETED_PERMANENTLY": ErrorCode(
        meaning="The object is gone for good.",
        hint="It can't be brought back.",
        error="GoneError",
    ),
    "ERR_ENTITY_LOCKED": ErrorCode(
        meaning="The file is locked.",
        hint="Unlock it, or wait for whoever locked it.",
    ),
    "ERR_ENTITY_UNLOCKED": ErrorCode(
        meaning="The file is not locked.",
        hint="Nothing needs to be done.",
    ),
    "ERR_ENTITY_LOCKED_BY_ANOTHER_USER": ErrorCode(
        meaning="Somebody else locked the file.",
        hint="Ask that person to unlock it.",
    ),
    "ERR_ENTITY_CONTAINS_LOCKED_FILES": ErrorCode(
        meaning="A file in the folder is locked.",
        hint="Unlock the files in it first.",
    ),
    "ERR_ENTITY_SAFE_EDIT_LOCKED": ErrorCode(
        meaning="Somebody is editing the file in SafeEDIT.",
        hint="Wait until that person is done.",
    ),
    "ERR_ENTITY_IS_SYNC_DIR": ErrorCode(
        meaning="My Folder can't be changed in this way.",
        hint="Work in a folder below it.",
    ),
    "ERR_ENTITY_IS_MY_DIR": ErrorCode(
        meaning="The tray can't be changed in this way.",
        hint="Work in another folder.",
    ),
    "ERR_ENTITY_IS_BASE_DIR": ErrorCode(
        meaning="The root folder can't be changed in this way.",
        hint="Work in a folder below it.",
    ),
    "ERR_ENTITY_IS_SECURE_FOLDER": ErrorCode(
        meaning="A secure folder can't be used in this way.",
        hint="Work in a folder that is not secure.",
    ),
    "ERR_ENTITY_IS_NOT_UPDATABLE": ErrorCode(
        meaning="The folder can't be changed.",
        hint="Work in another folder, or ask its owner.",
    ),
    "ERR_ENTITY_RESTRICTED_TYPE": ErrorCode(
        meaning="Files of this media type are not allowed.",
        hint="Send another format, or ask the administrator.",
    ),
    "ERR_ENTITY_RESTRICTED_EXTENSION": ErrorCode(
        meaning="Files with this extension are not allowed.",
        hint="Rename the file, or ask the administrator.",
    ),
    "ERR_ENTITY_RESTRICTED_EXTENSION_CUSTOM": ErrorCode(
        meaning="The administrator excluded files with this extension.",
        hint="Rename the file, or ask the administrator.",
    ),
    "ERR_ENTITY_RESTRICTED_TYPE_CUSTOM": ErrorCode(
        meaning="The administrator excluded this type of file.",
        hint="Send another format, or ask the administrator.",
    ),
    "ERR_ENTITY_RESTRICTED_TYPE_GROUP": ErrorCode(
        meaning="The administrator excluded the group that this media type belongs to.",
        hint="Send another format, or ask the administrator.",
    ),
    "ERR_ENTITY_NOT_SCANNED": ErrorCode(
        meaning="The virus scan of the file has not ended.",
        hint="Try again in a few seconds.",
    ),
    "ERR_ENTITY_DLP_SCANNING": ErrorCode(
        meaning="Data loss prevention is still looking at the file.",
        hint="Try again in a few seconds.",
    ),
    "ERR_ENTITY_DLP_LOCKED": ErrorCode(
        meaning="The file is in quarantine.",
        hint="Ask the administrator to release it.",
    ),
    "ERR_ENTITY_VIRUS_FOUND": ErrorCode(
        meaning="The file is infected.",
        hint="Do not open it; tell the administrator.",
    ),
    "ERR_ENTITY_EMAIL_NOT_DRAFT": ErrorCode(
        meaning="The mail was sent already.",
        hint="Write a new one.",
    ),
    "ERR_ENTITY_EMAIL_IS_SENT": ErrorCode(
        meaning="A mail that was sent can't be deleted.",
        hint="Withdraw its files.",
    ),
    "ERR_ENTITY_REQUEST_FILE_EXPIRED": ErrorCode(
        meaning="The time to upload is over.",
        hint="Ask for a new request.",
    ),
    "ERR_ENTITY_REQUEST_FILE_UPLOAD_LIMIT_REACHED": ErrorCode(
        meaning="As many files as were asked for have come.",
        hint="Ask for a new request.",
    ),
    "ERR_INPUT_REQUIRED": ErrorCode(
        meaning="A value is missing.",
        hint="Give the value that the message names.",
    ),
    "ERR_INPUT_INVALID_DATE": ErrorCode(
        meaning="A value is not a date.",
        hint="Give a date with time and zone.",
    ),
    "ERR_INPUT_INVALID_EMAIL": ErrorCode(
        meaning="A value is not a mail address.",
        hint="Check its spelling.",
    ),
    "ERR_INPUT_INVALID_FORMAT": ErrorCode(
        meaning="A value has the wrong form.",
        hint="See the description of the argument.",
    ),
    "ERR_INPUT_NOT_NUMERIC": ErrorCode(
        meaning="A value is not a number.",
        hint="Give a number.",
    ),
    "ERR_INPUT_NOT_INTEGER": ErrorCode(
        meaning="A value is not a whole number.",
        hint="Give a whole number.",
    ),
    "ERR_INPUT_MIN_VALUE": ErrorCode(
        meaning="A value is too small.",
        hint="Give a larger one.",
    ),
    "ERR_INPUT_MAX_VALUE": ErrorCode(
        meaning="A value is too large.",
        hint="Give a smaller one.",
    ),
    "ERR_INPUT_NOT_IN_LIST": ErrorCode(
        meaning="A value is none of those allowed.",
        hint="See the description of the argument.",
    ),
    "ERR_INPUT_PAST_DATE": ErrorCode(
        meaning="A date lies in the past.",
        hint="Give one in the future.",
    ),
    "ERR_INPUT_PASSWORD_COMPLEXITY_ERROR": ErrorCode(
        meaning="The password is too simple.",
        hint="Choose one that follows the appliance's rules.",
    ),
    "ERR_INPUT_FOLDER_NAME_INVALID_START_END_FORMAT": ErrorCode(
        meaning="The name begins or ends with a dot or a blank.",
        hint="Choose another name.",
    ),
    "ERR_INVALID_PARAMETER": ErrorCode(
        meaning="The appliance could not use a value.",
        hint="Check each argument; the message may name one.",
    ),
    "ERR_INVALID_GRANT": ErrorCode(
        meaning="The code or the refresh token is used up, too old or wrong.",
        hint="Sign in again with `kw.sign_in()`.",
    ),
    "ERR_CANNOT_MOVE_FOLDER_TO_SELF": ErrorCode(
        meaning="A folder can't be moved into itself.",
        hint="Choose another destination.",
    ),
    "ERR_CANNOT_MOVE_TO_CHILD": ErrorCode(
        meaning="A folder can't be moved into one below it.",
        hint="Choose another destination.",
    ),
    "ERR_REQUEST_INVALID_JSON": ErrorCode(
        meaning="The body is not JSON.",
        hint="Report this as a fault of the client.",
    ),
    "ERR_REQUEST_INVALID_FILTER": ErrorCode(
        meaning="A filter is not understood.",
        hint="Check the filter's name and value.",
    ),
    "ERR_SYSTEM_NO_STORAGE_AVAILABLE": ErrorCode(
        meaning="The owner's quota has no room for the file.",
        hint="Free some space, or ask for a larger quota.",
        error="PayloadTooLargeError",
    ),
    "ERR_SYSTEM_FOLDER_QUOTA_EXCEEDED": ErrorCode(
        meaning="The folder's quota has no room for the file.",
        hint="Free some space in the folder, or ask for a larger quota.",
    ),
    "ERR_SYSTEM_NO_AVAILABLE_STORAGE_HOSTS": ErrorCode(
        meaning="No storage host can take the file now.",
        hint="Try again later; if it stays, tell the administrator.",
    ),
    "ERR_SYSTEM_TENANT_SUSPENDED": ErrorCode(
        meaning="The appliance is suspended for this organisation.",
        hint="Ask the administrator.",
    ),
    "ERR_LICENSE_EXPIRED": ErrorCode(
        meaning="The appliance's license has ended.",
        hint="Ask the administrator.",
    ),
    "ERR_LICENSE_MAX_UPLOAD_SIZE": ErrorCode(
        meaning="The file is larger than the license allows.",
        hint="Split the file, or ask the administrator.",
    ),
    "ERR_UPLOAD_CHUNK_FAILED": ErrorCode(
        meaning="The chunk could not be stored.",
        hint="Send the chunk again.",
    ),
    "ERR_SESSION_LIMIT_REACHED": ErrorCode(
        meaning="Too many sessions are open.",
        hint="Wait for some to end, then try again.",
    ),
    "ERR_INTERNAL_SERVER_ERROR": ErrorCode(
        meaning="Something failed on the appliance.",
        hint="Try again later; if it stays, tell the administrator.",
    ),
}
OAUTH_ERRORS: dict[str, ErrorCode] = {
    "access_denied": ErrorCode(
        meaning="The person refused consent.",
        hint="Sign in again and press Grant Access.",
        error="AccessDeniedError",
    ),
    "invalid_client": ErrorCode(
        meaning="The Client ID or the Client Secret Key is wrong.",
        hint="Copy both anew from the application's page; a lost secret can only be made again.",
        error="InvalidClientError",
    ),
    "invalid_grant": ErrorCode(
        meaning="The code or the refresh token is wrong, used already or too old, or the redirect URI is not the one used before.",
        hint="Sign in again; a code must be redeemed at once, and a refresh token works once.",
        error="InvalidGrantError",
    ),
    "invalid_request": ErrorCode(
        meaning="A parameter is missing or malformed.",
        hint="Check the redirect URI and the other values given to the credential.",
        error="InvalidRequestError",
    ),
    "invalid_scope": ErrorCode(
        meaning="The scope asked for is outside the application's.",
        hint="Ask for less, or have the administrator widen the application's scope.",
        error="InvalidScopeError",
    ),
    "unauthorized_client": ErrorCode(
        meaning="The flow is not enabled for the application.",
        hint="Have the administrator enable it on the application's page.",
        error="UnauthorizedClientError",
    ),
    "unsupported_grant_type": ErrorCode(
        meaning="The appliance does not know the grant.",
        hint="Use another flow; the vendor withdraws old ones.",
    ),
}
