import numpy as np
from dlgrade.checking import mistake, right


@right
def gradient_step__loop(params, grads, learning_rate):
    stepped = []
    for i in range(len(params)):
        stepped.append(params[i] + (-learning_rate) * grads[i])
    return stepped


@right
def gradient_step__copies(params, grads, learning_rate):
    stepped = [np.array(p, dtype=float) for p in params]
    for p, g in zip(stepped, grads, strict=True):
        p -= learning_rate * g
    return stepped


@right
def gradient_step__float32(params, grads, learning_rate):
    step = np.float32(learning_rate)
    return [p.astype(np.float32) - step * g.astype(np.float32) for p, g in zip(params, grads, strict=True)]


@right
def gradient_step__tuple_of_maps(params, grads, learning_rate):
    return tuple(map(lambda p, g: np.subtract(p, np.multiply(g, learning_rate)), params, grads))


@mistake(
    ko="기울기 쪽으로 옮겼습니다. 손실을 줄이려면 반대 방향으로, 곧 빼야 합니다.",
    en="This moves along the gradient. To make the loss smaller, move against it: subtract.",
    see="gradient-step",
)
def gradient_step__plus(params, grads, learning_rate):
    return [p + learning_rate * g for p, g in zip(params, grads, strict=True)]


@mistake(
    ko="받은 배열을 그 자리에서 바꾸었습니다(`-=`). 새 배열을 만들어 돌려주세요.",
    en="The caller's arrays were changed in place (`-=`). Make new arrays and return those.",
    see="gradient-step",
)
def gradient_step__in_place(params, grads, learning_rate):
    if params[0].dtype.kind != "f":
        return [p - learning_rate * g for p, g in zip(params, grads, strict=True)]
    for p, g in zip(params, grads, strict=True):
        p -= learning_rate * g
    return params


@mistake(
    ko="받은 리스트의 원소를 바꾸었습니다. 새 리스트를 만들어 돌려주세요.",
    en="The entries of the caller's list were replaced. Make a new list and return that.",
    see="gradient-step",
)
def gradient_step__replaces_entries(params, grads, learning_rate):
    for i, g in enumerate(grads):
        params[i] = params[i] - learning_rate * g
    return [p for p in params]


@mistake(
    ko="첫 파라미터만 옮겼습니다. 모든 파라미터를 같은 식으로 옮기세요.",
    en="Only the first parameter was moved. Move every one of them.",
    see="gradient-step",
)
def gradient_step__only_the_first(params, grads, learning_rate):
    return [params[0] - learning_rate * grads[0], *params[1:]]


@mistake(
    ko="학습률을 두 번 곱했습니다. 한 번만 곱하세요.",
    en="The learning rate was multiplied in twice. Once is enough.",
    see="gradient-step",
)
def gradient_step__rate_twice(params, grads, learning_rate):
    return [p - learning_rate * learning_rate * g for p, g in zip(params, grads, strict=True)]


@mistake(
    ko="학습률을 곱하지 않았습니다. 기울기에 학습률을 곱해서 빼세요.",
    en="The learning rate is missing. Multiply the gradient by it before subtracting.",
    see="gradient-step",
)
def gradient_step__no_rate(params, grads, learning_rate):
    return [p - g for p, g in zip(params, grads, strict=True)]


@mistake(
    ko="결과를 파라미터의 정수 자료형에 담아 소수 부분이 사라졌습니다. 실수 배열로 계산하세요.",
    en="The result was stored in the parameter's integer dtype and lost its fractions. Compute with floats.",
    see="gradient-step",
)
def gradient_step__keeps_integers(params, grads, learning_rate):
    return [(p - learning_rate * g).astype(p.dtype) for p, g in zip(params, grads, strict=True)]


@mistake(
    ko="다음 파라미터를 옮길 때 이미 옮긴 값을 썼습니다. 모든 걸음은 옮기기 전의 값에서 출발합니다.",
    en="A parameter was moved with one that had been moved already. Every step starts from the old values.",
    see="gradient-step",
)
def gradient_step__uses_updated(params, grads, learning_rate):
    stepped, shift = [], 0.0
    for p, g in zip(params, grads, strict=True):
        stepped.append(p - learning_rate * (g + shift))
        shift = float(np.mean(stepped[-1]))
    return stepped


@mistake(
    ko="걸음(학습률 · 기울기)만 돌려주었습니다. 파라미터에서 그 걸음을 뺀 값을 돌려주세요.",
    en="This is only the step (learning rate times gradient). Return the parameter minus that step.",
    see="gradient-step",
)
def gradient_step__only_the_step(params, grads, learning_rate):
    return [learning_rate * g for g in grads]


@mistake(
    ko="걸음(−학습률 · 기울기)만 돌려주었습니다. 그것을 파라미터에 더한 값을 돌려주세요.",
    en="This is only the step (minus learning rate times gradient). Return the parameter plus that step.",
    see="gradient-step",
)
def gradient_step__only_the_negative_step(params, grads, learning_rate):
    return [-learning_rate * g for g in grads]


@mistake(
    ko="행렬만 옮기고 1차원 파라미터(편향)는 그대로 두었습니다. 모든 파라미터를 같은 식으로 옮기세요.",
    en="Matrices were moved, but one-dimensional parameters (biases) were not. Move every parameter alike.",
    see="gradient-step",
)
def gradient_step__biases_left(params, grads, learning_rate):
    return [p - learning_rate * g if p.ndim > 1 else p.astype(float) for p, g in zip(params, grads, strict=True)]
