# expect: q_update__keeps_integers
def q_update(Q, s, a, r, s2, done, alpha, gamma):
    q = Q.copy()
    y = r if done else r + gamma * max(q[s2])
    q[s, a] = q[s, a] + alpha * (y - q[s, a])
    return q
