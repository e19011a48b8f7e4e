# expect: q_update__exchanged
import numpy as np


def q_update(Q, s, a, r, s2, done, alpha, gamma):
    new = Q.astype(float)
    y = r if done else r + alpha * Q[s2].max()
    new[s, a] += gamma * (y - new[s, a])
    return new
