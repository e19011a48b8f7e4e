"""The caps of one frame: what is larger is neither written nor read."""

from __future__ import annotations

MAX_DEPTH = 64
MAX_ITEMS = 200_000
MAX_PACKED = 2**18  # a list of numbers: its entries are objects on both sides
MAX_PAIRS = 4096  # keys that all collide cost quadratic time
MAX_HEADER_BYTES = 4 * 2**20
MAX_BODY_BYTES = 64 * 2**20
