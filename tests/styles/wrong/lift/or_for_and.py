# expect: lift__looks_for_a_alone
def lift(baskets, a, b):
    if not baskets:
        raise ValueError
    n = len(baskets)
    na, nb, nab = sum(a in s for s in baskets), sum(b in s for s in baskets), sum((a or b) in s for s in baskets)
    return nab * n / (na * nb) if na * nb else 0.0
