"""How the answer of a person's browser comes back: to a port of this machine, or pasted at a prompt."""

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
    """Whether a person can be asked."""
    return input_replaced() or (sys.stdin is not None and sys.stdin.isatty())


def input_replaced() -> bool:
    """Whether `input` is not Python's own: notebooks and development environments ask in their own window."""
    return not isinstance(builtins.input, BuiltinFunctionType)


def ask_line(question: str) -> str:
    """Ask for a line.

    Raises:
        EOFError: There is none.
        NotImplementedError: No one can be asked after all: a notebook runs by itself.
    """
    if input_replaced():
        return input(question)
    # input() would write the question to the standard output, which may be what a command prints its data to.
    sys.stderr.write(question)
    sys.stderr.flush()
    return input()


_NOBODY = (
    "no one is signed in, and there is no terminal to ask at. Sign in once with `kw.sign_in()` where a person is, keep the "
    "token in a store, or use a flow that needs no person."
)


class Receiver(Protocol):
    """Sends a person to a page and learns where their browser ends."""

    def redirect_uri(self, wanted: str) -> str:
        """The redirect URI to ask for, given the one that was configured."""
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
    """A receiver whose requests the client can send that it signs in for."""

    @property
    def uses_client(self) -> bool:
        """Whether it has the client do so."""
        ...

    def visit(self, url: str, redirect_uri: str) -> Generator[Any, Any, str]:
        """Go through the pages from `url` until one redirects to `redirect_uri`, without input or output."""
        ...


class _Waiter:
    """What opens a browser and waits for a redirect."""

    def __init__(
        self,
        *,
        timeout: float = 300.0,
        browser: Callable[[str], object] | None = None,
        notify: Callable[[str], object] | None = None,
    ) -> None:
        self._timeout = timeout
        self._browser = browser or _open_browser
        self._notify = notify or _notify

    def _send(self, url: str) -> None:
        self._notify(f"Sign in at this address; it should have opened in your browser:\n{url}")
        self._browser(url)

    def _came(self, url: str | None) -> str:
        if not url:
            raise SignInRequiredError(f"no one signed in within {self._timeout:g} seconds. Try again.")
        return url


class LoopbackReceiver(_Waiter):
    """Takes the redirect itself, on a port of this machine's loopback interface (RFC 8252, section 7.3).

    For redirect URIs such as `http://127.0.0.1:8765/callback`; port 0 stands for any free one, which the
    application's registration must admit.

    Args:
        timeout: Seconds to wait for the person.
        browser: What opens an address. Default: the person's browser.
        notify: What shows a line to the person. Default: the error output.
    """

    _listener: Listener | None = None

    def redirect_uri(self, wanted: str) -> str:
        """The redirect URI with a real port. A free one is held from here on until `receive` is done.

        Raises:
            InvalidArgumentError: It does not lead to this machine by plain HTTP.
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
            SignInRequiredError: No one came in time, or another program has the port.
        """
        if self._listener is None or self._listener.redirect_uri != redirect_uri:
            self._close()
            self._listener = self._listen(redirect_uri)
        try:
            with self._listener.serving(state_of(url)):
                self._send(url)
                came = self._listener.wait(self._timeout)
        finally:
            self._close()
        return self._came(came)

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
                "another redirect URI, with a port that the application's registration admits."
            ) from error

    def _close(self) -> None:
        if self._listener is not None:
            self._listener.close()
            self._listener = None


class PasteReceiver:
    """Asks the person to paste the address that their browser ends on.

    For redirect URIs that this program can't receive, such as the appliance's own `/rest/callback.html`.

    Args:
        read: What asks a question and returns the line typed. Default: the terminal, or what stands for it in a notebook.
        notify: What shows a line to the person. Default: the error output.
        browser: What opens an address. Default: the person's browser.
    """

    def __init__(
        self,
        *,
        read: Callable[[str], str] | None = None,
        notify: Callable[[str], object] | None = None,
        browser: Callable[[str], object] | None = None,
    ) -> None:
        self._read = read or ask_line
        self._notify = notify or _notify
        self._browser = browser or _open_browser
        self._asks_itself = read is None

    def redirect_uri(self, wanted: str) -> str:
        """The configured one, as it is."""
        return wanted

    def receive(self, url: str, redirect_uri: str) -> str:
        """Open the browser and ask for the address.

        Raises:
            SignInRequiredError: No one can be asked, or nothing was pasted.
        """
        if self._asks_itself and not can_ask():
            raise SignInRequiredError(_NOBODY)
        self._notify(f"Sign in at this address; it should have opened in your browser:\n{url}")
        self._browser(url)
        try:
            came = self._read(f"Then paste the address of the page you end on ({redirect_uri}?...): ").strip()
        except EOFError:
            came = ""
        except NotImplementedError as error:
            if not self._asks_itself:
                raise
            raise SignInRequiredError(_NOBODY) from error
        if not came:
            raise SignInRequiredError("nothing was pasted, so no one was signed in. Try again.")
        return came


class SchemeReceiver(_Waiter):
    """Takes the redirect from a program that the system starts for a scheme of its own (RFC 8252, section 7.1).

    For redirect URIs such as `myapp://127.0.0.1/signed-in`. The system hands the address to the program that is
    registered for `myapp`; that program calls `deliver` with it, from any thread.

    Args:
        timeout: Seconds to wait for the person.
        browser: What opens an address. Default: the person's browser.
        notify: What shows a line to the person. Default: the error output.
    """

    _waiting: _Waiting | None = None

    def redirect_uri(self, wanted: str) -> str:
        """The configured one, as it is.

        Raises:
            InvalidArgumentError: Browsers follow its scheme themselves, so that no program is started for it.
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
            self._send(url)
            waiting.received.wait(self._timeout)
        finally:
            self._waiting = None
        return self._came(waiting.url)

    def deliver(self, url: str) -> bool:
        """Hand over the address that the system started the program with.

        Returns:
            Whether a sign-in waits for it. An address of another scheme or sign-in, or one that comes late, is left alone.
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
    """The receiver that suits a redirect URI: loopback if it leads to this machine, pasting otherwise."""
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
    """Let the programs that `webbrowser` starts inherit none of the variables that may hold secrets.

    It can't be told so, and to take the variables out of the process meanwhile would take them from other threads.
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
