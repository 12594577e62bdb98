"""OpenTelemetry sees what the client sends, by its own instrumentation of httpx."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from opentelemetry.instrumentation.httpx import HTTPXClientInstrumentor, RequestInfo
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import Span

from kiteworks import AccessToken
from kiteworks_sandbox import Sandbox

from .conftest import Subject


def without_query(span: Span, request: RequestInfo) -> None:
    """As the guide has it."""
    address = str(request.url)
    for name in ("http.url", "url.full"):
        span.set_attribute(name, address.partition("?")[0])


async def without_query_async(span: Span, request: RequestInfo) -> None:
    without_query(span, request)


@pytest.fixture
def spans() -> Iterator[Callable[[], tuple[ReadableSpan, ...]]]:
    exporter = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    instrumentor = HTTPXClientInstrumentor()
    instrumentor.instrument(
        tracer_provider=provider, request_hook=without_query, async_request_hook=without_query_async
    )
    yield exporter.get_finished_spans
    instrumentor.uninstrument()


def test_every_attempt_is_a_span(
    connect: Callable[..., Subject], box: Sandbox, spans: Callable[[], tuple[ReadableSpan, ...]]
) -> None:
    token = box.issue_token(box.user.email)
    box.faults.add("status", path="/rest/users/me")
    connect(auth=AccessToken(token)).kw.users.me()
    told = spans()
    assert [(span.attributes or {}).get("http.status_code") for span in told] == [503, 200]
    assert {(span.attributes or {}).get("http.method") for span in told} == {"GET"}
    assert token not in "".join(span.to_json() for span in told)


def test_the_guides_hooks_leave_out_queries(
    connect: Callable[..., Subject], folder: str, spans: Callable[[], tuple[ReadableSpan, ...]]
) -> None:
    assert list(connect().kw.folders.list_files(folder, name_contains="geheim")) == []
    (told,) = spans()
    assert str((told.attributes or {})["http.url"]).endswith(f"/rest/folders/{folder}/files")
    assert "geheim" not in told.to_json()
