# expect: any
import numpy as np


def encode(text, vocabulary):
    text = "\n".join(text.split("\r\n"))
    parts = [[vocabulary.index(c)] if c in vocabulary else [len(vocabulary) + b for b in c.encode()] for c in text]
    return np.array(sum(parts, []), dtype=int)


def decode(ids, vocabulary):
    V = len(vocabulary)
    return b"".join(vocabulary[i].encode() if i < V else bytes([i - V]) for i in ids).decode(errors="replace")
