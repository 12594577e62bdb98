# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The meaning of the appliance's error codes and what to do about them. Loaded when the first error is raised."""

from __future__ import annotations

from kiteworks_runtime.error_details import ErrorCode
from kiteworks_runtime.error_response import (
    APIStatusError,
    AuthenticationError,
    BadRequestError,
    ConflictError,
    ErrorStatus,
    GoneError,
    InsufficientStorageError,
    InvalidInputError,
    NotFoundError,
    PayloadTooLargeError,
    PermissionDeniedError,
    RateLimitError,
    ServerError,
    WafBlockedError,
)

ERROR_CODES: dict[str, ErrorCode] = {
    "ERR_AUTH_UNAUTHORIZED": ErrorCode(
        "The token is missing, invalid or expired.", "Sign in again with `kw.sign_in()`.", status=401
    ),
    "ERR_AUTH_INVALID_CSRF": ErrorCode(
        "A browser session sent no CSRF token.", "Use a bearer token; it needs no CSRF token.", status=401
    ),
    "ERR_AUTH_PROFILE_CHANGED": ErrorCode(
        "The user's profile has changed, which invalidated the token.", "Sign in again with `kw.sign_in()`.", status=401
    ),
    "ERR_ACCESS_USER": ErrorCode(
        "The object does not exist, or you have no access to it; the appliance does not say which.",
        "Check the ID, and that the signed-in user has access to it.",
        error="NotAccessibleError",
        status=403,
    ),
    "ERR_ACCESS_DENIED": ErrorCode("The user is not allowed to do this.", "Ask the owner for permission.", status=403),
    "ERR_ACCESS_ADMIN": ErrorCode(
        "Only an administrator is allowed to do this.", "Sign in as an administrator.", status=403
    ),
    "ERR_ACCESS_DLI_ADMIN": ErrorCode(
        "Only an administrator for data leak investigation is allowed to do this.",
        "Sign in as one, or ask one for help.",
        status=403,
    ),
    "ERR_ACCESS_CLIENT": ErrorCode(
        "The application is not allowed to do this.",
        "Ask the administrator to add the scope to the application.",
        status=403,
    ),
    "ERR_ACCESS_NOT_SENDER": ErrorCode(
        "Only the sender of the message is allowed to do this.", "Sign in as the sender.", status=403
    ),
    "ERR_PROFILE_COLLABORATION_DISABLED": ErrorCode(
        "The user's profile does not allow collaboration in folders.",
        "Ask the administrator to allow collaboration in the profile.",
        status=403,
    ),
    "ERR_PROFILE_MAIL_DISABLED": ErrorCode(
        "The user's profile does not allow mail.", "Ask the administrator to allow mail in the profile.", status=403
    ),
    "ERR_ENTITY_NOT_FOUND": ErrorCode("The object does not exist.", "Check the ID.", error="NotFoundError", status=404),
    "ERR_ENTITY_EXISTS": ErrorCode(
        "The name is already in use.",
        "Choose another name, or update the existing object.",
        error="ConflictError",
        status=409,
    ),
    "ERR_ENTITY_ROLE_IS_ASSIGNED": ErrorCode(
        "The person already has this role.", "Nothing needs to be done.", status=409
    ),
    "ERR_ENTITY_PARENT_FOLDER_MEMBER_EXISTS": ErrorCode(
        "The person is a member of a parent folder.", "Change the role in that folder.", status=409
    ),
    "ERR_ENTITY_PARENT_FOLDER_DELETED": ErrorCode(
        "A parent folder is in the recycle bin.", "Restore that folder first.", status=403
    ),
    "ERR_ENTITY_DELETED": ErrorCode("The object is in the recycle bin.", "Restore it first.", status=403),
    "ERR_ENTITY_NOT_DELETED": ErrorCode("The object is not in the recycle bin.", "Delete it first.", status=403),
    "ERR_ENTITY_DELETED_PERMANENTLY": ErrorCode(
        "The object was deleted permanently.", "It can't be restored.", error="GoneError", status=410
    ),
    "ERR_ENTITY_LOCKED": ErrorCode(
        "The file is locked.", "Unlock it, or wait until the user who locked it unlocks it.", status=403
    ),
    "ERR_ENTITY_UNLOCKED": ErrorCode("The file is not locked.", "Nothing needs to be done.", status=403),
    "ERR_ENTITY_LOCKED_BY_ANOTHER_USER": ErrorCode(
        "Another user has locked the file.", "Ask that user to unlock it.", status=403
    ),
    "ERR_ENTITY_CONTAINS_LOCKED_FILES": ErrorCode(
        "A file in the folder is locked.", "Unlock the files in it first.", status=403
    ),
    "ERR_ENTITY_SAFE_EDIT_LOCKED": ErrorCode(
        "A user is editing the file in SafeEDIT.", "Wait until that user has finished.", status=403
    ),
    "ERR_ENTITY_IS_SYNC_DIR": ErrorCode(
        "My Folder can't be changed in this way.", "Use a folder below it.", status=403
    ),
    "ERR_ENTITY_IS_MY_DIR": ErrorCode("The tray can't be changed in this way.", "Use another folder.", status=403),
    "ERR_ENTITY_IS_BASE_DIR": ErrorCode(
        "The root folder can't be changed in this way.", "Use a folder below it.", status=403
    ),
    "ERR_ENTITY_IS_SECURE_FOLDER": ErrorCode(
        "A secure folder can't be used in this way.", "Use a folder that is not secure.", status=403
    ),
    "ERR_ENTITY_IS_NOT_UPDATABLE": ErrorCode(
        "The folder can't be changed.", "Use another folder, or ask its owner.", status=403
    ),
    "ERR_ENTITY_RESTRICTED_TYPE": ErrorCode(
        "Files of this media type are not allowed.", "Upload another format, or ask the administrator.", status=403
    ),
    "ERR_ENTITY_RESTRICTED_EXTENSION": ErrorCode(
        "Files with this extension are not allowed.", "Rename the file, or ask the administrator.", status=403
    ),
    "ERR_ENTITY_RESTRICTED_EXTENSION_CUSTOM": ErrorCode(
        "The administrator has blocked files with this extension.",
        "Rename the file, or ask the administrator.",
        status=403,
    ),
    "ERR_ENTITY_RESTRICTED_TYPE_CUSTOM": ErrorCode(
        "The administrator has blocked this type of file.",
        "Upload another format, or ask the administrator.",
        status=403,
    ),
    "ERR_ENTITY_RESTRICTED_TYPE_GROUP": ErrorCode(
        "The administrator has blocked the group of file types that this media type belongs to.",
        "Upload another format, or ask the administrator.",
        status=403,
    ),
    "ERR_ENTITY_NOT_SCANNED": ErrorCode(
        "The virus scan of the file has not finished.",
        "Try again in a few seconds.",
        error="ScanPendingError",
        status=403,
    ),
    "ERR_ENTITY_DLP_SCANNING": ErrorCode(
        "Data loss prevention has not finished scanning the file.",
        "Try again in a few seconds.",
        error="ScanPendingError",
        status=403,
    ),
    "ERR_ENTITY_DLP_LOCKED": ErrorCode(
        "The file is in quarantine.", "Ask the administrator to release it.", status=403
    ),
    "ERR_ENTITY_VIRUS_FOUND": ErrorCode("The file is infected.", "Do not open it; tell the administrator.", status=403),
    "ERR_ENTITY_EMAIL_NOT_DRAFT": ErrorCode("The message has already been sent.", "Create a new one.", status=403),
    "ERR_ENTITY_EMAIL_IS_SENT": ErrorCode(
        "A message that has been sent can't be deleted.", "Withdraw its files.", status=403
    ),
    "ERR_ENTITY_REQUEST_FILE_EXPIRED": ErrorCode("The file request has expired.", "Ask for a new request.", status=403),
    "ERR_ENTITY_REQUEST_FILE_UPLOAD_LIMIT_REACHED": ErrorCode(
        "The maximum number of files has already been uploaded.", "Ask for a new request.", status=403
    ),
    "ERR_INPUT_REQUIRED": ErrorCode("A value is missing.", "Pass the value that the message names.", status=422),
    "ERR_INPUT_INVALID_DATE": ErrorCode("A value is not a date.", "Pass a date with time and time zone.", status=422),
    "ERR_INPUT_INVALID_EMAIL": ErrorCode("A value is not an email address.", "Check its spelling.", status=422),
    "ERR_INPUT_INVALID_FORMAT": ErrorCode(
        "A value has the wrong format.", "See the description of the argument.", status=422
    ),
    "ERR_INPUT_NOT_NUMERIC": ErrorCode("A value is not a number.", "Pass a number.", status=422),
    "ERR_INPUT_NOT_INTEGER": ErrorCode("A value is not an integer.", "Pass an integer.", status=422),
    "ERR_INPUT_MIN_VALUE": ErrorCode("A value is too small.", "Pass a larger value.", status=422),
    "ERR_INPUT_MAX_VALUE": ErrorCode("A value is too large.", "Pass a smaller value.", status=422),
    "ERR_INPUT_NOT_IN_LIST": ErrorCode(
        "A value is not one of those allowed.", "See the description of the argument.", status=422
    ),
    "ERR_INPUT_PAST_DATE": ErrorCode("A date is in the past.", "Pass a date in the future.", status=422),
    "ERR_INPUT_PASSWORD_COMPLEXITY_ERROR": ErrorCode(
        "The password is too simple.", "Choose one that meets the appliance's password rules.", status=422
    ),
    "ERR_INPUT_FOLDER_NAME_INVALID_START_END_FORMAT": ErrorCode(
        "The name begins or ends with a period or a space.", "Choose another name.", status=422
    ),
    "ERR_INVALID_PARAMETER": ErrorCode(
        "The appliance did not accept a value.",
        "Check each argument; the message may name the invalid one.",
        status=422,
    ),
    "ERR_INVALID_GRANT": ErrorCode(
        "The code or the refresh token has already been used, has expired or is invalid.",
        "Sign in again with `kw.sign_in()`.",
        status=400,
    ),
    "ERR_CANNOT_MOVE_FOLDER_TO_SELF": ErrorCode(
        "A folder can't be moved into itself.", "Choose another destination.", status=422
    ),
    "ERR_CANNOT_MOVE_TO_CHILD": ErrorCode(
        "A folder can't be moved into one of its subfolders.", "Choose another destination.", status=422
    ),
    "ERR_REQUEST_INVALID_JSON": ErrorCode("The body is not JSON.", "Report this as a bug in the client.", status=400),
    "ERR_REQUEST_INVALID_FILTER": ErrorCode("A filter is invalid.", "Check the filter's name and value.", status=400),
    "ERR_SYSTEM_NO_STORAGE_AVAILABLE": ErrorCode(
        "The file exceeds the owner's remaining storage quota.",
        "Free up space, or ask for a larger quota.",
        error="PayloadTooLargeError",
        status=413,
    ),
    "ERR_SYSTEM_FOLDER_QUOTA_EXCEEDED": ErrorCode(
        "The file exceeds the folder's remaining quota.",
        "Free up space in the folder, or ask for a larger quota.",
        status=403,
    ),
    "ERR_SYSTEM_NO_AVAILABLE_STORAGE_HOSTS": ErrorCode(
        "No storage host is available for the file.",
        "Try again later; if the problem persists, tell the administrator.",
        status=422,
    ),
    "ERR_SYSTEM_TENANT_SUSPENDED": ErrorCode(
        "The appliance is suspended for this organization.", "Ask the administrator.", status=403
    ),
    "ERR_LICENSE_EXPIRED": ErrorCode("The appliance's license has expired.", "Ask the administrator.", status=422),
    "ERR_LICENSE_MAX_UPLOAD_SIZE": ErrorCode(
        "The file is larger than the license allows.", "Split the file, or ask the administrator.", status=422
    ),
    "ERR_UPLOAD_CHUNK_FAILED": ErrorCode("The chunk could not be stored.", "Send the chunk again.", status=503),
    "ERR_SESSION_LIMIT_REACHED": ErrorCode(
        "Too many sessions are open.", "Wait for some of them to end, then try again.", status=503
    ),
    "ERR_INTERNAL_SERVER_ERROR": ErrorCode(
        "An internal error occurred on the appliance.",
        "Try again later; if the problem persists, tell the administrator.",
        status=500,
    ),
    "ERR_ACCESS_SYSTEM_ADMIN": ErrorCode(
        "Only a system administrator is allowed to do this.", "Sign in as a system administrator.", status=403
    ),
    "ERR_ADMIN_ROLE_RANK_RESTRICTED": ErrorCode(
        "The administrator's role ranks below the role of the affected user.",
        "Ask an administrator with a higher role.",
        status=403,
    ),
    "ERR_AUTH_EC_UPDATE_TOKEN": ErrorCode(
        "The sign-in to the other repository is missing or has expired.",
        "Sign in to the source again; see `kw.sources.authorization`.",
        status=403,
    ),
    "ERR_AUTH_REQUEST_FILE": ErrorCode(
        "The file request requires signing in.", "Sign in as the recipient of the request.", status=401
    ),
    "ERR_AUTH_WRONG_LOGIN_STATE": ErrorCode(
        "This step does not match the state of the sign-in.", "Start again with `kw.users.preauth()`.", status=403
    ),
    "ERR_CANNOT_RETAIN_DATA_TO_THE_SAME_USER": ErrorCode(
        "The user who is to receive the data is being deleted or demoted too.",
        "Pass another user as `retain_to_user`.",
        status=422,
    ),
    "ERR_CANNOT_RETAIN_DATA_TO_UNVERIFIED_USER": ErrorCode(
        "The user who is to receive the data has no verified email address.",
        "Pass another user as `retain_to_user`.",
        status=422,
    ),
    "ERR_CLIENT_OBJECT": ErrorCode(
        "The object belongs to an application that does not allow others to do this.",
        "Use that application.",
        status=403,
    ),
    "ERR_CONCURRENT_NOT_FOUND": ErrorCode("The other session no longer exists.", "Continue signing in.", status=403),
    "ERR_DB_BACKUP_FAILED": ErrorCode(
        "The backup of the database failed.", "Check the appliance's log, then try again.", status=403
    ),
    "ERR_ENABLED_SCANNING_SERVICE_IS_NOT_FOUND": ErrorCode(
        "No scanner is enabled on the appliance.", "Ask the administrator to enable one.", status=404
    ),
    "ERR_ENTITY_COPIED_FROM_EC": ErrorCode(
        "Files copied from the Repositories Gateway do not allow this.",
        "Use the file in its own repository.",
        status=403,
    ),
    "ERR_ENTITY_EC_TO_EC": ErrorCode(
        "Files can't be transferred directly from one repository to another.",
        "Copy the file to a folder first.",
        status=403,
    ),
    "ERR_ENTITY_EMAIL_IS_DRAFT": ErrorCode("The message is a draft.", "Send it first.", status=403),
    "ERR_ENTITY_EMAIL_IS_NOT_COMPLETED": ErrorCode(
        "The message is not complete yet.", "Try again after it has been sent.", status=403
    ),
    "ERR_ENTITY_EMAIL_SCANNING": ErrorCode(
        "The message or its files are still being scanned.", "Try again later.", error="ScanPendingError", status=403
    ),
    "ERR_ENTITY_EMAIL_SCANNING_DISALLOWED": ErrorCode(
        "A scan has blocked the message or its files.", "Ask the administrator.", status=403
    ),
    "ERR_ENTITY_FILE_IS_NOT_FOUND": ErrorCode("The file does not exist.", "Check the ID.", status=404),
    "ERR_ENTITY_INHERITED_MEMBER_NOT_MODIFIABLE": ErrorCode(
        "The role is inherited from a parent folder.", "Change it in that folder.", status=403
    ),
    "ERR_ENTITY_IS_ATTACHMENT": ErrorCode(
        "The file is an attachment, which does not allow this.", "Save it to a folder first.", status=403
    ),
    "ERR_ENTITY_IS_DELETED_ATTACHMENT": ErrorCode("The attachment has been deleted.", "Leave it out.", status=403),
    "ERR_ENTITY_IS_EMAIL_CONTENT": ErrorCode(
        "The file is the body of a message, which does not allow this.", "Leave it out.", status=403
    ),
    "ERR_ENTITY_IS_OWNER": ErrorCode(
        "The member owns the object.", "Leave the owner out, or change the owner first.", status=403
    ),
    "ERR_ENTITY_REQUEST_FILE_NO_FILE_UPLOADED": ErrorCode(
        "No file has been uploaded yet.", "Upload a file first.", status=403
    ),
    "ERR_ENTITY_USER_HAS_INSUFFICIENT_PERMISSIONS": ErrorCode(
        "The affected user lacks a required permission.", "Give the user that permission first.", status=403
    ),
    "ERR_EPGDB_NOT_FOUND": ErrorCode("The EPGDB was not found.", "Check that the appliance has one.", status=404),
    "ERR_FILE_IS_IN_USE_BY_CURRENT_USER": ErrorCode(
        "You are using the file.", "Close it, or set `force_delete`.", status=422
    ),
    "ERR_FILE_IS_IN_USE_BY_OTHER_USER": ErrorCode(
        "Another user is using the file.", "Try again when it is no longer in use.", status=422
    ),
    "ERR_FILE_TOO_LARGE": ErrorCode("The file is larger than allowed.", "Upload a smaller one.", status=422),
    "ERR_HEP_VALIDATION_BLOCK": ErrorCode(
        "A policy of the appliance blocks the content.", "Ask the administrator which policy it is.", status=422
    ),
    "ERR_INPUT_ATTRIBUTE_FORBIDDEN": ErrorCode(
        "A field of the request is not allowed here.", "Leave it out.", status=422
    ),
    "ERR_INPUT_DATE_NOT_AFTER": ErrorCode("A date is too early.", "Pass a later date.", status=422),
    "ERR_INPUT_DATE_NOT_BEFORE": ErrorCode("A date is too late.", "Pass an earlier date.", status=422),
    "ERR_INPUT_EMAIL_IS_DISTRIBUTION_LIST": ErrorCode(
        "The address is a distribution list.", "Pass the address of a person.", status=403
    ),
    "ERR_INPUT_EMAIL_WITH_NO_RECIPIENTS_NOT_ALLOWED": ErrorCode(
        "The message has no recipients.", "Add a recipient.", status=403
    ),
    "ERR_INPUT_EXCEEDS_MAX_VALUE": ErrorCode("A value is too large.", "Pass a smaller value.", status=422),
    "ERR_INPUT_HTML_TAGS_INVALID": ErrorCode(
        "The text contains HTML that is not allowed.", "Use only `b`, `i` and `u`.", status=422
    ),
    "ERR_INPUT_HYPERLINK": ErrorCode(
        "The text of a link shows a different domain than its URL.", "Use the same domain in both.", status=422
    ),
    "ERR_INPUT_INVALID": ErrorCode("A value is invalid.", "Check the field that the error names.", status=422),
    "ERR_INPUT_IS_OWNER": ErrorCode(
        "The owner's role can't be assigned or removed.", "Choose another role or member.", status=403
    ),
    "ERR_INPUT_NOT_ALLOWED": ErrorCode(
        "A value is not allowed here.", "Check the field that the error names.", status=422
    ),
    "ERR_INPUT_NOT_ALPHA_DASH": ErrorCode(
        "A value may contain only letters, digits, `-` and `_`.", "Remove all other characters.", status=422
    ),
    "ERR_INPUT_NOT_ARRAY": ErrorCode("A value must be a list.", "Pass a list.", status=422),
    "ERR_INPUT_NOT_ARRAY_OF_INTEGERS": ErrorCode("A value must be a list of integers.", "Pass integers.", status=422),
    "ERR_INPUT_NOT_BOOLEAN": ErrorCode("A value must be true or false.", "Pass true or false.", status=422),
    "ERR_INPUT_NOT_IN_RANGE": ErrorCode(
        "A value is too small or too large.", "Pass a value within the allowed range.", status=422
    ),
    "ERR_INPUT_NOT_LESS_THEN": ErrorCode("A value must be less than another.", "Pass a smaller value.", status=422),
    "ERR_INPUT_NOT_STRING": ErrorCode("A value must be text.", "Pass text.", status=422),
    "ERR_INPUT_SECURE_BODY_WITH_NO_AUTH_NOT_ALLOWED": ErrorCode(
        "A secure body requires recipients who sign in.",
        "Choose another `acl`, or leave `secure_body` out.",
        status=403,
    ),
    "ERR_INSUFFICIENT_DISK_SPACE": ErrorCode(
        "The appliance has too little disk space for the upload.", "Ask the administrator to free up space.", status=507
    ),
    "ERR_INSUFFICIENT_TMP_STORAGE": ErrorCode(
        "The appliance has too little space for temporary files.", "Ask the administrator to free up space.", status=507
    ),
    "ERR_INSUFFICIENT_TRACKING_PERMISSIONS": ErrorCode(
        "The profile does not allow the user to share tracking.", "Leave `tracking_access` out.", status=403
    ),
    "ERR_INVALID_ARGUMENT": ErrorCode("An argument is invalid.", "Check the arguments.", status=422),
    "ERR_JOB_IN_PROGRESS": ErrorCode("The job is still running.", "Wait until it has finished.", status=403),
    "ERR_LICENSE_DLI": ErrorCode(
        "The license does not cover data leak investigation.", "Ask the administrator for such a license.", status=403
    ),
    "ERR_LICENSE_MAX_USERS_COUNT_REACHED": ErrorCode(
        "The maximum number of users in the license has been reached.",
        "Ask the administrator to extend the license.",
        status=403,
    ),
    "ERR_MAIL_BODY_UNSECURED": ErrorCode(
        "The body of the message must be secure, but is not.", "Set `secure_body`.", status=403
    ),
    "ERR_MAX_ACTIVED_SHAREDMAILBOX": ErrorCode(
        "The maximum number of active shared mailboxes has been reached.", "Deactivate another one first.", status=422
    ),
    "ERR_NOT_INTERNAL_DOMAIN": ErrorCode(
        "The address does not belong to a domain of the appliance.", "Use an account that belongs to one.", status=403
    ),
    "ERR_PROFILE_INCLUDE_FINGERPRINT_DISABLED": ErrorCode(
        "The profile does not allow messages to list hashes.", "Leave `include_fingerprint` out.", status=403
    ),
    "ERR_PROFILE_INCLUDE_FINGERPRINT_ENABLED": ErrorCode(
        "The profile requires messages to list hashes.", "Leave `include_fingerprint` out, or set it.", status=403
    ),
    "ERR_PROFILE_RETURN_RECEIPT_DISABLED": ErrorCode(
        "The profile does not allow return receipts.", "Leave `return_receipts` out.", status=403
    ),
    "ERR_PROFILE_RETURN_RECEIPT_ENABLED": ErrorCode(
        "The profile requires return receipts.", "Include the sender in `return_receipts`.", status=403
    ),
    "ERR_PROFILE_SALESFORCE_OBJECT_DISABLED": ErrorCode(
        "The profile does not allow this Salesforce object.", "Ask the administrator.", status=403
    ),
    "ERR_PROFILE_SALESFORCE_OBJECT_ROLE_DISALLOWED": ErrorCode(
        "This Salesforce object does not allow the role.", "Choose another role.", status=403
    ),
    "ERR_PROFILE_SECURE_EMAIL_DISABLED": ErrorCode(
        "The profile does not allow secure messages.", "Leave `secure_body` out.", status=403
    ),
    "ERR_PROFILE_SELF_COPY_DISABLED": ErrorCode(
        "The profile does not allow senders to get a copy.", "Leave `self_copy` out.", status=403
    ),
    "ERR_PROFILE_SELF_COPY_ENABLED": ErrorCode(
        "The profile requires senders to get a copy.", "Leave `self_copy` out, or set it.", status=403
    ),
    "ERR_PROFILE_SEND_FILE_EXTERNAL_DISABLED": ErrorCode(
        "The profile does not allow sending to external people.", "Send to internal addresses only.", status=403
    ),
    "ERR_PROFILE_SFTP_DISABLED": ErrorCode(
        "The profile does not allow SFTP.", "Ask the administrator to allow it.", status=403
    ),
    "ERR_SCANNING_IN_PROGRESS": ErrorCode("The file is already being scanned.", "Try again later.", status=409),
    "ERR_SPO_SEARCH": ErrorCode(
        "SharePoint Online did not answer the search.", "Check the source's connection.", status=403
    ),
    "ERR_SSH_PUBLIC_KEY_EXISTS": ErrorCode("A key of this name already exists.", "Choose another name.", status=422),
    "ERR_SYSTEM_EXTEND_FILE_EXPIRATION_DISABLED": ErrorCode(
        "The expiration date of files can't be extended.", "Choose an earlier date.", status=422
    ),
    "ERR_SYSTEM_REQUEST_FILE_DISABLED": ErrorCode(
        "The appliance does not allow users to request files.", "Ask the administrator to allow it.", status=403
    ),
    "ERR_SYSTEM_ROLE_SFTP_DISABLED": ErrorCode(
        "SFTP is disabled on the appliance.", "Ask the administrator to enable it.", status=403
    ),
    "ERR_USER_HAS_NO_USER_TYPE": ErrorCode(
        "The user has no profile.", "Ask the administrator to assign one.", status=403
    ),
    "ERR_USER_IS_NOT_INTERNAL_DL_OR_INTERNAL_ACCOUNT": ErrorCode(
        "The address is neither an account nor a distribution list of the appliance.", "Pass one that is.", status=422
    ),
    "ERR_USER_TYPE_NO_ACCESS": ErrorCode(
        "The user's profile does not allow this.", "Ask the administrator to allow it.", status=403
    ),
}
OAUTH_ERRORS: dict[str, ErrorCode] = {
    "access_denied": ErrorCode(
        "The user denied consent.", "Sign in again and press Grant Access.", error="AccessDeniedError"
    ),
    "invalid_client": ErrorCode(
        "The Client ID or the Client Secret Key is invalid.",
        "Copy both from the application's page again; a lost secret can't be recovered, only replaced by a new one.",
        error="InvalidClientError",
    ),
    "invalid_grant": ErrorCode(
        "The grant (the code, the refresh token, the assertion, the signature or the password) is invalid, has expired or has already been used; or the redirect URI is not the one used before.",
        "Sign in again. A code must be redeemed immediately, and a refresh token can be used only once. For flows without a sign-in page, check the user, the key, the settings on the application's page and this machine's clock.",
        error="InvalidGrantError",
        final=True,
        final_unless=("suspended",),
    ),
    "invalid_request": ErrorCode(
        "A parameter is missing or malformed.",
        "Check the redirect URI and the other values passed to the credential.",
        error="InvalidRequestError",
    ),
    "invalid_scope": ErrorCode(
        "The requested scope exceeds the application's scope.",
        "Request a smaller scope, or have the administrator extend the application's scope.",
        error="InvalidScopeError",
    ),
    "server_error": ErrorCode(
        "An internal error occurred on the appliance.",
        "Try again later; if the problem persists, tell the administrator.",
    ),
    "temporarily_unavailable": ErrorCode("The appliance is overloaded or in maintenance mode.", "Try again later."),
    "unauthorized_client": ErrorCode(
        "The flow is not enabled for the application.",
        "Have the administrator enable it on the application's page.",
        error="UnauthorizedClientError",
    ),
    "unsupported_grant_type": ErrorCode(
        "The appliance does not support the grant type.",
        "Use another flow; the vendor is discontinuing old ones.",
        error="UnsupportedGrantTypeError",
    ),
    "unsupported_response_type": ErrorCode(
        "The appliance does not issue authorization codes to this application.",
        "Have the administrator enable the authorization code flow on the application's page.",
        error="UnauthorizedClientError",
    ),
}

OAUTH_ERRORS.update(
    dict.fromkeys(
        ("ERR_AUTH_PROFILE_CHANGED", "ERR_AUTH_UNAUTHORIZED", "ERR_INVALID_GRANT", "INVALID_GRANT"),
        OAUTH_ERRORS["invalid_grant"],
    )
)

ERROR_STATUSES: dict[str, ErrorStatus] = {
    "400": ErrorStatus(BadRequestError, "Check the arguments."),
    "401": ErrorStatus(AuthenticationError, "Sign in again."),
    "403": ErrorStatus(PermissionDeniedError, "The user may lack the right, or the application the scope."),
    "404": ErrorStatus(NotFoundError, "Check the id."),
    "409": ErrorStatus(ConflictError, "Look at what is there already."),
    "410": ErrorStatus(GoneError, "It can't be brought back."),
    "413": ErrorStatus(PayloadTooLargeError, "Free some space or ask for a larger quota."),
    "414": ErrorStatus(APIStatusError, "Ask for fewer at a time."),
    "422": ErrorStatus(InvalidInputError, "Check the arguments."),
    "429": ErrorStatus(RateLimitError, "Send fewer requests a second."),
    "490": ErrorStatus(
        WafBlockedError,
        "The web application firewall took the request for an attack; change its text, or ask the administrator.",
    ),
    "507": ErrorStatus(InsufficientStorageError, "Ask the administrator to make room."),
    "4XX": ErrorStatus(APIStatusError, "Try again later; if it stays, ask the administrator."),
    "5XX": ErrorStatus(ServerError, "Try again later; if it stays, ask the administrator."),
}
