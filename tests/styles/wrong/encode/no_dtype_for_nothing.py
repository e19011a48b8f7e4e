# expect: encode__empty_floats
import numpy as np


def encode(text, vocabulary):
    V = len(vocabulary)
    place = {ch: i for i, ch in enumerate(vocabulary)}
    ids = []
    for ch in text:
        if ch in place:
            ids.append(place[ch])
        else:
            ids.extend(V + b for b in ch.encode("utf-8"))
    return np.array(ids)


def decode(ids, vocabulary):
    V = len(vocabulary)
    out = []
    pending = bytearray()
    for i in ids:
        i = int(i)
        if i >= V:
            pending.append(i - V)
        else:
            out.append(pending.decode("utf-8", errors="replace"))
            pending.clear()
            out.append(vocabulary[i])
    out.append(pending.decode("utf-8", errors="replace"))
    return "".join(out)
