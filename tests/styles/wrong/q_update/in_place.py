# expect: q_update__keeps_integers
def q_update(Q, s, a, r, s2, done, alpha, gamma):
    y = r if done else r + gamma * max(Q[s2])
    Q[s][a] += alpha * (y - Q[s][a])
    return Q
