import numpy as np


def q_update(Q, s, a, r, s2, done, alpha, gamma):
    q = Q.astype(np.float32)
    y = np.float32(r)
    if not done:
        y = y + np.float32(gamma) * q[s2, q[s2].argmax()]
    np.put(q, s * q.shape[1] + a, q[s, a] + np.float32(alpha) * (y - q[s, a]))
    return np.matrix(q)
