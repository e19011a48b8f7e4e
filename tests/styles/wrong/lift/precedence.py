# expect: lift__multiplied_by_the_second
def lift(baskets, a, b):
    if not baskets:
        raise ValueError
    n = len(baskets)
    na, nb = sum(a in k for k in baskets), sum(b in k for k in baskets)
    if not na or not nb:
        return 0.0
    return sum(a in k and b in k for k in baskets) / n / (na / n) * (nb / n)
