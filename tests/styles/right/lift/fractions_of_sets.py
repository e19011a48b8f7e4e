from fractions import Fraction
def lift(baskets, a, b):
    if not baskets:
        raise ValueError("no basket")
    sets = [frozenset(x) for x in baskets]
    na, nb = sum(a in s for s in sets), sum(b in s for s in sets)
    if 0 in (na, nb):
        return 0.0
    return float(Fraction(sum({a, b} <= s for s in sets) * len(sets), na * nb))
