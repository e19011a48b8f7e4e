"""The limits of one frame and of what a worker reports about itself. Both sides enforce them."""

from __future__ import annotations

MAX_DEPTH = 64
MAX_ITEMS = 200_000
MAX_PACKED = 2**18  # entries of a list of numbers; each becomes a Python object on both sides
MAX_PAIRS = 4096  # keys of a mapping
MAX_COLLIDING_KEYS = 64  # keys of a mapping with one hash, since each is compared with all of them before it
MAX_HEADER_BYTES = 4 * 2**20
MAX_BODY_BYTES = 64 * 2**20

MAX_FUNCTION_NAMES = 500  # names that a submission is reported to define
MAX_MESSAGE = 2000  # characters of an exception's message
MAX_FRAMES = 12  # frames of a traceback that are reported, the innermost ones
MAX_POSITION = 2**31  # a line or column number
MAX_STREAMS = 8  # global random streams that a call is reported to have used; there are two
MAX_PRINTED_BYTES = 64 * 1024  # of a submission's prints, which are sent through a separate pipe
