"""A kind of method has a class that says all of it: one that is not finished is refused, and never taken for another."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass, fields, replace
from pathlib import Path, PurePosixPath
from typing import get_args

import jinja2
import pytest

from generator import method_kinds
from generator.docs.sequence import sequence
from generator.method_kinds import CallMethod, ComposedMethod, UploadMethod, UploadTreeMethod
from generator.methods import Method, OperationMethod
from generator.pipeline import build_documents, build_files, build_plan
from generator.plan import Plan
from generator.plan_trees import plan_tree
from generator.render import TEMPLATES, render
from generator.vocabulary.workflows import AnyWorkflow, Tree, UploadTree

from .conftest import ROOT

HERE = Path(__file__).parent


def kinds() -> list[type[Method]]:
    """The finished classes that the generator has."""
    classes = [
        one for one in vars(method_kinds).values() if isinstance(one, type) and issubclass(one, Method)
    ]
    return [one for one in classes if not one.__abstractmethods__]


@pytest.fixture(scope="module")
def plan() -> Plan:
    return build_plan(build_documents(HERE / "spec"))


def test_the_small_spec_has_every_kind(plan: Plan) -> None:
    found = {type(method) for resource in plan.resources for method in resource.methods}
    assert found == set(kinds())
    assert len(found) == len({one.phrase for one in found}) == 14


def test_every_kind_of_workflow_becomes_a_method_of_its_own_kind(plan: Plan) -> None:
    stated = {
        type(method.stated)
        for resource in plan.resources
        for method in resource.methods
        if isinstance(method, UploadMethod | ComposedMethod)
    }
    assert stated == set(get_args(get_args(AnyWorkflow)[0]))


def test_a_tree_of_an_unknown_kind_is_refused(plan: Plan) -> None:
    class Mirror(Tree):
        pass

    found = {method.operation_id: method for resource in plan.resources for method in resource.methods}
    tree = found["boxes.stuff_tree"]
    assert isinstance(tree, UploadTreeMethod)
    assert isinstance(tree.stated, UploadTree)
    mirror = Mirror.model_construct(**tree.stated.model_dump())
    with pytest.raises(KeyError, match="Mirror"):
        plan_tree("boxes.mirror", mirror, found)


@pytest.mark.parametrize("missing", ["code", "docs", "phrase", "options", "returned", "annotation", "sample"])
def test_a_kind_that_leaves_something_out_cannot_be_made(missing: str) -> None:
    stated = {
        name: value for name, value in vars(CallMethod).items() if name in OperationMethod.__abstractmethods__
    }
    assert missing in stated
    kind = type("Stream", (OperationMethod,), {name: one for name, one in stated.items() if name != missing})
    with pytest.raises(TypeError, match=f"Can't instantiate abstract class Stream.*{missing}"):
        kind()


def test_a_kind_without_its_template_is_not_rendered(plan: Plan) -> None:
    @dataclass(slots=True, kw_only=True)
    class Stream(CallMethod):
        code = "stream"

    call = next(one for resource in plan.resources for one in resource.operations if type(one) is CallMethod)
    stream = Stream(**{one.name: getattr(call, one.name) for one in fields(call)})
    first, *others = plan.resources
    changed = replace(plan, resources=[replace(first, planned=[stream]), *others])
    with pytest.raises(jinja2.TemplateNotFound, match=r"client/methods/stream\.jinja"):
        render(changed, {})


def test_every_kind_names_templates_that_exist() -> None:
    for one in kinds():
        assert (TEMPLATES / "client" / "methods" / f"{one.code}.jinja").is_file()
        assert (TEMPLATES / "docs" / "methods" / f"{one.docs}.jinja").is_file()


def test_no_stage_asks_which_kind_a_method_has() -> None:
    sources = [*(ROOT / "generator").rglob("*.py"), *TEMPLATES.rglob("*.jinja")]
    assert len(sources) > 50
    asking = [path for path in sources if re.search(r"method\.kind\b", path.read_text(encoding="utf-8"))]
    assert asking == []
    names = {one.__name__ for one in kinds()}
    for path in (ROOT / "generator").rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(call, ast.Call)
                and isinstance(call.func, ast.Name)
                and call.func.id == "isinstance"
            ):
                assert not names & {one.id for one in ast.walk(call) if isinstance(one, ast.Name)}, path


def test_a_step_of_an_unknown_kind_has_no_diagram(plan: Plan) -> None:
    credential = plan.credentials[0]
    steps = [replace(one, kind="device") for one in credential.steps]
    with pytest.raises(ValueError, match="'device'"):
        sequence(replace(credential, steps=steps))


@pytest.mark.long
def test_a_request_that_only_an_upload_makes_has_no_method(spec: Path) -> None:
    boxes = spec / "paths" / "boxes.yaml"
    text = boxes.read_text(encoding="utf-8")
    stated = "operationId: boxes.fill\n    x-called-by: boxes.stuff\n"
    text = text.replace("operationId: boxes.fill\n", f"{stated}    x-error-codes: {{'409': [ERR_FULL]}}\n")
    boxes.write_text(text, encoding="utf-8")
    made = build_files(spec)
    client = made[PurePosixPath("kiteworks/resources/boxes.py")]
    assert "\nBOXES_FILL: Operation[" in client
    assert "def fill(" not in client
    assert "self.fill =" not in client
    assert client.count("ERR_FULL") == 1
    assert "ERR_FULL" in client.partition("def stuff(")[2].partition("def ")[0]
