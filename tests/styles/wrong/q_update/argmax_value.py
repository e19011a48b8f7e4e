# expect: q_update__argmax
def q_update(Q, s, a, r, s2, done, alpha, gamma):
    q = Q.astype(float)
    y = r if done else r + gamma * q[s2].argmax()
    q[s, a] += alpha * (y - q[s, a])
    return q
