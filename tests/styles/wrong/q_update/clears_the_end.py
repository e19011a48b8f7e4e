# expect: q_update__clears_the_end
import numpy as np


def q_update(Q, s, a, r, s2, done, alpha, gamma):
    Q = np.array(Q, dtype=float)
    if done:
        Q[s2] = 0
    Q[s, a] += alpha * (r + gamma * Q[s2].max() - Q[s, a])
    return Q
