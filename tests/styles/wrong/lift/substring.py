# expect: lift__substrings
def lift(baskets, a, b):
    if not baskets:
        raise ValueError
    n = len(baskets)
    joined = [" ".join(s) for s in baskets]
    na, nb, nab = sum(a in s for s in joined), sum(b in s for s in joined), sum(a in s and b in s for s in joined)
    return nab * n / (na * nb) if na * nb else 0.0
