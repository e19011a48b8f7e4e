# expect: lift__support
def lift(baskets, a, b):
    if not baskets:
        raise ValueError
    return sum(a in s and b in s for s in baskets) / len(baskets)
