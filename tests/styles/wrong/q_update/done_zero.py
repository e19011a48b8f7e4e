# expect: q_update__zero_at_the_end
def q_update(Q, s, a, r, s2, done, alpha, gamma):
    q = Q.astype(float)
    y = 0 if done else r + gamma * max(q[s2])
    q[s, a] += alpha * (y - q[s, a])
    return q
