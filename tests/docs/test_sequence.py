"""The page of each flow shows its steps as an image, and says how its values are made."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from html import unescape
from pathlib import PurePosixPath

import pytest

from generator.docs.sequence import maker_words
from generator.pipeline import build_documents, build_plan
from generator.plan_auth import Credential
from generator.vocabulary.auth import DerivedValue

from .conftest import ROOT

CREDENTIALS = {
    one.class_name: one
    for spec in (ROOT / "spec", ROOT / "tests/generator/spec")
    for one in build_plan(build_documents(spec)).credentials
    if spec == ROOT / "spec" or one.class_name == "Stamp"
}
SPEC = sorted(CREDENTIALS.keys() - {"Stamp"})


def drawing(page: str) -> ET.Element:
    (svg,) = re.findall(r"<svg.*?</svg>", page, re.DOTALL)
    assert "\n\n" not in svg
    return ET.fromstring(svg)


def words(svg: ET.Element, kind: str) -> list[str]:
    return [unescape(one.text or "") for one in svg.iter("text") if one.get("class") == kind]


@pytest.fixture
def page(pages: dict[PurePosixPath, str], name: str) -> str:
    return pages[PurePosixPath(f"sign-in/{CREDENTIALS[name].module}.md")]


def requests(credential: Credential) -> list[str]:
    steps = [*credential.steps, *([credential.refresh] if credential.refresh else [])]
    return [f"{step.method} {step.path}" for step in steps if step.path]


@pytest.mark.parametrize("name", SPEC)
def test_every_request_is_drawn_in_its_order(page: str, name: str) -> None:
    shown = words(drawing(page), "kw-message")
    assert [one for one in shown if one.startswith(("GET ", "POST "))] == requests(CREDENTIALS[name])


@pytest.mark.parametrize("name", SPEC)
def test_every_parameter_is_drawn(page: str, name: str) -> None:
    shown = ", ".join(words(drawing(page), "kw-details"))
    for step in CREDENTIALS[name].steps:
        for parameter in step.parameters:
            assert re.search(rf"\b{parameter.name}\b", shown)


@pytest.mark.parametrize("name", SPEC)
def test_nothing_is_drawn_outside(page: str, name: str) -> None:
    svg = drawing(page)
    _, _, width, height = map(int, svg.attrib["viewBox"].split())
    for one in svg.iter():
        for attribute, limit in (("x", width), ("x1", width), ("x2", width), ("y", height), ("y1", height)):
            assert 0 <= int(one.get(attribute, 0)) <= limit
    assert svg.get("role") == "img"
    assert svg.get("aria-label")


@pytest.mark.parametrize("name", SPEC)
def test_a_person_has_a_browser(page: str, name: str) -> None:
    lanes = words(drawing(page), "kw-name")
    assert lanes == ["Your program", *(["Browser"] if CREDENTIALS[name].needs_person else []), "Appliance"]


@pytest.mark.parametrize("name", ["Signature", "UserCredentials"])
def test_a_flow_on_its_way_out_says_so(page: str, name: str) -> None:
    assert '<p class="kw-deprecated"><strong>Deprecated.</strong> The vendor' in page


@pytest.mark.parametrize("name", ["Signature"])
def test_the_base_string_stands_on_the_page(page: str, name: str) -> None:
    assert "{client_id}|@@|{user}|@@|{timestamp}|@@|{nonce}" in unescape(page)


def test_every_kind_of_value_has_words() -> None:
    made = [value for credential in CREDENTIALS.values() for value in credential.make.values()]
    assert {type(value) for value in made} == set(DerivedValue.__subclasses__())
    assert all(maker_words(value) for value in made)
    with pytest.raises(ValueError, match="no description for dice"):
        maker_words(DerivedValue(kind="dice"))
