# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.node_health`."""

from __future__ import annotations

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import Operation

from .. import _parameters as shared
from .._parameters import MetricName
from ..models.node_health import NodeHealthStatus, NodeMetrics

NODE_HEALTH_STATUS: Operation[NodeHealthStatus] = Operation(
    "node_health.status", "GET /rest/nodeHealth/status", result=NodeHealthStatus
)
NODE_HEALTH_METRICS: Operation[NodeMetrics] = Operation(
    "node_health.metrics",
    "GET /rest/nodeHealth/{node_id}/metrics/{metric_name}",
    result=NodeMetrics,
    arguments=(shared.NODE_ID, shared.METRIC_NAME),
)


class NodeHealth(Resource):
    """Health of the nodes of the appliance; for monitoring."""

    def status(self) -> NodeHealthStatus:
        """Get a node's health.

        Reports whether the database cluster, services, memory and load are healthy. Available to the monitoring
        addresses that an administrator listed, and rate-limited. Source: `GET /rest/nodeHealth/status`, scope
        `GET/nodeHealth/*` (inferred).

        Returns:
            The health status.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 500 ERR_INTERNAL_SERVER_ERROR.
        """
        return self._caller.call(NODE_HEALTH_STATUS, {})

    def metrics(self, node_id: str, metric_name: MetricName) -> NodeMetrics:
        """Get a node's metrics.

        Returns metrics of a node: for its database, web server, job queue, SFTP server, the node itself, or all of
        them. Requires an administrator with access to System Services. Source:
        `GET /rest/nodeHealth/{node_id}/metrics/{metric_name}`, scope `GET/nodeHealth/*` (inferred).

        Args:
            node_id: Identifier of the node.
            metric_name: The metrics to return.

        Returns:
            The metrics.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 422 ERR_INVALID_PARAMETER; 500
                ERR_INTERNAL_SERVER_ERROR.
        """
        return self._caller.call(NODE_HEALTH_METRICS, locals())

    @responses_property
    def with_raw_response(self) -> NodeHealthWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return NodeHealthWithRawResponse(NodeHealth(self._caller.raw))


class AsyncNodeHealth(AsyncResource):
    """Health of the nodes of the appliance; for monitoring."""

    async def status(self) -> NodeHealthStatus:
        """Get a node's health. See `NodeHealth.status`."""
        return await self._caller.call(NODE_HEALTH_STATUS, {})

    async def metrics(self, node_id: str, metric_name: MetricName) -> NodeMetrics:
        """Get a node's metrics. See `NodeHealth.metrics`."""
        return await self._caller.call(NODE_HEALTH_METRICS, locals())

    @responses_property
    def with_raw_response(self) -> AsyncNodeHealthWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncNodeHealthWithRawResponse(AsyncNodeHealth(self._caller.raw))


class NodeHealthWithRawResponse:
    def __init__(self, resource: NodeHealth) -> None:
        self.status = raw(resource.status)
        self.metrics = raw(resource.metrics)


class AsyncNodeHealthWithRawResponse:
    def __init__(self, resource: AsyncNodeHealth) -> None:
        self.status = async_raw(resource.status)
        self.metrics = async_raw(resource.metrics)
