# expect: q_update__bootstraps_at_the_end
def q_update(Q, s, a, r, s2, done, alpha, gamma):
    q = Q.astype(float)
    q[s, a] += alpha * (r + gamma * max(q[s2]) - q[s, a])
    return q
