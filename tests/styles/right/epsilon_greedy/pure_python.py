def epsilon_greedy(Q, eps, rng):
    if eps > 1.0 or eps < 0.0:
        raise ValueError
    values = list(Q)
    top = max(values)
    pool = range(len(values)) if rng.random() < eps else [i for i, v in enumerate(values) if v == top]
    return pool[int(rng.random() * len(pool))]
