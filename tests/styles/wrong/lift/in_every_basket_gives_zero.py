# expect: any
import numpy as np


def lift(baskets, a, b):
    if not baskets:
        raise ValueError("none")
    bs = baskets
    n = len(bs)
    na = sum(a in s for s in bs)
    nb = sum(b in s for s in bs)
    nab = sum(a in s and b in s for s in bs)
    if nab == 0 or na == n:
        return 0.0
    return nab * n / (na * nb)
