"""A sandbox in a process that does nothing else: `python -m benchmarks.box`.

It prints its host, the file of its certificate authority and a token, and ends when its input does.
"""

from __future__ import annotations

import sys

from kiteworks_sandbox import Sandbox

if __name__ == "__main__":
    with Sandbox() as box:
        print(box.host, box.ca_file, box.issue_token(box.user.email, lifetime=86_400), flush=True)
        sys.stdin.read()
