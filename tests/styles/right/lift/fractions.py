from fractions import Fraction


def 비율(조건, 바구니들):
    return Fraction(sum(map(조건, 바구니들)), len(바구니들))


def lift(baskets, a, b):
    try:
        p = 비율(lambda s: a in s, baskets)
    except ZeroDivisionError as error:
        raise ValueError("장바구니가 없습니다") from error
    q, pq = 비율(lambda s: b in s, baskets), 비율(lambda s: a in s and b in s, baskets)
    return float(pq / (p * q)) if p and q else 0
