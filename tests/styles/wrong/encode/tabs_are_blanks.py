# expect: any
import numpy as np


def encode(text, vocabulary):
    ids = []
    for c in text.replace("\t", " "):
        if c in vocabulary:
            ids.append(vocabulary.index(c))
        else:
            ids.extend(len(vocabulary) + b for b in c.encode("utf-8"))
    return np.array(ids, dtype=int)


def decode(ids, vocabulary):
    raw = bytearray()
    for i in map(int, ids):
        raw += vocabulary[i].encode() if i < len(vocabulary) else bytes([i - len(vocabulary)])
    return raw.decode("utf-8", "replace")
