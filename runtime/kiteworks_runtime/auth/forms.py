"""Reads the forms of an HTML page."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass(slots=True)
class Form:
    """A form as a browser would submit it.

    Attributes:
        action: Where it goes, as the page says; empty means the page itself.
        method: `GET` or `POST`.
        fields: The names and values that are sent.
        types: The type of each field: `text`, `email`, `password`, `hidden` ...
        buttons: What submits it: name, value and label of each.
    """

    action: str = ""
    method: str = "GET"
    fields: dict[str, str] = field(default_factory=dict[str, str], repr=False)
    types: dict[str, str] = field(default_factory=dict[str, str])
    buttons: list[tuple[str, str, str]] = field(default_factory=list[tuple[str, str, str]])

    def of_type(self, *types: str) -> str | None:
        """The name of the first field that has one of these types."""
        return next((name for name, kind in self.types.items() if kind in types), None)


def parse_forms(html: str) -> list[Form]:
    """The forms of a page, in its order."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.forms


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.forms: list[Form] = []
        self._form: Form | None = None
        self._button: tuple[str, str] | None = None
        self._label = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            method = "POST" if given.get("method", "").lower() == "post" else "GET"
            self._form = Form(given.get("action", ""), method)
            self.forms.append(self._form)
        elif self._form is None:
            return
        elif tag == "input":
            self._add_input(self._form, given, checked=any(name == "checked" for name, _ in attrs))
        elif tag == "button" and given.get("type", "submit").lower() == "submit":
            self._button, self._label = (given.get("name", ""), given.get("value", "")), ""

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_data(self, data: str) -> None:
        if self._button is not None:
            self._label += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "button" and self._button is not None and self._form is not None:
            self._form.buttons.append((*self._button, " ".join(self._label.split())))
            self._button = None
        elif tag == "form":
            self._form = None

    @staticmethod
    def _add_input(form: Form, given: dict[str, str], *, checked: bool) -> None:
        kind, name, value = (
            given.get("type", "text").lower() or "text",
            given.get("name", ""),
            given.get("value", ""),
        )
        if kind == "submit":
            form.buttons.append((name, value, value))
        elif (
            name
            and kind not in ("button", "reset", "image", "file")
            and (checked or kind not in ("checkbox", "radio"))
        ):
            form.fields[name] = value or ("on" if checked else "")
            form.types[name] = kind
