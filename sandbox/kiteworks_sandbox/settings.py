"""What appliances do differently, or what the evidence leaves open: each a switch of the sandbox."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """How one sandbox behaves. The defaults are what the newest evidence shows.

    Attributes:
        expires_in_as_text: Whether the token endpoint says `expires_in` as text, as in the vendor's older guide. An
            application's own setting stands above it.
        zulu_dates: Whether the dates of uploads end in `Z` at every API version. Otherwise that is so at old ones.
        zero_parent: Whether `parentId` of a user's own top-level folders is `"0"` instead of the base folder's id.
        published_messages: Whether errors carry the messages that the vendor publishes, where there is one, instead of
            the spec's own words.
    """

    expires_in_as_text: bool = False
    zulu_dates: bool = False
    zero_parent: bool = False
    published_messages: bool = True
