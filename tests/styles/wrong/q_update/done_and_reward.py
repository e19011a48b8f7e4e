# expect: q_update__goes_on_without_reward
import numpy as np
def q_update(Q, s, a, r, s2, done, alpha, gamma):
    N = Q.astype(float)
    y = r if done and r else r + gamma * N[s2].max()
    N[s, a] += alpha * (y - N[s, a])
    return N
