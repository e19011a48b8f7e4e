# expect: q_update__current_state
def q_update(Q, s, a, r, s2, done, alpha, gamma):
    q = Q.astype(float)
    y = r if done else r + gamma * max(q[s])
    q[s, a] += alpha * (y - q[s, a])
    return q
