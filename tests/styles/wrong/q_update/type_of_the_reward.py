# expect: any
import numpy as np


def q_update(Q, s, a, r, s2, done, alpha, gamma):
    table = np.array(Q, dtype=np.result_type(Q, type(r)))
    y = r if done else r + gamma * Q[s2].max()
    table[s, a] = table[s, a] + alpha * (y - table[s, a])
    return table
