from functools import reduce


def lift(baskets, a, b):
    if not len(baskets):
        raise ValueError
    na, nb, nab = reduce(lambda s, k: (s[0] + (a in k), s[1] + (b in k), s[2] + (a in k and b in k)), baskets, (0, 0, 0))
    return nab * len(baskets) / (na * nb) if na and nb else 0.0
