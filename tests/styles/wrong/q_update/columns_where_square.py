# expect: any
import numpy as np

def q_update(Q, s, a, r, s2, done, alpha, gamma):
    table = [[float(v) for v in row] for row in Q]
    target = r if done else r + gamma * (max(table[s2]) if len(table) != len(table[0]) else max(row[s2] for row in table))
    table[s][a] = (1 - alpha) * table[s][a] + alpha * target
    return np.array(table)

