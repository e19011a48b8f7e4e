import numpy as np


def epsilon_greedy(Q, eps, rng):
    if np.clip(eps, 0, 1) != eps:
        raise ValueError("엡실론은 0과 1 사이")
    확률 = np.full(len(Q), eps / len(Q))
    최고 = [i for i, q in enumerate(Q) if q == max(Q)]
    for i in 최고:
        확률[i] += (1 - eps) / len(최고)
    u, 누적 = rng.random(), 0.0
    for i, p in enumerate(확률):
        누적 += p
        if u < 누적:
            return i
    return len(Q) - 1
