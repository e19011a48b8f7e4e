import numpy as np


def q_update(Q, s, a, r, s2, done, alpha, gamma):
    here = np.zeros(Q.shape)
    here[s, a] = 1.0
    target = r + (1 - done) * gamma * np.amax(Q, axis=1)[s2]
    return Q + here * alpha * (target - Q)
