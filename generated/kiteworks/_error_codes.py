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
    "ERR_ACCESS_SYSTEM_ADMIN": ErrorCode(
        meaning="Only a system administrator may do this.",
        hint="Sign in as a system administrator.",
    ),
    "ERR_ADMIN_ROLE_RANK_RESTRICTED": ErrorCode(
        meaning="The administrator's role stands below that of the user concerned.",
        hint="Ask an administrator of a higher role.",
    ),
    "ERR_AUTH_EC_UPDATE_TOKEN": ErrorCode(
        meaning="The sign-in to the other repository is missing or too old.",
        hint="Sign in to the source again; see `kw.sources.authorization`.",
    ),
    "ERR_AUTH_REQUEST_FILE": ErrorCode(
        meaning="The request for files asks for a sign-in.",
        hint="Sign in as whoever was asked.",
    ),
    "ERR_AUTH_WRONG_LOGIN_STATE": ErrorCode(
        meaning="This step of signing in is not due.",
        hint="Begin again with `kw.users.preauth()`.",
    ),
    "ERR_CANNOT_RETAIN_DATA_TO_THE_SAME_USER": ErrorCode(
        meaning="The user who is to get the data is being deleted or demoted too.",
        hint="Name somebody else in `retain_to_user`.",
    ),
    "ERR_CANNOT_RETAIN_DATA_TO_UNVERIFIED_USER": ErrorCode(
        meaning="The user who is to get the data has no confirmed address.",
        hint="Name somebody else in `retain_to_user`.",
    ),
    "ERR_CLIENT_OBJECT": ErrorCode(
        meaning="The application keeps others from doing this with its object.",
        hint="Do it through that application.",
    ),
    "ERR_CONCURRENT_NOT_FOUND": ErrorCode(
        meaning="There is no other session any more.",
        hint="Go on with signing in.",
    ),
    "ERR_DB_BACKUP_FAILED": ErrorCode(
        meaning="The backup of the database failed.",
        hint="Look into the appliance's log, then try again.",
    ),
    "ERR_ENABLED_SCANNING_SERVICE_IS_NOT_FOUND": ErrorCode(
        meaning="The appliance has no scanner that is switched on.",
        hint="Ask the administrator to switch one on.",
    ),
    "ERR_ENTITY_COPIED_FROM_EC": ErrorCode(
        meaning="Files that were copied from the Repositories Gateway do not allow this.",
        hint="Do it with the file in its own repository.",
    ),
    "ERR_ENTITY_EC_TO_EC": ErrorCode(
        meaning="Files do not go from one repository to another directly.",
        hint="Copy the file to a folder first.",
    ),
    "ERR_ENTITY_EMAIL_IS_DRAFT": ErrorCode(
        meaning="The message is a draft.",
        hint="Send it first.",
    ),
    "ERR_ENTITY_EMAIL_IS_NOT_COMPLETED": ErrorCode(
        meaning="The message is still being made.",
        hint="Try again when it was sent.",
    ),
    "ERR_ENTITY_EMAIL_SCANNING": ErrorCode(
        meaning="The message or its files are still being scanned.",
        hint="Try again later.",
    ),
    "ERR_ENTITY_EMAIL_SCANNING_DISALLOWED": ErrorCode(
        meaning="A scan holds the message or its files back.",
        hint="Ask the administrator.",
    ),
    "ERR_ENTITY_FILE_IS_NOT_FOUND": ErrorCode(
        meaning="There is no such file.",
        hint="Check the id.",
    ),
    "ERR_ENTITY_INHERITED_MEMBER_NOT_MODIFIABLE": ErrorCode(
        meaning="The role comes from a folder further up.",
        hint="Change it there.",
    ),
    "ERR_ENTITY_IS_ATTACHMENT": ErrorCode(
        meaning="The file is an attachment, which does not allow this.",
        hint="Save it to a folder first.",
    ),
    "ERR_ENTITY_IS_DELETED_ATTACHMENT": ErrorCode(
        meaning="The attachment was deleted.",
        hint="Leave it out.",
    ),
    "ERR_ENTITY_IS_EMAIL_CONTENT": ErrorCode(
        meaning="The file is the text of a message, which does not allow this.",
        hint="Leave it out.",
    ),
    "ERR_ENTITY_IS_OWNER": ErrorCode(
        meaning="The member owns the object.",
        hint="Leave the owner out, or change who owns it first.",
    ),
    "ERR_ENTITY_REQUEST_FILE_NO_FILE_UPLOADED": ErrorCode(
        meaning="Nothing was uploaded yet.",
        hint="Upload a file first.",
    ),
    "ERR_ENTITY_USER_HAS_INSUFFICIENT_PERMISSIONS": ErrorCode(
        meaning="The user concerned lacks a right that this needs.",
        hint="Give the user that right first.",
    ),
    "ERR_EPGDB_NOT_FOUND": ErrorCode(
        meaning="The EPGDB was not found.",
        hint="Check that the appliance has one.",
    ),
    "ERR_FILE_IS_IN_USE_BY_CURRENT_USER": ErrorCode(
        meaning="You have the file in use.",
        hint="Close it, or set `force_delete`.",
    ),
    "ERR_FILE_IS_IN_USE_BY_OTHER_USER": ErrorCode(
        meaning="Somebody else has the file in use.",
        hint="Try again when it is free.",
    ),
    "ERR_FILE_TOO_LARGE": ErrorCode(
        meaning="The file is larger than allowed.",
        hint="Send a smaller one.",
    ),
    "ERR_HEP_VALIDATION_BLOCK": ErrorCode(
        meaning="A policy of the appliance holds the content back.",
        hint="Ask the administrator which.",
    ),
    "ERR_INPUT_ATTRIBUTE_FORBIDDEN": ErrorCode(
        meaning="A member of the request is not allowed here.",
        hint="Leave it out.",
    ),
    "ERR_INPUT_DATE_NOT_AFTER": ErrorCode(
        meaning="A date is too early.",
        hint="Give a later one.",
    ),
    "ERR_INPUT_DATE_NOT_BEFORE": ErrorCode(
        meaning="A date is too late.",
        hint="Give an earlier one.",
    ),
    "ERR_INPUT_EMAIL_IS_DISTRIBUTION_LIST": ErrorCode(
        meaning="The address is a distribution list.",
        hint="Give the address of a person.",
    ),
    "ERR_INPUT_EMAIL_WITH_NO_RECIPIENTS_NOT_ALLOWED": ErrorCode(
        meaning="The message goes to nobody.",
        hint="Name a recipient.",
    ),
    "ERR_INPUT_EXCEEDS_MAX_VALUE": ErrorCode(
        meaning="A value is too large.",
        hint="Give a smaller one.",
    ),
    "ERR_INPUT_HTML_TAGS_INVALID": ErrorCode(
        meaning="The text holds HTML that is not allowed.",
        hint="Keep to `b`, `i` and `u`.",
    ),
    "ERR_INPUT_HYPERLINK": ErrorCode(
        meaning="A link shows another domain than it leads to.",
        hint="Make both the same.",
    ),
    "ERR_INPUT_INVALID": ErrorCode(
        meaning="A value is not understood.",
        hint="Check the member that the error names.",
    ),
    "ERR_INPUT_IS_OWNER": ErrorCode(
        meaning="The owner's role can't be given or taken.",
        hint="Choose another role or member.",
    ),
    "ERR_INPUT_NOT_ALLOWED": ErrorCode(
        meaning="A value is not allowed here.",
        hint="Check the member that the error names.",
    ),
    "ERR_INPUT_NOT_ALPHA_DASH": ErrorCode(
        meaning="A value may hold letters, digits, `-` and `_` alone.",
        hint="Leave other characters out.",
    ),
    "ERR_INPUT_NOT_ARRAY": ErrorCode(
        meaning="A value must be a list.",
        hint="Give a list.",
    ),
    "ERR_INPUT_NOT_ARRAY_OF_INTEGERS": ErrorCode(
        meaning="A value must be a list of whole numbers.",
        hint="Give whole numbers.",
    ),
    "ERR_INPUT_NOT_BOOLEAN": ErrorCode(
        meaning="A value must be true or false.",
        hint="Give one of these.",
    ),
    "ERR_INPUT_NOT_IN_RANGE": ErrorCode(
        meaning="A value is too small or too large.",
        hint="Give one in between.",
    ),
    "ERR_INPUT_NOT_LESS_THEN": ErrorCode(
        meaning="A value must be less than another.",
        hint="Give a smaller one.",
    ),
    "ERR_INPUT_NOT_STRING": ErrorCode(
        meaning="A value must be text.",
        hint="Give text.",
    ),
    "ERR_INPUT_SECURE_BODY_WITH_NO_AUTH_NOT_ALLOWED": ErrorCode(
        meaning="A secure text needs recipients who sign in.",
        hint="Choose another `acl`, or leave `secure_body` out.",
    ),
    "ERR_INSUFFICIENT_DISK_SPACE": ErrorCode(
        meaning="The appliance has too little disk space for the upload.",
        hint="Ask the administrator for room.",
    ),
    "ERR_INSUFFICIENT_TMP_STORAGE": ErrorCode(
        meaning="The appliance has too little space for temporary files.",
        hint="Ask the administrator for room.",
    ),
    "ERR_INSUFFICIENT_TRACKING_PERMISSIONS": ErrorCode(
        meaning="The profile does not let the user share tracking.",
        hint="Leave `tracking_access` out.",
    ),
    "ERR_INVALID_ARGUMENT": ErrorCode(
        meaning="An argument is not understood.",
        hint="Check the arguments.",
    ),
    "ERR_JOB_IN_PROGRESS": ErrorCode(
        meaning="The job is still at work.",
        hint="Wait until it is done.",
    ),
    "ERR_LICENSE_DLI": ErrorCode(
        meaning="The license does not cover data leak investigation.",
        hint="Ask for such a license.",
    ),
    "ERR_LICENSE_MAX_USERS_COUNT_REACHED": ErrorCode(
        meaning="The license covers no more users.",
        hint="Ask the administrator to extend it.",
    ),
    "ERR_MAIL_BODY_UNSECURED": ErrorCode(
        meaning="The text of the message is not secure, as it would have to be.",
        hint="Set `secure_body`.",
    ),
    "ERR_MAX_ACTIVED_SHAREDMAILBOX": ErrorCode(
        meaning="No more shared mailboxes can be in use.",
        hint="Rest another one first.",
    ),
    "ERR_NOT_INTERNAL_DOMAIN": ErrorCode(
        meaning="The address is not of a domain of the appliance.",
        hint="Use an account of one.",
    ),
    "ERR_PROFILE_INCLUDE_FINGERPRINT_DISABLED": ErrorCode(
        meaning="The profile does not let messages list hashes.",
        hint="Leave `include_fingerprint` out.",
    ),
    "ERR_PROFILE_INCLUDE_FINGERPRINT_ENABLED": ErrorCode(
        meaning="The profile makes messages list hashes.",
        hint="Leave `include_fingerprint` out, or set it.",
    ),
    "ERR_PROFILE_RETURN_RECEIPT_DISABLED": ErrorCode(
        meaning="The profile does not let senders know when messages are read.",
        hint="Leave `return_receipts` out.",
    ),
    "ERR_PROFILE_RETURN_RECEIPT_ENABLED": ErrorCode(
        meaning="The profile makes senders know when messages are read.",
        hint="Name the sender in `return_receipts`.",
    ),
    "ERR_PROFILE_SALESFORCE_OBJECT_DISABLED": ErrorCode(
        meaning="The profile does not include this Salesforce object.",
        hint="Ask the administrator.",
    ),
    "ERR_PROFILE_SALESFORCE_OBJECT_ROLE_DISALLOWED": ErrorCode(
        meaning="This Salesforce object does not allow the role.",
        hint="Choose another role.",
    ),
    "ERR_PROFILE_SECURE_EMAIL_DISABLED": ErrorCode(
        meaning="The profile does not include secure messages.",
        hint="Leave `secure_body` out.",
    ),
    "ERR_PROFILE_SELF_COPY_DISABLED": ErrorCode(
        meaning="The profile gives senders no copy.",
        hint="Leave `self_copy` out.",
    ),
    "ERR_PROFILE_SELF_COPY_ENABLED": ErrorCode(
        meaning="The profile gives senders a copy always.",
        hint="Leave `self_copy` out, or set it.",
    ),
    "ERR_PROFILE_SEND_FILE_EXTERNAL_DISABLED": ErrorCode(
        meaning="The profile does not include people outside.",
        hint="Send to internal addresses alone.",
    ),
    "ERR_PROFILE_SFTP_DISABLED": ErrorCode(
        meaning="The profile does not include SFTP.",
        hint="Ask the administrator to allow it.",
    ),
    "ERR_SCANNING_IN_PROGRESS": ErrorCode(
        meaning="The file is being scanned already.",
        hint="Try again later.",
    ),
    "ERR_SPO_SEARCH": ErrorCode(
        meaning="SharePoint Online did not answer the search.",
        hint="Check the source's connection.",
    ),
    "ERR_SSH_PUBLIC_KEY_EXISTS": ErrorCode(
        meaning="A key of this name is there already.",
        hint="Choose another name.",
    ),
    "ERR_SYSTEM_EXTEND_FILE_EXPIRATION_DISABLED": ErrorCode(
        meaning="Files may not be kept for longer than they are.",
        hint="Choose an earlier date.",
    ),
    "ERR_SYSTEM_REQUEST_FILE_DISABLED": ErrorCode(
        meaning="The appliance does not let users ask for files.",
        hint="Ask the administrator to allow it.",
    ),
    "ERR_SYSTEM_ROLE_SFTP_DISABLED": ErrorCode(
        meaning="The appliance does not serve SFTP.",
        hint="Ask the administrator to switch it on.",
    ),
    "ERR_USER_HAS_NO_USER_TYPE": ErrorCode(
        meaning="The user has no profile.",
        hint="Ask the administrator to give one.",
    ),
    "ERR_USER_IS_NOT_INTERNAL_DL_OR_INTERNAL_ACCOUNT": ErrorCode(
        meaning="The address is neither an account nor a distribution list of the appliance.",
        hint="Give one that is.",
    ),
    "ERR_USER_TYPE_NO_ACCESS": ErrorCode(
        meaning="The user's profile does not include this.",
        hint="Ask the administrator to allow it.",
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
        meaning="What was to be redeemed is wrong, used already or too old: the code, the refresh token, the assertion, the signature or the password; or the redirect URI is not the one used before.",
        hint="Sign in again; a code must be redeemed at once, and a refresh token works once. Where nobody signs in, check the user, the key and the settings of the application's page, and this machine's clock.",
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
    "server_error": ErrorCode(
        meaning="The appliance failed.",
        hint="Try again later; if it stays, tell the administrator.",
    ),
    "temporarily_unavailable": ErrorCode(
        meaning="The appliance is too busy, or is being serviced.",
        hint="Try again later.",
    ),
    "unauthorized_client": ErrorCode(
        meaning="The flow is not enabled for the application.",
        hint="Have the administrator enable it on the application's page.",
        error="UnauthorizedClientError",
    ),
    "unsupported_grant_type": ErrorCode(
        meaning="The appliance does not know the grant.",
        hint="Use another flow; the vendor withdraws old ones.",
        error="UnsupportedGrantTypeError",
    ),
    "unsupported_response_type": ErrorCode(
        meaning="The appliance does not give codes to this application.",
        hint="Have the administrator enable the authorization code flow on the application's page.",
        error="UnauthorizedClientError",
    ),
}

OAUTH_ERRORS.update(
    dict.fromkeys(
        ("ERR_AUTH_PROFILE_CHANGED", "ERR_AUTH_UNAUTHORIZED", "ERR_INVALID_GRANT", "INVALID_GRANT"),
        OAUTH_ERRORS["invalid_grant"],
    )
)
