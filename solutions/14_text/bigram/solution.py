"""다음 글자의 확률 / Probabilities of the next character"""

import numpy as np


def bigram(ids: np.ndarray, V: int, alpha: float) -> np.ndarray:
    """P[a, b] = (a 바로 다음에 b가 나온 횟수 + alpha) / (a 다음에 무엇이든 나온 횟수 + alpha · V)

    P[a, b] = (how often b comes right after a + alpha) / (how often anything comes after a + alpha · V)

    ids: 0부터 V − 1까지의 번호 / numbers from 0 to V − 1, (n,); alpha ≤ 0 → ValueError
    → P, (V, V), 각 행의 합은 1 / each row adds up to 1
    """
    # BEGIN SOLUTION
    if alpha <= 0:
        raise ValueError("alpha has to be positive")
    counts = np.zeros((V, V))
    np.add.at(counts, (ids[:-1], ids[1:]), 1)
    smoothed = counts + alpha
    return smoothed / smoothed.sum(axis=1, keepdims=True)
    # END SOLUTION
