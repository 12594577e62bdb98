"""A port that passes bytes on to another, each later than it came: `python -m benchmarks.relay PORT MILLISECONDS`.

It prints its own port, and ends when its input does. It is a process of its own, since it would hold up a sandbox whose
process it shared: threads of one process take turns.
"""

from __future__ import annotations

import asyncio
import sys
import threading

_PIECE = 1 << 16


async def _relay(port: int, delay: float) -> None:
    """Pass bytes on until the process ends."""

    async def pass_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        loop = asyncio.get_running_loop()
        try:
            while piece := await reader.read(_PIECE):
                loop.call_later(delay, writer.write, piece)
        except ConnectionError:
            pass
        loop.call_later(delay, writer.close)

    async def accept(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        inner_reader, inner_writer = await asyncio.open_connection("127.0.0.1", port)
        await asyncio.gather(pass_on(reader, inner_writer), pass_on(inner_reader, writer))

    server = await asyncio.start_server(accept, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    relay = _relay(int(sys.argv[1]), int(sys.argv[2]) / 2000)
    threading.Thread(target=asyncio.run, args=(relay,), daemon=True).start()
    sys.stdin.read()
