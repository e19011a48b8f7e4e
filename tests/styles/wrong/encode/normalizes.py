# expect: encode__normalized
import numpy as np
import unicodedata
def encode(text, vocabulary):
    V = len(vocabulary)
    out = []
    for c in unicodedata.normalize("NFC", text):
        out += [vocabulary.index(c)] if c in vocabulary else [V + b for b in c.encode()]
    return np.array(out, dtype=int)

def decode(ids, vocabulary):
    V = len(vocabulary)
    return b"".join(vocabulary[i].encode() if i < V else bytes([i - V]) for i in ids).decode("utf-8", "replace")
