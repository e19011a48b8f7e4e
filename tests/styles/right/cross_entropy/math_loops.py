import math


def 로그합지수(값들):
    가장_큰 = max(값들)
    return 가장_큰 + math.log(math.fsum(math.exp(v - 가장_큰) for v in 값들))


def cross_entropy(logits, y):
    if len(logits) != len(y):
        raise ValueError("길이")
    합 = []
    for 줄, 정답 in zip(logits.tolist(), y.tolist()):
        if not 0 <= 정답 < len(줄):
            raise ValueError("레이블")
        합.append(로그합지수(줄) - 줄[정답])
    return math.fsum(합) / len(합)


def bce_with_logits(z, y):
    return math.fsum(로그합지수([0.0, v]) - c * v for v, c in zip(z.tolist(), y.tolist())) / len(z)
