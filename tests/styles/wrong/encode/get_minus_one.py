# expect: any
import numpy as np


def encode(text, vocabulary):
    number = {c: i for i, c in enumerate(vocabulary)}
    return np.array([number.get(c, -1) for c in text])



def decode(ids, vocabulary):
    raw = b"".join(vocabulary[i].encode() if i < len(vocabulary) else bytes([i - len(vocabulary)]) for i in ids)
    return raw.decode(errors="replace")
