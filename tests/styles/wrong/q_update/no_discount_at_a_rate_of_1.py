# expect: any
import numpy as np


def q_update(Q, s, a, r, s2, done, alpha, gamma):
    new = np.array(Q, dtype=float)
    best = 0 if done else max(new[s2])
    if alpha == 1:
        new[s, a] = r + best
    else:
        new[s, a] = (1 - alpha) * new[s, a] + alpha * (r + gamma * best)
    return new
