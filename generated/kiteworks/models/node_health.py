# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models of `spec/schemas/node_health.yaml`. A missing field is `None`, a missing list is empty."""

from typing import Literal

from kiteworks_runtime.models import Model, field


class DatabaseMetrics(Model, kw_only=True, rename="camel"):
    """Metrics of a node's database."""

    service_status: Literal["unknown", "abnormal", "warn", "running", "stopped"] | str | None = field(
        default=None, name="service_status"
    )
    """State of the service."""
    active_connection_count: int | None = field(default=None, name="active_connection_count")
    """Number of active connections."""
    wsrep_cluster_status: str | None = field(default=None, name="wsrep_cluster_status")
    """State of the database cluster as seen by this node; `Primary` is healthy."""
    wsrep_cluster_size: int | None = field(default=None, name="wsrep_cluster_size")
    """Number of nodes in the database cluster."""
    wsrep_local_state_comment: str | None = field(default=None, name="wsrep_local_state_comment")
    """Synchronization state of this node in the cluster; `Synced` is healthy."""
    memory_usage_mb: int | None = field(default=None, name="memory_usage_mb")
    """Memory in use, in MB."""
    cpu_usage_percentage: float | None = field(default=None, name="cpu_usage_percentage")
    """CPU usage in percent."""
    db_partition_free_mb: int | None = field(default=None, name="db_partition_free_mb")
    """Free space for the database, in MB."""
    db_partition_used_mb: int | None = field(default=None, name="db_partition_used_mb")
    """Space used by the database, in MB."""


class JobQueueMetrics(Model, kw_only=True, rename="camel"):
    """Metrics of a node's job queue."""

    service_status: Literal["unknown", "abnormal", "warn", "running", "stopped"] | str | None = field(
        default=None, name="service_status"
    )
    """State of the service."""
    memory_usage_mb: int | None = field(default=None, name="memory_usage_mb")
    """Memory in use, in MB."""
    queue_jq_acfs_conv: int | None = field(default=None, name="queue_jq_acfs_conv")
    """Number of queued preview jobs."""
    queue_jq_scan: int | None = field(default=None, name="queue_jq_scan")
    """Number of queued virus scan jobs."""
    queue_jq_acfs: int | None = field(default=None, name="queue_jq_acfs")
    """Number of queued hash jobs."""
    current_queued_job_count: int | None = field(default=None, name="current_queued_job_count")
    """Number of queued jobs."""
    current_working_job_count: int | None = field(default=None, name="current_working_job_count")
    """Number of running jobs."""
    current_failed_job_count: int | None = field(default=None, name="current_failed_job_count")
    """Number of failed jobs."""


class NodeHealthStatus(Model, kw_only=True, rename="camel"):
    """Whether a node is healthy."""

    ok: int | None = None
    """1 if every component is healthy, else 0."""


class NodeMetrics(Model, kw_only=True, rename="camel"):
    """Metrics of a node."""

    kw_database: "DatabaseMetrics | None" = field(default=None, name="kw_database")
    """Database metrics; present for `kwDatabase` and `allMetrics`."""
    web_requests: "WebRequestMetrics | None" = field(default=None, name="web_requests")
    """Web server metrics; present for `webRequests` and `allMetrics`."""
    jobqueued: "JobQueueMetrics | None" = None
    """Job queue metrics; present for `jobqueued` and `allMetrics`."""
    sftp: "SftpMetrics | None" = None
    """SFTP server metrics; present for `sftp` and `allMetrics`."""
    system_resources: "SystemMetrics | None" = field(default=None, name="system_resources")
    """Metrics of the node itself; present for `systemResources` and `allMetrics`."""


class SftpMetrics(Model, kw_only=True, rename="camel"):
    """Metrics of a node's SFTP server."""

    active_connection_count: int | None = field(default=None, name="active_connection_count")
    """Number of active connections."""
    memory_usage_mb: int | None = field(default=None, name="memory_usage_mb")
    """Memory in use, in MB."""


class SystemMetrics(Model, kw_only=True, rename="camel"):
    """Metrics of a node itself."""

    total_memory_usage_mb: int | None = field(default=None, name="total_memory_usage_mb")
    """Memory in use, in MB."""
    total_swap_usage_mb: int | None = field(default=None, name="total_swap_usage_mb")
    """Swap space in use, in MB."""
    total_cpu_usage_percent: float | None = field(default=None, name="total_cpu_usage_percent")
    """CPU usage in percent."""
    system_load_average_1min: float | None = field(default=None, name="system_load_average_1min")
    """Load average over 1 minute."""
    system_load_average_5min: float | None = field(default=None, name="system_load_average_5min")
    """Load average over 5 minutes."""
    system_load_average_15min: float | None = field(default=None, name="system_load_average_15min")
    """Load average over 15 minutes."""


class WebRequestMetrics(Model, kw_only=True, rename="camel"):
    """Metrics of a node's web server."""

    status: Literal["unknown", "abnormal", "warn", "running", "stopped"] | str | None = None
    """State of the web server."""
    active_connections: int | None = field(default=None, name="active_connections")
    """Number of active connections."""
    reading: int | None = None
    """Number of connections reading a request."""
    writing: int | None = None
    """Number of connections writing a response."""
    connection_efficiency: float | None = field(default=None, name="connection_efficiency")
    """Ratio of handled to accepted connections."""
    avg_requests_per_connection: float | None = field(default=None, name="avg_requests_per_connection")
    """Average number of requests per connection."""
