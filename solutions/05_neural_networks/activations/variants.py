import math

import numpy as np
from dlgrade.checking import mistake, right


def _sigma(z):
    return 0.5 * (1 + np.tanh(0.5 * z))


@right
def sigmoid__plain(z):
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-z))


@right
def sigmoid__branches(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))


@right
def sigmoid__scalar_by_scalar(z):
    def one(value):
        return 1 / (1 + math.exp(-value)) if value >= 0 else 1 - 1 / (1 + math.exp(value))

    return np.array([one(value) for value in z.ravel()], dtype=np.float32).reshape(z.shape)


@right
def sigmoid__logaddexp(z):
    return np.exp(-np.logaddexp(0, -z))


@right
def relu__mask(z):
    return z * (z > 0)


@right
def relu__lists(z):
    return [relu__lists(row) if np.ndim(row) else max(0.0, float(row)) for row in z]


@right
def relu__half_sum(z):
    return (z + np.abs(z)) / 2


@right
def tanh__by_sigmoid(z):
    return 2 * _sigma(2 * z) - 1


@right
def tanh__exponentials(z):
    e = np.exp(-2 * np.abs(z))
    return np.sign(z) * (1 - e) / (1 + e)


@right
def tanh__vectorized(z):
    return np.vectorize(math.tanh, otypes=[np.float32])(z)


@right
def sigmoid_grad__product(z):
    return _sigma(z) * _sigma(-z)


@right
def sigmoid_grad__cosh(z):
    with np.errstate(over="ignore"):
        return 0.25 / np.cosh(z / 2) ** 2


@right
def relu_grad__where(z):
    return np.where(z > 0, 1, 0)


@right
def relu_grad__heaviside(z):
    return np.heaviside(z, 0.0)


@right
def tanh_grad__cosh(z):
    with np.errstate(over="ignore"):
        return 1 / np.cosh(z) ** 2


@right
def tanh_grad__factors(z):
    return ((1 - np.tanh(z)) * (1 + np.tanh(z))).astype(np.float32)


@mistake(
    ko="sigmoid가 큰 z에서 NaN이 됩니다(inf / inf가 그렇습니다). 지수가 커지지 않는 꼴로 계산하세요.",
    en="For large z, sigmoid becomes NaN, as inf / inf is. Use a form whose exponential cannot grow.",
    breaks="far",
    see="activation",
)
def sigmoid__overflow(z):
    with np.errstate(all="ignore"):
        return np.exp(z) / (1 + np.exp(z))


@mistake(
    ko="sigmoid가 크기가 큰 z에서 OverflowError를 냅니다. 지수가 커지지 않는 꼴로 계산하세요.",
    en="sigmoid raises OverflowError for z far from 0. Use a form whose exponential cannot grow.",
    breaks="far",
    see="activation",
)
def sigmoid__math_overflow(z):
    return np.vectorize(lambda value: 1 / (1 + math.exp(-value)), otypes=[float])(z)


@mistake(
    ko="sigmoid가 z가 아니라 -z의 값을 냅니다. 1 / (1 + e^(-z))를 계산하세요.",
    en="sigmoid gives the value for -z. Compute 1 / (1 + e^(-z)).",
    breaks="sigmoid",
    see="activation",
)
def sigmoid__exponent_sign(z):
    return 1 - _sigma(z)


@mistake(
    ko="sigmoid가 e^z입니다. e^(-z)가 아니라 1 + e^(-z)로 나누세요.",
    en="sigmoid is e^z here. Divide by 1 + e^(-z), not by e^(-z).",
    breaks="sigmoid",
    see="activation",
)
def sigmoid__no_one(z):
    with np.errstate(over="ignore"):
        return np.exp(z)


@mistake(
    ko="sigmoid 대신 tanh를 계산했습니다. sigmoid의 값은 0과 1 사이입니다.",
    en="sigmoid computes tanh. Its values lie between 0 and 1.",
    breaks="sigmoid",
    see="activation",
)
def sigmoid__tanh(z):
    return np.tanh(z)


@mistake(
    ko="sigmoid 대신 softmax를 계산했습니다. sigmoid는 원소마다 따로 계산합니다.",
    en="sigmoid computes a softmax. It treats each entry by itself.",
    breaks="each",
    see="activation",
)
def sigmoid__softmax(z):
    e = np.exp(z - np.max(z))
    return e / e.sum()


@mistake(
    ko="정수 배열을 받은 sigmoid의 결과에서 소수점 아래가 잘렸습니다. 결과를 실수 배열에 담으세요.",
    en="Given an array of integers, sigmoid lost the fractions of its result. Put the result in a float array.",
    breaks="integers",
    see="activation",
)
def sigmoid__keeps_integers(z):
    out = np.zeros_like(z)
    out[...] = _sigma(z)
    return out


@mistake(
    ko="sigmoid가 받은 배열을 바꾸었습니다. 새 배열에 계산하세요.",
    en="sigmoid changed the array that it was given. Compute in a new array.",
    breaks="inputs",
    see="activation",
)
def sigmoid__in_place(z):
    if z.dtype.kind != "f":
        return _sigma(z)
    z[...] = _sigma(z)
    return z


@mistake(
    ko="relu가 배열을 수 하나처럼 0과 비교해 오류가 났습니다. 원소마다 비교하는 `np.maximum`을 쓰세요.",
    en="relu compared a whole array with 0 as if it were one number, which is an error. Use `np.maximum`, which compares entry by entry.",
    breaks="each",
    see="activation",
)
def relu__scalar_if(z):
    return z if z > 0 else 0


@mistake(
    ko="relu가 축 0의 최댓값을 돌려줍니다. 원소마다 0과 비교하려면 `np.max`가 아니라 `np.maximum`을 쓰세요.",
    en="relu returns the maximum along axis 0. To compare each entry with 0, use `np.maximum`, not `np.max`.",
    breaks="each",
    see="activation",
)
def relu__max_along_axis(z):
    return np.max(z, 0)


@mistake(
    ko="relu가 받은 배열을 바꾸었습니다. 새 배열에 계산하세요.",
    en="relu changed the array that it was given. Compute in a new array.",
    breaks="inputs",
    see="activation",
)
def relu__in_place(z):
    z[z < 0] = 0
    return z


@mistake(
    ko="relu가 절댓값을 구했습니다. 음수는 0이 되어야 합니다.",
    en="relu takes the absolute value. Negative entries become 0.",
    breaks="relu",
    see="activation",
)
def relu__absolute(z):
    return np.abs(z)


@mistake(
    ko="relu가 z와 0 가운데 작은 쪽을 골랐습니다. 큰 값을 고르세요.",
    en="relu takes the smaller of z and 0. Choose the larger.",
    breaks="relu",
    see="activation",
)
def relu__minimum(z):
    return np.minimum(z, 0)


@mistake(
    ko="relu가 음수에 작은 기울기를 남깁니다(leaky ReLU). 여기서는 0으로 만드세요.",
    en="relu leaves a small slope for negative entries (leaky ReLU). Here they become 0.",
    breaks="relu",
    see="activation",
)
def relu__leaky(z):
    return np.where(z > 0, z, 0.01 * z)


@mistake(
    ko="relu 대신 매끄러운 softplus를 계산했습니다. 양수는 그대로, 음수는 0입니다.",
    en="relu computes the smooth softplus. Positive entries stay as they are, negative ones become 0.",
    breaks="relu",
    see="activation",
)
def relu__softplus(z):
    return np.logaddexp(0, z)


@mistake(
    ko="relu가 양수를 1로 만듭니다. 양수는 그대로 두세요.",
    en="relu turns positive entries into 1. They stay as they are.",
    breaks="relu",
    see="activation",
)
def relu__step(z):
    return np.where(z > 0, 1.0, 0.0)


@mistake(
    ko="tanh가 큰 z에서 inf / inf, 곧 NaN이 됩니다. `np.tanh`를 쓰거나 지수가 커지지 않는 꼴로 계산하세요.",
    en="For large z, tanh becomes inf / inf, that is NaN. Use `np.tanh` or a form whose exponential cannot grow.",
    breaks="far",
    see="activation",
)
def tanh__overflow(z):
    with np.errstate(all="ignore"):
        return (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))


@mistake(
    ko="tanh가 2σ(z) - 1로 되어 있습니다. 안쪽도 두 배, 곧 2σ(2z) - 1이어야 합니다.",
    en="tanh is 2σ(z) - 1 here. The inside doubles, too: 2σ(2z) - 1.",
    breaks="tanh",
    see="activation",
)
def tanh__unscaled(z):
    return 2 * _sigma(z) - 1


@mistake(
    ko="tanh 대신 sigmoid를 계산했습니다. tanh의 값은 -1과 1 사이입니다.",
    en="tanh computes the sigmoid. Its values lie between -1 and 1.",
    breaks="tanh",
    see="activation",
)
def tanh__sigmoid(z):
    return _sigma(z)


@mistake(
    ko="tanh가 쌍곡탄젠트가 아니라 탄젠트를 계산했습니다. 쌍곡탄젠트를 쓰세요.",
    en="tanh computes the tangent, not the hyperbolic one. Use the hyperbolic tangent.",
    breaks="tanh",
    see="activation",
)
def tanh__tangent(z):
    return np.tan(z)


@mistake(
    ko="sigmoid_grad가 z를 활성화 값처럼 씁니다. 먼저 s = σ(z)를 구한 뒤 s(1 - s)를 계산하세요.",
    en="sigmoid_grad uses z as if it were the activation. First compute s = σ(z), then s(1 - s).",
    breaks="of-z",
    see="activation",
)
def sigmoid_grad__takes_the_activation(z):
    return z * (1 - z)


@mistake(
    ko="sigmoid_grad에서 (1 - s)가 빠졌습니다. s(1 - s)를 계산하세요.",
    en="The factor (1 - s) is missing in sigmoid_grad. Compute s(1 - s).",
    breaks="sigmoid-grad",
    see="activation",
)
def sigmoid_grad__no_second_factor(z):
    return _sigma(z)


@mistake(
    ko="sigmoid_grad가 1 - s²입니다. 이는 tanh의 기울기 꼴이며, 시그모이드는 s(1 - s)입니다.",
    en="sigmoid_grad is 1 - s². That is the form for tanh; for the sigmoid it is s(1 - s).",
    breaks="sigmoid-grad",
    see="activation",
)
def sigmoid_grad__like_tanh(z):
    return 1 - _sigma(z) ** 2


@mistake(
    ko="sigmoid_grad의 부호가 반대입니다. 시그모이드는 늘어나기만 하므로 기울기는 양수입니다.",
    en="The sign of sigmoid_grad is wrong. A sigmoid only rises, so its slope is positive.",
    breaks="sigmoid-grad",
    see="activation",
)
def sigmoid_grad__negative(z):
    return _sigma(z) * (_sigma(z) - 1)


@mistake(
    ko="sigmoid_grad가 크기가 큰 z에서 inf / inf, 곧 NaN이 됩니다. s(1 - s)로 계산하세요.",
    en="For z far from 0, sigmoid_grad becomes inf / inf, that is NaN. Use s(1 - s).",
    breaks="far",
    see="activation",
)
def sigmoid_grad__overflow(z):
    with np.errstate(all="ignore"):
        return np.exp(-z) / (1 + np.exp(-z)) ** 2


@mistake(
    ko="relu_grad가 z 자체를 돌려줍니다. 양수의 기울기는 z가 아니라 1입니다.",
    en="relu_grad returns z itself. The slope for positive entries is 1, not z.",
    breaks="relu-grad",
    see="activation",
)
def relu_grad__returns_z(z):
    return np.maximum(z, 0)


@mistake(
    ko="relu_grad가 0에서 1입니다. 여기서는 z = 0의 기울기를 0으로 약속합니다.",
    en="relu_grad is 1 at 0. Here the slope at z = 0 is taken to be 0.",
    breaks="zero",
    see="activation",
)
def relu_grad__one_at_zero(z):
    return (z >= 0).astype(float)


@mistake(
    ko="relu_grad가 0에서 1/2입니다. 여기서는 z = 0의 기울기를 0으로 약속합니다.",
    en="relu_grad is 1/2 at 0. Here the slope at z = 0 is taken to be 0.",
    breaks="zero",
    see="activation",
)
def relu_grad__half_at_zero(z):
    return np.heaviside(z, 0.5)


@mistake(
    ko="relu_grad가 음수에서 -1입니다. 음수에서는 relu가 평평하므로 기울기는 0입니다.",
    en="relu_grad is -1 for negative entries. There relu is flat: the slope is 0.",
    breaks="relu-grad",
    see="activation",
)
def relu_grad__sign(z):
    return np.sign(z)


@mistake(
    ko="relu_grad가 음수에서 1, 양수에서 0입니다. 반대로 하세요.",
    en="relu_grad is 1 for negative entries and 0 for positive ones. It is the other way round.",
    breaks="relu-grad",
    see="activation",
)
def relu_grad__inverted(z):
    return (z < 0).astype(float)


@mistake(
    ko="relu_grad가 받은 배열을 바꾸었습니다. 새 배열에 계산하세요.",
    en="relu_grad changed the array that it was given. Compute in a new array.",
    breaks="inputs",
    see="activation",
)
def relu_grad__in_place(z):
    z[z <= 0] = 0
    z[z > 0] = 1
    return z


@mistake(
    ko="tanh_grad에서 제곱이 빠졌습니다. 1 - tanh(z)²을 계산하세요.",
    en="The square is missing in tanh_grad. Compute 1 - tanh(z)².",
    breaks="tanh-grad",
    see="activation",
)
def tanh_grad__unsquared(z):
    return 1 - np.tanh(z)


@mistake(
    ko="tanh_grad가 z를 활성화 값처럼 씁니다. 먼저 t = tanh(z)를 구한 뒤 1 - t²을 계산하세요.",
    en="tanh_grad uses z as if it were the activation. First compute t = tanh(z), then 1 - t².",
    breaks="of-z",
    see="activation",
)
def tanh_grad__takes_the_activation(z):
    return 1 - z**2


@mistake(
    ko="tanh_grad가 t(1 - t)입니다. 이는 시그모이드의 기울기 꼴이며, tanh는 1 - t²입니다.",
    en="tanh_grad is t(1 - t). That is the form for the sigmoid; for tanh it is 1 - t².",
    breaks="tanh-grad",
    see="activation",
)
def tanh_grad__like_sigmoid(z):
    t = np.tanh(z)
    return t * (1 - t)


@mistake(
    ko="tanh_grad가 1 / cosh(z)입니다. cosh(z)를 제곱하세요.",
    en="tanh_grad is 1 / cosh(z) here. Square cosh(z).",
    breaks="tanh-grad",
    see="activation",
)
def tanh_grad__cosh_unsquared(z):
    with np.errstate(over="ignore"):
        return 1 / np.cosh(z)


@mistake(
    ko="sigmoid_grad가 s(1 + s)입니다. 괄호 안의 부호를 살펴보세요.",
    en="sigmoid_grad is s(1 + s) here. Look at the sign in the parentheses.",
    breaks="sigmoid-grad",
    see="activation",
)
def sigmoid_grad__plus(z):
    return _sigma(z) * (1 + _sigma(z))


@mistake(
    ko="relu가 큰 값을 6으로 자릅니다. 양수는 얼마나 크든 그대로 두세요.",
    en="relu cuts large entries to 6. Positive entries stay as they are, however large.",
    breaks="relu",
    see="activation",
)
def relu__cut_at_six(z):
    return np.minimum(np.maximum(z, 0), 6)


@mistake(
    ko="정수 배열을 받은 tanh의 결과에서 소수점 아래가 잘렸습니다. 결과를 실수 배열에 담으세요.",
    en="Given an array of integers, tanh lost the fractions of its result. Put the result in a float array.",
    breaks="integers",
    see="activation",
)
def tanh__keeps_integers(z):
    out = np.zeros_like(z)
    out[...] = np.tanh(z)
    return out


@mistake(
    ko="tanh_grad의 부호가 반대입니다. tanh는 늘어나기만 하므로 기울기는 양수입니다.",
    en="The sign of tanh_grad is wrong. tanh only rises, so its slope is positive.",
    breaks="tanh-grad",
    see="activation",
)
def tanh_grad__negative(z):
    return np.tanh(z) ** 2 - 1


@mistake(
    ko="sigmoid가 z = 0에서 0입니다. 양수와 음수로 나누어 계산한다면 0도 한쪽에 넣으세요. 값은 0.5입니다.",
    en="sigmoid is 0 at z = 0. Where positive and negative z are computed apart, 0 belongs to one of them; its value is 0.5.",
    breaks="sigmoid",
    see="activation",
)
def sigmoid__nothing_at_zero(z):
    return np.where(z == 0, 0.0, _sigma(z))
