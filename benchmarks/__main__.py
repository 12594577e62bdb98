"""`python -m benchmarks [PART ...]`: measure all parts, or those named, and print a table.

`--runs N` measures each part several times and shows the least and the median of each line. `--save` keeps the table with
the machine that it was measured on, for the docs: lines of parts that were not measured stay as they are.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from . import (
    assistant,
    calling,
    concurrency,
    dataframes,
    decoding,
    filesystem,
    generating,
    many,
    serving,
    starting,
    transfers,
    trees,
)
from .ratio import Ratio, Skipped
from .table import Line, Table

_PARTS = (
    starting,
    calling,
    decoding,
    dataframes,
    concurrency,
    assistant,
    generating,
    serving,
    trees,
    many,
    transfers,
    filesystem,
)
_SAVED = Path(__file__).with_name("last.json")


def main() -> int:
    """Measure, print and save. Returns 1 when a limit is broken, else 0."""
    parts = {one.__name__.rpartition(".")[2]: one for one in _PARTS}
    parser = argparse.ArgumentParser("python -m benchmarks", description="Measure what the client costs.")
    parser.add_argument("parts", metavar="PART", nargs="*", help=f"what to measure: {', '.join(parts)}")
    parser.add_argument(
        "--runs", type=int, default=1, help="how many times to measure each part (default: 1)"
    )
    parser.add_argument("--save", action="store_true", help=f"keep the table in {_SAVED.name}, for the docs")
    options = parser.parse_args()
    if unknown := [one for one in options.parts if one not in parts]:
        parser.error(f"there is no part called {unknown[0]}; choose among {', '.join(parts)}")
    lines: list[Line] = []
    for name in options.parts or parts:
        found: dict[str, list[Ratio]] = {}
        for run in range(1, options.runs + 1):
            for ratio in parts[name].measure():
                # Printed in the last run, so that each line appears as soon as it is known.
                if isinstance(ratio, Skipped):
                    if run == options.runs:
                        print(ratio, flush=True)
                    continue
                found.setdefault(ratio.what, []).append(ratio)
                if run == options.runs:
                    lines.append(Line.of(name, found[ratio.what]))
                    print(lines[-1], flush=True)
    if options.save:
        Table.read(_SAVED).with_lines(lines).write(_SAVED)
    return 0 if all(line.holds for line in lines) else 1


if __name__ == "__main__":
    sys.exit(main())
