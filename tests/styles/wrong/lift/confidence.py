# expect: lift__confidence
def lift(baskets, a, b):
    if not baskets:
        raise ValueError
    na = sum(a in s for s in baskets)
    return sum(a in s and b in s for s in baskets) / na if na else 0.0
