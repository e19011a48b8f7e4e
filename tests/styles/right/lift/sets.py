def lift(baskets, a, b):
    if not baskets:
        raise ValueError("no basket")
    sets = [set(basket) for basket in baskets]
    na = len([s for s in sets if a in s])
    nb = len([s for s in sets if b in s])
    nab = len([s for s in sets if {a, b} <= s])
    return nab * len(sets) / (na * nb) if na and nb else 0.0
