# expect: q_update__skips_the_end
import numpy as np


def q_update(Q, s, a, r, s2, done, alpha, gamma):
    new = Q.astype(float)
    if done:
        return new
    new[s, a] += alpha * (r + gamma * Q[s2].max() - new[s, a])
    return new
