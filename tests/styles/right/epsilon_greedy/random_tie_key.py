def epsilon_greedy(Q, eps, rng):
    if not 0 <= eps <= 1:
        raise ValueError
    keys = rng.random(len(Q))
    if rng.uniform() < eps:
        return int(keys.argmax())
    return max(range(len(Q)), key=lambda i: (Q[i], keys[i]))
