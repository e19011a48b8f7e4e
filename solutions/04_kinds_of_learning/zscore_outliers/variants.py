import math

import numpy as np
from dlgrade.checking import mistake, right


def _valid(t):
    if t < 0:
        raise ValueError("t must not be negative")


def _z(x, **how):
    """z-scores; 0 where the values are all equal."""
    return np.zeros(len(x)) if np.ptp(x) == 0 else (x - np.mean(x)) / np.std(x, **how)


def _away(x):
    """Distances from the mean; 0 where the values are all equal."""
    return np.zeros(len(x)) if np.ptp(x) == 0 else np.abs(x - np.mean(x))


@right
def zscore_outliers__loop(x, t):
    if t < 0:
        raise ValueError("negative")
    mean = sum(x) / len(x)
    std = math.sqrt(sum((v - mean) ** 2 for v in x) / len(x))
    return [len(set(x.tolist())) > 1 and abs(v - mean) / std > t for v in x]


@right
def zscore_outliers__division(x, t):
    if not t >= 0:
        raise ValueError("negative")
    if x.max() == x.min():
        return np.zeros_like(x, dtype=bool)
    z = (x - x.mean()) / x.std()
    return (z > t) | (z < -t)


@right
def zscore_outliers__float32(x, t):
    _valid(t)
    if np.all(x == x[0]):
        return np.full(x.shape, False)
    centred = x.astype(np.float32) - np.float32(x.mean())
    return centred**2 > np.float32(t) ** 2 * np.mean(centred**2)


@mistake(
    ko="큰 쪽만 찾았습니다. 절댓값을 써서 작은 쪽의 이상치도 찾으세요.",
    en="Only large values are marked. Take the absolute value to find outliers below as well.",
    breaks="definition",
    see="anomaly-detection",
)
def zscore_outliers__no_abs(x, t):
    _valid(t)
    return _z(x) > t


@mistake(
    ko="작은 쪽만 찾았습니다. 절댓값을 써서 큰 쪽의 이상치도 찾으세요.",
    en="Only small values are marked. Take the absolute value to find outliers above as well.",
    breaks="definition",
    see="anomaly-detection",
)
def zscore_outliers__below_only(x, t):
    _valid(t)
    return _z(x) < -t


@mistake(
    ko="n - 1로 나눈 표준편차를 썼습니다. 여기서는 n으로 나눕니다.",
    en="The standard deviation divides by n - 1. Here it divides by n.",
    breaks="divisor",
    see="anomaly-detection",
)
def zscore_outliers__sample_std(x, t):
    _valid(t)
    return np.abs(_z(x, ddof=1)) > t


@mistake(
    ko="정확히 t배인 값도 표시했습니다. t보다 큰 것만 이상치입니다.",
    en="Values at exactly t are marked. An outlier is strictly beyond t.",
    breaks="boundary",
    see="anomaly-detection",
)
def zscore_outliers__at_least(x, t):
    _valid(t)
    return np.abs(_z(x)) >= t if np.ptp(x) > 0 else np.zeros(len(x), dtype=bool)


@mistake(
    ko="값이 모두 같을 때 모두 이상치라고 했습니다. 그때는 이상치가 하나도 없습니다.",
    en="When all values are equal, all are marked. Then there is no outlier at all.",
    breaks="constant",
    see="anomaly-detection",
)
def zscore_outliers__zero_std_marks_all(x, t):
    _valid(t)
    return np.abs(_z(x)) > t if np.ptp(x) > 0 else np.ones(len(x), dtype=bool)


@mistake(
    ko="값이 모두 같을 때 0으로 나누어 오류가 납니다. 그 경우를 나누기 전에 따로 다루세요.",
    en="When all values are equal, something is divided by zero. Deal with that case before you divide.",
    breaks="constant",
    see="anomaly-detection",
)
def zscore_outliers__zero_std_raises(x, t):
    _valid(t)
    mean, std = float(np.mean(x)), float(np.std(x)) if np.ptp(x) > 0 else 0.0
    return np.array([abs(float(v) - mean) / std > t for v in x])


@mistake(
    ko="표준편차 대신 분산을 썼습니다. 분산에 제곱근을 씌우세요.",
    en="The variance was used for the standard deviation. Take its square root.",
    breaks="definition",
    see="anomaly-detection",
)
def zscore_outliers__variance(x, t):
    _valid(t)
    return _away(x) > t * x.var()


@mistake(
    ko="표준편차로 나누지 않았습니다. t는 거리 자체가 아니라 표준편차의 배수입니다.",
    en="Nothing was divided by the standard deviation. t counts standard deviations, not units of x.",
    breaks="definition",
    see="anomaly-detection",
)
def zscore_outliers__undivided(x, t):
    _valid(t)
    return _away(x) > t


@mistake(
    ko="평균을 빼지 않았습니다. 값 자체가 아니라 평균에서 떨어진 거리를 재세요.",
    en="The mean was not subtracted. Measure the distance from the mean, not the value itself.",
    breaks="definition",
    see="anomaly-detection",
)
def zscore_outliers__uncentred(x, t):
    _valid(t)
    return np.abs(x) > t * x.std() if np.ptp(x) > 0 else np.zeros(len(x), dtype=bool)


@mistake(
    ko="평균 대신 중앙값에서 거리를 쟀습니다. z-점수는 평균에서 잽니다.",
    en="Distances were measured from the median. A z-score starts at the mean.",
    breaks="definition",
    see="anomaly-detection",
)
def zscore_outliers__median(x, t):
    _valid(t)
    return np.abs(x - np.median(x)) > t * x.std()


@mistake(
    ko="표준편차 대신 평균 절대 편차를 썼습니다. 제곱의 평균에 제곱근을 씌우세요.",
    en="The mean absolute deviation was used. The standard deviation is the root of the mean square.",
    breaks="definition",
    see="anomaly-detection",
)
def zscore_outliers__mean_deviation(x, t):
    _valid(t)
    away = _away(x)
    return away > t * away.mean()


@mistake(
    ko="참과 거짓이 뒤집혔습니다. 이상치에 True를 주세요.",
    en="True and False are swapped. Outliers get True.",
    breaks="definition",
    see="anomaly-detection",
)
def zscore_outliers__inverted(x, t):
    _valid(t)
    return np.abs(_z(x)) <= t


@mistake(
    ko="이상치의 번호를 돌려줍니다. x와 길이가 같은 참·거짓 배열을 돌려주세요.",
    en="This returns the positions of the outliers. Return booleans, as many as x has entries.",
    breaks="booleans",
    see="anomaly-detection",
)
def zscore_outliers__positions(x, t):
    _valid(t)
    return np.flatnonzero(np.abs(_z(x)) > t)


@mistake(
    ko="이상치의 값을 돌려줍니다. x와 길이가 같은 참·거짓 배열을 돌려주세요.",
    en="This returns the outlying values. Return booleans, as many as x has entries.",
    breaks="booleans",
    see="anomaly-detection",
)
def zscore_outliers__values(x, t):
    _valid(t)
    return x[np.abs(_z(x)) > t]


@mistake(
    ko="z-점수를 돌려줍니다. 그 크기를 t와 비교한 참·거짓 배열을 돌려주세요.",
    en="This returns the z-scores. Compare their size with t and return booleans.",
    breaks="booleans",
    see="anomaly-detection",
)
def zscore_outliers__scores(x, t):
    _valid(t)
    return _z(x)


@mistake(
    ko="받은 x가 바뀌었습니다. x를 그대로 두고, 바꾸어야 할 것은 복사본에 하세요.",
    en="The given x was changed. Leave it as it is, and make changes in a copy.",
    breaks="inputs",
    see="anomaly-detection",
)
def zscore_outliers__in_place(x, t):
    _valid(t)
    marks = np.abs(_z(x)) > t
    np.subtract(x, x.mean(), out=x, casting="unsafe")
    return marks


@mistake(
    ko="음수인 t를 받아들입니다. t가 음수이면 ValueError를 일으키세요.",
    en="A negative t is accepted. Raise ValueError for it.",
    breaks="negative",
    see="anomaly-detection",
)
def zscore_outliers__unchecked(x, t):
    return np.abs(_z(x)) > t


@mistake(
    ko="값이 모두 같으면 음수인 t도 받아들입니다. 다른 것보다 먼저 t를 보고, 음수이면 ValueError를 일으키세요.",
    en="Where all values are equal, a negative t is accepted. Look at t before anything else, and raise ValueError for a negative one.",
    breaks="negative",
    see="anomaly-detection",
)
def zscore_outliers__equal_values_first(x, t):
    if np.ptp(x) == 0:
        return np.zeros(len(x), dtype=bool)
    _valid(t)
    return np.abs(_z(x)) > t


@mistake(
    ko="받은 t 대신 정해 둔 3을 썼습니다. 비교할 때 인수 t를 쓰세요.",
    en="A fixed 3 was used in place of t. Compare with the argument t.",
    breaks="definition",
    see="anomaly-detection",
)
def zscore_outliers__fixed_three(x, t):
    _valid(t)
    return np.abs(_z(x)) > 3


@mistake(
    ko="값이 모두 같아도 표준편차는 반올림 때문에 0이 아닐 수 있습니다. σ가 아니라 값들이 서로 같은지 비교하세요.",
    en="By rounding, the standard deviation of equal values need not be 0. Compare the values themselves, not σ, to see that they are equal.",
    breaks="rounding",
    see="anomaly-detection",
)
def zscore_outliers__trusts_the_deviation(x, t):
    _valid(t)
    return np.abs(x - x.mean()) > t * x.std()


@mistake(
    ko="t가 0이어도 ValueError를 일으킵니다. 음수일 때만 일으키세요.",
    en="A t of 0 raises ValueError, too. Raise it only when t is negative.",
    breaks="zero",
    see="anomaly-detection",
)
def zscore_outliers__refuses_zero(x, t):
    if t <= 0:
        raise ValueError("t must be positive")
    return np.abs(_z(x)) > t


@mistake(
    ko="참과 거짓이 아니라 1과 0이 나왔습니다. 비교한 결과를 그대로 돌려주세요.",
    en="Ones and zeros came back. Return the booleans of the comparison as they are.",
    breaks="booleans",
    see="anomaly-detection",
)
def zscore_outliers__ones_and_zeros(x, t):
    _valid(t)
    return (np.abs(_z(x)) > t).astype(int)


@mistake(
    ko="이상치가 있는지만 답했습니다. 값마다 참 또는 거짓을 돌려주세요.",
    en="This says only whether there is any outlier. Return true or false for each value.",
    breaks="booleans",
    see="anomaly-detection",
)
def zscore_outliers__any_at_all(x, t):
    _valid(t)
    return bool((np.abs(_z(x)) > t).any())


@mistake(
    ko="t를 아주 조금 넘는 값을 t와 같다고 보았습니다. 오차를 두지 말고 `> t`로 그대로 비교하세요.",
    en="A value just above t was taken to be at t. Compare with `> t` as it is, without a tolerance.",
    breaks="boundary",
    see="anomaly-detection",
)
def zscore_outliers__near_is_equal(x, t):
    _valid(t)
    away = np.abs(_z(x))
    return (away > t) & ~np.isclose(away, t)


@mistake(
    ko="비교하기 전에 z-점수를 반올림했습니다. 반올림하지 않은 값을 t와 비교하세요.",
    en="The z-scores were rounded before the comparison. Compare them with t unrounded.",
    breaks="boundary",
    see="anomaly-detection",
)
def zscore_outliers__rounded(x, t):
    _valid(t)
    return np.round(np.abs(_z(x)), 4) > t


@mistake(
    ko="조금밖에 다르지 않은 값들을 모두 같다고 보았습니다. σ가 0에 가까운지가 아니라, 값들이 정확히 같은지 비교하세요.",
    en="Values that differ by little were taken to be equal. Compare whether the values are exactly the same, not whether something is close to 0.",
    breaks="definition",
    see="anomaly-detection",
)
def zscore_outliers__little_is_nothing(x, t):
    _valid(t)
    return np.zeros(len(x), dtype=bool) if np.isclose(x.std(), 0) else np.abs(_z(x)) > t
