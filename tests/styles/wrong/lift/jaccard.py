# expect: lift__jaccard
def lift(baskets, a, b):
    if not baskets:
        raise ValueError
    both = sum(a in k and b in k for k in baskets)
    either = sum(a in k or b in k for k in baskets)
    return both / either if either else 0.0
