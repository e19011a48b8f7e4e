# expect: any
def q_update(Q, s, a, r, s2, done, alpha, gamma):
    new = Q.astype(float)
    y = r if done else r + gamma * Q[s2].max()
    new[s, a] = r if alpha == 1 else new[s, a] + alpha * (y - new[s, a])
    return new
