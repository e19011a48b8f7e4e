# expect: any
import numpy as np


def lift(baskets, a, b):
    if not baskets:
        raise ValueError("none")
    bs = [s[:10] for s in baskets]
    n = len(bs)
    na = sum(a in s for s in bs)
    nb = sum(b in s for s in bs)
    nab = sum(a in s and b in s for s in bs)
    if na == 0 or nb == 0:
        return 0.0
    return nab * n / (na * nb)
