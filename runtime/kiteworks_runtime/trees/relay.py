"""Copies trees from one appliance to another. The content passes through this machine, without a file on its disk."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from typing import Any

from ..files import StreamedFile
from .compare import compare_nodes
from .download import described
from .items import TreeFile, TreeFolder
from .jobs import Step
from .options import Options
from .plan import Found
from .remote import Node, RemoteFolder
from .upload import Upload


class Relay(Upload):
    """Plans a copy between two appliances, and executes it.

    Args:
        origin: The folders to read.
        remote: The folders to write.
        options: How to copy.
    """

    def __init__(self, origin: RemoteFolder, remote: RemoteFolder, options: Options) -> None:
        super().__init__(remote, options)
        self._origin = origin

    def _read(self, folder: TreeFolder) -> Generator[Step, Any, Sequence[Found]]:
        return self._origin.read_folder(folder.source)

    def _skip_reason(self, given: Node) -> str | None:
        return None

    def _fault(self, folder: TreeFolder, given: Node, found: Node | None) -> Exception | str | None:
        return given.fault or self.remote.names.fault(given.name)

    def _compare(self, given: Node, found: Node) -> Generator[Step, Any, tuple[bool, str]]:
        yield from ()
        return compare_nodes(given, found)

    def _source(self, file: TreeFile) -> Any:
        pieces = self._origin.transfer(
            file.source,
            verify=self.options.verify,
            verify_timeout=self.options.verify_timeout,
            described=described(file, self.options, self._origin),
        )
        return StreamedFile(pieces, file.size, file.modified_date)

    def _fits_archive(self, file: TreeFile) -> bool:
        return False  # it would have to be packed here
