# expect: epsilon_greedy__value
def epsilon_greedy(Q, eps, rng):
    if not 0 <= eps <= 1:
        raise ValueError
    if rng.random() < eps:
        return float(rng.choice(Q))
    return float(max(Q))
