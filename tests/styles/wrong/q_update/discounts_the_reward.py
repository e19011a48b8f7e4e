# expect: q_update__discounts_the_reward
import numpy as np


def q_update(Q, s, a, r, s2, done, alpha, gamma):
    new = Q.astype(float)
    y = r if done else gamma * (r + Q[s2].max())
    new[s, a] += alpha * (y - new[s, a])
    return new
