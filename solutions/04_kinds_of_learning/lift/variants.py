import math

import numpy as np
from dlgrade.checking import mistake, right


def _counts(baskets, a, b):
    """How many baskets hold a, b, both; and how many there are."""
    if len(baskets) == 0:
        raise ValueError("there must be at least one basket")
    sets = [set(basket) for basket in baskets]
    return sum(a in s for s in sets), sum(b in s for s in sets), sum({a, b} <= s for s in sets), len(sets)


@right
def lift__probabilities(baskets, a, b):
    with_a, with_b, both, n = _counts(baskets, a, b)
    if with_a * with_b == 0:
        return 0
    return (both / n) / ((with_a / n) * (with_b / n))


@right
def lift__numpy(baskets, a, b):
    if not len(baskets):
        raise ValueError("empty")
    has = np.array([[item in basket for item in (a, b)] for basket in baskets], dtype=np.float32)
    p = has.mean(axis=0)
    return np.float32(has.prod(axis=1).mean() / p.prod()) if p.all() else np.float32(0)


@right
def lift__confidence_over_support(baskets, a, b):
    if not baskets:
        raise ValueError("empty")
    holding_a = [basket for basket in baskets if basket.count(a) > 0]
    holding_b = [basket for basket in baskets if basket.count(b) > 0]
    if not holding_a or not holding_b:
        return 0.0
    confidence = len([basket for basket in holding_a if basket in holding_b]) / len(holding_a)
    return confidence / (len(holding_b) / len(baskets))


@mistake(
    ko="신뢰도 P(b | a)를 구했습니다. 향상도는 이것을 P(b)로 한 번 더 나눕니다.",
    en="This is the confidence P(b | a). Lift divides it by P(b) as well.",
    breaks="definition",
    see="association",
)
def lift__confidence(baskets, a, b):
    with_a, with_b, both, _ = _counts(baskets, a, b)
    return both / with_a if with_a and with_b else 0.0


@mistake(
    ko="신뢰도 P(a | b)를 구했습니다. 향상도는 이것을 P(a)로 한 번 더 나눕니다.",
    en="This is the confidence P(a | b). Lift divides it by P(a) as well.",
    breaks="definition",
    see="association",
)
def lift__confidence_backwards(baskets, a, b):
    with_a, with_b, both, _ = _counts(baskets, a, b)
    return both / with_b if with_a and with_b else 0.0


@mistake(
    ko="지지도 P(a, b)를 구했습니다. 향상도는 이것을 P(a) P(b)로 나눕니다.",
    en="This is the support P(a, b). Lift divides it by P(a) P(b).",
    breaks="definition",
    see="association",
)
def lift__support(baskets, a, b):
    _, _, both, n = _counts(baskets, a, b)
    return both / n


@mistake(
    ko="둘 가운데 하나라도 담긴 장바구니를 세었습니다. 둘 다 담긴 장바구니를 세세요.",
    en="Baskets with either item were counted as joint ones. Count those that hold both.",
    breaks="definition",
    see="association",
)
def lift__union(baskets, a, b):
    with_a, with_b, both, n = _counts(baskets, a, b)
    return (with_a + with_b - both) * n / (with_a * with_b) if with_a and with_b else 0.0


@mistake(
    ko="확률의 차이를 구했습니다. 향상도는 P(a, b)를 P(a) P(b)로 나눈 비입니다.",
    en="This is a difference. Lift is the ratio of P(a, b) to P(a) P(b).",
    breaks="definition",
    see="association",
)
def lift__difference(baskets, a, b):
    with_a, with_b, both, n = _counts(baskets, a, b)
    return both / n - with_a * with_b / n**2


@mistake(
    ko="장바구니 수 n을 곱하지 않았습니다. 개수가 아니라 n으로 나눈 비율로 계산하세요.",
    en="The number of baskets n is missing. Compute with shares (counts divided by n), not with counts.",
    breaks="definition",
    see="association",
)
def lift__counts(baskets, a, b):
    with_a, with_b, both, _ = _counts(baskets, a, b)
    return both / (with_a * with_b) if with_a and with_b else 0.0


@mistake(
    ko="분모와 분자가 뒤집혔습니다. P(a, b)를 P(a) P(b)로 나누세요.",
    en="The fraction is upside down. Divide P(a, b) by P(a) P(b).",
    breaks="definition",
    see="association",
)
def lift__inverted(baskets, a, b):
    with_a, with_b, both, n = _counts(baskets, a, b)
    return with_a * with_b / (both * n) if both else 0.0


@mistake(
    ko="로그를 씌웠습니다. 향상도는 로그를 씌우지 않은 비입니다.",
    en="A logarithm was taken. Lift is the plain ratio.",
    breaks="definition",
    see="association",
)
def lift__logarithm(baskets, a, b):
    with_a, with_b, both, n = _counts(baskets, a, b)
    return math.log2(both * n / (with_a * with_b)) if both else 0.0


@mistake(
    ko="분모에서 확률을 곱하지 않고 더했습니다. P(a)와 P(b)를 곱하세요.",
    en="The probabilities below were added. Multiply P(a) by P(b).",
    breaks="definition",
    see="association",
)
def lift__sum_below(baskets, a, b):
    with_a, with_b, both, _ = _counts(baskets, a, b)
    return both / (with_a + with_b) if with_a and with_b else 0.0


@mistake(
    ko="한 장바구니에 여러 번 담긴 물건을 여러 번 세었습니다. 장바구니마다 한 번만 세세요.",
    en="An item that stands in a basket twice was counted twice. Count it once per basket.",
    breaks="repeats",
    see="association",
)
def lift__repeated_items(baskets, a, b):
    _, _, both, n = _counts(baskets, a, b)
    with_a = sum(basket.count(a) for basket in baskets)
    with_b = sum(basket.count(b) for basket in baskets)
    return both * n / (with_a * with_b) if with_a and with_b else 0.0


@mistake(
    ko="이름의 일부만 같아도 같은 물건으로 세었습니다. 이름 전체가 같을 때만 세세요.",
    en="A name that merely contains the item was counted, too. Compare whole names.",
    breaks="whole",
    see="association",
)
def lift__substrings(baskets, a, b):
    if not baskets:
        raise ValueError("there must be at least one basket")
    texts = [",".join(basket) for basket in baskets]
    with_a, with_b = sum(a in text for text in texts), sum(b in text for text in texts)
    both = sum(a in text and b in text for text in texts)
    return both * len(texts) / (with_a * with_b) if with_a and with_b else 0.0


@mistake(
    ko="이름 앞뒤의 빈칸을 떼고 비교했습니다. 이름 전체를 받은 그대로 비교하세요.",
    en="Spaces around the names were dropped before they were compared. Compare whole names as they are given.",
    breaks="whole",
    see="association",
)
def lift__strips_names(baskets, a, b):
    baskets = [[item.strip() for item in basket] for basket in baskets]
    with_a, with_b, both, n = _counts(baskets, a.strip(), b.strip())
    return both * n / (with_a * with_b) if with_a and with_b else 0.0


@mistake(
    ko="한 번도 나오지 않는 물건에서 0으로 나누었습니다. 그런 경우에는 0.0을 돌려주세요.",
    en="An item that never occurs leads to a division by zero. Return 0.0 in that case.",
    breaks="unknown",
    see="association",
)
def lift__zero_support(baskets, a, b):
    with_a, with_b, both, n = _counts(baskets, a, b)
    return both * n / (with_a * with_b)


@mistake(
    ko="나오지 않는 물건의 향상도를 1로 했습니다. 그런 경우에는 0.0을 돌려주세요.",
    en="An item that never occurs got a lift of 1. Return 0.0 in that case.",
    breaks="unknown",
    see="association",
)
def lift__one_for_unknown(baskets, a, b):
    with_a, with_b, both, n = _counts(baskets, a, b)
    return both * n / (with_a * with_b) if with_a and with_b else 1.0


@mistake(
    ko="결과가 정수가 되었습니다. `//`, `int`, `round` 없이 나눈 값을 그대로 돌려주세요.",
    en="The result is a whole number. Return the ratio as it is, without `//`, `int` or `round`.",
    breaks="definition",
    see="association",
)
def lift__floor_division(baskets, a, b):
    with_a, with_b, both, n = _counts(baskets, a, b)
    return float(both * n // (with_a * with_b)) if with_a and with_b else 0.0


@mistake(
    ko="받은 장바구니가 바뀌었습니다. 정렬하거나 중복을 없애려면 새 리스트나 set을 만드세요.",
    en="The given baskets were changed. To sort them or drop repetitions, make new lists or sets.",
    breaks="inputs",
    see="association",
)
def lift__edits_baskets(baskets, a, b):
    with_a, with_b, both, n = _counts(baskets, a, b)
    for basket in baskets:
        basket[:] = list(dict.fromkeys(basket))
    return both * n / (with_a * with_b) if with_a and with_b else 0.0


@mistake(
    ko="장바구니가 하나도 없는데 값을 돌려줍니다. ValueError를 일으키세요.",
    en="A value is returned although there is no basket. Raise ValueError.",
    breaks="empty",
    see="association",
)
def lift__unchecked(baskets, a, b):
    if not baskets:
        return 0.0
    with_a, with_b, both, n = _counts(baskets, a, b)
    return both * n / (with_a * with_b) if with_a and with_b else 0.0


@mistake(
    ko="b만 담긴 장바구니도 둘 다 담긴 것으로 세었습니다(`a and b in basket`이 그렇습니다). 두 이름을 따로 물어보세요.",
    en="Baskets with b alone were counted as joint ones, as `a and b in basket` does. Ask for either name by itself.",
    breaks="definition",
    see="association",
)
def lift__looks_for_b_alone(baskets, a, b):
    with_a, with_b, _, n = _counts(baskets, a, b)
    return with_b * n / (with_a * with_b) if with_a * with_b else 0.0


@mistake(
    ko="a만 담긴 장바구니도 둘 다 담긴 것으로 세었습니다(`(a or b) in basket`이 그렇습니다). 두 이름을 따로 물어보세요.",
    en="Baskets with a alone were counted as joint ones, as `(a or b) in basket` does. Ask for either name by itself.",
    breaks="definition",
    see="association",
)
def lift__looks_for_a_alone(baskets, a, b):
    with_a, with_b, _, n = _counts(baskets, a, b)
    return with_a * n / (with_a * with_b) if with_a * with_b else 0.0


@mistake(
    ko="받은 이름 대신 예시의 이름을 찾았습니다. 인수 a와 b로 받은 이름을 찾으세요.",
    en="The names of the example were looked for, whatever was given. Look for the names in the arguments a and b.",
    breaks="names",
    see="association",
)
def lift__fixed_names(baskets, a, b):
    with_a, with_b, both, n = _counts(baskets, "nappies", "beer")
    return both * n / (with_a * with_b) if with_a and with_b else 0.0


@mistake(
    ko="결과가 배열에 담겨 나옵니다. 향상도를 수 하나로 돌려주세요.",
    en="The result comes in an array. Return the lift as one number.",
    breaks="number",
    see="association",
)
def lift__array_of_one(baskets, a, b):
    with_a, with_b, both, n = _counts(baskets, a, b)
    return np.array([both * n / (with_a * with_b) if with_a and with_b else 0.0])


@mistake(
    ko="자카드 계수(둘 다 담긴 수를 하나라도 담긴 수로 나눈 값)를 구했습니다. P(a, b)를 P(a) P(b)로 나누세요.",
    en="This is the Jaccard index, baskets with both by baskets with either. Divide P(a, b) by P(a) P(b).",
    breaks="definition",
    see="association",
)
def lift__jaccard(baskets, a, b):
    with_a, with_b, both, _ = _counts(baskets, a, b)
    return both / (with_a + with_b - both) if with_a and with_b else 0.0


@mistake(
    ko="장바구니의 수가 아니라 물건의 수로 나누어 비율을 구했습니다. 전체 장바구니의 수로 나누세요.",
    en="Shares were taken of the number of items, not of baskets. Divide by the number of baskets.",
    breaks="definition",
    see="association",
)
def lift__shares_of_items(baskets, a, b):
    with_a, with_b, both, _ = _counts(baskets, a, b)
    return both * sum(len(set(basket)) for basket in baskets) / (with_a * with_b) if with_a and with_b else 0.0


@mistake(
    ko="P(a, b)를 P(a)로 나눈 다음 P(b)를 곱한 값입니다. P(b)로도 나누세요. 한 줄에 쓴다면 P(a) P(b)를 괄호로 묶으세요.",
    en="This is P(a, b) divided by P(a), then multiplied by P(b). Divide by P(b), too; on one line, P(a) P(b) belongs in brackets.",
    breaks="definition",
    see="association",
)
def lift__multiplied_by_the_second(baskets, a, b):
    with_a, with_b, both, n = _counts(baskets, a, b)
    return both / with_a * (with_b / n) if with_a and with_b else 0.0
