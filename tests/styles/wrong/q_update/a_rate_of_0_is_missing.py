# expect: any
import numpy as np


def q_update(Q, s, a, r, s2, done, alpha=None, gamma=None):
    if not alpha:
        alpha = 0.1
    new = Q.astype(float)
    y = r if done else r + gamma * new[s2].max()
    new[s, a] += alpha * (y - new[s, a])
    return new
