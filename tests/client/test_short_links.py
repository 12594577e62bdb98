"""Permanent links to files and folders."""

from __future__ import annotations

from typing import Any

import pytest

from kiteworks import NotAccessibleError

from .test_folders import make, remove

pytestmark = [pytest.mark.vcr, pytest.mark.block_network]


def test_a_permanent_link_leads_to_its_file(kw: Any, colleague: Any) -> None:
    folder = make(kw, "Permanent links")
    file, other = (kw.folders.upload(folder.id, (name, b"x")) for name in ("a.txt", "b.txt"))
    references = {one.id: kw.files.get(one.id).permalink.rpartition("/")[2] for one in (file, other)}
    for identifier, reference in references.items():
        found = kw.short_links.get(reference)
        assert (found.entity_id, found.entity_type_name) == (identifier, "object")
    with pytest.raises(NotAccessibleError):
        colleague.short_links.get(references[file.id])
    remove(kw, folder)
    with pytest.raises(NotAccessibleError):
        kw.short_links.get(references[file.id])
