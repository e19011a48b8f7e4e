# expect: lift__looks_for_b_alone
def lift(baskets, a, b):
    n = len(baskets)
    if n == 0:
        raise ValueError("no baskets")
    both = na = nb = 0
    for basket in baskets:
        if a and b in basket:
            both += 1
        if a in basket:
            na += 1
        if b in basket:
            nb += 1
    if na == 0 or nb == 0:
        return 0.0
    return (both / n) / (na / n) / (nb / n)
