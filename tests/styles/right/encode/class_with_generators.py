import codecs

import numpy as np


class Coder:
    def __init__(self, vocabulary):
        self.letters = list(vocabulary)
        self.numbers = dict(zip(self.letters, range(len(self.letters))))

    def to_numbers(self, text):
        for ch in text:
            number = self.numbers.get(ch)
            if number is not None:
                yield number
            else:
                yield from (len(self.letters) + b for b in ch.encode("utf-8"))

    def to_text(self, ids):
        reader = codecs.getincrementaldecoder("utf-8")("replace")
        for i in ids:
            if i < len(self.letters):
                yield reader.decode(b"", True)
                reader.reset()
                yield self.letters[i]
            else:
                yield reader.decode(bytes((int(i) - len(self.letters),)))
        yield reader.decode(b"", True)


def encode(text, vocabulary):
    return np.array([*Coder(vocabulary).to_numbers(text)], dtype=np.int32)


def decode(ids, vocabulary):
    return "".join(Coder(vocabulary).to_text(ids))
