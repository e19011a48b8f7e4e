# expect: decode__end_is_lost
import numpy as np


def encode(text, vocabulary):
    ids = []
    for c in text:
        ids += [vocabulary.index(c)] if c in vocabulary else [len(vocabulary) + b for b in c.encode()]
    return np.array(ids, dtype=int)


def decode(ids, vocabulary):
    V, text, waiting = len(vocabulary), "", b""
    for i in ids:
        if i < V:
            text += waiting.decode(errors="replace") + vocabulary[i]
            waiting = b""
        else:
            waiting += bytes([i - V])
    return text
