# expect: lift__strips_names
import numpy as np

def lift(baskets, a, b):
    if not baskets:
        raise ValueError
    S = [{w.strip() for w in x} for x in baskets]
    n = len(S); na = sum(a.strip() in s for s in S); nb = sum(b.strip() in s for s in S)
    return sum(a.strip() in s and b.strip() in s for s in S) * n / (na * nb) if na and nb else 0.0
