# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""What the appliance's error codes mean and what to do about them. Loaded when the first error is raised."""

from __future__ import annotations

from kiteworks_runtime.errors import ErrorCode

ERROR_CODES: dict[str, ErrorCode] = {
    "ERR_AUTH_UNAUTHORIZED": ErrorCode(
        "The token is missing, wrong or too old.", "Sign in again with `kw.sign_in()`.", status=401
    ),
    "ERR_AUTH_INVALID_CSRF": ErrorCode(
        "A browser session sent no proof of its origin.", "Use a bearer token, which needs none.", status=401
    ),
    "ERR_AUTH_PROFILE_CHANGED": ErrorCode(
        "The user's profile changed, which ended the token.", "Sign in again with `kw.sign_in()`.", status=401
    ),
    "ERR_ACCESS_USER": ErrorCode(
        "The object is missing, or it is not yours: the appliance does not tell which.",
        "Check the id, and that the signed-in user has access to it.",
        error="NotAccessibleError",
        status=403,
    ),
    "ERR_ACCESS_DENIED": ErrorCode("The user may not do this.", "Ask the owner for the right.", status=403),
    "ERR_ACCESS_ADMIN": ErrorCode("Only an administrator may do this.", "Sign in as an administrator.", status=403),
    "ERR_ACCESS_DLI_ADMIN": ErrorCode(
        "Only an administrator for data leak investigation may do this.", "Sign in as one, or ask one.", status=403
    ),
    "ERR_ACCESS_CLIENT": ErrorCode(
        "The application may not do this.", "Ask the administrator to add the scope to the application.", status=403
    ),
    "ERR_ACCESS_NOT_SENDER": ErrorCode(
        "Only the sender of the mail may do this.", "Sign in as the sender.", status=403
    ),
    "ERR_PROFILE_COLLABORATION_DISABLED": ErrorCode(
        "The user's profile has no folders.", "Ask the administrator to allow collaboration in the profile.", status=403
    ),
    "ERR_PROFILE_MAIL_DISABLED": ErrorCode(
        "The user's profile has no mail.", "Ask the administrator to allow mail in the profile.", status=403
    ),
    "ERR_ENTITY_NOT_FOUND": ErrorCode("There is no such object.", "Check the id.", error="NotFoundError", status=404),
    "ERR_ENTITY_EXISTS": ErrorCode(
        "The name is taken.", "Choose another name, or change what is there.", error="ConflictError", status=409
    ),
    "ERR_ENTITY_ROLE_IS_ASSIGNED": ErrorCode(
        "The person has this role already.", "Nothing needs to be done.", status=409
    ),
    "ERR_ENTITY_PARENT_FOLDER_MEMBER_EXISTS": ErrorCode(
        "The person is a member of a folder above.", "Change the role there.", status=409
    ),
    "ERR_ENTITY_PARENT_FOLDER_DELETED": ErrorCode(
        "A folder above is in the recycle bin.", "Recover that folder first.", status=403
    ),
    "ERR_ENTITY_DELETED": ErrorCode("The object is in the recycle bin.", "Recover it first.", status=403),
    "ERR_ENTITY_NOT_DELETED": ErrorCode("The object is not in the recycle bin.", "Delete it first.", status=403),
    "ERR_ENTITY_DELETED_PERMANENTLY": ErrorCode(
        "The object is gone for good.", "It can't be brought back.", error="GoneError", status=410
    ),
    "ERR_ENTITY_LOCKED": ErrorCode("The file is locked.", "Unlock it, or wait for whoever locked it.", status=403),
    "ERR_ENTITY_UNLOCKED": ErrorCode("The file is not locked.", "Nothing needs to be done.", status=403),
    "ERR_ENTITY_LOCKED_BY_ANOTHER_USER": ErrorCode(
        "Somebody else locked the file.", "Ask that person to unlock it.", status=403
    ),
    "ERR_ENTITY_CONTAINS_LOCKED_FILES": ErrorCode(
        "A file in the folder is locked.", "Unlock the files in it first.", status=403
    ),
    "ERR_ENTITY_SAFE_EDIT_LOCKED": ErrorCode(
        "Somebody is editing the file in SafeEDIT.", "Wait until that person is done.", status=403
    ),
    "ERR_ENTITY_IS_SYNC_DIR": ErrorCode(
        "My Folder can't be changed in this way.", "Work in a folder below it.", status=403
    ),
    "ERR_ENTITY_IS_MY_DIR": ErrorCode("The tray can't be changed in this way.", "Work in another folder.", status=403),
    "ERR_ENTITY_IS_BASE_DIR": ErrorCode(
        "The root folder can't be changed in this way.", "Work in a folder below it.", status=403
    ),
    "ERR_ENTITY_IS_SECURE_FOLDER": ErrorCode(
        "A secure folder can't be used in this way.", "Work in a folder that is not secure.", status=403
    ),
    "ERR_ENTITY_IS_NOT_UPDATABLE": ErrorCode(
        "The folder can't be changed.", "Work in another folder, or ask its owner.", status=403
    ),
    "ERR_ENTITY_RESTRICTED_TYPE": ErrorCode(
        "Files of this media type are not allowed.", "Send another format, or ask the administrator.", status=403
    ),
    "ERR_ENTITY_RESTRICTED_EXTENSION": ErrorCode(
        "Files with this extension are not allowed.", "Rename the file, or ask the administrator.", status=403
    ),
    "ERR_ENTITY_RESTRICTED_EXTENSION_CUSTOM": ErrorCode(
        "The administrator excluded files with this extension.",
        "Rename the file, or ask the administrator.",
        status=403,
    ),
    "ERR_ENTITY_RESTRICTED_TYPE_CUSTOM": ErrorCode(
        "The administrator excluded this type of file.", "Send another format, or ask the administrator.", status=403
    ),
    "ERR_ENTITY_RESTRICTED_TYPE_GROUP": ErrorCode(
        "The administrator excluded the group that this media type belongs to.",
        "Send another format, or ask the administrator.",
        status=403,
    ),
    "ERR_ENTITY_NOT_SCANNED": ErrorCode(
        "The virus scan of the file has not ended.", "Try again in a few seconds.", error="ScanPendingError", status=403
    ),
    "ERR_ENTITY_DLP_SCANNING": ErrorCode(
        "Data loss prevention is still looking at the file.",
        "Try again in a few seconds.",
        error="ScanPendingError",
        status=403,
    ),
    "ERR_ENTITY_DLP_LOCKED": ErrorCode(
        "The file is in quarantine.", "Ask the administrator to release it.", status=403
    ),
    "ERR_ENTITY_VIRUS_FOUND": ErrorCode("The file is infected.", "Do not open it; tell the administrator.", status=403),
    "ERR_ENTITY_EMAIL_NOT_DRAFT": ErrorCode("The mail was sent already.", "Write a new one.", status=403),
    "ERR_ENTITY_EMAIL_IS_SENT": ErrorCode("A mail that was sent can't be deleted.", "Withdraw its files.", status=403),
    "ERR_ENTITY_REQUEST_FILE_EXPIRED": ErrorCode("The time to upload is over.", "Ask for a new request.", status=403),
    "ERR_ENTITY_REQUEST_FILE_UPLOAD_LIMIT_REACHED": ErrorCode(
        "As many files as were asked for have come.", "Ask for a new request.", status=403
    ),
    "ERR_INPUT_REQUIRED": ErrorCode("A value is missing.", "Give the value that the message names.", status=422),
    "ERR_INPUT_INVALID_DATE": ErrorCode("A value is not a date.", "Give a date with time and zone.", status=422),
    "ERR_INPUT_INVALID_EMAIL": ErrorCode("A value is not a mail address.", "Check its spelling.", status=422),
    "ERR_INPUT_INVALID_FORMAT": ErrorCode(
        "A value has the wrong form.", "See the description of the argument.", status=422
    ),
    "ERR_INPUT_NOT_NUMERIC": ErrorCode("A value is not a number.", "Give a number.", status=422),
    "ERR_INPUT_NOT_INTEGER": ErrorCode("A value is not a whole number.", "Give a whole number.", status=422),
    "ERR_INPUT_MIN_VALUE": ErrorCode("A value is too small.", "Give a larger one.", status=422),
    "ERR_INPUT_MAX_VALUE": ErrorCode("A value is too large.", "Give a smaller one.", status=422),
    "ERR_INPUT_NOT_IN_LIST": ErrorCode(
        "A value is none of those allowed.", "See the description of the argument.", status=422
    ),
    "ERR_INPUT_PAST_DATE": ErrorCode("A date lies in the past.", "Give one in the future.", status=422),
    "ERR_INPUT_PASSWORD_COMPLEXITY_ERROR": ErrorCode(
        "The password is too simple.", "Choose one that follows the appliance's rules.", status=422
    ),
    "ERR_INPUT_FOLDER_NAME_INVALID_START_END_FORMAT": ErrorCode(
        "The name begins or ends with a dot or a blank.", "Choose another name.", status=422
    ),
    "ERR_INVALID_PARAMETER": ErrorCode(
        "The appliance could not use a value.", "Check each argument; the message may name one.", status=422
    ),
    "ERR_INVALID_GRANT": ErrorCode(
        "The code or the refresh token is used up, too old or wrong.", "Sign in again with `kw.sign_in()`.", status=400
    ),
    "ERR_CANNOT_MOVE_FOLDER_TO_SELF": ErrorCode(
        "A folder can't be moved into itself.", "Choose another destination.", status=422
    ),
    "ERR_CANNOT_MOVE_TO_CHILD": ErrorCode(
        "A folder can't be moved into one below it.", "Choose another destination.", status=422
    ),
    "ERR_REQUEST_INVALID_JSON": ErrorCode("The body is not JSON.", "Report this as a fault of the client.", status=400),
    "ERR_REQUEST_INVALID_FILTER": ErrorCode(
        "A filter is not understood.", "Check the filter's name and value.", status=400
    ),
    "ERR_SYSTEM_NO_STORAGE_AVAILABLE": ErrorCode(
        "The owner's quota has no room for the file.",
        "Free some space, or ask for a larger quota.",
        error="PayloadTooLargeError",
        status=413,
    ),
    "ERR_SYSTEM_FOLDER_QUOTA_EXCEEDED": ErrorCode(
        "The folder's quota has no room for the file.",
        "Free some space in the folder, or ask for a larger quota.",
        status=403,
    ),
    "ERR_SYSTEM_NO_AVAILABLE_STORAGE_HOSTS": ErrorCode(
        "No storage host can take the file now.", "Try again later; if it stays, tell the administrator.", status=422
    ),
    "ERR_SYSTEM_TENANT_SUSPENDED": ErrorCode(
        "The appliance is suspended for this organisation.", "Ask the administrator.", status=403
    ),
    "ERR_LICENSE_EXPIRED": ErrorCode("The appliance's license has ended.", "Ask the administrator.", status=422),
    "ERR_LICENSE_MAX_UPLOAD_SIZE": ErrorCode(
        "The file is larger than the license allows.", "Split the file, or ask the administrator.", status=422
    ),
    "ERR_UPLOAD_CHUNK_FAILED": ErrorCode("The chunk could not be stored.", "Send the chunk again.", status=503),
    "ERR_SESSION_LIMIT_REACHED": ErrorCode(
        "Too many sessions are open.", "Wait for some to end, then try again.", status=503
    ),
    "ERR_INTERNAL_SERVER_ERROR": ErrorCode(
        "Something failed on the appliance.", "Try again later; if it stays, tell the administrator.", status=500
    ),
    "ERR_ACCESS_SYSTEM_ADMIN": ErrorCode(
        "Only a system administrator may do this.", "Sign in as a system administrator.", status=403
    ),
    "ERR_ADMIN_ROLE_RANK_RESTRICTED": ErrorCode(
        "The administrator's role stands below that of the user concerned.",
        "Ask an administrator of a higher role.",
        status=403,
    ),
    "ERR_AUTH_EC_UPDATE_TOKEN": ErrorCode(
        "The sign-in to the other repository is missing or too old.",
        "Sign in to the source again; see `kw.sources.authorization`.",
        status=403,
    ),
    "ERR_AUTH_REQUEST_FILE": ErrorCode(
        "The request for files asks for a sign-in.", "Sign in as whoever was asked.", status=401
    ),
    "ERR_AUTH_WRONG_LOGIN_STATE": ErrorCode(
        "This step of signing in is not due.", "Begin again with `kw.users.preauth()`.", status=403
    ),
    "ERR_CANNOT_RETAIN_DATA_TO_THE_SAME_USER": ErrorCode(
        "The user who is to get the data is being deleted or demoted too.",
        "Name somebody else in `retain_to_user`.",
        status=422,
    ),
    "ERR_CANNOT_RETAIN_DATA_TO_UNVERIFIED_USER": ErrorCode(
        "The user who is to get the data has no confirmed address.",
        "Name somebody else in `retain_to_user`.",
        status=422,
    ),
    "ERR_CLIENT_OBJECT": ErrorCode(
        "The application keeps others from doing this with its object.", "Do it through that application.", status=403
    ),
    "ERR_CONCURRENT_NOT_FOUND": ErrorCode("There is no other session any more.", "Go on with signing in.", status=403),
    "ERR_DB_BACKUP_FAILED": ErrorCode(
        "The backup of the database failed.", "Look into the appliance's log, then try again.", status=403
    ),
    "ERR_ENABLED_SCANNING_SERVICE_IS_NOT_FOUND": ErrorCode(
        "The appliance has no scanner that is switched on.", "Ask the administrator to switch one on.", status=404
    ),
    "ERR_ENTITY_COPIED_FROM_EC": ErrorCode(
        "Files that were copied from the Repositories Gateway do not allow this.",
        "Do it with the file in its own repository.",
        status=403,
    ),
    "ERR_ENTITY_EC_TO_EC": ErrorCode(
        "Files do not go from one repository to another directly.", "Copy the file to a folder first.", status=403
    ),
    "ERR_ENTITY_EMAIL_IS_DRAFT": ErrorCode("The message is a draft.", "Send it first.", status=403),
    "ERR_ENTITY_EMAIL_IS_NOT_COMPLETED": ErrorCode(
        "The message is still being made.", "Try again when it was sent.", status=403
    ),
    "ERR_ENTITY_EMAIL_SCANNING": ErrorCode(
        "The message or its files are still being scanned.", "Try again later.", error="ScanPendingError", status=403
    ),
    "ERR_ENTITY_EMAIL_SCANNING_DISALLOWED": ErrorCode(
        "A scan holds the message or its files back.", "Ask the administrator.", status=403
    ),
    "ERR_ENTITY_FILE_IS_NOT_FOUND": ErrorCode("There is no such file.", "Check the id.", status=404),
    "ERR_ENTITY_INHERITED_MEMBER_NOT_MODIFIABLE": ErrorCode(
        "The role comes from a folder further up.", "Change it there.", status=403
    ),
    "ERR_ENTITY_IS_ATTACHMENT": ErrorCode(
        "The file is an attachment, which does not allow this.", "Save it to a folder first.", status=403
    ),
    "ERR_ENTITY_IS_DELETED_ATTACHMENT": ErrorCode("The attachment was deleted.", "Leave it out.", status=403),
    "ERR_ENTITY_IS_EMAIL_CONTENT": ErrorCode(
        "The file is the text of a message, which does not allow this.", "Leave it out.", status=403
    ),
    "ERR_ENTITY_IS_OWNER": ErrorCode(
        "The member owns the object.", "Leave the owner out, or change who owns it first.", status=403
    ),
    "ERR_ENTITY_REQUEST_FILE_NO_FILE_UPLOADED": ErrorCode(
        "Nothing was uploaded yet.", "Upload a file first.", status=403
    ),
    "ERR_ENTITY_USER_HAS_INSUFFICIENT_PERMISSIONS": ErrorCode(
        "The user concerned lacks a right that this needs.", "Give the user that right first.", status=403
    ),
    "ERR_EPGDB_NOT_FOUND": ErrorCode("The EPGDB was not found.", "Check that the appliance has one.", status=404),
    "ERR_FILE_IS_IN_USE_BY_CURRENT_USER": ErrorCode(
        "You have the file in use.", "Close it, or set `force_delete`.", status=422
    ),
    "ERR_FILE_IS_IN_USE_BY_OTHER_USER": ErrorCode(
        "Somebody else has the file in use.", "Try again when it is free.", status=422
    ),
    "ERR_FILE_TOO_LARGE": ErrorCode("The file is larger than allowed.", "Send a smaller one.", status=422),
    "ERR_HEP_VALIDATION_BLOCK": ErrorCode(
        "A policy of the appliance holds the content back.", "Ask the administrator which.", status=422
    ),
    "ERR_INPUT_ATTRIBUTE_FORBIDDEN": ErrorCode(
        "A member of the request is not allowed here.", "Leave it out.", status=422
    ),
    "ERR_INPUT_DATE_NOT_AFTER": ErrorCode("A date is too early.", "Give a later one.", status=422),
    "ERR_INPUT_DATE_NOT_BEFORE": ErrorCode("A date is too late.", "Give an earlier one.", status=422),
    "ERR_INPUT_EMAIL_IS_DISTRIBUTION_LIST": ErrorCode(
        "The address is a distribution list.", "Give the address of a person.", status=403
    ),
    "ERR_INPUT_EMAIL_WITH_NO_RECIPIENTS_NOT_ALLOWED": ErrorCode(
        "The message goes to nobody.", "Name a recipient.", status=403
    ),
    "ERR_INPUT_EXCEEDS_MAX_VALUE": ErrorCode("A value is too large.", "Give a smaller one.", status=422),
    "ERR_INPUT_HTML_TAGS_INVALID": ErrorCode(
        "The text holds HTML that is not allowed.", "Keep to `b`, `i` and `u`.", status=422
    ),
    "ERR_INPUT_HYPERLINK": ErrorCode(
        "A link shows another domain than it leads to.", "Make both the same.", status=422
    ),
    "ERR_INPUT_INVALID": ErrorCode("A value is not understood.", "Check the member that the error names.", status=422),
    "ERR_INPUT_IS_OWNER": ErrorCode(
        "The owner's role can't be given or taken.", "Choose another role or member.", status=403
    ),
    "ERR_INPUT_NOT_ALLOWED": ErrorCode(
        "A value is not allowed here.", "Check the member that the error names.", status=422
    ),
    "ERR_INPUT_NOT_ALPHA_DASH": ErrorCode(
        "A value may hold letters, digits, `-` and `_` alone.", "Leave other characters out.", status=422
    ),
    "ERR_INPUT_NOT_ARRAY": ErrorCode("A value must be a list.", "Give a list.", status=422),
    "ERR_INPUT_NOT_ARRAY_OF_INTEGERS": ErrorCode(
        "A value must be a list of whole numbers.", "Give whole numbers.", status=422
    ),
    "ERR_INPUT_NOT_BOOLEAN": ErrorCode("A value must be true or false.", "Give one of these.", status=422),
    "ERR_INPUT_NOT_IN_RANGE": ErrorCode("A value is too small or too large.", "Give one in between.", status=422),
    "ERR_INPUT_NOT_LESS_THEN": ErrorCode("A value must be less than another.", "Give a smaller one.", status=422),
    "ERR_INPUT_NOT_STRING": ErrorCode("A value must be text.", "Give text.", status=422),
    "ERR_INPUT_SECURE_BODY_WITH_NO_AUTH_NOT_ALLOWED": ErrorCode(
        "A secure text needs recipients who sign in.", "Choose another `acl`, or leave `secure_body` out.", status=403
    ),
    "ERR_INSUFFICIENT_DISK_SPACE": ErrorCode(
        "The appliance has too little disk space for the upload.", "Ask the administrator for room.", status=507
    ),
    "ERR_INSUFFICIENT_TMP_STORAGE": ErrorCode(
        "The appliance has too little space for temporary files.", "Ask the administrator for room.", status=507
    ),
    "ERR_INSUFFICIENT_TRACKING_PERMISSIONS": ErrorCode(
        "The profile does not let the user share tracking.", "Leave `tracking_access` out.", status=403
    ),
    "ERR_INVALID_ARGUMENT": ErrorCode("An argument is not understood.", "Check the arguments.", status=422),
    "ERR_JOB_IN_PROGRESS": ErrorCode("The job is still at work.", "Wait until it is done.", status=403),
    "ERR_LICENSE_DLI": ErrorCode(
        "The license does not cover data leak investigation.", "Ask for such a license.", status=403
    ),
    "ERR_LICENSE_MAX_USERS_COUNT_REACHED": ErrorCode(
        "The license covers no more users.", "Ask the administrator to extend it.", status=403
    ),
    "ERR_MAIL_BODY_UNSECURED": ErrorCode(
        "The text of the message is not secure, as it would have to be.", "Set `secure_body`.", status=403
    ),
    "ERR_MAX_ACTIVED_SHAREDMAILBOX": ErrorCode(
        "No more shared mailboxes can be in use.", "Rest another one first.", status=422
    ),
    "ERR_NOT_INTERNAL_DOMAIN": ErrorCode(
        "The address is not of a domain of the appliance.", "Use an account of one.", status=403
    ),
    "ERR_PROFILE_INCLUDE_FINGERPRINT_DISABLED": ErrorCode(
        "The profile does not let messages list hashes.", "Leave `include_fingerprint` out.", status=403
    ),
    "ERR_PROFILE_INCLUDE_FINGERPRINT_ENABLED": ErrorCode(
        "The profile makes messages list hashes.", "Leave `include_fingerprint` out, or set it.", status=403
    ),
    "ERR_PROFILE_RETURN_RECEIPT_DISABLED": ErrorCode(
        "The profile does not let senders know when messages are read.", "Leave `return_receipts` out.", status=403
    ),
    "ERR_PROFILE_RETURN_RECEIPT_ENABLED": ErrorCode(
        "The profile makes senders know when messages are read.", "Name the sender in `return_receipts`.", status=403
    ),
    "ERR_PROFILE_SALESFORCE_OBJECT_DISABLED": ErrorCode(
        "The profile does not include this Salesforce object.", "Ask the administrator.", status=403
    ),
    "ERR_PROFILE_SALESFORCE_OBJECT_ROLE_DISALLOWED": ErrorCode(
        "This Salesforce object does not allow the role.", "Choose another role.", status=403
    ),
    "ERR_PROFILE_SECURE_EMAIL_DISABLED": ErrorCode(
        "The profile does not include secure messages.", "Leave `secure_body` out.", status=403
    ),
    "ERR_PROFILE_SELF_COPY_DISABLED": ErrorCode(
        "The profile gives senders no copy.", "Leave `self_copy` out.", status=403
    ),
    "ERR_PROFILE_SELF_COPY_ENABLED": ErrorCode(
        "The profile gives senders a copy always.", "Leave `self_copy` out, or set it.", status=403
    ),
    "ERR_PROFILE_SEND_FILE_EXTERNAL_DISABLED": ErrorCode(
        "The profile does not include people outside.", "Send to internal addresses alone.", status=403
    ),
    "ERR_PROFILE_SFTP_DISABLED": ErrorCode(
        "The profile does not include SFTP.", "Ask the administrator to allow it.", status=403
    ),
    "ERR_SCANNING_IN_PROGRESS": ErrorCode("The file is being scanned already.", "Try again later.", status=409),
    "ERR_SPO_SEARCH": ErrorCode(
        "SharePoint Online did not answer the search.", "Check the source's connection.", status=403
    ),
    "ERR_SSH_PUBLIC_KEY_EXISTS": ErrorCode("A key of this name is there already.", "Choose another name.", status=422),
    "ERR_SYSTEM_EXTEND_FILE_EXPIRATION_DISABLED": ErrorCode(
        "Files may not be kept for longer than they are.", "Choose an earlier date.", status=422
    ),
    "ERR_SYSTEM_REQUEST_FILE_DISABLED": ErrorCode(
        "The appliance does not let users ask for files.", "Ask the administrator to allow it.", status=403
    ),
    "ERR_SYSTEM_ROLE_SFTP_DISABLED": ErrorCode(
        "The appliance does not serve SFTP.", "Ask the administrator to switch it on.", status=403
    ),
    "ERR_USER_HAS_NO_USER_TYPE": ErrorCode(
        "The user has no profile.", "Ask the administrator to give one.", status=403
    ),
    "ERR_USER_IS_NOT_INTERNAL_DL_OR_INTERNAL_ACCOUNT": ErrorCode(
        "The address is neither an account nor a distribution list of the appliance.", "Give one that is.", status=422
    ),
    "ERR_USER_TYPE_NO_ACCESS": ErrorCode(
        "The user's profile does not include this.", "Ask the administrator to allow it.", status=403
    ),
}
OAUTH_ERRORS: dict[str, ErrorCode] = {
    "access_denied": ErrorCode(
        "The person refused consent.", "Sign in again and press Grant Access.", error="AccessDeniedError"
    ),
    "invalid_client": ErrorCode(
        "The Client ID or the Client Secret Key is wrong.",
        "Copy both anew from the application's page; a lost secret can only be made again.",
        error="InvalidClientError",
    ),
    "invalid_grant": ErrorCode(
        "What was to be redeemed is wrong, used already or too old: the code, the refresh token, the assertion, the signature or the password; or the redirect URI is not the one used before.",
        "Sign in again; a code must be redeemed at once, and a refresh token works once. Where nobody signs in, check the user, the key and the settings of the application's page, and this machine's clock.",
        error="InvalidGrantError",
    ),
    "invalid_request": ErrorCode(
        "A parameter is missing or malformed.",
        "Check the redirect URI and the other values given to the credential.",
        error="InvalidRequestError",
    ),
    "invalid_scope": ErrorCode(
        "The scope asked for is outside the application's.",
        "Ask for less, or have the administrator widen the application's scope.",
        error="InvalidScopeError",
    ),
    "server_error": ErrorCode("The appliance failed.", "Try again later; if it stays, tell the administrator."),
    "temporarily_unavailable": ErrorCode("The appliance is too busy, or is being serviced.", "Try again later."),
    "unauthorized_client": ErrorCode(
        "The flow is not enabled for the application.",
        "Have the administrator enable it on the application's page.",
        error="UnauthorizedClientError",
    ),
    "unsupported_grant_type": ErrorCode(
        "The appliance does not know the grant.",
        "Use another flow; the vendor withdraws old ones.",
        error="UnsupportedGrantTypeError",
    ),
    "unsupported_response_type": ErrorCode(
        "The appliance does not give codes to this application.",
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
