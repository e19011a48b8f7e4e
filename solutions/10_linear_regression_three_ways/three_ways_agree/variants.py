import math
from itertools import combinations

import numpy as np
from dlgrade.checking import mistake, right


def _lines(ways, *conditions):
    return [way(*conditions)[:2] for way in ways.values()]


def _relative(p, q):
    return 0.0 if p == q else abs(p - q) / max(abs(p), abs(q))


def _pairs(lines):
    return [(p, q) for one, other in combinations(lines, 2) for p, q in zip(one, other, strict=True)]


def _verdict(lines, differences, rtol):
    if not np.isfinite(lines).all():
        return False, float("inf")
    return max(differences) <= rtol, max(differences)


@right
def three_ways_agree__all_pairs(ways, x, y, w0, b0, learning_rate, epochs, rtol):
    lines = _lines(ways, x, y, w0, b0, learning_rate, epochs)
    if not all(math.isfinite(value) for line in lines for value in line):
        return False, math.inf
    differences = [_relative(p, q) for p, q in _pairs(lines)]
    return max(differences) <= rtol, max(differences)


@right
def three_ways_agree__broadcast(ways, x, y, w0, b0, learning_rate, epochs, rtol):
    answers = [list(way(x, y, w0, b0, learning_rate, epochs))[:2] for way in ways.values()]
    lines = np.array(answers, dtype=float)
    if np.any(~np.isfinite(lines)):
        return np.bool_(False), np.inf
    gaps = np.abs(lines[:, None] - lines[None])
    sizes = np.maximum(np.abs(lines[:, None]), np.abs(lines[None]))
    relative = np.divide(gaps, sizes, out=np.zeros_like(gaps), where=sizes > 0)
    return relative.max() <= rtol, relative.max()


@right
def three_ways_agree__keywords(ways, x, y, w0, b0, learning_rate, epochs, rtol):
    slopes, intercepts = [], []
    for name in ways:
        w, b, _ = ways[name](x, y, w0, b0, learning_rate, epochs)
        slopes.append(w)
        intercepts.append(b)
    worst = 0.0
    for values in (slopes, intercepts):
        for p in values:
            for q in values:
                if math.isnan(p) or math.isinf(p):
                    return (False, math.inf)
                worst = max(worst, _relative(p, q)) if math.isfinite(q) else math.inf
    return (worst <= rtol, worst) if math.isfinite(worst) else (False, math.inf)


@mistake(
    ko="기울기 w만 비교했습니다. 편향 b도 비교하세요.",
    en="Only the slopes w are compared. Compare the biases b as well.",
    breaks="w-and-b",
    see="what-differs",
)
def three_ways_agree__only_w(ways, x, y, w0, b0, learning_rate, epochs, rtol):
    lines = _lines(ways, x, y, w0, b0, learning_rate, epochs)
    return _verdict(lines, [_relative(one[0], other[0]) for one, other in combinations(lines, 2)], rtol)


@mistake(
    ko="마지막 손실을 비교했습니다. 골짜기의 바닥이 평평해서 손실이 같아도 w와 b는 다를 수 있으니 w와 b를 비교하세요.",
    en="The last losses are compared. The floor of the valley is flat, so w and b can differ where losses agree: compare w and b.",
    breaks="w-and-b",
    see="convergence",
)
def three_ways_agree__losses(ways, x, y, w0, b0, learning_rate, epochs, rtol):
    answers = [way(x, y, w0, b0, learning_rate, epochs) for way in ways.values()]
    lines = [answer[:2] for answer in answers]
    last = [answer[2][-1] for answer in answers]
    return _verdict(lines, [_relative(p, q) for p, q in combinations(last, 2)], rtol)


@mistake(
    ko="차이가 rtol보다 훨씬 작은데도 다르다고 했습니다. float32와 float64의 반올림이 다르니 rtol까지는 같다고 보세요.",
    en="Values count as different although they differ by much less than rtol. float32 and float64 round differently: accept differences up to rtol.",
    breaks="agree",
    see="what-differs",
)
def three_ways_agree__exactly(ways, x, y, w0, b0, learning_rate, epochs, rtol):
    lines = _lines(ways, x, y, w0, b0, learning_rate, epochs)
    agree, largest = _verdict(lines, [_relative(p, q) for p, q in _pairs(lines)], rtol)
    return largest == 0, largest


@mistake(
    ko="상대 차이가 아니라 절대 차이입니다. 두 수 가운데 절댓값이 큰 것으로 나누세요.",
    en="These are absolute differences. Divide by the larger of the two absolute values.",
    breaks="relative",
    see="what-differs",
)
def three_ways_agree__absolute(ways, x, y, w0, b0, learning_rate, epochs, rtol):
    lines = _lines(ways, x, y, w0, b0, learning_rate, epochs)
    return _verdict(lines, [abs(p - q) for p, q in _pairs(lines)], rtol)


@mistake(
    ko="앞의 값이 작은 쌍을 놓쳤습니다. 차이에 절댓값을 취하세요.",
    en="Pairs whose first value is the smaller one are missed. Take the absolute value of each difference.",
    breaks="relative",
    see="what-differs",
)
def three_ways_agree__signed(ways, x, y, w0, b0, learning_rate, epochs, rtol):
    lines = _lines(ways, x, y, w0, b0, learning_rate, epochs)
    return _verdict(lines, [0.0 if p == q else (p - q) / max(abs(p), abs(q)) for p, q in _pairs(lines)], rtol)


@mistake(
    ko="모든 방법을 첫 번째 방법하고만 비교했습니다. 나머지끼리도 비교하세요.",
    en="Every way is compared with the first one only. Compare the others with each other too.",
    breaks="pairs",
    see="what-differs",
)
def three_ways_agree__with_the_first(ways, x, y, w0, b0, learning_rate, epochs, rtol):
    lines = _lines(ways, x, y, w0, b0, learning_rate, epochs)
    return _verdict(lines, [_relative(p, q) for line in lines[1:] for p, q in zip(lines[0], line, strict=True)], rtol)


@mistake(
    ko="이웃한 방법끼리만 비교했습니다. 첫 번째와 세 번째처럼 떨어진 쌍도 비교하세요.",
    en="Only neighbours are compared. Compare pairs that lie apart too, such as the first and the third.",
    breaks="pairs",
    see="what-differs",
)
def three_ways_agree__neighbours(ways, x, y, w0, b0, learning_rate, epochs, rtol):
    lines = _lines(ways, x, y, w0, b0, learning_rate, epochs)
    pairs = zip(lines, lines[1:], strict=False)
    return _verdict(lines, [_relative(p, q) for one, other in pairs for p, q in zip(one, other, strict=True)], rtol)


@mistake(
    ko="방법마다 바로 앞의 것과만, 첫 번째는 마지막과 비교했습니다. 셋이면 모든 쌍이 되지만 넷부터는 빠지는 쌍이 있습니다.",
    en="Each way is compared with the one before it only, and the first with the last. Of three ways these are all pairs; from four on some are missing.",
    breaks=("pairs", "count"),
    see="what-differs",
)
def three_ways_agree__in_a_circle(ways, x, y, w0, b0, learning_rate, epochs, rtol):
    lines = _lines(ways, x, y, w0, b0, learning_rate, epochs)
    pairs = zip(lines, [lines[-1], *lines[:-1]], strict=True)
    return _verdict(lines, [_relative(p, q) for one, other in pairs for p, q in zip(one, other, strict=True)], rtol)


@mistake(
    ko="차이의 평균을 냈습니다. 하나만 어긋나도 드러나도록 가장 큰 차이를 구하세요.",
    en="This is the mean of the differences. Take the largest, so that a single way that is off shows.",
    breaks="largest",
    see="what-differs",
)
def three_ways_agree__mean(ways, x, y, w0, b0, learning_rate, epochs, rtol):
    lines = _lines(ways, x, y, w0, b0, learning_rate, epochs)
    return _verdict(lines, [float(np.mean([_relative(p, q) for p, q in _pairs(lines)]))], rtol)


@mistake(
    ko="둘 가운데 앞의 값으로 나누었습니다. 순서에 따라 결과가 달라지니 절댓값이 큰 것으로 나누세요.",
    en="Differences are divided by the first of the two, so the order matters. Divide by the larger absolute value.",
    breaks="relative",
    see="what-differs",
)
def three_ways_agree__by_the_first(ways, x, y, w0, b0, learning_rate, epochs, rtol):
    lines = _lines(ways, x, y, w0, b0, learning_rate, epochs)
    return _verdict(lines, [0.0 if p == q else abs(p - q) / (abs(p) or 1.0) for p, q in _pairs(lines)], rtol)


@mistake(
    ko="절댓값이 큰 것이 아니라 작은 것으로 나누었습니다.",
    en="Differences are divided by the smaller absolute value. Divide by the larger.",
    breaks="relative",
    see="what-differs",
)
def three_ways_agree__by_the_smaller(ways, x, y, w0, b0, learning_rate, epochs, rtol):
    lines = _lines(ways, x, y, w0, b0, learning_rate, epochs)
    return _verdict(
        lines, [0.0 if p == q else abs(p - q) / (min(abs(p), abs(q)) or 1.0) for p, q in _pairs(lines)], rtol
    )


@mistake(
    ko="차이가 정확히 rtol일 때 다르다고 했습니다. rtol 이하면 같은 것입니다.",
    en="A difference of exactly rtol counts as too large. A difference of at most rtol is no difference.",
    breaks="agree",
    see="what-differs",
)
def three_ways_agree__strictly_less(ways, x, y, w0, b0, learning_rate, epochs, rtol):
    lines = _lines(ways, x, y, w0, b0, learning_rate, epochs)
    agree, largest = _verdict(lines, [_relative(p, q) for p, q in _pairs(lines)], rtol)
    return largest == 0 or largest < rtol, largest


@mistake(
    ko="발산한 값이 걸러지지 않았습니다. NaN은 어떤 비교에서도 거짓이라 조용히 지나가니 `np.isfinite`로 먼저 확인하세요.",
    en="Diverged values slip through, since every comparison with NaN is false. Look with `np.isfinite` first.",
    breaks="diverged",
    see="convergence",
)
def three_ways_agree__not_a_number(ways, x, y, w0, b0, learning_rate, epochs, rtol):
    largest = 0.0
    for p, q in _pairs(_lines(ways, x, y, w0, b0, learning_rate, epochs)):
        difference = _relative(p, q)
        if difference > largest:
            largest = difference
    return largest <= rtol, largest


@mistake(
    ko="x와 y를 바꾸어 넘겼습니다. `way(x, y, w0, b0, learning_rate, epochs)`의 순서입니다.",
    en="x and y are passed the wrong way round. The order is `way(x, y, w0, b0, learning_rate, epochs)`.",
    breaks="conditions",
    see="what-differs",
)
def three_ways_agree__x_and_y_swapped(ways, x, y, w0, b0, learning_rate, epochs, rtol):
    lines = _lines(ways, y, x, w0, b0, learning_rate, epochs)
    return _verdict(lines, [_relative(p, q) for p, q in _pairs(lines)], rtol)


@mistake(
    ko="w0과 b0을 바꾸어 넘겼습니다. `way(x, y, w0, b0, learning_rate, epochs)`의 순서입니다.",
    en="w0 and b0 are passed the wrong way round. The order is `way(x, y, w0, b0, learning_rate, epochs)`.",
    breaks="conditions",
    see="what-differs",
)
def three_ways_agree__start_swapped(ways, x, y, w0, b0, learning_rate, epochs, rtol):
    lines = _lines(ways, x, y, b0, w0, learning_rate, epochs)
    return _verdict(lines, [_relative(p, q) for p, q in _pairs(lines)], rtol)


@mistake(
    ko="모양이 (n, 1)인 y를 (n,)으로 펴서 넘겼습니다. 예측과 빼면 (n, n)으로 브로드캐스트되니 모양을 그대로 두세요.",
    en="y was flattened from (n, 1) to (n,). Subtracted from predictions it broadcasts to (n, n): leave its shape alone.",
    breaks="unchanged",
    see="numpy",
)
def three_ways_agree__flat_targets(ways, x, y, w0, b0, learning_rate, epochs, rtol):
    lines = _lines(ways, x, y.ravel(), w0, b0, learning_rate, epochs)
    return _verdict(lines, [_relative(p, q) for p, q in _pairs(lines)], rtol)


@mistake(
    ko="받은 학습률과 반복 횟수 대신 0.1과 300을 썼습니다. 받은 값을 그대로 넘기세요.",
    en="0.1 and 300 are used in place of the learning rate and epochs that were given. Pass on what you are given.",
    breaks="conditions",
    see="what-differs",
)
def three_ways_agree__own_settings(ways, x, y, w0, b0, learning_rate, epochs, rtol):
    lines = _lines(ways, x, y, w0, b0, 0.1, 300)
    return _verdict(lines, [_relative(p, q) for p, q in _pairs(lines)], rtol)


@mistake(
    ko="w0, b0 대신 0에서 시작하게 했습니다. 받은 처음 값을 그대로 넘기세요.",
    en="Every way starts at 0 in place of w0, b0. Pass on the first values that you are given.",
    breaks="conditions",
    see="what-differs",
)
def three_ways_agree__starts_at_zero(ways, x, y, w0, b0, learning_rate, epochs, rtol):
    lines = _lines(ways, x, y, 0.0, 0.0, learning_rate, epochs)
    return _verdict(lines, [_relative(p, q) for p, q in _pairs(lines)], rtol)


@mistake(
    ko="둘 가운데 뒤의 값으로 나누었습니다. 순서에 따라 결과가 달라지니 절댓값이 큰 것으로 나누세요.",
    en="Differences are divided by the second of the two, so the order matters. Divide by the larger absolute value.",
    breaks="relative",
    see="what-differs",
)
def three_ways_agree__by_the_second(ways, x, y, w0, b0, learning_rate, epochs, rtol):
    lines = _lines(ways, x, y, w0, b0, learning_rate, epochs)
    return _verdict(lines, [0.0 if p == q else abs(p - q) / (abs(q) or 1.0) for p, q in _pairs(lines)], rtol)


@mistake(
    ko="0과 0을 비교할 때 0을 0으로 나누었습니다. 두 값이 같으면 차이는 0입니다.",
    en="0 was divided by 0 where both values are 0. Two equal values have the difference 0.",
    breaks="zero",
    see="what-differs",
)
def three_ways_agree__zero_by_zero(ways, x, y, w0, b0, learning_rate, epochs, rtol):
    lines = _lines(ways, x, y, w0, b0, learning_rate, epochs)
    if not np.isfinite(lines).all():
        return False, float("inf")
    p, q = np.array(_pairs(lines)).T
    with np.errstate(invalid="ignore"):
        largest = float(np.max(np.abs(p - q) / np.maximum(np.abs(p), np.abs(q))))
    return largest <= rtol, largest


@mistake(
    ko="값이 0이면 비교하지 않고 건너뛰었습니다. 0과 다른 값의 상대 차이는 1입니다.",
    en="Values of 0 are skipped. The relative difference between 0 and another value is 1.",
    breaks="relative",
    see="what-differs",
)
def three_ways_agree__skips_zeros(ways, x, y, w0, b0, learning_rate, epochs, rtol):
    lines = _lines(ways, x, y, w0, b0, learning_rate, epochs)
    return _verdict(lines, [_relative(p, q) if p and q else 0.0 for p, q in _pairs(lines)], rtol)


@mistake(
    ko="아주 작은 두 값의 차이가 너무 작게 나왔습니다. 아무리 작아도 절댓값이 큰 것으로 나누고, 둘 다 0일 때만 따로 다루세요.",
    en="The difference of two tiny values came out too small. Divide by the larger absolute value, however small it is; only two values that are both 0 are an exception.",
    breaks="relative",
    see="what-differs",
)
def three_ways_agree__floor_below(ways, x, y, w0, b0, learning_rate, epochs, rtol):
    lines = _lines(ways, x, y, w0, b0, learning_rate, epochs)
    return _verdict(lines, [abs(p - q) / max(abs(p), abs(q), 1e-12) for p, q in _pairs(lines)], rtol)


@mistake(
    ko="방법을 셋까지만 비교했습니다. 받은 방법을 모두 비교하세요.",
    en="Only the first three ways are compared. Compare all that are given.",
    breaks="count",
    see="what-differs",
)
def three_ways_agree__first_three(ways, x, y, w0, b0, learning_rate, epochs, rtol):
    lines = _lines(ways, x, y, w0, b0, learning_rate, epochs)[:3]
    return _verdict(lines, [_relative(p, q) for p, q in _pairs(lines)], rtol)


@mistake(
    ko="방법마다 두 번 이상 실행했습니다. 한 번 실행한 결과에서 w와 b를 모두 꺼내세요.",
    en="Ways are run more than once. Run each one once, and take both w and b from that result.",
    breaks="once",
    see="what-differs",
)
def three_ways_agree__runs_twice(ways, x, y, w0, b0, learning_rate, epochs, rtol):
    run = (x, y, w0, b0, learning_rate, epochs)
    lines = [(way(*run)[0], way(*run)[1]) for way in ways.values()]
    return _verdict(lines, [_relative(p, q) for p, q in _pairs(lines)], rtol)


@mistake(
    ko="두 값의 순서가 뒤바뀌었습니다. `(agree, largest)`의 순서로 돌려주세요.",
    en="The two values came back the wrong way round. Return `(agree, largest)`.",
    breaks="both",
    see="what-differs",
)
def three_ways_agree__swapped(ways, x, y, w0, b0, learning_rate, epochs, rtol):
    lines = _lines(ways, x, y, w0, b0, learning_rate, epochs)
    agree, largest = _verdict(lines, [_relative(p, q) for p, q in _pairs(lines)], rtol)
    return largest, agree


@mistake(
    ko="받은 `y`가 함수가 끝난 뒤 달라져 있습니다. 계산은 새 배열에서 하세요.",
    en="The given `y` is not as it was afterwards. Compute with new arrays.",
    breaks="inputs",
    see="what-differs",
)
def three_ways_agree__changes_y(ways, x, y, w0, b0, learning_rate, epochs, rtol):
    lines = _lines(ways, x, y, w0, b0, learning_rate, epochs)
    y -= lines[0][0] * x + lines[0][1]
    return _verdict(lines, [_relative(p, q) for p, q in _pairs(lines)], rtol)


@mistake(
    ko="음수인 두 값의 차이를 0에 가까운 쪽으로 나누었습니다. 음수끼리는 큰 수의 절댓값이 더 작으니, 절댓값을 취한 다음 큰 것을 고르세요.",
    en="Where both values are negative, their difference is divided by the one nearer to 0. The larger of two negative numbers has the smaller absolute value: take absolute values first, then the larger.",
    breaks="relative",
    see="what-differs",
)
def three_ways_agree__absolute_of_the_maximum(ways, x, y, w0, b0, learning_rate, epochs, rtol):
    lines = _lines(ways, x, y, w0, b0, learning_rate, epochs)
    return _verdict(
        lines, [0.0 if p == q else abs(p - q) / (abs(max(p, q)) or abs(p - q)) for p, q in _pairs(lines)], rtol
    )
