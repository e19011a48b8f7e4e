# expect: q_update__whole_row
import numpy as np


def q_update(Q, s, a, r, s2, done, alpha, gamma):
    new = Q.astype(float)
    y = r if done else r + gamma * Q[s2].max()
    new[s] += alpha * (y - new[s])
    return new
