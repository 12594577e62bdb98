"""Deliveries of webhooks."""

from __future__ import annotations

from .base import KiteworksError


class WebhookError(KiteworksError):
    """A delivery of a webhook could not be taken."""


class WebhookSignatureError(WebhookError):
    """A delivery was not signed with the webhook's secret: somebody else may have sent it."""


class WebhookBodyError(WebhookError):
    """A delivery is signed, but not JSON."""
