# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""All models, each loaded on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .activities import (
        Activity as Activity,
        ActivityComment as ActivityComment,
        ActivityData as ActivityData,
        ActivityError as ActivityError,
        ActivityFile as ActivityFile,
        ActivityFolder as ActivityFolder,
        ActivityList as ActivityList,
        ActivityProfile as ActivityProfile,
        ActivityUploader as ActivityUploader,
        ActivityUser as ActivityUser,
    )
    from .admin import (
        AdminActivityList as AdminActivityList,
        AdminEvent as AdminEvent,
        AdminRole as AdminRole,
        AdminRoleList as AdminRoleList,
        Card as Card,
        CardAction as CardAction,
        CardHost as CardHost,
        Device as Device,
        DeviceList as DeviceList,
        FileRescan as FileRescan,
        Hostname as Hostname,
        HostnameList as HostnameList,
        Profile as Profile,
        ProfileFeatures as ProfileFeatures,
        ProfileList as ProfileList,
        ProfileMapping as ProfileMapping,
        ProfileMappingImpact as ProfileMappingImpact,
        ProfileMappingOrder as ProfileMappingOrder,
        ProfileMappingPreview as ProfileMappingPreview,
        ProfileMappings as ProfileMappings,
        SharedMailbox as SharedMailbox,
        SharedMailboxList as SharedMailboxList,
        SshKeyPair as SshKeyPair,
        SshPublicKey as SshPublicKey,
        SshPublicKeyList as SshPublicKeyList,
        UserEmailChange as UserEmailChange,
        UserImport as UserImport,
        UserImportError as UserImportError,
    )
    from .admin_roles import UserAdminRole as UserAdminRole, UserAdminRoleList as UserAdminRoleList
    from .advanced_forms import UploadLink as UploadLink
    from .clients import (
        Client as Client,
        ClientEvent as ClientEvent,
        ClientEventLogResult as ClientEventLogResult,
        ClientList as ClientList,
        ClientScopeList as ClientScopeList,
        NewClient as NewClient,
    )
    from .comments import Comment as Comment
    from .common import (
        Fingerprint as Fingerprint,
        LdapGroup as LdapGroup,
        ListMetadata as ListMetadata,
        Member as Member,
        Permission as Permission,
        Role as Role,
    )
    from .contacts import (
        Contact as Contact,
        ContactEmail as ContactEmail,
        ContactItem as ContactItem,
        ContactList as ContactList,
    )
    from .devices import LogoutResult as LogoutResult, WipeStatus as WipeStatus
    from .dli import (
        AttachmentList as AttachmentList,
        DliActivity as DliActivity,
        DliActivityList as DliActivityList,
        Export as Export,
        ExportList as ExportList,
        Preview as Preview,
        RecipientList as RecipientList,
    )
    from .external_distribution_lists import (
        ExternalDistributionList as ExternalDistributionList,
        ExternalDistributionListList as ExternalDistributionListList,
    )
    from .favorites import Favorite as Favorite, FavoriteList as FavoriteList
    from .files import (
        AccessVerificationApproval as AccessVerificationApproval,
        BulkFailure as BulkFailure,
        CommentList as CommentList,
        DownloadLinks as DownloadLinks,
        ExternalEditToken as ExternalEditToken,
        File as File,
        FileBulkResult as FileBulkResult,
        FileList as FileList,
        FileVersion as FileVersion,
        FileVersionList as FileVersionList,
        LdapGroupMember as LdapGroupMember,
        LdapGroupMemberList as LdapGroupMemberList,
        MemberBulkResult as MemberBulkResult,
        MemberList as MemberList,
        MobileSyncItem as MobileSyncItem,
        MobileSyncItemList as MobileSyncItemList,
        OnlineEditor as OnlineEditor,
        PreviewSupport as PreviewSupport,
        PushedObject as PushedObject,
        Requirement as Requirement,
        RiskPolicy as RiskPolicy,
        SafeEdit as SafeEdit,
        SourceContent as SourceContent,
        SourceFile as SourceFile,
        Tag as Tag,
        Task as Task,
        TaskList as TaskList,
    )
    from .folders import (
        Folder as Folder,
        FolderBulkResult as FolderBulkResult,
        FolderList as FolderList,
        FolderListMetadata as FolderListMetadata,
        FolderPath as FolderPath,
        FolderPathItem as FolderPathItem,
        FolderQuota as FolderQuota,
        MailVariable as MailVariable,
        Node as Node,
        NodeList as NodeList,
        Notification as Notification,
    )
    from .languages import Language as Language, LanguageList as LanguageList
    from .ldap_groups import LdapGroupList as LdapGroupList
    from .locations import Location as Location, LocationList as LocationList
    from .mail import (
        Attachment as Attachment,
        AttachmentDownloadEvent as AttachmentDownloadEvent,
        AttachmentDownloadReport as AttachmentDownloadReport,
        BulkResult as BulkResult,
        DistributionList as DistributionList,
        DrmFile as DrmFile,
        Email as Email,
        EmailList as EmailList,
        MailCounters as MailCounters,
        Package as Package,
        Recipient as Recipient,
        ReturnReceipt as ReturnReceipt,
        SentAttachment as SentAttachment,
        SentAttachmentList as SentAttachmentList,
    )
    from .node_health import (
        DatabaseMetrics as DatabaseMetrics,
        JobQueueMetrics as JobQueueMetrics,
        NodeHealthStatus as NodeHealthStatus,
        NodeMetrics as NodeMetrics,
        SftpMetrics as SftpMetrics,
        SystemMetrics as SystemMetrics,
        WebRequestMetrics as WebRequestMetrics,
    )
    from .notifications import NotificationList as NotificationList
    from .permissions import (
        FilePermissions as FilePermissions,
        FilePermissionsList as FilePermissionsList,
        PermissionList as PermissionList,
    )
    from .request_files import (
        RequestFile as RequestFile,
        RequestFileConfig as RequestFileConfig,
        RequestFilePermission as RequestFilePermission,
        RequestFileSource as RequestFileSource,
        RequestFileSourceList as RequestFileSourceList,
        RequestFileUpload as RequestFileUpload,
        RequestFileUploadList as RequestFileUploadList,
    )
    from .roles import RoleList as RoleList
    from .scim import (
        DataRetention as DataRetention,
        ScimMeta as ScimMeta,
        ScimPhoneNumber as ScimPhoneNumber,
        ScimResourceType as ScimResourceType,
        ScimResourceTypeList as ScimResourceTypeList,
        ScimSchema as ScimSchema,
        ScimSchemaList as ScimSchemaList,
        ScimServiceProviderConfig as ScimServiceProviderConfig,
        ScimUser as ScimUser,
        ScimUserList as ScimUserList,
        ScimValue as ScimValue,
    )
    from .search import QueryResult as QueryResult, SearchResult as SearchResult
    from .settings import PasswordPolicy as PasswordPolicy, UserSettings as UserSettings
    from .shared_mailboxes import (
        SendOptions as SendOptions,
        SharedMailboxCounters as SharedMailboxCounters,
        SharedMailboxCountersList as SharedMailboxCountersList,
        SharedMailboxSettings as SharedMailboxSettings,
        SharedMailboxStatus as SharedMailboxStatus,
        WebForm as WebForm,
        WebFormField as WebFormField,
        WebFormList as WebFormList,
        WebFormProfile as WebFormProfile,
    )
    from .short_links import ShortLink as ShortLink
    from .source_types import SourceType as SourceType, SourceTypeList as SourceTypeList
    from .sources import (
        ExternalEditTokenList as ExternalEditTokenList,
        Site as Site,
        SiteList as SiteList,
        Source as Source,
        SourceAuthorization as SourceAuthorization,
        SourceContentList as SourceContentList,
        SourceFolder as SourceFolder,
        SourceList as SourceList,
        SourcePreviewStatus as SourcePreviewStatus,
        SourceTransfer as SourceTransfer,
        SourceTransferList as SourceTransferList,
    )
    from .system import EpgdbImport as EpgdbImport
    from .uploads import (
        UploadConfig as UploadConfig,
        UploadSession as UploadSession,
        UploadSessionList as UploadSessionList,
    )
    from .users import (
        AuthRedirect as AuthRedirect,
        ConcurrentSession as ConcurrentSession,
        CurrentUser as CurrentUser,
        DistributionListCheck as DistributionListCheck,
        DistributionListCheckList as DistributionListCheckList,
        LdapPerson as LdapPerson,
        LdapPersonList as LdapPersonList,
        LoginResult as LoginResult,
        PreauthResult as PreauthResult,
        RecentObject as RecentObject,
        SystemFolders as SystemFolders,
        TermsOfService as TermsOfService,
        TfaChallenge as TfaChallenge,
        TfaConfig as TfaConfig,
        TotpSetup as TotpSetup,
        User as User,
        UserAttribute as UserAttribute,
        UserBasic as UserBasic,
        UserList as UserList,
        UserQuota as UserQuota,
    )
    from .webhooks import (
        Webhook as Webhook,
        WebhookDelivery as WebhookDelivery,
        WebhookEvent as WebhookEvent,
        WebhookEventData as WebhookEventData,
        WebhookFailure as WebhookFailure,
        WebhookFile as WebhookFile,
        WebhookFingerprint as WebhookFingerprint,
        WebhookFolder as WebhookFolder,
        WebhookList as WebhookList,
        WebhookProfile as WebhookProfile,
        WebhookStatus as WebhookStatus,
        WebhookUploader as WebhookUploader,
    )
else:
    from kiteworks_runtime import homes_of, lazy_attribute

    _NAMES = {
        "activities": """Activity ActivityComment ActivityData ActivityError ActivityFile ActivityFolder
            ActivityList ActivityProfile ActivityUploader ActivityUser""",
        "admin": """AdminActivityList AdminEvent AdminRole AdminRoleList Card CardAction CardHost Device DeviceList
            FileRescan Hostname HostnameList Profile ProfileFeatures ProfileList ProfileMapping ProfileMappingImpact
            ProfileMappingOrder ProfileMappingPreview ProfileMappings SharedMailbox SharedMailboxList SshKeyPair
            SshPublicKey SshPublicKeyList UserEmailChange UserImport UserImportError""",
        "admin_roles": "UserAdminRole UserAdminRoleList",
        "advanced_forms": "UploadLink",
        "clients": "Client ClientEvent ClientEventLogResult ClientList ClientScopeList NewClient",
        "comments": "Comment",
        "common": "Fingerprint LdapGroup ListMetadata Member Permission Role",
        "contacts": "Contact ContactEmail ContactItem ContactList",
        "devices": "LogoutResult WipeStatus",
        "dli": "AttachmentList DliActivity DliActivityList Export ExportList Preview RecipientList",
        "external_distribution_lists": "ExternalDistributionList ExternalDistributionListList",
        "favorites": "Favorite FavoriteList",
        "files": """AccessVerificationApproval BulkFailure CommentList DownloadLinks ExternalEditToken File
            FileBulkResult FileList FileVersion FileVersionList LdapGroupMember LdapGroupMemberList MemberBulkResult
            MemberList MobileSyncItem MobileSyncItemList OnlineEditor PreviewSupport PushedObject Requirement RiskPolicy
            SafeEdit SourceContent SourceFile Tag Task TaskList""",
        "folders": """Folder FolderBulkResult FolderList FolderListMetadata FolderPath FolderPathItem FolderQuota
            MailVariable Node NodeList Notification""",
        "languages": "Language LanguageList",
        "ldap_groups": "LdapGroupList",
        "locations": "Location LocationList",
        "mail": """Attachment AttachmentDownloadEvent AttachmentDownloadReport BulkResult DistributionList DrmFile
            Email EmailList MailCounters Package Recipient ReturnReceipt SentAttachment SentAttachmentList""",
        "node_health": """DatabaseMetrics JobQueueMetrics NodeHealthStatus NodeMetrics SftpMetrics SystemMetrics
            WebRequestMetrics""",
        "notifications": "NotificationList",
        "permissions": "FilePermissions FilePermissionsList PermissionList",
        "request_files": """RequestFile RequestFileConfig RequestFilePermission RequestFileSource
            RequestFileSourceList RequestFileUpload RequestFileUploadList""",
        "roles": "RoleList",
        "scim": """DataRetention ScimMeta ScimPhoneNumber ScimResourceType ScimResourceTypeList ScimSchema
            ScimSchemaList ScimServiceProviderConfig ScimUser ScimUserList ScimValue""",
        "search": "QueryResult SearchResult",
        "settings": "PasswordPolicy UserSettings",
        "shared_mailboxes": """SendOptions SharedMailboxCounters SharedMailboxCountersList SharedMailboxSettings
            SharedMailboxStatus WebForm WebFormField WebFormList WebFormProfile""",
        "short_links": "ShortLink",
        "source_types": "SourceType SourceTypeList",
        "sources": """ExternalEditTokenList Site SiteList Source SourceAuthorization SourceContentList SourceFolder
            SourceList SourcePreviewStatus SourceTransfer SourceTransferList""",
        "system": "EpgdbImport",
        "uploads": "UploadConfig UploadSession UploadSessionList",
        "users": """AuthRedirect ConcurrentSession CurrentUser DistributionListCheck DistributionListCheckList
            LdapPerson LdapPersonList LoginResult PreauthResult RecentObject SystemFolders TermsOfService TfaChallenge
            TfaConfig TotpSetup User UserAttribute UserBasic UserList UserQuota""",
        "webhooks": """Webhook WebhookDelivery WebhookEvent WebhookEventData WebhookFailure WebhookFile
            WebhookFingerprint WebhookFolder WebhookList WebhookProfile WebhookStatus WebhookUploader""",
    }
    _HOMES = homes_of(_NAMES)
    __all__ = tuple(_HOMES)

    def __getattr__(name: str) -> object:
        return lazy_attribute(__name__, _HOMES, name)
