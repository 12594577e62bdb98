"""Names of files, there and back: what the appliance takes comes back the same, and what it does not is refused."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Any

import pytest

from kiteworks import errors
from kiteworks_runtime.names import safe_name
from kiteworks_sandbox import Sandbox

TAKEN = {
    "plain": "report.pdf",
    "NFC": unicodedata.normalize("NFC", "Ångström é.txt"),
    "NFD": unicodedata.normalize("NFD", "Ångström é.txt"),
    "CJK": "報告書.txt",
    "emoji": "👩‍👩‍👧 family.png",
    "right to left": "דוח.txt",
    "no-break space": "a\u00a0b.txt",
    "255 bytes": "é" * 125 + ".txt" + "x",
    "percent": "100%25 %2e%2e.txt",
    "quotes": "it's `quoted`.txt",
    "semicolon": "a;b=c&d#e,f.txt",
    "plus": "a+b c.txt",
    "dots inside": "a..b...txt",
}
REFUSED = {
    "leading dot": ".bashrc",
    "trailing dot": "a.",
    "leading blank": " a",
    "newline": "a\nb",
    "carriage return": "a\rb",
    "NUL": "a\0b",
    "delete": "a\x7f",
    "C1": "a\x85b",
    "double quote": 'a"b',
    "slash": "a/b",
    "backslash": "a\\b",
    "star": "a*",
    "two dots": "..",
    "half of a pair": "a\ud800",
    "256 characters": "a" * 256,
    "empty": "",
}


@pytest.mark.parametrize("name", TAKEN.values(), ids=TAKEN.keys())
@pytest.mark.parametrize("chunk_size", [2, 100], ids=["chunks", "at once"])
def test_there_and_back(kw: Any, folder: str, tmp_path: Path, name: str, chunk_size: int) -> None:
    assert len(name.encode()) <= 255
    source = tmp_path / name
    source.write_bytes(b"bytes")
    made = kw.folders.upload(folder, source, chunk_size=chunk_size)
    assert made.name == name
    path = kw.files.download(made.id, f"{tmp_path}/out/")
    assert (path.name, path.read_bytes()) == (name, b"bytes")


def test_a_name_too_long_for_this_machine_is_cut(kw: Any, folder: str, tmp_path: Path) -> None:
    made = kw.folders.upload(folder, ("報" * 250 + ".txt", b"bytes"))
    assert made.name == "報" * 250 + ".txt"
    out = tmp_path / "out"
    out.mkdir()
    path = kw.files.download(made.id, out)
    assert path.name == "報" * 83 + ".txt"


@pytest.mark.parametrize("name", REFUSED.values(), ids=REFUSED.keys())
def test_refused_before_anything_is_sent(kw: Any, box: Sandbox, folder: str, name: str) -> None:
    requests = box.faults.add("slow", times=None, seconds=0)
    with pytest.raises(errors.InvalidArgumentError, match="name"):
        kw.folders.upload(folder, (name, b""))
    with pytest.raises(errors.InvalidArgumentError, match="name"):
        kw.folders.upload(folder, b"", name=name)
    assert requests.seen == 0


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ('attachment; filename="q3.pdf"', "q3.pdf"),
        ("attachment; filename=q3.pdf", "q3.pdf"),
        ("attachment;filename=q3.pdf;size=3", "q3.pdf"),
        ("ATTACHMENT; FileName = q3.pdf", "q3.pdf"),
        (r'attachment; filename="a\'b\;c.txt"', "a'b;c.txt"),
        ('attachment; filename="a;filename=b.txt"', "a;filename=b.txt"),
        ("attachment; filename*=UTF-8''%C3%A4.txt", "ä.txt"),
        ("attachment; filename*=iso-8859-1'en'%E4.txt", "ä.txt"),
        ("attachment; filename=\"plain.txt\"; filename*=UTF-8''%C3%A4.txt", "ä.txt"),
        ("attachment; filename*=UTF-8''%C3%A4.txt; filename=\"plain.txt\"", "ä.txt"),
        ("attachment; filename*=UTF-8''%FF.txt; filename=plain.txt", "plain.txt"),
        ("attachment; filename*=utf-7''%41; filename=plain.txt", "plain.txt"),
        ('attachment; filename="100%25.txt"', "100%25.txt"),
        ('attachment; filename="../../etc/passwd"', "passwd"),
        ("attachment; filename*=UTF-8''..%2F..%2Fetc%2Fpasswd", "passwd"),
        ('attachment; filename="..\\\\..\\\\x.txt"', "x.txt"),
        ('attachment; filename="C:\\\\x.txt"', "x.txt"),
        ("attachment; filename*=UTF-8''a%0Ab%00c.txt", "a_b_c.txt"),
        ("attachment; filename*=UTF-8''txt%E2%80%AEexe.txt", "txt_exe.txt"),
        ('attachment; filename="con.txt"', "_con.txt"),
        ('attachment; filename="COM¹"', "_COM¹"),
        ('attachment; filename="nul .tar.gz"', "_nul .tar.gz"),
        ('attachment; filename="..."', "id-7"),
        ('attachment; filename=" .hidden. "', "hidden"),
        ('attachment; filename="a:b*c"', "a_b_c"),
        ('attachment; filename="=?UTF-8?B?w6QudHh0?="', "ä.txt"),
        ("attachment; filename==?iso-8859-1?Q?=E4_b.txt?=", "ä b.txt"),
        ('attachment; filename="=?UTF-8?B?Li4vLi4vw6QudHh0?="', "ä.txt"),
        ('attachment; filename="=?nonsense?B?w6QudHh0?="', "=_nonsense_B_w6QudHh0_="),
        ('attachment; filename="=?hex?Q?6162?="', "=_hex_Q_6162_="),
        ('attachment; filename="ä.txt"', "ä.txt"),
        ('attachment; filename="\xc3\xa4.txt"', "ä.txt"),
        ('attachment; filename="%C3%A4%20b.txt"', "ä b.txt"),
        ('attachment; filename="%2e%2e%2f%C3%A4.txt"', "ä.txt"),
        ('attachment; filename="%E4.txt"', "%E4.txt"),
        ("attachment; filename*=%C3%A4.txt", "ä.txt"),
        ("attachment; filename*=utf8''%C3%A4.txt", "ä.txt"),
        ("attachment; filename*=\"UTF-8''%C3%A4.txt\"", "ä.txt"),
        ("attachment; filename*=windows-1252''%80.txt", "€.txt"),
        ("attachment; filename*0*=UTF-8''%C3; filename*1*=%A4; filename*2=.txt", "ä.txt"),
        ('attachment; filename*1="er.txt"; filename*0="long"', "longer.txt"),
        ('attachment; filename*1="er.txt"; filename="plain.txt"', "plain.txt"),
        ('filename="a.txt"', "a.txt"),
        ('attachment; filename="a.txt', "a.txt"),
        ('attachment; filename="' + "a" * 250 + "  " + "b" * 20 + '.txt"', "a" * 250 + ".txt"),
        (None, "id-7"),
        ("", "id-7"),
        ("attachment; filename*=UTF-8''" + "%C3%A4" * 200 + ".pdf", "\xe4" * 125 + ".pdf"),
        ("attachment; filename*=UTF-8''" + "a" * 200 + "." + "b" * 200, "a" * 200),
    ],
)
def test_names_are_made_harmless(header: str | None, name: str) -> None:
    assert safe_name(header, "id-7") == name


@pytest.mark.parametrize("fallback", ["..", "", "../x", "con", "\ud800x"])
def test_a_fallback_is_made_harmless_too(fallback: str) -> None:
    assert safe_name(None, fallback) in ("download", ".._x", "_x", "_con")
