# expect: q_update__same_action
def q_update(Q, s, a, r, s2, done, alpha, gamma):
    q = Q.astype(float)
    y = r if done else r + gamma * q[s2, a]
    q[s, a] += alpha * (y - q[s, a])
    return q
