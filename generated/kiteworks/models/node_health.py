# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models declared in `spec/schemas/node_health.yaml`. A field missing from a response is `None`, a missing list is empty."""

from __future__ import annotations

from typing import Literal

from kiteworks_runtime.models import Model, field


class DatabaseMetrics(Model, kw_only=True, rename="camel"):
    """How the database of a node is doing."""

    service_status: Literal["unknown", "abnormal", "warn", "running", "stopped"] | str | None = field(
        default=None, name="service_status"
    )
    """State of the service."""
    active_connection_count: int | None = field(default=None, name="active_connection_count")
    """Connections in use."""
    wsrep_cluster_status: str | None = field(default=None, name="wsrep_cluster_status")
    """State of the database cluster as this node sees it; `Primary` is healthy."""
    wsrep_cluster_size: int | None = field(default=None, name="wsrep_cluster_size")
    """Nodes in the database cluster."""
    wsrep_local_state_comment: str | None = field(default=None, name="wsrep_local_state_comment")
    """Whether this node keeps up with the cluster; `Synced` is healthy."""
    memory_usage_mb: int | None = field(default=None, name="memory_usage_mb")
    """Memory in use, in MB."""
    cpu_usage_percentage: float | None = field(default=None, name="cpu_usage_percentage")
    """Processor time in use, in percent."""
    db_partition_free_mb: int | None = field(default=None, name="db_partition_free_mb")
    """Room left for the database, in MB."""
    db_partition_used_mb: int | None = field(default=None, name="db_partition_used_mb")
    """Room taken by the database, in MB."""


class JobQueueMetrics(Model, kw_only=True, rename="camel"):
    """How the job queue of a node is doing."""

    service_status: Literal["unknown", "abnormal", "warn", "running", "stopped"] | str | None = field(
        default=None, name="service_status"
    )
    """State of the service."""
    memory_usage_mb: int | None = field(default=None, name="memory_usage_mb")
    """Memory in use, in MB."""
    queue_jq_acfs_conv: int | None = field(default=None, name="queue_jq_acfs_conv")
    """Jobs that wait to make previews."""
    queue_jq_scan: int | None = field(default=None, name="queue_jq_scan")
    """Jobs that wait to scan for viruses."""
    queue_jq_acfs: int | None = field(default=None, name="queue_jq_acfs")
    """Jobs that wait to compute hashes."""
    current_queued_job_count: int | None = field(default=None, name="current_queued_job_count")
    """Jobs that wait."""
    current_working_job_count: int | None = field(default=None, name="current_working_job_count")
    """Jobs at work."""
    current_failed_job_count: int | None = field(default=None, name="current_failed_job_count")
    """Jobs that failed."""


class NodeHealthStatus(Model, kw_only=True, rename="camel"):
    """Whether a node is healthy."""

    ok: int | None = None
    """1 if every component is healthy, else 0."""


class NodeMetrics(Model, kw_only=True, rename="camel"):
    """How a node is doing, in figures."""

    kw_database: DatabaseMetrics | None = field(default=None, name="kw_database")
    """The database; for `kwDatabase` and `allMetrics`."""
    web_requests: WebRequestMetrics | None = field(default=None, name="web_requests")
    """The web server; for `webRequests` and `allMetrics`."""
    jobqueued: JobQueueMetrics | None = None
    """The job queue; for `jobqueued` and `allMetrics`."""
    sftp: SftpMetrics | None = None
    """The SFTP server; for `sftp` and `allMetrics`."""
    system_resources: SystemMetrics | None = field(default=None, name="system_resources")
    """The node itself; for `systemResources` and `allMetrics`."""


class SftpMetrics(Model, kw_only=True, rename="camel"):
    """How the SFTP server of a node is doing."""

    active_connection_count: int | None = field(default=None, name="active_connection_count")
    """Connections in use."""
    memory_usage_mb: int | None = field(default=None, name="memory_usage_mb")
    """Memory in use, in MB."""


class SystemMetrics(Model, kw_only=True, rename="camel"):
    """How a node itself is doing."""

    total_memory_usage_mb: int | None = field(default=None, name="total_memory_usage_mb")
    """Memory in use, in MB."""
    total_swap_usage_mb: int | None = field(default=None, name="total_swap_usage_mb")
    """Swap space in use, in MB."""
    total_cpu_usage_percent: float | None = field(default=None, name="total_cpu_usage_percent")
    """Processor time in use, in percent."""
    system_load_average_1min: float | None = field(default=None, name="system_load_average_1min")
    """Load over one minute."""
    system_load_average_5min: float | None = field(default=None, name="system_load_average_5min")
    """Load over five minutes."""
    system_load_average_15min: float | None = field(default=None, name="system_load_average_15min")
    """Load over a quarter of an hour."""


class WebRequestMetrics(Model, kw_only=True, rename="camel"):
    """How the web server of a node is doing."""

    status: Literal["unknown", "abnormal", "warn", "running", "stopped"] | str | None = None
    """State of the web server."""
    active_connections: int | None = field(default=None, name="active_connections")
    """Connections in use."""
    reading: int | None = None
    """Connections on which a request is being read."""
    writing: int | None = None
    """Connections on which an answer is being written."""
    connection_efficiency: float | None = field(default=None, name="connection_efficiency")
    """Connections handled, for each one accepted."""
    avg_requests_per_connection: float | None = field(default=None, name="avg_requests_per_connection")
    """Requests for each connection."""
