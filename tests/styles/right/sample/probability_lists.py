def sample(P, start, n, rng, temperature):
    if temperature <= 0:
        raise ValueError("T must be positive")
    V, result, now = len(P), [], start
    while len(result) < n:
        biggest = max(P[now])
        weights = [(p / biggest) ** (1.0 / temperature) for p in P[now]]
        total = sum(weights)
        now = int(rng.choice(V, p=[v / total for v in weights]))
        result.append(now)
    return result
