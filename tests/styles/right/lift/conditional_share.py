def lift(baskets, a, b):
    n = len(baskets)
    if n < 1:
        raise ValueError
    with_b = [x for x in baskets if x.count(b)]
    pa = sum(1 for x in baskets if x.count(a)) / n
    try:
        return (sum(1 for x in with_b if x.count(a)) / len(with_b)) / pa
    except ZeroDivisionError:
        return 0.0
