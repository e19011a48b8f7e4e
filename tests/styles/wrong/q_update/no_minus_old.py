# expect: q_update__adds_the_target
def q_update(Q, s, a, r, s2, done, alpha, gamma):
    q = Q.astype(float)
    y = r if done else r + gamma * max(q[s2])
    q[s, a] += alpha * y
    return q
