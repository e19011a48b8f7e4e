# expect: lift__shares_of_items
def lift(baskets, a, b):
    if not baskets:
        raise ValueError
    n = sum(len(s) for s in baskets)
    na, nb, nab = sum(a in s for s in baskets), sum(b in s for s in baskets), sum(a in s and b in s for s in baskets)
    return nab * n / (na * nb) if na * nb else 0.0
