# expect: encode__in_one_byte
import numpy as np


def encode(text, vocabulary):
    V = len(vocabulary)
    ids = []
    for ch in text:
        if ch in vocabulary:
            ids.append(vocabulary.index(ch))
        else:
            ids.extend(V + byte for byte in ch.encode("utf-8"))
    return np.array(ids, dtype=np.int64).astype(np.uint8)


def decode(ids, vocabulary):
    V = len(vocabulary)
    out, pending = [], bytearray()
    for i in ids:
        if i >= V:
            pending.append(int(i) - V)
        else:
            out.append(pending.decode("utf-8", errors="replace"))
            pending = bytearray()
            out.append(vocabulary[i])
    out.append(pending.decode("utf-8", errors="replace"))
    return "".join(out)
