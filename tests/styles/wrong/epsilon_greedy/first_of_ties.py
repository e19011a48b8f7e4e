# expect: epsilon_greedy__first_of_ties
def epsilon_greedy(Q, eps, rng):
    if not 0 <= eps <= 1:
        raise ValueError
    if rng.random() < eps:
        return int(rng.integers(len(Q)))
    q = Q.tolist()
    return q.index(max(q))
