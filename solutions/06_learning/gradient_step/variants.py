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
    breaks="definition",
    see="gradient-step",
)
def gradient_step__plus(params, grads, learning_rate):
    return [p + learning_rate * g for p, g in zip(params, grads, strict=True)]


@mistake(
    ko="받은 배열이 바뀌었습니다. 새 배열을 만들어 돌려주세요. `-=`는 받은 배열을 바꿉니다.",
    en="The arrays that were given have changed. Make new arrays and return those: `-=` writes into the given one.",
    breaks="inputs",
    see="gradient-step",
)
def gradient_step__in_place(params, grads, learning_rate):
    moved = [p.astype(float, copy=p.dtype.kind != "f") for p in params]
    for p, g in zip(moved, grads, strict=True):
        p -= learning_rate * g
    return moved


@mistake(
    ko="받은 리스트의 원소가 바뀌었습니다. 새 리스트를 만들어 돌려주세요.",
    en="The entries of the given list have changed. Make a new list and return that.",
    breaks="inputs",
    see="gradient-step",
)
def gradient_step__replaces_entries(params, grads, learning_rate):
    for i, g in enumerate(grads):
        params[i] = params[i] - learning_rate * g
    return [p for p in params]


@mistake(
    ko="첫 파라미터만 옮겼습니다. 모든 파라미터를 같은 식으로 옮기세요.",
    en="Only the first parameter was moved. Move every one of them.",
    breaks="definition",
    see="gradient-step",
)
def gradient_step__only_the_first(params, grads, learning_rate):
    return [params[0] - learning_rate * grads[0], *(p.copy() for p in params[1:])]


@mistake(
    ko="학습률을 두 번 곱했습니다. 한 번만 곱하세요.",
    en="The learning rate was multiplied in twice. Once is enough.",
    breaks="definition",
    see="gradient-step",
)
def gradient_step__rate_twice(params, grads, learning_rate):
    return [p - learning_rate * learning_rate * g for p, g in zip(params, grads, strict=True)]


@mistake(
    ko="학습률을 곱하지 않았습니다. 기울기에 학습률을 곱해서 빼세요.",
    en="The learning rate is missing. Multiply the gradient by it before subtracting.",
    breaks="definition",
    see="gradient-step",
)
def gradient_step__no_rate(params, grads, learning_rate):
    return [p - g for p, g in zip(params, grads, strict=True)]


@mistake(
    ko="파라미터가 정수 배열이면 결과의 소수 부분이 사라집니다. 실수 배열로 계산하세요.",
    en="Where a parameter is an integer array, the result has lost its fractions. Compute with floats.",
    breaks="integers",
    see="gradient-step",
)
def gradient_step__keeps_integers(params, grads, learning_rate):
    return [(p - learning_rate * g).astype(p.dtype) for p, g in zip(params, grads, strict=True)]


@mistake(
    ko="첫 파라미터만 맞고 다음 파라미터는 이미 옮긴 값에 따라 달라졌습니다. 파라미터마다 자기 값과 자기 기울기만 쓰세요.",
    en="Only the first parameter is right; the next ones depend on values that had been moved already. Use each parameter and its own gradient alone.",
    breaks="definition",
    see="gradient-step",
)
def gradient_step__uses_updated(params, grads, learning_rate):
    stepped, shift = [], 0.0
    for p, g in zip(params, grads, strict=True):
        stepped.append(p - learning_rate * (g + shift))
        shift = float(np.mean(stepped[-1]))
    return stepped


@mistake(
    ko="배열 하나만 돌려주었습니다. 모든 파라미터를 옮긴 다음 리스트로 돌려주세요. 반복문 안의 `return`도 살펴보세요.",
    en="Only one array came back. Move every parameter, then return the list; look also for a `return` inside a loop.",
    breaks="form",
    see="gradient-step",
)
def gradient_step__first_array_alone(params, grads, learning_rate):
    return params[0] - learning_rate * grads[0]


@mistake(
    ko="첫 파라미터만 든 리스트를 돌려주었습니다. 모든 파라미터를 옮긴 다음 돌려주세요.",
    en="The list holds the first parameter alone. Move every parameter, then return the list.",
    breaks="form",
    see="gradient-step",
)
def gradient_step__list_of_the_first(params, grads, learning_rate):
    return [params[0] - learning_rate * grads[0]]


@mistake(
    ko="모든 파라미터를 한 줄로 이어 돌려주었습니다. 파라미터마다 배열 하나씩을 돌려주세요.",
    en="All parameters came back joined in one row. Return one array for each parameter.",
    breaks="form",
    see="gradient-step",
)
def gradient_step__joined(params, grads, learning_rate):
    return np.concatenate([np.ravel(p - learning_rate * g) for p, g in zip(params, grads, strict=True)])


@mistake(
    ko="학습률이 0인데 값이 옮겨졌습니다. 0이면 그대로입니다.",
    en="The values moved although the learning rate is 0. With 0 they stay as they were.",
    breaks="zero",
    see="gradient-step",
)
def gradient_step__default_for_zero(params, grads, learning_rate):
    return [p - (learning_rate or 0.01) * g for p, g in zip(params, grads, strict=True)]


@mistake(
    ko="마지막 파라미터는 옮기지 않았습니다. 모든 파라미터를 같은 식으로 옮기세요.",
    en="The last parameter was not moved. Move every one of them.",
    breaks="definition",
    see="gradient-step",
)
def gradient_step__all_but_the_last(params, grads, learning_rate):
    return [*(p - learning_rate * g for p, g in zip(params[:-1], grads, strict=False)), params[-1].copy()]


@mistake(
    ko="기울기에서 파라미터를 뺐습니다. 파라미터에서 학습률을 곱한 기울기를 빼세요.",
    en="The parameter was subtracted from the gradient. Subtract the gradient, times the learning rate, from the parameter.",
    breaks="definition",
    see="gradient-step",
)
def gradient_step__other_way_round(params, grads, learning_rate):
    return [learning_rate * g - p for p, g in zip(params, grads, strict=True)]


@mistake(
    ko="걸음(학습률 · 기울기)만 돌려주었습니다. 파라미터에서 그 걸음을 뺀 값을 돌려주세요.",
    en="This is only the step (learning rate times gradient). Return the parameter minus that step.",
    breaks="definition",
    see="gradient-step",
)
def gradient_step__only_the_step(params, grads, learning_rate):
    return [learning_rate * g for g in grads]


@mistake(
    ko="걸음(−학습률 · 기울기)만 돌려주었습니다. 그것을 파라미터에 더한 값을 돌려주세요.",
    en="This is only the step (minus learning rate times gradient). Return the parameter plus that step.",
    breaks="definition",
    see="gradient-step",
)
def gradient_step__only_the_negative_step(params, grads, learning_rate):
    return [-learning_rate * g for g in grads]


@mistake(
    ko="행렬만 옮기고 1차원 파라미터(편향)는 그대로 두었습니다. 모든 파라미터를 같은 식으로 옮기세요.",
    en="Matrices were moved, but one-dimensional parameters (biases) were not. Move every parameter alike.",
    breaks="definition",
    see="gradient-step",
)
def gradient_step__biases_left(params, grads, learning_rate):
    return [p - learning_rate * g if p.ndim > 1 else p.astype(float) for p, g in zip(params, grads, strict=True)]


@mistake(
    ko="학습률이나 기울기가 0이라 옮겨지지 않은 파라미터는 받은 배열이 그대로 나왔습니다. 값이 같아도 새 배열을 돌려주세요.",
    en="A parameter that did not move, since the learning rate or its gradient is 0, came back as the given array itself. Return a new array, although its values are the same.",
    breaks="form",
    see="gradient-step",
)
def gradient_step__given_back_unmoved(params, grads, learning_rate):
    return [p - learning_rate * g if np.any(learning_rate * g) else p for p, g in zip(params, grads, strict=True)]
