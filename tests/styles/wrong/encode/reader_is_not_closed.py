# expect: decode__waits_for_the_rest
import codecs

import numpy as np


def encode(text, vocabulary):
    ids = []
    for c in text:
        ids += [vocabulary.index(c)] if c in vocabulary else [len(vocabulary) + b for b in c.encode()]
    return np.array(ids, dtype=int)


def decode(ids, vocabulary):
    V = len(vocabulary)
    raw = [vocabulary[i].encode() if i < V else bytes([i - V]) for i in ids]
    return "".join(_pieces(raw))


def _pieces(raw):
    reader = codecs.getincrementaldecoder("utf-8")(errors="replace")
    for piece in raw:
        yield reader.decode(piece)
