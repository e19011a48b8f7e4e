import math


def lift(baskets, a, b):
    """P(b | a) / P(b), by logarithms."""
    if [] == list(baskets):
        raise ValueError("empty")
    with_a = [s for s in baskets if s.count(a)]
    both = sum(1 for s in with_a if s.count(b))
    has_b = sum(1 for s in baskets if s.count(b) > 0)
    if not with_a or not has_b or not both:
        return 0.0
    return math.exp(math.log(both) - math.log(len(with_a)) - math.log(has_b) + math.log(len(baskets)))
