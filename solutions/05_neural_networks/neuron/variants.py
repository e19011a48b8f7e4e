import math

import numpy as np
from dlgrade.checking import mistake, right


def _valid(x, w):
    if len(x) != len(w):
        raise ValueError("x and w must have the same length")


def _sigmoid(z):
    return 1 / (1 + np.exp(-z))


@right
def neuron__loop(x, w, b):
    if len(x) != len(w):
        raise ValueError("lengths")
    total = b
    for xi, wi in zip(x, w, strict=True):
        total += xi * wi
    return 1.0 / (1.0 + math.exp(-total))


@right
def neuron__tanh(x, w, b):
    _valid(x, w)
    return 0.5 * (1 + np.tanh(0.5 * (np.einsum("i,i->", x, w) + b)))


@right
def neuron__float32_0d(x, w, b):
    _valid(x, w)
    inputs = np.append(x, 1).astype(np.float32)
    weights = np.append(w, b).astype(np.float32)
    return np.asarray(_sigmoid(np.dot(inputs, weights)))


@right
def neuron__exponential_form(x, w, b):
    _valid(x, w)
    e = math.e ** (sum(x * w) + b)
    return e / (1 + e)


@mistake(
    ko="편향 b를 더하지 않았습니다. 가중합에 b를 한 번 더하세요.",
    en="The bias b is missing. Add it to the weighted sum, once.",
    see="neuron",
)
def neuron__no_bias(x, w, b):
    _valid(x, w)
    return float(_sigmoid(w @ x))


@mistake(
    ko="편향을 뺐습니다. 가중합에 b를 더하세요.",
    en="The bias was subtracted. Add b to the weighted sum.",
    see="neuron",
)
def neuron__minus_bias(x, w, b):
    _valid(x, w)
    return float(_sigmoid(w @ x - b))


@mistake(
    ko="입력마다 편향을 더해 b가 d번 들어갔습니다. 모두 더한 뒤 한 번만 더하세요.",
    en="The bias was added for each input, d times in all. Add it once, after the sum.",
    see="neuron",
)
def neuron__bias_per_input(x, w, b):
    _valid(x, w)
    return float(_sigmoid(np.sum(w * x + b)))


@mistake(
    ko="가중합에 편향을 곱했습니다. 곱하지 말고 더하세요.",
    en="The weighted sum was multiplied by the bias. Add the bias.",
    see="neuron",
)
def neuron__bias_multiplied(x, w, b):
    _valid(x, w)
    return float(_sigmoid(w @ x * b))


@mistake(
    ko="시그모이드를 통과시킨 뒤에 편향을 더했습니다. 편향은 활성화 함수 안에 들어갑니다.",
    en="The bias was added after the sigmoid. It belongs inside the activation.",
    see="neuron",
)
def neuron__bias_outside(x, w, b):
    _valid(x, w)
    return float(_sigmoid(w @ x) + b)


@mistake(
    ko="곱한 값을 더하지 않아 배열이 나옵니다. 모두 더해 수 하나로 만드세요.",
    en="The products were not summed, so an array comes out. Add them up to one number.",
    see="neuron",
)
def neuron__unsummed(x, w, b):
    _valid(x, w)
    return _sigmoid(w * x + b)


@mistake(
    ko="수 하나가 아니라 길이 1인 배열을 돌려줍니다. 수로 바꾸어 돌려주세요.",
    en="This returns an array of length 1. Return the number in it.",
    see="neuron",
)
def neuron__length_one(x, w, b):
    _valid(x, w)
    return np.array([_sigmoid(w @ x + b)])


@mistake(
    ko="활성화 함수를 통과시키지 않았습니다. 가중합 z를 시그모이드에 넣으세요.",
    en="There is no activation. Put the weighted sum z through the sigmoid.",
    see="activation",
)
def neuron__no_activation(x, w, b):
    _valid(x, w)
    return float(w @ x + b)


@mistake(
    ko="시그모이드를 두 번 통과시켰습니다. 한 번이면 됩니다.",
    en="The sigmoid was applied twice. Once will do.",
    see="activation",
)
def neuron__activation_twice(x, w, b):
    _valid(x, w)
    return float(_sigmoid(_sigmoid(w @ x + b)))


@mistake(
    ko="입력마다 시그모이드를 통과시킨 뒤 더했습니다. 먼저 모두 더하고 한 번 통과시키세요.",
    en="Each product went through the sigmoid before the sum. Sum first, then apply it once.",
    see="neuron",
)
def neuron__activation_before_sum(x, w, b):
    _valid(x, w)
    return float(np.sum(_sigmoid(w * x)) + b)


@mistake(
    ko="지수의 부호가 반대입니다. e의 지수는 -z입니다.",
    en="The sign in the exponent is wrong. e is raised to -z.",
    see="activation",
)
def neuron__exponent_sign(x, w, b):
    _valid(x, w)
    return float(1 / (1 + np.exp(w @ x + b)))


@mistake(
    ko="시그모이드 대신 tanh를 썼습니다. 1 / (1 + e^(-z))를 쓰세요.",
    en="tanh was used for the sigmoid. Use 1 / (1 + e^(-z)).",
    see="activation",
)
def neuron__tanh_for_sigmoid(x, w, b):
    _valid(x, w)
    return float(np.tanh(w @ x + b))


@mistake(
    ko="시그모이드 대신 ReLU를 썼습니다. 1 / (1 + e^(-z))를 쓰세요.",
    en="ReLU was used for the sigmoid. Use 1 / (1 + e^(-z)).",
    see="activation",
)
def neuron__relu_for_sigmoid(x, w, b):
    _valid(x, w)
    return float(max(0.0, w @ x + b))


@mistake(
    ko="0 또는 1로 잘라 냈습니다. 시그모이드는 그 사이의 값을 매끄럽게 냅니다.",
    en="The output was cut to 0 or 1. A sigmoid gives the values in between.",
    see="activation",
)
def neuron__step(x, w, b):
    _valid(x, w)
    return float(w @ x + b > 0)


@mistake(
    ko="가중합 대신 평균을 냈습니다. 곱을 더하기만 하고 d로 나누지 마세요.",
    en="The products were averaged. Add them up and do not divide by d.",
    see="neuron",
)
def neuron__mean(x, w, b):
    _valid(x, w)
    return float(_sigmoid(np.mean(w * x) + b))


@mistake(
    ko="가중치와 입력을 더했습니다. 둘을 곱한 다음 더하세요.",
    en="Weights and inputs were added. Multiply them, then sum.",
    see="neuron",
)
def neuron__adds_weights(x, w, b):
    _valid(x, w)
    return float(_sigmoid(np.sum(w + x) + b))


@mistake(
    ko="x를 제자리에서 바꿨습니다. `x *= w` 대신 새 배열에 곱을 담으세요.",
    en="x was changed in place. Put the products in a new array instead of `x *= w`.",
    see="neuron",
)
def neuron__in_place(x, w, b):
    _valid(x, w)
    x *= w
    return float(_sigmoid(np.sum(x) + b))


@mistake(
    ko="길이가 다르면 짧은 쪽까지만 계산합니다. 모양이 다르면 ValueError를 일으키세요.",
    en="With different lengths, the surplus is silently left out or repeated. Raise ValueError.",
    see="neuron",
)
def neuron__unchecked(x, w, b):
    return float(_sigmoid(sum(xi * wi for xi, wi in zip(x, w, strict=False)) + b))


@mistake(
    ko="길이가 1인 w가 x의 모든 값에 곱해졌습니다(브로드캐스트). 계산하기 전에 두 모양을 비교하세요.",
    en="A w of length 1 was stretched over all of x (broadcasting). Compare the two shapes before computing.",
    see="neuron",
)
def neuron__stretches(x, w, b):
    return float(_sigmoid(np.sum(x * w) + b))
