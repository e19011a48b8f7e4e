import numpy as np


def encode(text, vocabulary):
    V = len(vocabulary)
    numbers = [n for c in text for n in ([vocabulary.index(c)] if c in vocabulary else [V + b for b in c.encode()])]
    return np.ma.array(numbers, dtype=int)


def decode(ids, vocabulary):
    V = len(vocabulary)
    return b"".join(vocabulary[i].encode() if i < V else bytes([i - V]) for i in map(int, ids)).decode(errors="replace")
