# expect: any
import numpy as np


def encode(text, vocabulary):
    return np.array([vocabulary.index(c) for c in text])



def decode(ids, vocabulary):
    raw = b"".join(vocabulary[i].encode() if i < len(vocabulary) else bytes([i - len(vocabulary)]) for i in ids)
    return raw.decode(errors="replace")
