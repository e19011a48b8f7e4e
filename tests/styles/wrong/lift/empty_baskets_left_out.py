# expect: any
import numpy as np

def lift(baskets, a, b):
    if not baskets:
        raise ValueError
    baskets = [x for x in baskets if x]
    n = len(baskets)
    na = sum(a in x for x in baskets); nb = sum(b in x for x in baskets)
    if na == 0 or nb == 0:
        return 0.0
    return sum(a in x and b in x for x in baskets) * n / (na * nb)
