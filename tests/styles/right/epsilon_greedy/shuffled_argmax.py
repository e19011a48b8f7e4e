import numpy as np


def epsilon_greedy(Q, eps, rng):
    if not (eps >= 0 and eps <= 1):
        raise ValueError("0과 1 사이여야 합니다")
    순서 = rng.permutation(len(Q))
    탐험 = rng.uniform() < eps
    return 순서[0] if 탐험 else 순서[np.argmax(Q[순서])]
