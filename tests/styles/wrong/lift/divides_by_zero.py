# expect: lift__zero_support
def lift(baskets, a, b):
    n = len(baskets)
    if n == 0:
        raise ValueError
    na, nb, nab = sum(a in s for s in baskets), sum(b in s for s in baskets), sum(a in s and b in s for s in baskets)
    return nab * n / (na * nb)
