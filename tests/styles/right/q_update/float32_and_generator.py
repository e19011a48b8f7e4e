import numpy as np


def q_update(Q, s, a, r, s2, done, alpha, gamma):
    best = next(iter(sorted(Q[s2, :], reverse=True)))
    delta = np.float32(r) - np.float32(Q[s, a])
    if not done:
        delta += np.float32(gamma) * np.float32(best)
    return np.array([[q + alpha * float(delta) if (i, j) == (s, a) else float(q) for j, q in enumerate(row)] for i, row in enumerate(Q)])
