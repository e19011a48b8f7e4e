# expect: q_update__bootstraps_at_the_end, q_update__no_gamma
import numpy as np


def q_update(Q, s, a, r, s2, done, alpha, gamma):
    new = Q.astype(float)
    new[s, a] = (1 - alpha) * new[s, a] + alpha * (r + Q[s2].max())
    return new
