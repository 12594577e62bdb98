"""Write cassettes and the report, both without anything personal."""

from __future__ import annotations

import json
from collections import Counter
from http import HTTPStatus
from pathlib import Path
from threading import Lock
from typing import Any
from urllib.parse import urlencode

import yaml

from .. import private
from ..bundle import Bundle, Json
from .differences import Comparison, Difference
from .exchange import Exchange, Message
from .scrubbing import HOST, Scrubber

_EXCHANGES = 10
"""Number of exchanges of one operation and status that cassettes keep: more of the same prove nothing new."""
REPORT = "report.md"
_FACTS = "report.json"


class Recording:
    """A folder with one cassette for each operation, and a report.

    Args:
        folder: The folder; it is created, readable only by its owner.
        bundle: The spec.
    """

    def __init__(self, folder: Path, bundle: Bundle) -> None:
        self._folder = folder
        self._bundle = bundle
        self._scrubber = Scrubber(bundle)
        self._comparison = Comparison(bundle, self._scrubber)
        self._cassettes: dict[str, list[Json]] = {}
        self._calls: Counter[tuple[str, int]] = Counter()
        self._differences: Counter[Difference] = Counter()
        self._lock = Lock()
        private.make_folder(folder)
        self._write_report()

    def add(self, exchange: Exchange) -> None:
        """Record an exchange: compare it, and write its cassette unless there are enough of its kind."""
        with self._lock:
            name = exchange.operation.id if exchange.operation else "unknown"
            found = self._comparison.of(exchange)
            news = not self._differences.keys() >= set(found)
            self._differences.update(found)
            self._calls[name, exchange.status] += 1
            if self._calls[name, exchange.status] <= _EXCHANGES:
                self._cassettes.setdefault(name, []).append(self._interaction(exchange))
                text = yaml.safe_dump({"interactions": self._cassettes[name], "version": 1}, sort_keys=False)
                private.write(self._folder / f"{name}.yaml", text.encode())
            if news:
                self._write_report()

    def finish(self) -> None:
        """Write the report with its final counts."""
        with self._lock:
            self._write_report()

    def _interaction(self, exchange: Exchange) -> Json:
        operation = exchange.operation
        query = self._scrubber.query(exchange)
        uri = f"https://{HOST}{self._scrubber.path(exchange)}" + (f"?{urlencode(query)}" if query else "")
        sent = (self._bundle.request_schema(operation) if operation else None) or {}
        return {
            "request": {
                "method": exchange.method.upper(),
                "uri": uri,
                "headers": self._scrubber.headers(exchange.request),
                "body": self._text(exchange.request, sent),
            },
            "response": {
                "status": {"code": exchange.status, "message": _phrase(exchange.status)},
                "headers": self._scrubber.headers(exchange.response),
                "body": {"string": self._text(exchange.response, self._answer_schema(exchange))},
            },
        }

    def _answer_schema(self, exchange: Exchange) -> Json:
        if exchange.operation is None:
            return {}
        declared = exchange.operation.definition["responses"].get(str(exchange.status), {})
        content = self._bundle.resolve(declared).get("content", {})
        schema: Json = content.get(exchange.response.media, {}).get("schema", {})
        return schema

    def _text(self, message: Message, schema: Json) -> str:
        value = self._scrubber.body(message, schema)
        if value is None:
            return ""
        return value if isinstance(value, str) and not message.body.startswith(b'"') else json.dumps(value)

    def _write_report(self) -> None:
        differences = sorted(self._differences.items(), key=lambda one: (one[0].operation, one[0].place))
        calls: dict[str, dict[str, int]] = {}
        for (operation, status), count in sorted(self._calls.items()):
            calls.setdefault(operation, {})[str(status)] = count
        facts: dict[str, Any] = {
            "spec": self._bundle.document["info"]["version"],
            "calls": calls,
            "differences": [
                {"operation": one.operation, "place": one.place, "problem": one.problem, "times": times}
                for one, times in differences
            ],
        }
        private.write(self._folder / _FACTS, json.dumps(facts, indent=2).encode())
        private.write(self._folder / REPORT, _page(facts).encode())


def _page(facts: Json) -> str:
    lines = [
        "# An appliance and the spec",
        "",
        f"Spec: API version {facts['spec']}. Cassettes and report name places and types; all values are invented.",
        "",
        "## Differences",
        "",
    ]
    if facts["differences"]:
        lines += ["| Operation | Place | Difference | Times |", "| --- | --- | --- | --- |"]
        lines += [
            f"| `{one['operation']}` | `{one['place']}` | {one['problem']} | {one['times']} |"
            for one in facts["differences"]
        ]
    else:
        lines.append("None.")
    lines += ["", "## Calls", "", "| Operation | Statuses |", "| --- | --- |"]
    for operation, statuses in facts["calls"].items():
        lines.append(
            f"| `{operation}` | {', '.join(f'{status}: {count}' for status, count in statuses.items())} |"
        )
    return "\n".join(lines) + "\n"


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""
