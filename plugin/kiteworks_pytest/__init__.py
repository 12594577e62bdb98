"""Fixtures for pytest: a sandbox appliance, and clients that are signed in to it.

pytest loads this module whenever the client is installed, so nothing else is imported before a fixture is used.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any, Protocol

import pytest

if TYPE_CHECKING:
    from kiteworks import AsyncKiteworks, Kiteworks
    from kiteworks_sandbox import Account, Sandbox

__all__ = [
    "KiteworksAs",
    "AsyncKiteworksAs",
    "async_kiteworks",
    "async_kiteworks_as",
    "kiteworks",
    "kiteworks_admin",
    "kiteworks_as",
    "kiteworks_env",
    "kiteworks_sandbox",
    "kiteworks_sandbox_options",
    "kiteworks_sandbox_server",
]

_DEFAULTS: dict[str, Any] = {"unknown": "refuse"}
"""Options of the sandbox that the fixtures start, unless `kiteworks_sandbox_options` says otherwise."""


class KiteworksAs(Protocol):
    """Makes a client that is signed in as someone."""

    def __call__(self, who: Account | str, **options: Any) -> Kiteworks:
        """Return a client.

        Args:
            who: The account, or its email address.
            options: Other arguments of the client.
        """


class AsyncKiteworksAs(Protocol):
    """Makes an async client that is signed in as someone."""

    def __call__(self, who: Account | str, **options: Any) -> AsyncKiteworks:
        """Return a client, for use in `async with`. See `KiteworksAs`."""


@pytest.fixture(scope="session")
def kiteworks_sandbox_options() -> dict[str, Any]:
    """Arguments of `Sandbox`. Override this fixture in a `conftest.py` to change them."""
    return {}


@pytest.fixture(scope="session")
def kiteworks_sandbox_server(kiteworks_sandbox_options: dict[str, Any]) -> Iterator[Sandbox]:
    """The sandbox of this test run, or of this worker of pytest-xdist. It keeps its state from test to test."""
    try:
        from kiteworks_sandbox import Sandbox
    except ModuleNotFoundError as error:
        raise pytest.UsageError(
            f"{error.name} is not installed. The fixtures need the extra `sandbox` of the client."
        ) from error

    with Sandbox(**{**_DEFAULTS, **kiteworks_sandbox_options}) as box:
        yield box


@pytest.fixture
def kiteworks_sandbox(kiteworks_sandbox_server: Sandbox) -> Sandbox:
    """The sandbox, in its initial state at the start of each test."""
    kiteworks_sandbox_server.reset()
    return kiteworks_sandbox_server


@pytest.fixture
def kiteworks_as(kiteworks_sandbox: Sandbox) -> Iterator[KiteworksAs]:
    """Function that makes a client signed in as someone: `kiteworks_as("ann@example.com")`."""
    from kiteworks import Kiteworks

    with ExitStack() as ending:

        def make(who: Account | str, **options: Any) -> Kiteworks:
            arguments = _arguments(kiteworks_sandbox, who) | options
            return ending.enter_context(Kiteworks(kiteworks_sandbox.host, **arguments))

        yield make


@pytest.fixture
def kiteworks(kiteworks_as: KiteworksAs, kiteworks_sandbox: Sandbox) -> Kiteworks:
    """A client that is signed in as the sandbox's ordinary user."""
    return kiteworks_as(kiteworks_sandbox.user)


@pytest.fixture
def kiteworks_admin(kiteworks_as: KiteworksAs, kiteworks_sandbox: Sandbox) -> Kiteworks:
    """A client that is signed in as the sandbox's administrator."""
    return kiteworks_as(kiteworks_sandbox.admin)


@pytest.fixture
def async_kiteworks_as(kiteworks_sandbox: Sandbox) -> AsyncKiteworksAs:
    """Function that makes an async client signed in as someone, for use in `async with`."""
    from kiteworks import AsyncKiteworks

    def make(who: Account | str, **options: Any) -> AsyncKiteworks:
        return AsyncKiteworks(kiteworks_sandbox.host, **(_arguments(kiteworks_sandbox, who) | options))

    return make


@pytest.fixture
def async_kiteworks(async_kiteworks_as: AsyncKiteworksAs, kiteworks_sandbox: Sandbox) -> AsyncKiteworks:
    """An async client that is signed in as the sandbox's ordinary user, for use in `async with`."""
    return async_kiteworks_as(kiteworks_sandbox.user)


@pytest.fixture
def kiteworks_env(kiteworks_sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Environment variables with which `Kiteworks.from_env()` signs in as the ordinary user, set for this test."""
    variables = kiteworks_sandbox.environment()
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    return variables


def _arguments(box: Sandbox, who: Account | str) -> dict[str, Any]:
    """Return the arguments of a client, besides its host."""
    from kiteworks import AccessToken
    from kiteworks_sandbox.seeds import LIFETIME

    email = who if isinstance(who, str) else who.email
    token = box.issue_token(email, lifetime=LIFETIME)
    return {"auth": AccessToken(token), "verify": str(box.ca_file)}
