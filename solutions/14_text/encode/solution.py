"""글자와 번호 / Characters and numbers"""

import numpy as np


def encode(text: str, vocabulary: str) -> np.ndarray:
    """어휘에 있는 글자는 어휘에서의 자리(0부터)로, 없는 글자는 UTF-8 바이트마다 V + 바이트로 바꿉니다.

    A character of the vocabulary becomes its place there, counted from 0; of any other each UTF-8 byte b becomes V + b.

    vocabulary: 서로 다른 글자 V개 / V different characters
    → ids, (n,), 0부터 V + 255까지의 정수 / integers from 0 to V + 255
    """
    # BEGIN SOLUTION
    V = len(vocabulary)
    number = {c: [i] for i, c in enumerate(vocabulary)}
    return np.array([i for c in text for i in number.get(c) or [V + b for b in c.encode()]], dtype=int)
    # END SOLUTION


def decode(ids: np.ndarray, vocabulary: str) -> str:
    """encode의 반대: 번호를 글로 되돌립니다. 글자가 되지 않는 바이트는 "�"(U+FFFD)가 됩니다.

    The way back from encode: numbers become a text. Bytes that make no character become "�" (U+FFFD).

    ids: (n,), 0부터 V + 255까지의 정수 / integers from 0 to V + 255
    """
    # BEGIN SOLUTION
    V = len(vocabulary)
    pieces = [vocabulary[i].encode() if i < V else bytes([i - V]) for i in ids]
    return b"".join(pieces).decode(errors="replace")
    # END SOLUTION
