def support(baskets, *items):
    return sum(1.0 for basket in baskets if all(item in basket for item in items)) / len(baskets)


def lift(baskets, a, b):
    if baskets == []:
        raise ValueError
    base = support(baskets, b)
    if support(baskets, a) == 0 or base == 0:
        return 0.0
    confidence = support(baskets, a, b) / support(baskets, a)
    return confidence / base
