"""Subscriptions as NATS writes them: tokens with dots between them, `*` for one token, a last `>` for all that follow."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import combinations

ONE, REST = "*", ">"
_TOKEN = re.compile(r"[^\s.*>]+")


def is_valid(subscription: str) -> bool:
    """Check whether a text is a subscription."""
    *tokens, last = subscription.split(".")
    return all(map(_is_token, tokens)) and (last == REST or _is_token(last))


def _is_token(token: str) -> bool:
    return token == ONE or _TOKEN.fullmatch(token) is not None


def matches(subscription: str, subject: str) -> bool:
    """Check whether a subscription includes a subject."""
    return overlap(subscription, subject)


def overlap(one: str, other: str) -> bool:
    """Check whether a subject exists that both subscriptions include."""
    first, second = one.split("."), other.split(".")
    for mine, theirs in zip(first, second, strict=False):
        if REST in (mine, theirs):
            return True
        if mine != theirs and ONE not in (mine, theirs):
            return False
    return len(first) == len(second)


def any_overlap(subscriptions: Iterable[str]) -> bool:
    """Check whether two of the subscriptions overlap."""
    return any(overlap(one, other) for one, other in combinations(subscriptions, 2))
