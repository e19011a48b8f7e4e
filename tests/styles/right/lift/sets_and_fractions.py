from fractions import Fraction


def lift(baskets, a, b):
    if not baskets:
        raise ValueError("no baskets")
    n = len(baskets)
    with_a = {i for i, basket in enumerate(baskets) if a in basket}
    with_b = {i for i, basket in enumerate(baskets) if b in basket}
    if not with_a or not with_b:
        return 0
    return float(Fraction(len(with_a & with_b) * n, len(with_a) * len(with_b)))
