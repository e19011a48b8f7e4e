from decimal import Decimal


def lift(baskets, a, b):
    n = Decimal(len(baskets))
    if n == 0:
        raise ValueError("no basket")
    with_a, with_b = (sum(item in basket for basket in baskets) for item in (a, b))
    both = sum(a in basket and b in basket for basket in baskets)
    return both * n / (with_a * with_b) if with_a and with_b else Decimal(0)
