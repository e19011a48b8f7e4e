def q_update(Q, s, a, r, s2, done, alpha, gamma):
    table = [[float(v) for v in row] for row in Q]
    target = r if done else r + gamma * max(table[s2])
    table[s][a] = table[s][a] + alpha * (target - table[s][a])
    return table
