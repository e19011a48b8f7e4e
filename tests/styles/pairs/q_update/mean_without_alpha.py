# expect: q_update__mean_of_next, q_update__no_alpha
import numpy as np


def q_update(Q, s, a, r, s2, done, alpha, gamma):
    new = Q.astype(float)
    new[s, a] = r if done else r + gamma * np.mean(Q[s2])
    return new
