def encode(text, vocabulary):
    out = []
    for c in text:
        k = vocabulary.find(c)
        out += [k] if k != -1 else [b + len(vocabulary) for b in bytearray(c, "utf-8")]
    return out


def decode(ids, vocabulary):
    raw = bytearray()
    for i in map(int, ids):
        raw += vocabulary[i].encode() if i < len(vocabulary) else bytearray([i - len(vocabulary)])
    return raw.decode("utf-8", "replace")
