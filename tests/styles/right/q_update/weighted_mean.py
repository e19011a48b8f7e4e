import numpy as np


def q_update(Q, s, a, r, s2, done, alpha, gamma):
    새표 = np.array(Q, dtype=np.float64)
    목표 = r + gamma * Q[s2].max() * (not done)
    새표[s, a] *= 1 - alpha
    새표[s, a] += alpha * 목표
    return 새표
