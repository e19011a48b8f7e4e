# expect: lift__repeated_items
def lift(baskets, a, b):
    if not baskets:
        raise ValueError
    n = len(baskets)
    na, nb = sum(s.count(a) for s in baskets), sum(s.count(b) for s in baskets)
    nab = sum(a in s and b in s for s in baskets)
    return nab * n / (na * nb) if na * nb else 0.0
