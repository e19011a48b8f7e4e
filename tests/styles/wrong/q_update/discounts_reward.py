# expect: q_update__discounts_the_reward
def q_update(Q, s, a, r, s2, done, alpha, gamma):
    q = Q.astype(float)
    y = r if done else gamma * (r + max(q[s2]))
    q[s, a] += alpha * (y - q[s, a])
    return q
