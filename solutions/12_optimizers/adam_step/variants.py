"""Other right ways to write adam_step, and known mistakes."""

import math

import numpy as np
from dlgrade.checking import mistake, right


def _means(grad, m, v, beta1, beta2):
    return beta1 * m + (1 - beta1) * grad, beta2 * v + (1 - beta2) * grad**2


def _corrected(m, v, t, beta1, beta2):
    return m / (1 - beta1**t), v / (1 - beta2**t)


def _moved(param, mean, square, learning_rate, eps):
    return param - learning_rate * mean / (np.sqrt(square) + eps)


def _refuse(t):
    if t < 1:
        raise ValueError("t")


@right
def adam_step__copies(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    if not t >= 1:
        raise ValueError(f"t = {t}, but steps are counted from 1")
    p, m, v = np.array(param, float), np.array(m, float), np.array(v, float)
    m *= beta1
    m += (1 - beta1) * grad
    v *= beta2
    v += (1 - beta2) * np.square(grad)
    p -= learning_rate * (m / (1 - np.power(beta1, t))) / (np.sqrt(v / (1 - np.power(beta2, t))) + eps)
    return p, m, v


@right
def adam_step__loop(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    if t <= 0:
        raise ValueError
    moved, first, second = (np.empty(np.shape(param)) for _ in range(3))
    for i in np.ndindex(np.shape(param)):
        g = float(grad[i])
        first[i] = beta1 * m[i] + (1 - beta1) * g
        second[i] = beta2 * v[i] + (1 - beta2) * g * g
        mean, square = first[i] / (1 - beta1**t), second[i] / (1 - beta2**t)
        moved[i] = param[i] - learning_rate * mean / (math.sqrt(square) + eps)
    return moved, first, second


@right
def adam_step__one_rate(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    _refuse(t)
    m, v = m + (1 - beta1) * (grad - m), v + (1 - beta2) * (grad * grad - v)
    root = math.sqrt(1 - beta2**t)
    rate = learning_rate * root / (1 - beta1**t)
    return [param - rate * m / (np.sqrt(v) + eps * root), m, v]


@right
def adam_step__float32(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    _refuse(t)
    param, grad, m, v = (np.asarray(each, dtype=np.float32) for each in (param, grad, m, v))
    m, v = _means(grad, m, v, beta1, beta2)
    mean, square = _corrected(m, v, t, beta1, beta2)
    return tuple(each.astype(np.float32) for each in (_moved(param, mean, square, learning_rate, eps), m, v))


@right
def adam_step__averages(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    if t not in range(1, 10**9):
        raise ValueError("t is not the number of a step")

    def average(old, new, beta):
        return np.average([old, new], axis=0, weights=[beta, 1 - beta])

    m, v = average(m, grad, beta1), average(v, np.power(grad, 2), beta2)
    step = np.divide(m, 1 - beta1**t) / np.add((v / (1 - beta2**t)) ** 0.5, eps)
    return np.stack([np.subtract(param, learning_rate * step), m, v])


@mistake(
    ko="m에 기울기가 그대로 더해졌습니다. 기울기에 (1 − beta1)을 곱해야 평균이 됩니다.",
    en="The gradient was added to m as it is. It takes the factor (1 − beta1) to make a mean.",
    breaks="first",
    see="adam",
)
def adam_step__sum_in_m(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    _refuse(t)
    m, v = beta1 * m + grad, beta2 * v + (1 - beta2) * grad**2
    return _moved(param, *_corrected(m, v, t, beta1, beta2), learning_rate, eps), m, v


@mistake(
    ko="m에서 beta1과 (1 − beta1)의 자리가 바뀌었습니다. beta1은 전의 평균에 곱하세요.",
    en="In m, beta1 and (1 − beta1) have changed places. Multiply the old mean by beta1.",
    breaks="first",
    see="adam",
)
def adam_step__weights_of_m_swapped(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    _refuse(t)
    m, v = _means(grad, m, v, 1 - beta1, beta2)
    return _moved(param, *_corrected(m, v, t, beta1, beta2), learning_rate, eps), m, v


@mistake(
    ko="m에 전의 평균이 들어 있지 않습니다. 전의 m에 beta1을 곱해 더하세요.",
    en="m does not hold the old mean. Add the old m, times beta1.",
    breaks="first",
    see="adam",
)
def adam_step__m_forgets(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    _refuse(t)
    m, v = (1 - beta1) * grad, beta2 * v + (1 - beta2) * grad**2
    return _moved(param, *_corrected(m, v, t, beta1, beta2), learning_rate, eps), m, v


@mistake(
    ko="기울기의 부호가 m에서 뒤집혔습니다. m에는 기울기를 더하고, 파라미터에서 뺍니다.",
    en="The gradient went into m with the opposite sign. Add it to m, and subtract when moving the parameter.",
    breaks="first",
    see="adam",
)
def adam_step__negative_gradient(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    _refuse(t)
    m, v = _means(-grad, m, v, beta1, beta2)
    return _moved(param, *_corrected(m, v, t, beta1, beta2), -learning_rate, eps), m, v


@mistake(
    ko="m을 beta2로 구했습니다. m에는 beta1을 쓰세요.",
    en="m was made with beta2. Use beta1 for m.",
    breaks="first",
    see="adam",
)
def adam_step__beta2_for_m(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    _refuse(t)
    m, v = _means(grad, m, v, beta2, beta2)
    return _moved(param, *_corrected(m, v, t, beta1, beta2), learning_rate, eps), m, v


@mistake(
    ko="기울기를 제곱하지 않은 채 v에 넣었습니다. v는 제곱의 평균입니다.",
    en="The gradient went into v without being squared. v is the mean of its square.",
    breaks="second",
    see="adam",
)
def adam_step__no_square(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    _refuse(t)
    m, v = beta1 * m + (1 - beta1) * grad, beta2 * v + (1 - beta2) * grad
    return _moved(param, *_corrected(m, v, t, beta1, beta2), learning_rate, eps), m, v


@mistake(
    ko="기울기의 절댓값이 v에 들어갔습니다. v는 제곱의 평균입니다.",
    en="The absolute value of the gradient went into v. v is the mean of its square.",
    breaks="second",
    see="adam",
)
def adam_step__absolute_value(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    _refuse(t)
    m, v = beta1 * m + (1 - beta1) * grad, beta2 * v + (1 - beta2) * np.abs(grad)
    return _moved(param, *_corrected(m, v, t, beta1, beta2), learning_rate, eps), m, v


@mistake(
    ko="v에서 (1 − beta2)까지 제곱되었습니다. 기울기만 제곱한 다음 (1 − beta2)를 곱하세요.",
    en="In v, (1 − beta2) was squared as well. Square the gradient alone, then multiply by (1 − beta2).",
    breaks="second",
    see="adam",
)
def adam_step__factor_squared(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    _refuse(t)
    m, v = beta1 * m + (1 - beta1) * grad, beta2 * v + ((1 - beta2) * grad) ** 2
    return _moved(param, *_corrected(m, v, t, beta1, beta2), learning_rate, eps), m, v


@mistake(
    ko="v에 기울기의 제곱이 그대로 더해졌습니다. 제곱에 (1 − beta2)를 곱해야 평균이 됩니다.",
    en="The squared gradient was added to v as it is. It takes the factor (1 − beta2) to make a mean.",
    breaks="second",
    see="adam",
)
def adam_step__sum_in_v(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    _refuse(t)
    m, v = beta1 * m + (1 - beta1) * grad, beta2 * v + grad**2
    return _moved(param, *_corrected(m, v, t, beta1, beta2), learning_rate, eps), m, v


@mistake(
    ko="v에서 beta2와 (1 − beta2)의 자리가 바뀌었습니다. beta2는 전의 평균에 곱하세요.",
    en="In v, beta2 and (1 − beta2) have changed places. Multiply the old mean by beta2.",
    breaks="second",
    see="adam",
)
def adam_step__weights_of_v_swapped(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    _refuse(t)
    m, v = _means(grad, m, v, beta1, 1 - beta2)
    return _moved(param, *_corrected(m, v, t, beta1, beta2), learning_rate, eps), m, v


@mistake(
    ko="v에 기울기의 제곱이 아니라 새 m의 제곱이 들어갔습니다. 기울기를 제곱하세요.",
    en="The square of the new m went into v, in place of the square of the gradient. Square the gradient.",
    breaks="second",
    see="adam",
)
def adam_step__square_of_m(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    _refuse(t)
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * m**2
    return _moved(param, *_corrected(m, v, t, beta1, beta2), learning_rate, eps), m, v


@mistake(
    ko="v를 beta1로 구했습니다. v에는 beta2를 쓰세요.",
    en="v was made with beta1. Use beta2 for v.",
    breaks="second",
    see="adam",
)
def adam_step__beta1_for_v(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    _refuse(t)
    m, v = _means(grad, m, v, beta1, beta1)
    return _moved(param, *_corrected(m, v, t, beta1, beta2), learning_rate, eps), m, v


@mistake(
    ko="v에 전의 평균이 들어 있지 않습니다. 전의 v에 beta2를 곱해 더하세요.",
    en="v does not hold the old mean. Add the old v, times beta2.",
    breaks="second",
    see="adam",
)
def adam_step__v_forgets(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    _refuse(t)
    m, v = beta1 * m + (1 - beta1) * grad, (1 - beta2) * grad**2
    return _moved(param, *_corrected(m, v, t, beta1, beta2), learning_rate, eps), m, v


@mistake(
    ko="m의 자리에 v가 나왔습니다. 파라미터, m, v의 순서로 돌려주세요.",
    en="v came back in the place of m. Return the parameter, m, v, in this order.",
    breaks=("first", "second"),
    see="adam",
)
def adam_step__m_and_v_swapped(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    _refuse(t)
    m, v = _means(grad, m, v, beta1, beta2)
    return _moved(param, *_corrected(m, v, t, beta1, beta2), learning_rate, eps), v, m


@mistake(
    ko="돌려준 m이 편향을 고친 값입니다. 고친 값은 이 걸음에만 쓰고, m과 v는 고치기 전의 값을 돌려주세요.",
    en="The m that came back is the corrected one. Use corrected means for this step only, and return m and v without the correction.",
    breaks=("first", "second"),
    see="adam",
)
def adam_step__returns_the_corrected(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    _refuse(t)
    m, v = _corrected(*_means(grad, m, v, beta1, beta2), t, beta1, beta2)
    return _moved(param, m, v, learning_rate, eps), m, v


@mistake(
    ko="m이 받은 그대로 돌아왔습니다. 새로 구한 m과 v를 돌려주세요.",
    en="m came back as it was given. Return the new m and v.",
    breaks=("first", "second"),
    see="adam",
)
def adam_step__returns_the_old(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    _refuse(t)
    means = _corrected(*_means(grad, m, v, beta1, beta2), t, beta1, beta2)
    return _moved(param, *means, learning_rate, eps), m.copy(), v.copy()


@mistake(
    ko="m 쪽으로 옮겼습니다. 손실이 줄도록 반대로, 곧 빼야 합니다.",
    en="The parameter moved along m. To make the loss smaller, move against it: subtract.",
    breaks="step",
    see="adam",
)
def adam_step__plus(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    _refuse(t)
    m, v = _means(grad, m, v, beta1, beta2)
    return _moved(param, *_corrected(m, v, t, beta1, beta2), -learning_rate, eps), m, v


@mistake(
    ko="v의 제곱근이 아니라 v로 나누었습니다. 제곱근을 구해 나누세요.",
    en="This divides by v and not by its root. Take the square root first.",
    breaks="step",
    see="adam",
)
def adam_step__no_root(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    _refuse(t)
    m, v = _means(grad, m, v, beta1, beta2)
    mean, square = _corrected(m, v, t, beta1, beta2)
    return param - learning_rate * mean / (square + eps), m, v


@mistake(
    ko="m이 아니라 지금의 기울기로 옮겼습니다(RMSProp의 걸음). 기울기의 평균 m을 쓰세요.",
    en="The parameter was moved by the present gradient and not by m (as RMSProp does). Use the mean of the gradients, m.",
    breaks="step",
    see="adam",
)
def adam_step__by_the_gradient(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    _refuse(t)
    m, v = _means(grad, m, v, beta1, beta2)
    return _moved(param, grad, _corrected(m, v, t, beta1, beta2)[1], learning_rate, eps), m, v


@mistake(
    ko="v로 나누지 않고 m만으로 옮겼습니다. 고친 m을 고친 v의 제곱근으로 나누세요.",
    en="The parameter was moved by m alone, without dividing by anything made of v. Divide the corrected m by the root of the corrected v.",
    breaks="step",
    see="adam",
)
def adam_step__not_divided(param, grad, m, v, t, learning_rate, beta1, beta2, eps):  # noqa: ARG001
    _refuse(t)
    m, v = _means(grad, m, v, beta1, beta2)
    return param - learning_rate * _corrected(m, v, t, beta1, beta2)[0], m, v


@mistake(
    ko="새 m과 v를 구하고도 받은 m과 v로 옮겼습니다. 새로 구한 것으로 옮기세요.",
    en="The parameter was moved by the m and v that were given. Move it by the new ones.",
    breaks="step",
    see="adam",
)
def adam_step__by_the_old_means(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    _refuse(t)
    moved = _moved(param, *_corrected(m, v, t, beta1, beta2), learning_rate, eps)
    return moved, *_means(grad, m, v, beta1, beta2)


@mistake(
    ko="학습률이 곱해지지 않았습니다. 걸음에 학습률을 곱해서 빼세요.",
    en="The learning rate is missing. Multiply the step by it before subtracting.",
    breaks="step",
    see="adam",
)
def adam_step__no_rate(param, grad, m, v, t, learning_rate, beta1, beta2, eps):  # noqa: ARG001
    _refuse(t)
    m, v = _means(grad, m, v, beta1, beta2)
    return _moved(param, *_corrected(m, v, t, beta1, beta2), 1.0, eps), m, v


@mistake(
    ko="걸음만 돌려주었습니다. 파라미터에서 그 걸음을 뺀 값을 돌려주세요.",
    en="The step came back in place of the parameter. Return the parameter minus that step.",
    breaks="step",
    see="adam",
)
def adam_step__only_the_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):  # noqa: ARG001
    _refuse(t)
    m, v = _means(grad, m, v, beta1, beta2)
    return -_moved(np.zeros(np.shape(grad)), *_corrected(m, v, t, beta1, beta2), learning_rate, eps), m, v


@mistake(
    ko="v의 평균 하나로 모든 원소를 나누었습니다. 원소마다 자기 v로 나누세요.",
    en="All entries were divided by one number, made of the mean of v. Divide each entry by its own v.",
    breaks="step",
    see="adam",
)
def adam_step__one_scale(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    _refuse(t)
    m, v = _means(grad, m, v, beta1, beta2)
    mean, square = _corrected(m, v, t, beta1, beta2)
    return _moved(param, mean, square.mean(), learning_rate, eps), m, v


@mistake(
    ko="편향을 고치지 않았습니다. 처음 걸음들에서 m과 v는 0 쪽으로 치우쳐 있으므로 1 − beta1^t와 1 − beta2^t로 나누세요.",
    en="The bias was not corrected. In the first steps m and v lean towards 0: divide them by 1 − beta1^t and 1 − beta2^t.",
    breaks="correction",
    see="bias-correction",
)
def adam_step__no_correction(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    _refuse(t)
    m, v = _means(grad, m, v, beta1, beta2)
    return _moved(param, m, v, learning_rate, eps), m, v


@mistake(
    ko="m의 편향만 고쳤습니다. v도 1 − beta2^t로 나누세요.",
    en="Only the bias of m was corrected. Divide v by 1 − beta2^t as well.",
    breaks="correction",
    see="bias-correction",
)
def adam_step__only_m_corrected(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    _refuse(t)
    m, v = _means(grad, m, v, beta1, beta2)
    return _moved(param, m / (1 - beta1**t), v, learning_rate, eps), m, v


@mistake(
    ko="v의 편향만 고쳤습니다. m도 1 − beta1^t로 나누세요.",
    en="Only the bias of v was corrected. Divide m by 1 − beta1^t as well.",
    breaks="correction",
    see="bias-correction",
)
def adam_step__only_v_corrected(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    _refuse(t)
    m, v = _means(grad, m, v, beta1, beta2)
    return _moved(param, m, v / (1 - beta2**t), learning_rate, eps), m, v


@mistake(
    ko="t를 하나 적게 세어, 첫 걸음에서 0으로 나누게 됩니다. t는 1부터 세므로 그대로 지수에 쓰세요.",
    en="The step was counted as t − 1, so the first one divides by 0. t counts from 1: use it as it is for the exponent.",
    breaks="correction",
    see="bias-correction",
)
def adam_step__counts_from_0(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    _refuse(t)
    m, v = _means(grad, m, v, beta1, beta2)
    with np.errstate(divide="ignore", invalid="ignore"):
        means = np.divide(m, 1 - beta1 ** (t - 1)), np.divide(v, 1 - beta2 ** (t - 1))
        return _moved(param, *means, learning_rate, eps), m, v


@mistake(
    ko="t를 하나 많게 세었습니다. t는 이미 1부터 세므로 그대로 지수에 쓰세요.",
    en="The step was counted as t + 1. t counts from 1 already: use it as it is for the exponent.",
    breaks="correction",
    see="bias-correction",
)
def adam_step__adds_one_to_t(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    _refuse(t)
    m, v = _means(grad, m, v, beta1, beta2)
    return _moved(param, *_corrected(m, v, t + 1, beta1, beta2), learning_rate, eps), m, v


@mistake(
    ko="어느 걸음에서나 첫 걸음처럼 1 − beta1과 1 − beta2로 나누었습니다. beta를 t번 곱하세요.",
    en="Every step was corrected as if it were the first, by 1 − beta1 and 1 − beta2. Raise the betas to the power of t.",
    breaks=("step", "correction"),
    see="bias-correction",
)
def adam_step__without_the_power(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    _refuse(t)
    m, v = _means(grad, m, v, beta1, beta2)
    return _moved(param, *_corrected(m, v, 1, beta1, beta2), learning_rate, eps), m, v


@mistake(
    ko="편향을 고칠 때 나누지 않고 곱했습니다. 0 쪽으로 치우친 값을 키우려면 1보다 작은 수로 나누세요.",
    en="The correction multiplied where it should divide. What leans towards 0 grows when it is divided by a number below 1.",
    breaks="correction",
    see="bias-correction",
)
def adam_step__multiplies(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    _refuse(t)
    m, v = _means(grad, m, v, beta1, beta2)
    return _moved(param, m * (1 - beta1**t), v * (1 - beta2**t), learning_rate, eps), m, v


@mistake(
    ko="m과 v를 둘 다 beta1로 고쳤습니다. v는 1 − beta2^t로 나누세요.",
    en="Both means were corrected with beta1. Divide v by 1 − beta2^t.",
    breaks="correction",
    see="bias-correction",
)
def adam_step__beta1_for_both(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    _refuse(t)
    m, v = _means(grad, m, v, beta1, beta2)
    return _moved(param, *_corrected(m, v, t, beta1, beta1), learning_rate, eps), m, v


@mistake(
    ko="eps가 제곱근 안에 들어갔습니다. 제곱근을 구한 다음에 더하세요.",
    en="eps is inside the root. Add it after taking the root.",
    breaks="epsilon",
    see="adam",
)
def adam_step__eps_in_the_root(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    _refuse(t)
    m, v = _means(grad, m, v, beta1, beta2)
    mean, square = _corrected(m, v, t, beta1, beta2)
    return param - learning_rate * mean / np.sqrt(square + eps), m, v


@mistake(
    ko="아주 작은 v가 더 큰 수로 바뀌었습니다. 아무리 작아도 이동 평균을 그대로 돌려주세요. 0으로 나누는 일은 eps가 막습니다.",
    en="A very small v was replaced by a larger number. Return the moving average as it is, however small; eps keeps the step from dividing by 0.",
    breaks="second",
    see="adam",
)
def adam_step__floor_of_v(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    _refuse(t)
    m, v = _means(grad, m, v, beta1, beta2)
    v = np.maximum(v, 1e-12)
    return _moved(param, *_corrected(m, v, t, beta1, beta2), learning_rate, eps), m, v


@mistake(
    ko="받은 eps가 쓰이지 않았습니다. v의 제곱근은 0일 수 있으니 받은 eps를 더하세요.",
    en="The given eps was not used. Add it to the root of v, which may be 0.",
    breaks="epsilon",
    see="adam",
)
def adam_step__no_eps(param, grad, m, v, t, learning_rate, beta1, beta2, eps):  # noqa: ARG001
    _refuse(t)
    m, v = _means(grad, m, v, beta1, beta2)
    with np.errstate(divide="ignore", invalid="ignore"):
        return _moved(param, *_corrected(m, v, t, beta1, beta2), learning_rate, 0.0), m, v


@mistake(
    ko="eps가 v를 고치기 전의 제곱근에 더해졌습니다. v를 먼저 고치고, 그 제곱근에 더하세요.",
    en="eps was added to the root of v before the correction. Correct v first, then add eps to its root.",
    breaks="epsilon",
    see="adam",
)
def adam_step__eps_before_the_correction(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    _refuse(t)
    m, v = _means(grad, m, v, beta1, beta2)
    rate = learning_rate * np.sqrt(1 - beta2**t) / (1 - beta1**t)
    return param - rate * m / (np.sqrt(v) + eps), m, v


@mistake(
    ko="제곱근이 eps보다 크면 eps가 쓰이지 않습니다. 받은 eps를 언제나 제곱근에 더하세요.",
    en="Where the root is above eps, eps makes no difference. Add the given eps to the root, always.",
    breaks="epsilon",
    see="adam",
)
def adam_step__eps_as_a_bound(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    _refuse(t)
    m, v = _means(grad, m, v, beta1, beta2)
    mean, square = _corrected(m, v, t, beta1, beta2)
    return param - learning_rate * mean / np.maximum(np.sqrt(square), eps), m, v


@mistake(
    ko="파라미터가 정수 배열이면 옮긴 값의 소수 부분이 사라집니다. 실수로 계산하세요.",
    en="Where the parameter is an integer array, the moved one has lost its fractions. Compute with floats.",
    breaks="integers",
    see="adam",
)
def adam_step__parameter_keeps_integers(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    _refuse(t)
    m, v = _means(grad, m, v, beta1, beta2)
    return _moved(param, *_corrected(m, v, t, beta1, beta2), learning_rate, eps).astype(param.dtype), m, v


@mistake(
    ko="받은 m과 v가 정수 배열이면 새 평균의 소수 부분이 사라집니다. 실수로 계산하세요.",
    en="Where the given m and v are integer arrays, the new means have lost their fractions. Compute with floats.",
    breaks="integers",
    see="adam",
)
def adam_step__means_keep_integers(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    _refuse(t)
    first, second = _means(grad, m, v, beta1, beta2)
    m, v = first.astype(m.dtype), second.astype(v.dtype)
    return _moved(param, *_corrected(m, v, t, beta1, beta2), learning_rate, eps), m, v


@mistake(
    ko="기울기가 정수 배열이면 새 m과 v의 소수 부분이 사라집니다. 실수로 계산하세요.",
    en="Where the gradient is an integer array, the new m and v have lost their fractions. Compute with floats.",
    breaks="integers",
    see="adam",
)
def adam_step__means_like_the_gradient(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    _refuse(t)
    m, v = (mean.astype(grad.dtype) for mean in _means(grad, m, v, beta1, beta2))
    return _moved(param, *_corrected(m, v, t, beta1, beta2), learning_rate, eps), m, v


@mistake(
    ko="1보다 작은 t가 ValueError 없이 통과했습니다. 계산하기 전에 확인하고, 음수를 포함해 1보다 작은 모든 t에 ValueError를 내세요.",
    en="A t below 1 came through without ValueError. Look at t before computing, and raise it for every t below 1, negative ones included.",
    breaks="errors",
    see="bias-correction",
)
def adam_step__no_error(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m, v = _means(grad, m, v, beta1, beta2)
    with np.errstate(divide="ignore", invalid="ignore"):
        means = np.divide(m, 1 - beta1**t), np.divide(v, 1 - beta2**t)
        return _moved(param, *means, learning_rate, eps), m, v


@mistake(
    ko="t = 0을 받아들입니다. 걸음은 1부터 세므로 0에도 ValueError를 내세요.",
    en="t = 0 is accepted. Steps are counted from 1, so raise ValueError for 0 as well.",
    breaks="errors",
    see="bias-correction",
)
def adam_step__accepts_0(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    if t < 0:
        raise ValueError("t")
    return adam_step__no_error(param, grad, m, v, t, learning_rate, beta1, beta2, eps)


@mistake(
    ko="파라미터만 돌려주었습니다. 다음 걸음에 쓸 m과 v도 돌려주세요.",
    en="Only the parameter came back. Return m and v as well: the next step needs them.",
    breaks="form",
    see="adam",
)
def adam_step__no_means(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    _refuse(t)
    m, v = _means(grad, m, v, beta1, beta2)
    return _moved(param, *_corrected(m, v, t, beta1, beta2), learning_rate, eps)


@mistake(
    ko="m과 v를 한 쌍으로 묶어 돌려주었습니다. 파라미터, m, v 세 배열을 나란히 돌려주세요.",
    en="m and v came back wrapped as a pair. Return three arrays side by side: the parameter, m, v.",
    breaks="form",
    see="adam",
)
def adam_step__nested(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    _refuse(t)
    m, v = _means(grad, m, v, beta1, beta2)
    return _moved(param, *_corrected(m, v, t, beta1, beta2), learning_rate, eps), (m, v)


@mistake(
    ko="받은 m과 v가 바뀌었습니다. 새 배열을 만들어 돌려주세요.",
    en="The given m and v have changed. Make new arrays and return those.",
    breaks="inputs",
    see="adam",
)
def adam_step__changes_the_means(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    _refuse(t)
    m, v = (each if each.dtype.kind == "f" else each.astype(float) for each in (m, v))  # integers are another matter
    m *= beta1
    m += (1 - beta1) * grad
    v *= beta2
    v += (1 - beta2) * grad**2
    return _moved(param, *_corrected(m, v, t, beta1, beta2), learning_rate, eps), m, v


@mistake(
    ko="받은 파라미터 배열이 바뀌었습니다. 새 배열을 만들어 돌려주세요.",
    en="The given array of parameters has changed. Make a new array and return that.",
    breaks="inputs",
    see="adam",
)
def adam_step__changes_the_parameter(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    _refuse(t)
    m, v = _means(grad, m, v, beta1, beta2)
    moved = _moved(param, *_corrected(m, v, t, beta1, beta2), learning_rate, eps)
    if param.dtype.kind == "f":
        param[...] = moved
        return param, m, v
    return moved, m, v


@mistake(
    ko="기울기가 0인 자리에서 m이 전의 값 그대로입니다. 그때도 전의 m에 beta1을 곱하세요.",
    en="Where the gradient is 0, m has stayed as it was. Multiply the old m by beta1 there, too.",
    breaks="first",
    see="adam",
)
def adam_step__m_waits_for_a_gradient(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    _refuse(t)
    old, (m, v) = m, _means(grad, m, v, beta1, beta2)
    m = np.where(grad == 0, old, m)
    return _moved(param, *_corrected(m, v, t, beta1, beta2), learning_rate, eps), m, v


@mistake(
    ko="기울기가 0인 자리에서 v가 전의 값 그대로입니다. 그때도 전의 v에 beta2를 곱하세요.",
    en="Where the gradient is 0, v has stayed as it was. Multiply the old v by beta2 there, too.",
    breaks="second",
    see="adam",
)
def adam_step__v_waits_for_a_gradient(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    _refuse(t)
    old, (m, v) = v, _means(grad, m, v, beta1, beta2)
    v = np.where(grad == 0, old, v)
    return _moved(param, *_corrected(m, v, t, beta1, beta2), learning_rate, eps), m, v


@mistake(
    ko="기울기가 0인 자리에서 파라미터가 움직이지 않습니다. 그때도 고친 m으로 옮기세요.",
    en="Where the gradient is 0, the parameter has not moved. It moves by the corrected m there, too.",
    breaks="step",
    see="adam",
)
def adam_step__parameter_waits_for_a_gradient(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    _refuse(t)
    m, v = _means(grad, m, v, beta1, beta2)
    moved = _moved(param, *_corrected(m, v, t, beta1, beta2), learning_rate, eps)
    return np.where(grad == 0, param, moved), m, v


@mistake(
    ko="기울기가 모두 0이면 m, v, 파라미터가 모두 그대로입니다. 그때도 같은 식으로 두 평균을 구하고 파라미터를 옮기세요.",
    en="Where all gradients are 0, m, v and the parameter have stayed as they were. Use the same formulas then, too: both means shrink, and the parameter moves.",
    breaks=("first", "second", "step"),
    see="adam",
)
def adam_step__rests_without_a_gradient(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    _refuse(t)
    if not np.any(grad):
        return param.astype(float), m.astype(float), v.astype(float)
    m, v = _means(grad, m, v, beta1, beta2)
    return _moved(param, *_corrected(m, v, t, beta1, beta2), learning_rate, eps), m, v
