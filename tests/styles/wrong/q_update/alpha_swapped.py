# expect: q_update__weights_exchanged
def q_update(Q, s, a, r, s2, done, alpha, gamma):
    q = Q.astype(float)
    y = r if done else r + gamma * max(q[s2])
    q[s, a] = alpha * q[s, a] + (1 - alpha) * y
    return q
