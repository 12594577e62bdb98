"""Generate the input of the site builder from the spec: `mkdocs.yml`, and the pages below `pages/`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

import jinja2

from ..escape import literal
from ..pipeline import MAIN, build_documents, build_plan
from ..plan import Resource
from ..render import TEMPLATES
from ..vocabulary import auth_of
from . import text, viewer
from .copied import copied
from .coverage import coverage, read_played
from .guides import guides, title
from .reference import Reference
from .samples import credential_python, delivery_python, step_curl
from .sequence import maker_words, sequence
from .values import given

UNPLAYED = Path("sandbox", "kiteworks_sandbox", "unplayed.json")
"""The operations that the sandbox does not play or always refuses, each with its reason."""

NOT_RUN = Path("tests", "docs", "not_run.json")
"""The methods whose samples do not run from top to bottom against the sandbox, each with the reason."""
BENCHMARKS = Path("benchmarks", "last.json")
"""The table of the last measurement."""

# What is said of a line of that table.
_VERDICTS = {
    "ahead": "ahead",
    "holds": "within its limit",
    "behind": "behind",
    "BROKEN": "beyond its limit",
}
# The source of a step parameter's value, in words: see `source` in spec/README.md.
_SOURCES = {
    "input": "a parameter of the credential",
    "state": "created for each sign-in, and checked when it comes back",
    "pkce_verifier": "created for each sign-in (PKCE)",
    "pkce_challenge": "the hash of the PKCE verifier",
    "made": "created by the client, as described above",
    "answer": "the step before",
    "token": "the stored token",
}
_HOME = PurePosixPath("index.md")
_BENCHMARKS = PurePosixPath("benchmarks", "index.md")
# Where the README's page has links to the parts of the site.
_CARDS = "<!-- cards -->"
_ROOT = Path(__file__).resolve().parent.parent.parent


def build_docs(spec: Path, root: Path = _ROOT) -> dict[PurePosixPath, str | bytes]:
    """Return every input file of the site builder. Nothing is written.

    Args:
        spec: The spec's folder.
        root: The folder with the README, the changelog, the guides and the recorded exchanges.

    Raises:
        SpecError: The spec is invalid.
        SiteError: The viewer is not installed.
    """
    documents = build_documents(spec)
    reference = Reference(build_plan(documents), documents, root / "tests" / "cassettes")
    environment = _environment()
    environment.globals["hash_names"] = f"Literal[{', '.join(map(literal, reference.plan.hashes))}]"
    hand_written = dict(guides(root))
    pages: dict[PurePosixPath, str | bytes] = {**hand_written}
    for path, content in (
        *_pages(environment, reference, root),
        *_parts(environment, reference),
    ):
        pages[PurePosixPath(path)] = content
    home = hand_written[_HOME]
    assert isinstance(home, str)
    beginning, _, rest = home.partition("\n")[2].partition(_CARDS)
    pages[_HOME] = environment.get_template("docs/index.md.jinja").render(
        plan=reference.plan, reference=reference, title=title(home, ""), beginning=beginning, rest=rest
    )
    files: dict[PurePosixPath, str | bytes] = {"pages" / path: content for path, content in pages.items()}
    files.update(("copied" / path, content) for path, content in copied(reference, pages))
    files[PurePosixPath("mkdocs.yml")] = environment.get_template("docs/mkdocs.yml.jinja").render(
        nav=_navigation(reference, pages)
    )
    return files


def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        undefined=jinja2.StrictUndefined,
        autoescape=False,  # noqa: S701 - text from the spec goes through the filters below
        keep_trailing_newline=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    for name in ("anchor", "attribute", "cell", "code", "fenced", "inline", "plain", "prose"):
        environment.filters[name] = getattr(text, name)
    environment.filters["python"] = lambda example: given(example).python
    environment.globals.update(
        credential_python=credential_python,
        delivery_python=delivery_python,
        step_curl=step_curl,
        maker_words=maker_words,
        sequence=sequence,
        sources=_SOURCES,
    )
    return environment


def _pages(environment: jinja2.Environment, reference: Reference, root: Path) -> Iterator[tuple[str, str]]:
    plan = reference.plan
    auth = auth_of(reference.documents[MAIN])

    def page(template: str, **values: object) -> str:
        return environment.get_template(f"docs/{template}.md.jinja").render(
            plan=plan, reference=reference, auth=auth, **values
        )

    yield "api/index.md", page("api")
    for resource in plan.resources:
        yield f"api/{'.'.join(resource.path)}.md", page("resource", resource=resource)
        for method in resource.methods:
            name = reference.full_name(resource, method)
            yield f"api/{name}.md", page("operation", resource=resource, method=method)
    yield "models/index.md", page("models")
    for module in plan.models:
        yield f"models/{module.name}.md", page("model_module", module=module)
    yield "sign-in/index.md", page("sign_in")
    for credential in plan.credentials:
        yield f"sign-in/{credential.module}.md", page("credential", credential=credential)
    yield "errors/index.md", page("errors")
    if plan.deliveries:
        yield "webhooks/index.md", page("webhooks")
    rows = coverage(reference.documents.values(), reference.cassettes)
    played = read_played(root / UNPLAYED)
    exercised = sum(map(played.exercised, rows))
    not_run = json.loads((root / NOT_RUN).read_text(encoding="utf-8"))
    yield (
        "coverage/index.md",
        page("coverage", rows=rows, exercised=exercised, played=played, not_run=not_run),
    )
    if (root / BENCHMARKS).exists():
        table = json.loads((root / BENCHMARKS).read_text(encoding="utf-8"))
        yield "benchmarks/index.md", page("benchmarks", table=table, words=_VERDICTS)


def _parts(environment: jinja2.Environment, reference: Reference) -> Iterator[tuple[str, str]]:
    """Yield the files that the site builder does not render: the viewer, styles and scripts."""
    yield from viewer.scripts(reference.documents)
    for name, bundle in reference.documents.items():
        template = environment.get_template("docs/viewer.html.jinja")
        yield viewer.page(name), template.render(name=name, info=bundle.document["info"])
    for name in ("assets/site.css", "assets/iframe-worker.js"):
        yield name, environment.get_template(f"docs/{name}.jinja").render()


def _navigation(reference: Reference, pages: dict[PurePosixPath, str | bytes]) -> list[Any]:
    """Return the pages in order, under the tabs of the site."""
    plan = reference.plan
    home = str(pages[_HOME])
    of_guides = [
        {title(content, path.stem): str(path)}
        for path, content in sorted(pages.items(), key=lambda page: _place_in(home, page[0]))
        if path.parts[0] == "guides" and isinstance(content, str)
    ]
    documents = [
        {str(bundle.document["info"]["title"]): viewer.page(name)}
        for name, bundle in reference.documents.items()
    ]
    return [
        {
            "Home": [
                "index.md",
                {"Contributing": "contributing.md"},
                {"Coverage": "coverage/index.md"},
                *([{"Benchmarks": str(_BENCHMARKS)}] if _BENCHMARKS in pages else []),
                {"Changelog": "changelog.md"},
            ]
        },
        {"Guides": of_guides},
        {
            "API": [
                "api/index.md",
                *_in_groups(reference),
            ]
        },
        {"Models": ["models/index.md", *({one.name: f"models/{one.name}.md"} for one in plan.models)]},
        {
            "Signing in": [
                "sign-in/index.md",
                *({one.title: f"sign-in/{one.module}.md"} for one in plan.credentials),
            ]
        },
        {"Errors": "errors/index.md"},
        *([{"Webhooks": "webhooks/index.md"}] if plan.deliveries else []),
        {"OpenAPI": documents if len(documents) > 1 else "viewer.html"},
    ]


def _in_groups(reference: Reference) -> Iterator[dict[str, Any]]:
    for group in reference.groups:
        pages = [{".".join(one.path): _pages_of(reference, one)} for one in group.resources]
        yield from [{group.name: pages}] if group.name else pages


def _pages_of(reference: Reference, resource: Resource) -> list[Any]:
    methods = {one.name: f"api/{reference.full_name(resource, one)}.md" for one in resource.methods}
    return [f"api/{'.'.join(resource.path)}.md", *({name: page} for name, page in methods.items())]


def _place_in(home: str, page: PurePosixPath) -> tuple[bool, int, PurePosixPath]:
    """Where the home page links to another one, as a sort key; pages that it doesn't link to come last, by name."""
    found = home.find(f"]({page})")
    return found < 0, found, page
