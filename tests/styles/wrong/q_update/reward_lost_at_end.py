# expect: q_update__zero_at_the_end
import numpy as np


def q_update(Q, s, a, r, s2, done, alpha, gamma):
    new = Q.astype(float)
    y = 0 if done else r + gamma * Q[s2].max()
    new[s, a] += alpha * (y - new[s, a])
    return new
