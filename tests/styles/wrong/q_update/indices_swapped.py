# expect: q_update__row_for_column
import numpy as np


def q_update(Q, s, a, r, s2, done, alpha, gamma):
    new = Q.astype(float)
    y = r if done else r + gamma * Q[s2].max()
    new[a, s] += alpha * (y - new[a, s])
    return new
