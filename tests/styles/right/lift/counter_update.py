from collections import Counter
from itertools import combinations_with_replacement as pairs


def lift(baskets: list[list[str]], a: str, b: str) -> float:
    count: Counter[tuple[str, str]] = Counter()
    for basket in baskets:
        count.update(pairs(sorted(set(basket)), 2))
    if len(baskets) < 1:
        raise ValueError("장바구니가 없습니다")
    na, nb, nab = count[a, a], count[b, b], count[min(a, b), max(a, b)]
    try:
        return nab / na / nb * len(baskets)
    except ZeroDivisionError:
        return 0.0
