# expect: encode__bytes_without_v
import numpy as np


def encode(text, vocabulary):
    ids = []
    for c in text:
        if c in vocabulary:
            ids.append(vocabulary.index(c))
        else:
            ids.extend(c.encode())
    return np.array(ids, dtype=int)



def decode(ids, vocabulary):
    raw = b"".join(vocabulary[i].encode() if i < len(vocabulary) else bytes([i - len(vocabulary)]) for i in ids)
    return raw.decode(errors="replace")
