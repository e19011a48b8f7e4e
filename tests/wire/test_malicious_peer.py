"""Frames that `encode` would never write: refused with ProtocolError, quickly, in little memory, and nothing else happens."""

from __future__ import annotations

import io
import json
import os
import threading
import tracemalloc
from typing import Any

import numpy as np
import pytest
from dlgrade.isolation.sandbox.channel import Channel, NoAnswer
from dlgrade.isolation.sandbox.polled import PolledChannel, PolledPrints
from dlgrade.isolation.wire import unpack
from dlgrade.isolation.wire.frame_limits import MAX_BODY_BYTES, MAX_COLLIDING_KEYS, MAX_HEADER_BYTES, MAX_PAIRS
from dlgrade.isolation.wire.frames import PREFIX, EndOfStream, encode, read_frame
from dlgrade.isolation.wire.values import ProtocolError, TooLarge
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.untimed import UNTIMED
from tests.waiting import comes_true

FEW = settings(UNTIMED, max_examples=300)
POSIX = pytest.mark.skipif(os.name != "posix", reason="only there can a process wait for several pipes at once")


def frame(header: bytes, body: bytes = b"", magic: bytes = b"DLG1") -> bytes:
    return PREFIX.pack(magic, len(header), len(body)) + header + body


def read(data: bytes) -> Any:
    return read_frame(io.BytesIO(data))


def tree(content: object, body: bytes = b"") -> bytes:
    return frame(json.dumps(content).encode(), body)


MALFORMED = {
    "not JSON": frame(b"{"),
    "no UTF-8": frame(b'{"s":"\xff\xfe"}'),
    "another magic": frame(b"null", magic=b"GET "),
    "two tags": frame(b'{"s":"a","i":"1"}'),
    "a tag twice": frame(b'{"s":"a","s":"b"}'),
    "no tag": frame(b"{}"),
    "unknown tag": tree({"pickle": "x"}),
    "a bare list": frame(b"[1]"),
    "a bare string": frame(b'"x"'),
    "NaN": frame(b"NaN"),
    "an integer of 100,000 digits": frame(b"1" * 100_000),
    "a long hexadecimal": tree({"i": "f" * 50_000}),
    "no hexadecimal": tree({"i": "os"}),
    "a float by another name": tree({"f": "1e9"}),
    "complex of one": tree({"c": [1]}),
    "complex of text": tree({"c": [{"s": "a"}, 1]}),
    "a negative length": tree({"b": -1}),
    "a length beyond the body": tree({"b": 5}, b"abc"),
    "bytes left over": tree({"b": 2}, b"abc"),
    "a length that is true": tree({"b": True}, b"a"),
    "a length that is a float": tree({"b": 1.0}, b"a"),
    "unknown dtype": tree({"a": ["object", [1]]}, bytes(8)),
    "dtype by code": tree({"a": ["<f8", [1]]}, bytes(8)),
    "negative axis": tree({"a": ["float64", [-1]]}, bytes(8)),
    "axis of true": tree({"a": ["float64", [True]]}, bytes(8)),
    "shape overflow": tree({"a": ["float64", [2**40, 2**40]]}),
    "shape overflow with a zero": tree({"a": ["float64", [2**47, 0]]}),
    "a packed list of 2⁴⁷ lists": tree({"la": ["float64", [2**47, 0]]}),
    "a packed list without axes": tree({"la": ["float64", []]}, bytes(8)),
    "a packed list of two axes": tree({"ta": ["float64", [1, 1]]}, bytes(8)),
    "seventy axes": tree({"a": ["uint8", [1] * 70]}, b"x"),
    "a packed list of three million": tree({"la": ["uint8", [3_000_000]]}, bytes(3_000_000)),
    "a mapping of triples": tree({"d": [[1, 2, 3]]}),
    "a key twice": tree({"d": [[1, 2], [1, 3]]}),
    "an equal key": tree({"d": [[1, 2], [{"n": ["float64", []]}, 3]]}, b"\0\0\0\0\0\0\xf0?"),
    "a list as a key": tree({"d": [[{"l": []}, 1]]}),
    "a nested list as a key": tree({"d": [[{"t": [{"l": []}]}, 1]]}),
    "too many pairs": tree({"d": [[n, 0] for n in range(5000)]}),
    "a handle without a name": tree({"h": [1]}),
    "a generator without a state": tree({"g": [1, None]}),
    "a function by name": tree({"F": "os.system"}),
    "deeply nested": frame(b'{"l":[' * 5000 + b"]}" * 5000),
    "nested beyond the parser": frame(b"[" * 1_000_000),
}


@pytest.mark.parametrize("data", MALFORMED.values(), ids=MALFORMED.keys())
def test_a_malformed_frame_is_refused(data: bytes) -> None:
    with pytest.raises(ProtocolError):
        read(data)


@pytest.mark.parametrize("lengths", [(MAX_HEADER_BYTES + 1, 0), (2, MAX_BODY_BYTES + 1), (2**32 - 1, 2**64 - 1)])
def test_lengths_are_refused_before_anything_is_read(lengths: tuple[int, int]) -> None:
    stream = io.BytesIO(PREFIX.pack(b"DLG1", *lengths) + b"{}")
    with pytest.raises(ProtocolError):
        read_frame(stream)
    assert stream.tell() == PREFIX.size


def test_an_announced_body_costs_no_memory_until_it_comes() -> None:
    tracemalloc.start()
    try:
        with pytest.raises(EndOfStream):
            read(PREFIX.pack(b"DLG1", 2, MAX_BODY_BYTES) + b"{}")
        assert tracemalloc.get_traced_memory()[1] < 2 * 2**20
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("cut", [0, 1, 15, 16, 17, -1])
def test_half_a_frame_is_an_end(cut: int) -> None:
    with pytest.raises(EndOfStream):
        read(encode([1, "x", 2.0])[:cut])


def minus_ones_and_twos(number: int) -> dict[str, Any]:
    """A key that is a tuple of -1 and -2, which all have one hash."""
    return {"t": [-1 - (number >> place & 1) for place in range(13)]}


COLLIDING = {
    "large numbers": lambda number: {"i": hex((number + 1) * (2**61 - 1))},
    "tuples": minus_ones_and_twos,
    "tuples of tuples": lambda number: {"t": [3, minus_ones_and_twos(number)]},
    "complex numbers": lambda number: {"c": [-1000003 * number, number]},
}


@pytest.mark.parametrize("kind", COLLIDING)
def test_many_keys_with_one_hash_are_refused(kind: str) -> None:
    pairs = [[COLLIDING[kind](number), 0] for number in range(MAX_COLLIDING_KEYS + 1)]
    few = read(tree({"d": pairs[1:]}))
    assert len(few) == MAX_COLLIDING_KEYS
    assert len(set(map(hash, few))) == 1
    assert read(encode(few)) == few
    with pytest.raises(ProtocolError, match="one hash"):
        read(tree({"l": [{"d": pairs}]}))
    with pytest.raises(TooLarge):
        encode(few | read(tree({"d": pairs[:1]})))


def test_the_keys_of_a_frame_are_compared_a_few_times_each(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each key is compared with all keys of its hash before it: with 4,096 of them in each of the mappings that a frame
    has room for, a frame took ten seconds."""
    compared = 0

    class Alike(np.float64):
        """A number that counts the comparisons of a dict."""

        def __eq__(self, other: object) -> bool:
            nonlocal compared
            compared += 1
            return self is other

        def __hash__(self) -> int:
            return 7

    monkeypatch.setitem(unpack._READERS, "f", lambda *_: Alike())
    pair, mappings = [{"f": "nan"}, 0], 20
    with pytest.raises(ProtocolError, match="one hash"):
        read(tree({"l": [{"d": [pair] * MAX_PAIRS}] * mappings}))
    assert compared == 0
    read(tree({"l": [{"d": [pair] * MAX_COLLIDING_KEYS}] * mappings}))
    assert 0 < compared < mappings * MAX_COLLIDING_KEYS**2


@FEW
@given(st.binary(max_size=400))
def test_noise_never_raises_anything_else(noise: bytes) -> None:
    for data in (noise, frame(noise), frame(b'{"a":["float64",[2]]}', noise)):
        try:
            read(data)
        except (ProtocolError, EndOfStream):
            continue


@FEW
@given(st.data())
def test_a_frame_with_a_few_bytes_changed_is_read_or_refused(data: st.DataObject) -> None:
    whole = bytearray(
        encode(["value", 1, {"a": [1.5, float("nan"), 2**80], "ü": (b"xyz", None)}, "float", [], ["x" * 20], []])
    )
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        read(bytes(whole))
    except (ProtocolError, EndOfStream):
        return


class Wire:
    """A channel whose other end is in the test's hands."""

    def __init__(self, polled: bool) -> None:
        to_us, from_them = os.pipe()
        to_them, from_us = os.pipe()
        outgoing, incoming = os.fdopen(from_us, "wb"), os.fdopen(to_us, "rb")
        prints, self.print_to = os.pipe()
        self.prints = PolledPrints(os.fdopen(prints, "rb"), cap=10)
        self.channel = PolledChannel(outgoing, incoming, self.prints) if polled else Channel(outgoing, incoming)
        self.theirs, self.listen = os.fdopen(from_them, "wb", buffering=0), os.fdopen(to_them, "rb", buffering=0)

    def exchange(self, frame: bytes, seconds: float) -> Any:
        self.channel.send(frame)
        return self.channel.answer(seconds)

    def close(self) -> None:
        self.theirs.close()
        self.listen.close()
        self.channel.close()
        self.prints.close()
        os.close(self.print_to)


@pytest.fixture(params=[False, pytest.param(True, marks=POSIX)])
def wire(request: pytest.FixtureRequest) -> Any:
    wire = Wire(request.param)
    yield wire
    wire.close()


@pytest.fixture
def polled() -> Any:
    wire = Wire(polled=True)
    yield wire
    wire.close()


def test_a_peer_that_stops_in_the_middle_runs_out_of_time(wire: Wire) -> None:
    wire.theirs.write(encode("x")[:20])
    with pytest.raises(NoAnswer):
        wire.exchange(encode("question"), 0.05)


def test_a_peer_that_never_reads_runs_out_of_time(wire: Wire) -> None:
    with pytest.raises(NoAnswer):
        wire.exchange(encode(bytes(2**22)), 0.05)


def test_a_peer_that_hangs_up_is_gone(wire: Wire) -> None:
    wire.theirs.close()
    with pytest.raises(EndOfStream):
        wire.exchange(encode("question"), 5)


def test_a_frame_that_comes_in_pieces_is_read_whole_when_it_is_there(wire: Wire) -> None:
    wire.channel.send(encode("question"))
    frame = encode(["answer", bytes(range(256)) * 1000])
    for piece in (frame[:10], frame[10:20], frame[20:5000]):
        wire.theirs.write(piece)
        with pytest.raises(NoAnswer):
            wire.channel.answer(0.05)
    rest = threading.Thread(target=wire.theirs.write, args=(frame[5000:] + encode("next"),))
    rest.start()
    assert wire.channel.answer(5) == ["answer", bytes(range(256)) * 1000]
    assert wire.exchange(encode("another"), 5) == "next"
    rest.join()


@POSIX
def test_a_peer_that_prints_without_end_is_read_and_still_runs_out_of_time(polled: Wire) -> None:
    stop = threading.Event()
    os.set_blocking(polled.print_to, False)

    def flood() -> None:
        while not stop.is_set():
            try:
                os.write(polled.print_to, b"x" * 4096)
            except BlockingIOError:
                continue

    printing = threading.Thread(target=flood)
    printing.start()
    with pytest.raises(NoAnswer):
        polled.exchange(encode("question"), 0.3)
    stop.set()
    printing.join()
    assert polled.prints.text() == "x" * 10


@POSIX
def test_a_large_question_and_a_large_answer_meet_halfway(polled: Wire) -> None:
    """The peer reads the question only after it has written half of its answer."""
    question, answer = encode(bytes(2**20)), encode(bytes(2**20 + 1))

    def peer() -> None:
        polled.theirs.write(answer[: 2**19])
        polled.listen.read(len(question))
        polled.theirs.write(answer[2**19 :])

    other = threading.Thread(target=peer)
    other.start()
    assert polled.exchange(question, 10) == bytes(2**20 + 1)
    other.join()


def test_the_thread_of_a_channel_ends_with_it() -> None:
    before = threading.active_count()
    wires = [Wire(polled=False) for _ in range(5)]
    for each in wires:
        each.close()
    assert comes_true(lambda: threading.active_count() <= before)
