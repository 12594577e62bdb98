"""Types that several threads use for the first time at once."""

from __future__ import annotations

import subprocess
import sys

_PROGRAM = """
import sys
from threading import Barrier, Thread
import msgspec
from kiteworks_runtime.models import prepare_type
sys.setswitchinterval(1e-6)
THREADS = 8
start = Barrier(THREADS)

def kind(number):
    inner = msgspec.defstruct(f"Inner{number}", [(f"a{one}", list[int] | None, None) for one in range(20)])
    return msgspec.defstruct(f"Outer{number}", [(f"b{one}", dict[str, inner] | None, None) for one in range(20)])

kinds = [kind(number) for number in range(100)]

def use():
    for one in kinds:
        start.wait()
        msgspec.json.decode(b'{"b19": {"x": {"a19": [1]}}}', type=prepare_type(one))

threads = [Thread(target=use) for _ in range(THREADS)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
"""


def test_no_thread_finds_half_of_a_type() -> None:
    """In a process of its own: where it goes wrong, the process ends."""
    assert subprocess.run([sys.executable, "-c", _PROGRAM], check=False, timeout=60).returncode == 0
