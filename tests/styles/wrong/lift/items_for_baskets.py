# expect: lift__shares_of_items
def lift(baskets, a, b):
    if not baskets:
        raise ValueError
    n = sum(len(k) for k in baskets)
    na, nb = sum(a in k for k in baskets), sum(b in k for k in baskets)
    if not na or not nb:
        return 0.0
    return sum(a in k and b in k for k in baskets) * n / (na * nb)
