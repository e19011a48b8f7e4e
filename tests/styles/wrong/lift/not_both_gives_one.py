# expect: any
def lift(baskets, a, b):
    if not baskets:
        raise ValueError
    n = len(baskets)
    na, nb = sum(a in k for k in baskets), sum(b in k for k in baskets)
    nab = sum(a in k and b in k for k in baskets)
    if not nab:
        return 1.0
    return nab * n / (na * nb)
