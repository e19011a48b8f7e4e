# expect: lift__zero_support
def lift(baskets, a, b):
    if not baskets:
        raise ValueError
    na, nb = sum(a in k for k in baskets), sum(b in k for k in baskets)
    if na == 0:
        return 0.0
    return sum(a in k and b in k for k in baskets) * len(baskets) / (na * nb)
