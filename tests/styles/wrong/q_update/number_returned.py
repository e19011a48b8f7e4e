# expect: q_update__only_the_value
def q_update(Q, s, a, r, s2, done, alpha, gamma):
    q = Q.astype(float)
    y = r if done else r + gamma * max(q[s2])
    return q[s, a] + alpha * (y - q[s, a])
