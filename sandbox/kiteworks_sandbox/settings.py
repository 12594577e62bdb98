"""Settings for behavior that differs between appliances, or that the evidence leaves open."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """The behavior of one sandbox. The defaults follow the newest evidence.

    Attributes:
        expires_in_as_text: Whether the token endpoint returns `expires_in` as text, as in the vendor's older guide. An
            application's own setting takes precedence.
        zulu_dates: Whether the dates of uploads end in `Z` at every API version. Otherwise, only at old ones.
        zero_parent: Whether `parentId` of a user's own top-level folders is `"0"` instead of the base folder's id.
        published_messages: Whether errors carry the vendor's published messages, if there are any, instead of
            those of the spec.
        webhook_retry_delays: Seconds before each further attempt of a delivery that failed; how often a real appliance
            tries is not published.
        webhook_timeout: Longest wait for the receiver of a delivery in seconds, for each step.
        webhook_ca_file: PEM file of a certificate authority to trust for deliveries, beside the sandbox's own and those
            of the machine.
    """

    expires_in_as_text: bool = False
    zulu_dates: bool = False
    zero_parent: bool = False
    published_messages: bool = True
    webhook_retry_delays: tuple[float, ...] = (1.0, 5.0, 25.0)
    webhook_timeout: float = 5.0
    webhook_ca_file: Path | str | None = None
