# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Parameters shared by several operations, declared in `spec/shared/parameters.yaml`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Literal, TypeAlias

from kiteworks_runtime.models import Meta
from kiteworks_runtime.operation import Header, Path, Query

Mode: TypeAlias = Literal["compact", "full", "full_no_links", "full_with_links"]
MetricName: TypeAlias = Literal[
    "allMetrics", "diskSpace", "jobqueued", "kwDatabase", "mailQueues", "sftp", "systemResources", "webRequests"
]
OrderBy: TypeAlias = Literal[
    "created:asc", "created:desc", "modified:asc", "modified:desc", "name:asc", "name:desc", "size:asc", "size:desc"
]
ScimExcludedAttributes: TypeAlias = Literal[
    "active",
    "displayName",
    "emails",
    "meta",
    "meta.created",
    "meta.location",
    "meta.resourceType",
    "phoneNumbers",
    "photos",
    "preferredLanguage",
    "roles",
    "urn:ietf:params:scim:schemas:core:2.0:User:active",
    "urn:ietf:params:scim:schemas:core:2.0:User:displayName",
    "urn:ietf:params:scim:schemas:core:2.0:User:emails",
    "urn:ietf:params:scim:schemas:core:2.0:User:meta",
    "urn:ietf:params:scim:schemas:core:2.0:User:meta.created",
    "urn:ietf:params:scim:schemas:core:2.0:User:meta.location",
    "urn:ietf:params:scim:schemas:core:2.0:User:meta.resourceType",
    "urn:ietf:params:scim:schemas:core:2.0:User:phoneNumbers",
    "urn:ietf:params:scim:schemas:core:2.0:User:photos",
    "urn:ietf:params:scim:schemas:core:2.0:User:preferredLanguage",
    "urn:ietf:params:scim:schemas:core:2.0:User:roles",
    "urn:ietf:params:scim:schemas:core:2.0:User:userName",
    "urn:ietf:params:scim:schemas:core:2.0:User:userType",
    "userName",
    "userType",
]
ScimAttributes: TypeAlias = Literal[ScimExcludedAttributes, "id", "urn:ietf:params:scim:schemas:core:2.0:User:id"]

ACTIVITY_ID = Path("activity_id", int | str, "activity_id")
ATTACHMENT_ID = Path("attachment_id", str, "attachment_id")
ATTACHMENT_IDS = Query("ids", Sequence[str], "id:in", required=True, target=True)
BYTE_RANGE = Header("byte_range", str, "Range")
CLIENT_ID = Path("client_id", str, "client_id")
COMMENT_ID = Path("comment_id", int | str, "comment_id")
CONTACT_ID = Path("contact_id", int | str, "contact_id")
CREATED = Query("created", datetime, "created")
CREATED_GT = Query("created_gt", datetime, "created:gt")
CREATED_GTE = Query("created_gte", datetime, "created:gte")
CREATED_LT = Query("created_lt", datetime, "created:lt")
CREATED_LTE = Query("created_lte", datetime, "created:lte")
CREATOR_ID = Query("user_id", str, "userId")
CREATOR_ID_IN = Query("user_id_in", Sequence[str], "userId:in")
DELETED = Query("deleted", bool, "deleted")
DELETED_BY_ID = Query("deleted", bool, "deleted")
DEVICE_ID = Path("device_id", int | str, "device_id")
DOWNGRADE_NESTED = Query("downgrade_nested", bool, "downgradeNested")
EXPIRE = Query("expire", int | datetime, "expire")
EXPIRE_GT = Query("expire_gt", int | datetime, "expire:gt")
EXPIRE_GTE = Query("expire_gte", int | datetime, "expire:gte")
EXPIRE_LT = Query("expire_lt", int | datetime, "expire:lt")
EXPIRE_LTE = Query("expire_lte", int | datetime, "expire:lte")
EXPORT_ID = Path("export_id", str, "export_id")
FAVORITE_ID = Path("favorite_id", int | str, "favorite_id")
FILENAME = Path("filename", str, "filename")
FILE_ID = Path("file_id", str, "file_id")
FILE_IDS = Query("ids", Sequence[str], "id:in", required=True, target=True)
FOLDER_ID = Path("folder_id", str, "folder_id")
FOLDER_IDS = Query("ids", Sequence[str], "id:in", required=True, target=True)
FORM_ID = Path("form_id", str, "form_id")
GROUP_ID = Path("group_id", int | str, "group_id")
HOSTNAME_ID = Path("hostname_id", int | str, "hostname_id")
HOSTNAME_IDS = Query("ids", Sequence[int | str], "id:in", required=True, target=True)
ID_FILTER = Query("ids", Sequence[str], "id:in")
IMPORT_ID = Path("import_id", str, "import_id")
INSTALL_TAG_ID = Path("install_tag_id", str, "install_tag_id")
ITEM_ID = Path("item_id", int | str, "item_id")
KEY_ID = Path("key_id", int | str, "key_id")
LANGUAGE_ID = Path("language_id", int | str, "language_id")
LDAP_GROUP_ID = Path("ldap_group_id", int | str, "ldap_group_id")
LIMIT = Query("limit", Annotated[int, Meta(ge=1)], "limit")
LOCATE_ID = Query("locate_id", int | str, "locate_id")
LOCATION_ID = Path("location_id", int | str, "location_id")
MAILBOX_ID = Path("mailbox_id", str, "mailbox_id")
MAILBOX_IDS = Query("ids", Sequence[str], "id:in", required=True, target=True)
MAIL_ID = Path("mail_id", str, "mail_id")
MAIL_IDS = Query("mail_ids", Sequence[str], "emailId:in", required=True, target=True)
MAIL_REF = Query("ref", str, "ref")
METRIC_NAME = Path("metric_name", MetricName, "metric_name")
MODE = Query("mode", Mode, "mode")
MODIFIED = Query("modified", datetime, "modified")
MODIFIED_GT = Query("modified_gt", datetime, "modified:gt")
MODIFIED_GTE = Query("modified_gte", datetime, "modified:gte")
MODIFIED_LT = Query("modified_lt", datetime, "modified:lt")
MODIFIED_LTE = Query("modified_lte", datetime, "modified:lte")
NAME = Query("name", str, "name")
NAME_CONTAINS = Query("name_contains", str, "name:contains")
NEW_PROFILE_ID = Path("new_profile_id", int | str, "new_profile_id")
NODE_ID = Path("node_id", str, "node_id")
OBJECT_ID = Path("object_id", str, "object_id")
OFFSET = Query("offset", Annotated[int, Meta(ge=0)], "offset")
ORDER_BY = Query("order_by", OrderBy, "orderBy")
PARTIAL_SUCCESS = Query("partial_success", bool, "partialSuccess")
PROFILE_ID = Path("profile_id", int | str, "profile_id")
REF = Path("ref", str, "ref", link=True)
RESOURCE_TYPE_ID = Path("resource_type_id", str, "resource_type_id")
RETURN_ENTITY = Query("return_entity", bool, "returnEntity")
ROLE_ID = Path("role_id", int | str, "role_id")
SCHEMA_ID = Path("schema_id", str, "schema_id")
SCIM_ATTRIBUTES = Query("attributes", Sequence[ScimAttributes], "attributes")
SCIM_EXCLUDED_ATTRIBUTES = Query("excluded_attributes", Sequence[ScimExcludedAttributes], "excludedAttributes")
SOURCE_FILE_ID = Path("file_id", str, "file_id")
SOURCE_FOLDER_ID = Path("folder_id", str, "folder_id")
SOURCE_ID = Path("source_id", str, "source_id")
SOURCE_TYPE_ID = Path("source_type_id", int | str, "source_type_id")
TASK_ID = Path("task_id", int | str, "task_id")
UPLOAD_ID = Path("upload_id", int | str, "upload_id")
USER_ID = Path("user_id", str, "user_id")
USER_IDS = Query("ids", Sequence[str], "id:in", required=True, target=True)
VERSION_ID = Path("version_id", str, "version_id")
WEBHOOK_ID = Path("webhook_id", str, "webhook_id")
WEB_FORM_ID = Path("web_form_id", str, "web_form_id")
WITH = Query("with_", str, "with")
