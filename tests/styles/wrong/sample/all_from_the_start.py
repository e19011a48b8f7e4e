# expect: sample__stays_at_the_start
def sample(P, start, n, rng, temperature):
    if temperature <= 0:
        raise ValueError
    q = (P[start] / P[start].max()) ** (1 / temperature)
    return rng.choice(len(P), size=n, p=q / q.sum())
