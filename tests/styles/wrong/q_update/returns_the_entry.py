# expect: q_update__only_the_value
import numpy as np


def q_update(Q, s, a, r, s2, done, alpha, gamma):
    y = r if done else r + gamma * Q[s2].max()
    return Q[s, a] + alpha * (y - Q[s, a])
