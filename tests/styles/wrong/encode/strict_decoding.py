# expect: decode__strict, encode__empty_floats
import numpy as np


def encode(text, vocabulary):
    ids = []
    for c in text:
        ids += [vocabulary.index(c)] if c in vocabulary else [len(vocabulary) + b for b in c.encode()]
    return np.array(ids)


def decode(ids, vocabulary):
    raw = b"".join(vocabulary[i].encode() if i < len(vocabulary) else bytes([i - len(vocabulary)]) for i in ids)
    return raw.decode("utf-8")
