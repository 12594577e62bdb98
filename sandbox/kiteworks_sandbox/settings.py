"""Settings for behavior that differs between appliances, or that the evidence leaves open."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal


@dataclass(frozen=True, slots=True)
class Settings:
    """The behavior of one sandbox. The defaults follow the newest evidence.

    Attributes:
        expires_in_as_text: Whether the token endpoint returns `expires_in` as text, as in the vendor's older guide. An
            application's own setting takes precedence.
        zulu_dates: Whether the dates of uploads and messages end in `Z` at every API version. Otherwise, only at old ones.
        zero_parent: Whether `parentId` of a user's own top-level folders is `"0"` instead of the base folder's id.
        published_messages: Whether errors carry the vendor's published messages, if there are any, instead of
            those of the spec.
        webhook_retry_delays: Seconds before each further attempt of a delivery that failed; how often a real appliance
            tries is not published.
        webhook_timeout: Longest wait for the receiver of a delivery in seconds, for each step.
        webhook_ca_file: PEM file of a certificate authority to trust for deliveries, beside the sandbox's own and those
            of the machine.
        page_size: Number of items on a page of a list if the caller gives no limit; None for all. A guess: two of the
            vendor's pages disagree (none, or 25).
        scope_code: Error code of a call that the token's scopes do not admit: `ERR_ACCESS_CLIENT` or `ERR_ACCESS_USER`.
            A guess between the two candidates.
        token_length: Number of hexadecimal characters of tokens and codes. A guess for releases after 2025.
        require_pkce: Whether the authorization code flow needs a code challenge. An application's own setting takes
            precedence. A guess: programs in use do without.
        invalid_grant_text: Description of every `invalid_grant` error; None for the sandbox's own words, which are a
            guess, except for "Invalid refresh token".
        compression: Whether chunks may be compressed (`GZIP`, `ZLIB`). A guess: an older guide allows `NORMAL` alone.
        throttle_status: Status of the fault `throttled`: 429, or 403 as in an older guide.
        pages: Folder with templates that replace the sandbox's own pages, such as `sign_in.html` and `consent.html`,
            whose HTML is a guess; None for the sandbox's own.
    """

    expires_in_as_text: bool = False
    zulu_dates: bool = False
    zero_parent: bool = False
    published_messages: bool = True
    webhook_retry_delays: tuple[float, ...] = (1.0, 5.0, 25.0)
    webhook_timeout: float = 5.0
    webhook_ca_file: Path | str | None = None
    page_size: int | None = None
    scope_code: Literal["ERR_ACCESS_CLIENT", "ERR_ACCESS_USER"] = "ERR_ACCESS_CLIENT"
    token_length: int = 40
    require_pkce: bool = False
    invalid_grant_text: str | None = None
    compression: bool = True
    throttle_status: Literal[429, 403] = 429
    pages: Path | None = None
