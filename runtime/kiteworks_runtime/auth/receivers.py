"""Receivers get the answer of a person's browser: at a port of this machine, from another program, or from a prompt."""

from __future__ import annotations

import builtins
import errno
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from functools import partial
from threading import Event
from types import BuiltinFunctionType, SimpleNamespace
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable
from urllib.parse import urlsplit

from ..errors import InvalidArgumentError, SignInRequiredError
from ..forks import ForkSafeLock
from ..secret import hide
from .engine import carries, is_loopback, state_of

if TYPE_CHECKING:
    from .loopback import Listener


def can_ask() -> bool:
    """Tell whether a person can be asked."""
    return input_replaced() or (sys.stdin is not None and sys.stdin.isatty())


def input_replaced() -> bool:
    """Tell whether `input` was replaced: notebooks and development environments ask in their own window."""
    return not isinstance(builtins.input, BuiltinFunctionType)


def ask_line(question: str) -> str:
    """Ask for a line.

    Raises:
        EOFError: There is none.
        NotImplementedError: No one can be asked, because a notebook runs unattended.
    """
    if input_replaced():
        return input(question)
    # input() would write the question to the standard output, where a command may print its data.
    sys.stderr.write(question)
    sys.stderr.flush()
    return input()


_NOT_INTERACTIVE = (
    "no one is signed in, and there is no terminal to ask at. Sign in once with `kw.sign_in()` where a person is, keep "
    "the token in a store, or use a flow that needs no person."
)


class Receiver(Protocol):
    """Sends a person to a page and receives the address that their browser ends on."""

    def redirect_uri(self, wanted: str) -> str:
        """Return the redirect URI to request, given the configured one."""
        ...

    def receive(self, url: str, redirect_uri: str) -> str:
        """Have a person visit `url`.

        Returns:
            The address that their browser ends on; it begins with `redirect_uri`.

        Raises:
            SignInRequiredError: No one answered.
        """
        ...


@runtime_checkable
class ClientReceiver(Protocol):
    """A receiver that visits the pages itself, with requests that the client can send."""

    @property
    def uses_client(self) -> bool:
        """Whether the client sends its requests."""
        ...

    def visit(self, url: str, redirect_uri: str) -> Generator[Any, Any, str]:
        """Go through the pages from `url` until one redirects to `redirect_uri`, without input or output."""
        ...


class _BrowserReceiver:
    """Opens a browser and shows the address, in case it did not open."""

    def __init__(
        self, browser: Callable[[str], object] | None = None, notify: Callable[[str], object] | None = None
    ) -> None:
        self._browser = browser or _open_browser
        self._notify = notify or _notify

    def _open(self, url: str) -> None:
        self._notify(f"Sign in at this address; it should have opened in your browser:\n{url}")
        self._browser(url)


class _WaitingReceiver(_BrowserReceiver):
    """Waits for the redirect after that."""

    def __init__(
        self,
        *,
        timeout: float = 300.0,
        browser: Callable[[str], object] | None = None,
        notify: Callable[[str], object] | None = None,
    ) -> None:
        super().__init__(browser, notify)
        self._timeout = timeout

    def _received(self, url: str | None) -> str:
        if not url:
            raise SignInRequiredError(f"no one signed in within {self._timeout:g} seconds. Try again.")
        return url


class LoopbackReceiver(_WaitingReceiver):
    """Receives the redirect itself, on a port of this machine's loopback interface (RFC 8252, section 7.3).

    For redirect URIs such as `http://127.0.0.1:8765/callback`; port 0 stands for any free one, which the
    application's registration must allow.

    Args:
        timeout: Seconds to wait for the person.
        browser: Opens an address. Default: the person's browser.
        notify: Shows a line to the person. Default: on the error output.
    """

    _listener: Listener | None = None

    def redirect_uri(self, wanted: str) -> str:
        """Return the redirect URI with a real port. A free one is reserved until `receive` is done.

        Raises:
            InvalidArgumentError: It does not lead to this machine over plain HTTP.
        """
        if not is_loopback(wanted):
            raise InvalidArgumentError(
                f"{wanted!r} does not lead back to this machine; use a redirect URI such as "
                "'http://127.0.0.1:8765/callback', or a PasteReceiver"
            )
        if urlsplit(wanted).port != 0:
            return wanted
        self._close()
        self._listener = self._listen(wanted)
        return self._listener.redirect_uri

    def receive(self, url: str, redirect_uri: str) -> str:
        """Open the browser and wait for the redirect.

        Raises:
            SignInRequiredError: No one signed in in time, or another program has the port.
        """
        if self._listener is None or self._listener.redirect_uri != redirect_uri:
            self._close()
            self._listener = self._listen(redirect_uri)
        try:
            with self._listener.serving(state_of(url)):
                self._open(url)
                target = self._listener.wait(self._timeout)
        finally:
            self._close()
        return self._received(target)

    def _listen(self, redirect_uri: str) -> Listener:
        from .loopback import Listener

        try:
            return Listener(redirect_uri)
        except OSError as error:
            port = urlsplit(redirect_uri).port or 80
            close = (
                "Close the program or end the sign-in that has it. "
                if error.errno == errno.EADDRINUSE
                else ""
            )
            raise SignInRequiredError(
                f"can't wait for the browser on port {port} of this machine: {error.strerror}. {close}Otherwise use "
                "another redirect URI, with a port that the application's registration allows."
            ) from error

    def _close(self) -> None:
        if self._listener is not None:
            self._listener.server_close()
            self._listener = None


class PasteReceiver(_BrowserReceiver):
    """Asks the person to paste the address that their browser ends on.

    For redirect URIs that this program can't receive, such as the appliance's own `/rest/callback.html`.

    Args:
        read: Asks a question and returns the line typed. Default: at the terminal, or in a notebook's input box.
        notify: Shows a line to the person. Default: on the error output.
        browser: Opens an address. Default: the person's browser.
    """

    def __init__(
        self,
        *,
        read: Callable[[str], str] | None = None,
        notify: Callable[[str], object] | None = None,
        browser: Callable[[str], object] | None = None,
    ) -> None:
        super().__init__(browser, notify)
        self._read = read or ask_line
        self._asks_itself = read is None

    def redirect_uri(self, wanted: str) -> str:
        """Return the configured redirect URI unchanged."""
        return wanted

    def receive(self, url: str, redirect_uri: str) -> str:
        """Open the browser and ask for the address.

        Raises:
            SignInRequiredError: No one can be asked, or nothing was pasted.
        """
        if self._asks_itself and not can_ask():
            raise SignInRequiredError(_NOT_INTERACTIVE)
        self._open(url)
        try:
            line = self._read(f"Then paste the address of the page you end on ({redirect_uri}?...): ").strip()
        except EOFError:
            line = ""
        except NotImplementedError as error:
            if not self._asks_itself:
                raise
            raise SignInRequiredError(_NOT_INTERACTIVE) from error
        if not line:
            raise SignInRequiredError("nothing was pasted, so no one was signed in. Try again.")
        return line


class SchemeReceiver(_WaitingReceiver):
    """Receives the redirect from the program that the system starts for a custom scheme (RFC 8252, section 7.1).

    For redirect URIs such as `myapp://127.0.0.1/signed-in`. The system hands the address to the program that is
    registered for `myapp`; that program calls `deliver` with it, from any thread.

    Args:
        timeout: Seconds to wait for the person.
        browser: Opens an address. Default: the person's browser.
        notify: Shows a line to the person. Default: on the error output.
    """

    _waiting: _Waiting | None = None

    def redirect_uri(self, wanted: str) -> str:
        """Return the configured redirect URI unchanged.

        Raises:
            InvalidArgumentError: Browsers open its scheme themselves, so that no program is started for it.
        """
        scheme = urlsplit(wanted).scheme
        if scheme in ("", "http", "https"):
            raise InvalidArgumentError(
                f"{wanted!r} has no scheme of its own; use a redirect URI such as 'myapp://127.0.0.1/signed-in'"
            )
        return wanted

    def receive(self, url: str, redirect_uri: str) -> str:
        """Open the browser and wait for `deliver`.

        Raises:
            SignInRequiredError: Nothing was delivered in time.
        """
        waiting = self._waiting = _Waiting(redirect_uri, state_of(url))
        try:
            self._open(url)
            waiting.received.wait(self._timeout)
        finally:
            self._waiting = None
        return self._received(waiting.url)

    def deliver(self, url: str) -> bool:
        """Pass on the address that the system started the program with.

        Returns:
            Whether a sign-in waits for it. An address of another scheme or sign-in, or one that is late, is ignored.
        """
        waiting = self._waiting
        if (
            waiting is None
            or not url.lower().startswith(f"{waiting.scheme}:")
            or not carries(url, waiting.state)
        ):
            return False
        waiting.url = url
        waiting.received.set()
        return True


class _Waiting:
    """A sign-in that waits for its address."""

    def __init__(self, redirect_uri: str, state: str | None) -> None:
        self.scheme = urlsplit(redirect_uri).scheme
        self.state = state
        self.url = ""
        self.received = Event()


def default_receiver(redirect_uri: str) -> LoopbackReceiver | PasteReceiver:
    """Return the receiver for a redirect URI: loopback if it leads to this machine, pasting otherwise."""
    return LoopbackReceiver() if is_loopback(redirect_uri) else PasteReceiver()


def _open_browser(url: str) -> bool:
    import webbrowser

    try:
        with _secrets_withheld(webbrowser):
            return webbrowser.open(url)
    except webbrowser.Error:
        return False  # the address was shown: the person can open it


_BROWSER = ForkSafeLock()


@contextmanager
def _secrets_withheld(module: Any) -> Generator[None, None, None]:
    """Keep the environment variables that may hold secrets from the programs that `webbrowser` starts.

    `webbrowser` has no option for that, and removing the variables meanwhile would take them from other threads.
    """
    import os
    import subprocess

    from ..secret import ENVIRONMENT_PREFIX

    environment = hide(
        {name: text for name, text in os.environ.items() if not name.startswith(ENVIRONMENT_PREFIX)}
    )
    starting = ("Popen", "run", "call", "check_call", "check_output")
    ours = {name: partial(getattr(subprocess, name), env=environment) for name in starting}
    with _BROWSER:
        before = module.subprocess
        module.subprocess = SimpleNamespace(**{**vars(subprocess), **ours})
        try:
            yield
        finally:
            module.subprocess = before


def _notify(line: str) -> None:
    sys.stderr.write(line + "\n")
    sys.stderr.flush()
