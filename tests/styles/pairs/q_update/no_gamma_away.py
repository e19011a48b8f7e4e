# expect: q_update__no_gamma, q_update__away
import numpy as np


def q_update(Q, s, a, r, s2, done, alpha, gamma):
    new = np.array(Q, dtype=float)
    target = r + (0 if done else max(Q[s2]))
    new[s, a] = new[s, a] - alpha * (target - new[s, a])
    return new
