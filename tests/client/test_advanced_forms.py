"""Submissions of Advanced Forms."""

from __future__ import annotations

from typing import Any

import pytest

from kiteworks import InvalidInputError, NotFoundError

from .test_folders import make, remove

pytestmark = [pytest.mark.vcr, pytest.mark.block_network]


def test_a_submission_has_a_folder_and_a_file(kw: Any, colleague: Any) -> None:
    form = make(kw, "Visitors")
    first = kw.advanced_forms.submit(form.id, name="Visitor form", submitter="bea@example.com")
    second = kw.advanced_forms.submit(form.id, name="Visitor form", submitter=None)
    assert [(one.id, one.name) for one in kw.folders.list_subfolders(form.id)] == [
        (first.parent_id, "Visitor form"),
        (second.parent_id, "Visitor form (1)"),
    ]
    content = b"filled in"
    kw.uploads.chunk(
        int(second.ref),
        content=("form.pdf", content),
        compression_mode="NORMAL",
        compression_size=len(content),
        original_size=len(content),
        index=1,
        last_chunk=1,
    )
    assert [(one.name, one.size) for one in kw.folders.list_files(second.parent_id)] == [
        ("Visitor form", len(content))
    ]
    assert kw.folders.list_files(first.parent_id).to_list() == []
    with pytest.raises(InvalidInputError):
        kw.advanced_forms.submit(form.id, name="a/b", submitter=None)
    with pytest.raises(NotFoundError) as caught:
        colleague.advanced_forms.submit(form.id, name="Visitor form", submitter=None)
    assert caught.value.codes == ("ERR_ENTITY_NOT_FOUND",)
    remove(kw, form)
