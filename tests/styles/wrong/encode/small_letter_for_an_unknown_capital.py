# expect: any
import numpy as np


def encode(text, vocabulary):
    numbers = {c: i for i, c in enumerate(vocabulary)}
    ids = []
    for c in text:
        number = numbers.get(c, numbers.get(c.lower()))
        ids += [number] if number is not None else [len(vocabulary) + b for b in c.encode()]
    return np.array(ids, dtype=int)


def decode(ids, vocabulary):
    V = len(vocabulary)
    return b"".join(vocabulary[i].encode() if i < V else bytes([i - V]) for i in ids).decode(errors="replace")
