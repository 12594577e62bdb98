"""Attachments of any size."""

from __future__ import annotations

import io
from typing import Any

import pytest

pytestmark = [pytest.mark.vcr, pytest.mark.block_network]


def test_an_attachment(kw: Any) -> None:
    mail = kw.mail.send(subject="With a file", draft=True, uploading=True)
    made = kw.mail.attachments.upload(mail.id, ("a.txt", b"attached"), chunk_size=4)
    assert (made.name, made.size) == ("a.txt", 8)
    back = io.BytesIO()
    kw.mail.attachments.download(mail.id, made.attachment_id, back)
    assert back.getvalue() == b"attached"
