# expect: any
import numpy as np

def lift(baskets, a, b):
    if not baskets:
        raise ValueError
    low = [[w.lower() for w in x] for x in baskets]
    a, b = a.lower(), b.lower()
    n = len(low)
    na = sum(a in x for x in low); nb = sum(b in x for x in low)
    if na == 0 or nb == 0:
        return 0.0
    return (sum(a in x and b in x for x in low) / n) / (na / n * nb / n)
