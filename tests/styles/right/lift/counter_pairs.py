from collections import Counter
from itertools import product


def lift(baskets, a, b):
    n = len(baskets)
    if n < 1:
        raise ValueError(n)
    single, pairs = Counter(), Counter()
    for basket in baskets:
        names = set(basket)
        single.update(names)
        pairs.update(product(names, names))
    if not (single[a] and single[b]):
        return 0.0
    return (pairs[a, b] / n) / ((single[a] / n) * (single[b] / n))
