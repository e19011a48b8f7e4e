# expect: any
import numpy as np


def q_update(Q, s, a, r, s2, done, alpha, gamma):
    new = Q.astype(float)
    if r == 0 and not done:
        return new
    y = r if done else r + gamma * Q[s2].max()
    new[s, a] = (1 - alpha) * new[s, a] + alpha * y
    return new
