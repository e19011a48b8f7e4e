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
    breaks="bias",
    see="neuron",
)
def neuron__no_bias(x, w, b):
    _valid(x, w)
    return float(_sigmoid(w @ x))


@mistake(
    ko="편향을 뺐습니다. 가중합에 b를 더하세요.",
    en="The bias was subtracted. Add b to the weighted sum.",
    breaks="bias",
    see="neuron",
)
def neuron__minus_bias(x, w, b):
    _valid(x, w)
    return float(_sigmoid(w @ x - b))


@mistake(
    ko="편향 b가 입력의 개수만큼 d번 더해졌습니다. 한 번만 더하세요.",
    en="The bias b was added d times, as often as there are inputs. Add it once.",
    breaks="bias",
    see="neuron",
)
def neuron__bias_per_input(x, w, b):
    _valid(x, w)
    return float(_sigmoid(np.sum(w * x + b)))


@mistake(
    ko="가중합에 편향을 곱했습니다. 곱하지 말고 더하세요.",
    en="The weighted sum was multiplied by the bias. Add the bias.",
    breaks="bias",
    see="neuron",
)
def neuron__bias_multiplied(x, w, b):
    _valid(x, w)
    return float(_sigmoid(w @ x * b))


@mistake(
    ko="시그모이드를 통과시킨 뒤에 편향을 더했습니다. 편향은 활성화 함수 안에 들어갑니다.",
    en="The bias was added after the sigmoid. It belongs inside the activation.",
    breaks="bias",
    see="neuron",
)
def neuron__bias_outside(x, w, b):
    _valid(x, w)
    return float(_sigmoid(w @ x) + b)


@mistake(
    ko="곱한 값을 더하지 않아 배열이 나옵니다. 모두 더해 수 하나로 만드세요.",
    en="The products were not summed, so an array comes out. Add them up to one number.",
    breaks="number",
    see="neuron",
)
def neuron__unsummed(x, w, b):
    _valid(x, w)
    return _sigmoid(w * x + b)


@mistake(
    ko="수 하나가 아니라 길이 1인 배열이 나왔습니다. 수로 바꾸어 돌려주세요.",
    en="An array of length 1 came out, not a number. Return the number in it.",
    breaks="number",
    see="neuron",
)
def neuron__length_one(x, w, b):
    _valid(x, w)
    return np.array([_sigmoid(w @ x + b)])


@mistake(
    ko="활성화 함수를 통과시키지 않았습니다. 가중합 z를 시그모이드에 넣으세요.",
    en="There is no activation. Put the weighted sum z through the sigmoid.",
    breaks="activation",
    see="activation",
)
def neuron__no_activation(x, w, b):
    _valid(x, w)
    return float(w @ x + b)


@mistake(
    ko="시그모이드를 두 번 통과시켰습니다. 한 번이면 됩니다.",
    en="The sigmoid was applied twice. Once will do.",
    breaks="activation",
    see="activation",
)
def neuron__activation_twice(x, w, b):
    _valid(x, w)
    return float(_sigmoid(_sigmoid(w @ x + b)))


@mistake(
    ko="입력마다 시그모이드를 통과시킨 뒤 더했습니다. 먼저 모두 더하고 한 번 통과시키세요.",
    en="Each product went through the sigmoid before the sum. Sum first, then apply it once.",
    breaks="activation",
    see="neuron",
)
def neuron__activation_before_sum(x, w, b):
    _valid(x, w)
    return float(np.sum(_sigmoid(w * x)) + b)


@mistake(
    ko="z가 아니라 -z의 시그모이드입니다. 1 / (1 + e^(-z))를 계산하세요.",
    en="This is the sigmoid of -z. Compute 1 / (1 + e^(-z)).",
    breaks="activation",
    see="activation",
)
def neuron__exponent_sign(x, w, b):
    _valid(x, w)
    return float(1 / (1 + np.exp(w @ x + b)))


@mistake(
    ko="시그모이드 대신 tanh를 썼습니다. 1 / (1 + e^(-z))를 쓰세요.",
    en="tanh was used for the sigmoid. Use 1 / (1 + e^(-z)).",
    breaks="activation",
    see="activation",
)
def neuron__tanh_for_sigmoid(x, w, b):
    _valid(x, w)
    return float(np.tanh(w @ x + b))


@mistake(
    ko="시그모이드 대신 ReLU를 썼습니다. 1 / (1 + e^(-z))를 쓰세요.",
    en="ReLU was used for the sigmoid. Use 1 / (1 + e^(-z)).",
    breaks="activation",
    see="activation",
)
def neuron__relu_for_sigmoid(x, w, b):
    _valid(x, w)
    return float(max(0.0, w @ x + b))


@mistake(
    ko="0 또는 1로 잘라 냈습니다. 시그모이드는 그 사이의 값을 매끄럽게 냅니다.",
    en="The output was cut to 0 or 1. A sigmoid gives the values in between.",
    breaks="activation",
    see="activation",
)
def neuron__step(x, w, b):
    _valid(x, w)
    return float(w @ x + b > 0)


@mistake(
    ko="가중합 대신 평균을 냈습니다. 곱을 더하기만 하고 d로 나누지 마세요.",
    en="The products were averaged. Add them up and do not divide by d.",
    breaks="sum",
    see="neuron",
)
def neuron__mean(x, w, b):
    _valid(x, w)
    return float(_sigmoid(np.mean(w * x) + b))


@mistake(
    ko="가중치와 입력을 더했습니다. 둘을 곱한 다음 더하세요.",
    en="Weights and inputs were added. Multiply them, then sum.",
    breaks="sum",
    see="neuron",
)
def neuron__adds_weights(x, w, b):
    _valid(x, w)
    return float(_sigmoid(np.sum(w + x) + b))


@mistake(
    ko="받은 x에 바로 씁니다. 새 배열에 계산하세요.",
    en="This writes into the given x. Compute in a new array.",
    breaks="inputs",
    also_costs={
        "integers_beside_fractions": "an array of integers holds no fractions, so writing into it is an error",
    },
    see="neuron",
)
def neuron__in_place(x, w, b):
    _valid(x, w)
    x *= w
    return float(_sigmoid(np.sum(x) + b))


@mistake(
    ko="x와 w의 길이가 다른데, 짧은 쪽까지만 계산한 값이 나왔습니다. 길이가 다르면 ValueError를 일으키세요.",
    en="x and w differ in length, and yet a value came out, with the surplus left out. Raise ValueError when the lengths differ.",
    breaks="lengths",
    see="neuron",
)
def neuron__unchecked(x, w, b):
    return float(_sigmoid(sum(xi * wi for xi, wi in zip(x, w, strict=False)) + b))


@mistake(
    ko="길이가 1인 w가 x의 모든 값에 곱해졌습니다(브로드캐스트). 계산하기 전에 두 길이를 비교하세요.",
    en="A w of length 1 was stretched over all of x (broadcasting). Compare the two lengths before computing.",
    breaks="lengths",
    see="neuron",
)
def neuron__stretches(x, w, b):
    return float(_sigmoid(np.sum(x * w) + b))


@mistake(
    ko="첫 번째 입력만 쓰였습니다. 입력을 모두 더한 뒤에 시그모이드에 넣으세요. 반복문 안에 `return`이 있다면 밖으로 옮기세요.",
    en="Only the first input was used. Sum over all inputs before the sigmoid. If there is a `return` inside a loop, move it out.",
    breaks="sum",
    see="neuron",
)
def neuron__first_input(x, w, b):
    _valid(x, w)
    return float(_sigmoid(w[0] * x[0] + b))


@mistake(
    ko="1 + e^(-z)가 나왔습니다. 시그모이드는 1을 이 값으로 나눈 것이므로, 분모 전체에 괄호가 있는지 살펴보세요.",
    en="1 + e^(-z) came out. The sigmoid is 1 divided by this: see whether parentheses hold the whole denominator.",
    breaks="activation",
    see="activation",
)
def neuron__not_divided(x, w, b):
    _valid(x, w)
    return float(1 + np.exp(-(w @ x + b)))


def _products_like(one, x, w, b):
    _valid(x, w)
    products = np.zeros_like(one)
    products[...] = x * w
    return float(_sigmoid(np.sum(products) + b))


@mistake(
    ko="x가 정수이면 곱의 소수 부분이 사라집니다. 곱을 담을 배열을 실수로 만드세요.",
    en="Where x holds integers, the products have lost their fractions. Make the array for the products one of floats.",
    breaks="sum",
    see="neuron",
)
def neuron__products_like_x(x, w, b):
    return _products_like(x, x, w, b)


@mistake(
    ko="w가 정수이면 곱의 소수 부분이 사라집니다. 곱을 담을 배열을 실수로 만드세요.",
    en="Where w holds integers, the products have lost their fractions. Make the array for the products one of floats.",
    breaks="sum",
    see="neuron",
)
def neuron__products_like_w(x, w, b):
    return _products_like(w, x, w, b)


@mistake(
    ko="받은 w에 바로 씁니다. 새 배열에 계산하세요.",
    en="This writes into the given w. Compute in a new array.",
    breaks="inputs",
    also_costs={
        "integers_beside_fractions": "an array of integers holds no fractions, so writing into it is an error",
    },
    see="neuron",
)
def neuron__w_in_place(x, w, b):
    _valid(x, w)
    w *= x
    return float(_sigmoid(np.sum(w) + b))


@mistake(
    ko="z를 −10과 10 사이로 잘랐습니다. 그보다 크거나 작은 z에서도 시그모이드를 그대로 구하세요.",
    en="z was cut off at −10 and 10. Take the sigmoid of larger and smaller values as they are.",
    breaks="activation",
    see="activation",
)
def neuron__cuts_off_z(x, w, b):
    _valid(x, w)
    return float(_sigmoid(np.clip(np.dot(x, w) + b, -10, 10)))
