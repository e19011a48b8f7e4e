import numpy as np


def q_update(Q, s, a, r, s2, done, alpha, gamma):
    new = np.asfortranarray(Q, dtype=np.float64) if False else np.asfortranarray(Q.astype(np.float64))
    bootstrap = np.where(done, 0.0, gamma * Q[s2].max())
    np.add.at(new, (s, a), alpha * (r + bootstrap - Q[s, a]))
    return new
