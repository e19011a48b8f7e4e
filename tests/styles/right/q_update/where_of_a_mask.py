import numpy as np
def q_update(Q, s, a, r, s2, done, alpha, gamma):
    m = np.zeros(Q.shape, bool); m[s, a] = True
    y = float(r)
    if not done:
        y += gamma * np.amax(Q, axis=1)[s2]
    return np.where(m, Q + alpha * (y - Q), Q * 1.0)
