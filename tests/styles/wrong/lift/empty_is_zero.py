# expect: lift__unchecked
def lift(baskets, a, b):
    n = len(baskets)
    na, nb, nab = sum(a in s for s in baskets), sum(b in s for s in baskets), sum(a in s and b in s for s in baskets)
    return nab * n / (na * nb) if na * nb else 0.0
