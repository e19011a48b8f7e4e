"""Coverage-guided fuzzing of the decoder with atheris (dev extra). Any exception is a finding, except for the two that
its docstring names.

    python bench/fuzz_wire.py -max_total_time=60 [corpus folder]

Memory beyond 600 MiB and an input that takes over 5 s are findings as well.
"""

from __future__ import annotations

import io
import sys

import atheris

with atheris.instrument_imports(include=["dlgrade.isolation.wire"]):
    from dlgrade.isolation.wire.frames import PREFIX, EndOfStream, encode, read_frame
    from dlgrade.isolation.wire.values import CannotCross, ProtocolError


def decode(data: bytes) -> None:
    """Decode the data as a whole frame, and as header and body of one.
    The result must be encodable, or be refused for its size."""
    cut = data[0] * 4 if data else 0
    header, body = data[1 : 1 + cut], data[1 + cut :]
    for frame in (data, PREFIX.pack(b"DLG1", len(header), len(body)) + header + body):
        try:
            value = read_frame(io.BytesIO(frame))
        except (ProtocolError, EndOfStream):
            continue
        try:
            encode(value)
        except CannotCross:
            continue


def main() -> None:
    atheris.Setup([*sys.argv, "-rss_limit_mb=600", "-timeout=5", "-max_len=4096"], decode)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
