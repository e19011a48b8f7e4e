def q_update(Q, s, a, r, s2, done, alpha, gamma):
    table = [[float(v) for v in row] for row in Q]
    y = r if done else r + gamma * max(table[s2])
    table[s][a] = (1 - alpha) * table[s][a] + alpha * y
    return table
