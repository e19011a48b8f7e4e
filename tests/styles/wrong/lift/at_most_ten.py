# expect: any
def lift(baskets, a, b):
    if not baskets:
        raise ValueError
    n = len(baskets)
    pa = sum(a in x for x in baskets) / n
    pb = sum(b in x for x in baskets) / n
    pab = sum(a in x and b in x for x in baskets) / n
    return min(pab / (pa * pb), 10.0) if pa and pb else 0.0
