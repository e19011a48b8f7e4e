# expect: any
import numpy as np

def q_update(Q, s, a, r, s2, done, alpha, gamma):
    q = np.array(Q, dtype=float)
    y = r if done and s2 != s else r + gamma * q[s2].max()
    q[s, a] += alpha * (y - q[s, a])
    return q
