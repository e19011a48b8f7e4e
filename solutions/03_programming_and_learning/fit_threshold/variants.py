import numpy as np
from dlgrade.checking import mistake, right


def _valid(x, y):
    if x.shape != y.shape or x.size == 0:
        raise ValueError("x and y must have the same shape and at least one sample")


def _errors(x, y, t):
    wrong = np.sum((x > t) != y)
    return min(wrong, x.size - wrong)


@right
def fit_threshold__loop(x, y):
    if len(x) == 0 or len(x) != len(y):
        raise ValueError("bad input")
    best, fewest = None, None
    for t in x:
        wrong = 0
        for value, label in zip(x, y, strict=True):
            if (1 if value > t else 0) != label:
                wrong += 1
        wrong = min(wrong, len(x) - wrong)
        if fewest is None or wrong <= fewest:
            best, fewest = t, wrong
    return best


@right
def fit_threshold__midpoints(x, y):
    _valid(x, y)
    values = np.unique(x)
    cuts = [values[0] - 1, *(values[:-1] + values[1:]) / 2, values[-1] + 1]
    return min(cuts, key=lambda t: _errors(x, y, t))


@right
def fit_threshold__cumulative(x, y):
    _valid(x, y)
    order = np.argsort(x)
    values, labels = x[order], y[order]
    ones_below = np.cumsum(labels)
    zeros_above = np.sum(labels == 0) - np.cumsum(labels == 0)
    wrong = ones_below + zeros_above
    wrong = np.minimum(wrong, len(x) - wrong)
    last_of_its_value = np.append(values[1:] != values[:-1], True)
    return values[np.argmin(np.where(last_of_its_value, wrong, len(x) + 1))]


@right
def fit_threshold__matrix_float32(x, y):
    _valid(x, y)
    above = x[None, :] > x[:, None]
    accuracy = np.mean(above == y.astype(bool), axis=1)
    return np.float32(x[np.argmax(np.abs(accuracy - 0.5))])


@mistake(
    ko="x의 평균을 돌려줍니다. 평균은 레이블을 보지 않으므로, 후보마다 틀린 개수를 세어 고르세요.",
    en=(
        "This is the mean of x, which does not look at the labels. Count the errors for each candidate and choose by the count."
    ),
    breaks="definition",
    see="fit-threshold",
)
def fit_threshold__mean(x, y):
    _valid(x, y)
    return float(np.mean(x))


@mistake(
    ko="x의 중앙값을 돌려줍니다. 두 클래스의 크기가 다르면 중앙값은 경계가 아닙니다. 틀린 개수로 고르세요.",
    en=("This is the median of x. With classes of different sizes it is no border: choose by the number of errors."),
    breaks="definition",
    see="fit-threshold",
)
def fit_threshold__median(x, y):
    _valid(x, y)
    return float(np.median(x))


@mistake(
    ko=("두 클래스 평균의 가운데를 돌려줍니다. 동떨어진 값 하나에도 끌려가므로, 후보마다 틀린 개수를 세어 보세요."),
    en=(
        "This is the midpoint of the two class means. One far-off value drags it along: count errors "
        "per candidate instead."
    ),
    breaks="definition",
    see="fit-threshold",
)
def fit_threshold__class_means(x, y):
    _valid(x, y)
    if np.all(y == y[0]):
        return float(np.max(x))
    return float((np.mean(x[y == 0]) + np.mean(x[y == 1])) / 2)


@mistake(
    ko="큰 쪽이 1이라고만 봅니다. 작은 쪽이 1인 경우도 세어, 둘 가운데 적게 틀리는 쪽을 쓰세요.",
    en=("This takes the upper side to be class 1. Count the other way round too, and use whichever has fewer errors."),
    breaks="side",
    see="fit-threshold",
)
def fit_threshold__one_polarity(x, y):
    _valid(x, y)
    candidates = np.unique(x)
    return float(candidates[np.argmin([np.sum((x > t) != y) for t in candidates])])


@mistake(
    ko="정수 임곗값만 시험합니다. 좋은 경계는 정수 사이에 있을 수 있으니, 데이터의 값 자체를 후보로 쓰세요.",
    en=("Only whole numbers are tried. A good border may lie between them: take the data's own values as candidates."),
    breaks="definition",
    see="fit-threshold",
)
def fit_threshold__integers(x, y):
    _valid(x, y)
    candidates = np.arange(np.floor(np.min(x)), np.ceil(np.max(x)) + 1)
    return float(min(candidates, key=lambda t: _errors(x, y, t)))


@mistake(
    ko="가장 많이 틀리는 임곗값을 골랐습니다. 틀린 개수가 가장 적은 후보를 고르세요.",
    en="This chooses the threshold with the most errors. Choose the candidate with the fewest.",
    breaks="definition",
    see="fit-threshold",
)
def fit_threshold__worst(x, y):
    _valid(x, y)
    return float(max(np.unique(x), key=lambda t: _errors(x, y, t)))


@mistake(
    ko="후보의 번호를 돌려줍니다. 그 번호에 있는 임곗값을 돌려주세요.",
    en="This returns the position of the candidate. Return the threshold that stands there.",
    breaks="definition",
    see="fit-threshold",
)
def fit_threshold__position(x, y):
    _valid(x, y)
    return int(np.argmin([_errors(x, y, t) for t in np.unique(x)]))


@mistake(
    ko="틀린 개수를 돌려줍니다. 그 개수를 낸 임곗값을 돌려주세요.",
    en="This returns the number of errors. Return the threshold that has this number.",
    breaks="definition",
    see="fit-threshold",
)
def fit_threshold__count(x, y):
    _valid(x, y)
    return int(min(_errors(x, y, t) for t in x))


@mistake(
    ko=("클래스 0의 가장 큰 값을 경계로 삼았습니다. 두 클래스가 섞이면 맞지 않으니, 모든 후보의 틀린 개수를 견주세요."),
    en=(
        "The border is set at class 0's largest value. That fails where classes overlap: compare the "
        "errors of all candidates."
    ),
    breaks="definition",
    see="label-noise",
)
def fit_threshold__edge_of_zero(x, y):
    _valid(x, y)
    return float(np.max(x[y == 0])) if np.any(y == 0) else float(np.max(x))


@mistake(
    ko="경계와 같은 값을 큰 쪽에 넣고 세었습니다. 규칙은 `x > t`이므로 t와 같은 값은 작은 쪽입니다.",
    en=("Values equal to the threshold were counted on the upper side. The rule is `x > t`: they belong below."),
    breaks="border",
    see="fit-threshold",
)
def fit_threshold__at_least(x, y):
    _valid(x, y)

    def errors(t):
        wrong = np.sum((x >= t) != y)
        return min(wrong, x.size - wrong)

    return float(min(np.unique(x), key=errors))


@mistake(
    ko="두 값 사이의 경계를, x에서 나란히 있는 값들 사이에서만 시험했습니다. 먼저 정렬해야 모든 경계를 시험할 수 있습니다.",
    en="Cuts between two values were tried only where these stand side by side in x. Sort first, so that every cut is tried.",
    breaks="order",
    see="fit-threshold",
)
def fit_threshold__unsorted(x, y):
    _valid(x, y)
    middles = [*(x[:-1] + x[1:]) / 2, x[0] - 1]
    return float(min(middles, key=lambda t: _errors(x, y, t)))


@mistake(
    ko="받은 x가 바뀌었습니다. 부른 쪽의 데이터도 달라지니 정렬은 복사본에서 하세요.",
    en="The given x was changed, and with it the caller's data. To sort it, sort a copy.",
    breaks="inputs",
    see="fit-threshold",
)
def fit_threshold__sorts_input(x, y):
    _valid(x, y)
    before = x.copy()
    x.sort()
    return float(min(x, key=lambda t: _errors(before, y, t)))


@mistake(
    ko="빈 배열에 ValueError가 일어나지 않습니다. 표본이 하나도 없으면 ValueError를 일으키세요.",
    en="Empty arrays do not raise a ValueError. Raise one when there is no sample.",
    breaks="empty",
    see="fit-threshold",
)
def fit_threshold__accepts_empty(x, y):
    if len(x) != len(y):
        raise ValueError("x and y must have the same length")
    return float(min(x, key=lambda t: _errors(x, y, t), default=0.0))


@mistake(
    ko="x와 y의 길이가 다른데도 ValueError가 일어나지 않을 때가 있습니다. 계산하기 전에 두 길이를 비교하세요.",
    en="For some x and y of different lengths there is no ValueError. Compare the two lengths first.",
    breaks="lengths",
    see="fit-threshold",
)
def fit_threshold__accepts_lengths(x, y):
    if len(x) == 0:
        raise ValueError("there must be at least one sample")
    pairs = list(zip(x, y, strict=False))

    def errors(t):
        wrong = sum((value > t) != label for value, label in pairs)
        return min(wrong, len(pairs) - wrong)

    return float(min((value for value, _ in pairs), key=errors))


@mistake(
    ko="x만 정렬해서 레이블과의 짝이 어긋났습니다. `np.argsort`의 번호로 x와 y를 함께 늘어놓으세요.",
    en="x was sorted without y, so that values and labels no longer belong together. Arrange both by `np.argsort`.",
    breaks="order",
    see="fit-threshold",
)
def fit_threshold__sorted_without_labels(x, y):
    _valid(x, y)
    x = np.sort(x)
    return float(min(np.unique(x), key=lambda t: _errors(x, y, t)))


@mistake(
    ko="같은 간격으로 놓인 임곗값 100개만 시험합니다. 좋은 경계는 그 사이에 있을 수 있으니, 데이터의 값 자체를 후보로 쓰세요.",
    en="Only 100 evenly spaced thresholds are tried. A good border may lie between them: take the data's own values as candidates.",
    breaks="definition",
    see="fit-threshold",
)
def fit_threshold__hundred_steps(x, y):
    _valid(x, y)
    return float(min(np.linspace(np.min(x), np.max(x), 100), key=lambda t: _errors(x, y, t)))


@mistake(
    ko="틀린 개수가 처음으로 줄지 않는 자리에서 멈췄습니다. 뒤에 더 좋은 경계가 있을 수 있으니 모든 후보를 견주세요.",
    en="The search ended where the errors first stopped falling. A better cut may come later: compare all candidates.",
    breaks="definition",
    see="fit-threshold",
)
def fit_threshold__stops_early(x, y):
    _valid(x, y)
    values = np.unique(x)
    fewest = len(x) + 1
    for t in values:
        wrong = _errors(x, y, t)
        if wrong >= fewest:
            return float(t)
        fewest = wrong
    return float(values[-1])


@mistake(
    ko="-∞를 돌려줍니다. 가장 적게 틀리는 임곗값 가운데 유한한 것을 돌려주세요.",
    en="This returns minus infinity. Of the thresholds with the fewest errors, return one that is finite.",
    breaks="finite",
    see="fit-threshold",
)
def fit_threshold__infinite(x, y):
    _valid(x, y)
    candidates = [-np.inf, *np.unique(x)]
    return float(min(candidates, key=lambda t: _errors(x, y, t)))


@mistake(
    ko="한 클래스만 있을 때 임곗값을 찾지 못합니다. 그때는 모두 같은 쪽에 두는 수를 돌려주세요.",
    en="No threshold is found when there is only one class. Return one that leaves all samples on one side.",
    breaks="single",
    see="fit-threshold",
)
def fit_threshold__needs_two_classes(x, y):
    _valid(x, y)
    if np.all(y == y[0]):
        return float("nan")
    return float(min(np.unique(x), key=lambda t: _errors(x, y, t)))


@mistake(
    ko="두 값 사이를 자르는 경계만 시험했습니다. 한 클래스만 있으면 모두 같은 쪽에 두는 임곗값이 가장 좋으니, 그것도 시험하세요.",
    en="Only cuts between two values were tried. Of a single class, a threshold with all samples on one side is best: try one, too.",
    breaks="single",
    see="fit-threshold",
)
def fit_threshold__inner_cuts(x, y):
    _valid(x, y)
    values = np.unique(x)
    return float(min(values[:-1] if len(values) > 1 else values, key=lambda t: _errors(x, y, t)))


@mistake(
    ko="클래스가 둘이면 두 값 사이를 자르는 경계만 시험했습니다. 모두 같은 쪽에 두는 임곗값이 덜 틀릴 수도 있으니, 그것도 시험하세요.",
    en="Of two classes, only cuts between two values were tried. A threshold with all samples on one side may make fewer errors: try one, too.",
    breaks="definition",
    see="fit-threshold",
)
def fit_threshold__inner_cuts_of_two_classes(x, y):
    _valid(x, y)
    values = np.unique(x)
    cuts = values if np.all(y == y[0]) or len(values) == 1 else values[:-1]
    return float(min(cuts, key=lambda t: _errors(x, y, t)))


@mistake(
    ko="같은 값 사이를 자르는 경계까지 세었습니다. 값이 같은 표본은 언제나 같은 쪽에 놓입니다.",
    en="Cuts between equal values were counted. Samples of the same value always lie on the same side.",
    breaks="repeats",
    see="fit-threshold",
)
def fit_threshold__cuts_equal_values(x, y):
    _valid(x, y)
    order = np.argsort(x, kind="stable")
    labels = y[order]
    wrong = np.array([np.sum(labels[:k] == 1) + np.sum(labels[k:] == 0) for k in range(1, len(x) + 1)])
    return float(x[order][np.argmin(np.minimum(wrong, len(x) - wrong))])


@mistake(
    ko="임곗값이 배열에 담겨 나옵니다. 수 하나를 돌려주세요.",
    en="The threshold comes in an array. Return one number.",
    breaks="number",
    see="fit-threshold",
)
def fit_threshold__array_of_one(x, y):
    _valid(x, y)
    return np.array([min(np.unique(x), key=lambda t: _errors(x, y, t))])


@mistake(
    ko="0보다 작은 임곗값은 살피지 않았습니다. x의 값은 음수일 수 있으니 모든 값을 후보로 삼으세요.",
    en="No threshold below 0 was tried. Values of x can be negative, so let all of them be candidates.",
    breaks="definition",
    see="fit-threshold",
)
def fit_threshold__not_below_zero(x, y):
    _valid(x, y)
    candidates = x[x >= 0] if (x >= 0).any() else x
    return float(min(np.unique(candidates), key=lambda t: _errors(x, y, t)))


@mistake(
    ko="수가 적은 클래스의 오류를 더 무겁게 셌습니다. 어느 클래스든 표본 하나를 오류 하나로 세세요.",
    en="Errors of the smaller class weighed more. Count each sample as one error, whichever class it is of.",
    breaks="definition",
    see="fit-threshold",
)
def fit_threshold__weighs_the_classes(x, y):
    _valid(x, y)
    share = np.where(y == 1, 1 / max(np.sum(y == 1), 1), 1 / max(np.sum(y == 0), 1))
    wrong = np.array([np.sum(share * ((x > t) != y)) for t in np.unique(x)])
    return float(np.unique(x)[np.argmin(np.minimum(wrong, share.sum() - wrong))])


@mistake(
    ko="어느 쪽이 1인지를 오류를 세기 전에 정했습니다. 임곗값마다 양쪽으로 세어 적게 틀리는 쪽을 쓰세요.",
    en="Which side is 1 was settled before errors were counted. For each threshold count both ways round, and use whichever has fewer.",
    breaks="side",
    see="fit-threshold",
)
def fit_threshold__side_of_the_means(x, y):
    _valid(x, y)
    ones, zeros = x[y == 1], x[y == 0]
    upper = ones.mean() >= zeros.mean() if ones.size and zeros.size else True
    candidates = np.unique(x)
    return float(candidates[np.argmin([np.sum((x > t if upper else x <= t) != y) for t in candidates])])
