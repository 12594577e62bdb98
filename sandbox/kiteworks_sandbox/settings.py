"""Settings for behavior that differs between appliances, or that the evidence leaves open."""

from __future__ import annotations

from dataclasses import dataclass


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
    """

    expires_in_as_text: bool = False
    zulu_dates: bool = False
    zero_parent: bool = False
    published_messages: bool = True
