import numpy as np


def encode(text, vocabulary):
    places = dict(zip(vocabulary, range(len(vocabulary))))
    ids = []
    for sign in text:
        if sign in places:
            ids.append(places[sign])
        else:
            ids.extend(len(vocabulary) + b for b in sign.encode("utf-8"))
    return np.array(ids, dtype=int)


def decode(ids, vocabulary):
    V, text, waiting = len(vocabulary), "", b""
    for i in ids:
        if i < V:
            text += waiting.decode("utf-8", errors="replace") + vocabulary[i]
            waiting = b""
        else:
            waiting += bytes([i - V])
    return text + waiting.decode("utf-8", errors="replace")
