# expect: encode__empty_raises
import numpy as np


def encode(text, vocabulary):
    def one(c):
        if c in vocabulary:
            return np.array([vocabulary.index(c)])
        return np.frombuffer(c.encode("utf-8"), dtype=np.uint8).astype(int) + len(vocabulary)

    return np.hstack([one(c) for c in text])


def decode(ids, vocabulary):
    table = [c.encode() for c in vocabulary] + [bytes([b]) for b in range(256)]
    return b"".join([table[i] for i in ids]).decode("utf-8", "replace")
