"""Other right ways to write momentum_step, and known mistakes."""

import numpy as np
from dlgrade.checking import mistake, right


def _velocity(grad, velocity, beta):
    return beta * velocity + grad


@right
def momentum_step__copies(param, grad, velocity, learning_rate, beta):
    velocity = np.array(velocity, dtype=float)
    velocity *= beta
    velocity += grad
    moved = np.array(param, dtype=float)
    moved -= learning_rate * velocity
    return moved, velocity


@right
def momentum_step__loop(param, grad, velocity, learning_rate, beta):
    p, g, v = (np.ravel(each).astype(float) for each in (param, grad, velocity))
    for i in range(len(p)):
        v[i] = g[i] + beta * v[i]
        p[i] = p[i] - learning_rate * v[i]
    return p.reshape(np.shape(param)), v.reshape(np.shape(param))


@right
def momentum_step__float32(param, grad, velocity, learning_rate, beta):
    v = np.float32(beta) * velocity.astype(np.float32) + grad.astype(np.float32)
    return [param.astype(np.float32) - np.float32(learning_rate) * v, v]


@right
def momentum_step__two_terms(param, grad, velocity, learning_rate, beta):
    moved = param - learning_rate * grad - (learning_rate * beta) * velocity
    return moved, np.add(np.multiply(velocity, beta), grad)


@right
def momentum_step__from_the_change(param, grad, velocity, learning_rate, beta):
    change = -learning_rate * (grad + beta * velocity)
    return param + change, change / -learning_rate


@right
def momentum_step__stacked(param, grad, velocity, learning_rate, beta):
    rows = np.stack([param, grad, velocity]).astype(float)
    weights = np.array([[1.0, -learning_rate, -learning_rate * beta], [0.0, 1.0, beta]])
    return np.einsum("ij,j...->i...", weights, rows)


@mistake(
    ko="기울기에 (1 − beta)가 곱해졌습니다. 이 문제의 속도는 평균이 아니라 합입니다. 기울기를 그대로 더하세요.",
    en="The gradient was multiplied by (1 − beta). Here the velocity is a sum, not a mean: add the gradient as it is.",
    breaks="velocity",
    see="momentum",
)
def momentum_step__mean(param, grad, velocity, learning_rate, beta):
    velocity = beta * velocity + (1 - beta) * grad
    return param - learning_rate * velocity, velocity


@mistake(
    ko="beta가 0일 때 전의 속도가 그대로 나왔습니다. 그때에도 같은 식을 쓰면 새 속도는 기울기가 됩니다.",
    en="With beta 0 the old velocity came back. Use the same formula there: the new velocity is then the gradient.",
    breaks="velocity",
    see="momentum",
)
def momentum_step__nothing_new_without_beta(param, grad, velocity, learning_rate, beta):
    if beta == 0:
        return param - learning_rate * grad, velocity.astype(float)
    velocity = beta * velocity + grad
    return param - learning_rate * velocity, velocity


@mistake(
    ko="속도가 기울기와 같습니다. 전의 속도를 beta배 해서 더하세요.",
    en="The velocity equals the gradient. Add the old velocity, times beta.",
    breaks="velocity",
    see="momentum",
)
def momentum_step__forgets_the_old(param, grad, velocity, learning_rate, beta):  # noqa: ARG001
    return param - learning_rate * grad, grad.copy()


@mistake(
    ko="전의 속도가 줄지 않고 그대로 더해졌습니다. beta를 곱하세요.",
    en="The old velocity was added in full. Multiply it by beta.",
    breaks="velocity",
    see="momentum",
)
def momentum_step__no_beta(param, grad, velocity, learning_rate, beta):  # noqa: ARG001
    velocity = velocity + grad
    return param - learning_rate * velocity, velocity


@mistake(
    ko="beta가 속도가 아니라 기울기에 곱해졌습니다. 전의 속도에 곱하세요.",
    en="beta multiplies the gradient and not the velocity. Multiply the old velocity by it.",
    breaks="velocity",
    see="momentum",
)
def momentum_step__beta_on_the_gradient(param, grad, velocity, learning_rate, beta):
    velocity = velocity + beta * grad
    return param - learning_rate * velocity, velocity


@mistake(
    ko="기울기에도 beta가 곱해졌습니다. beta는 전의 속도에만 곱하세요.",
    en="The gradient was multiplied by beta as well. Only the old velocity is.",
    breaks="velocity",
    see="momentum",
)
def momentum_step__beta_on_both(param, grad, velocity, learning_rate, beta):
    velocity = beta * (velocity + grad)
    return param - learning_rate * velocity, velocity


@mistake(
    ko="전의 속도에 beta가 아니라 1 − beta가 곱해졌습니다. beta가 클수록 오래 기억합니다.",
    en="The old velocity was multiplied by 1 − beta and not by beta. The larger beta, the longer the memory.",
    breaks="velocity",
    see="momentum",
)
def momentum_step__one_minus_beta(param, grad, velocity, learning_rate, beta):
    velocity = (1 - beta) * velocity + grad
    return param - learning_rate * velocity, velocity


@mistake(
    ko="돌려준 속도에 학습률이 곱해져 있습니다. 학습률은 파라미터를 옮길 때만 곱하세요.",
    en="The velocity that came back has the learning rate in it. Multiply by the rate only when moving the parameter.",
    breaks="velocity",
    see="momentum",
)
def momentum_step__rate_in_the_velocity(param, grad, velocity, learning_rate, beta):
    velocity = beta * velocity + learning_rate * grad
    return param - velocity, velocity


@mistake(
    ko="기울기를 속도에서 뺐습니다. 이 문제에서는 속도에 기울기를 더하고, 파라미터에서 속도를 뺍니다.",
    en="The gradient was subtracted from the velocity. Here it is added, and the velocity is subtracted from the parameter.",
    breaks="velocity",
    see="momentum",
)
def momentum_step__negative_velocity(param, grad, velocity, learning_rate, beta):
    velocity = beta * velocity - grad
    return param + learning_rate * velocity, velocity


@mistake(
    ko="전의 속도를 그대로 돌려주었습니다. 기울기로 새로 구한 속도를 돌려주세요.",
    en="The old velocity came back. Return the new one, made with the gradient.",
    breaks="velocity",
    see="momentum",
)
def momentum_step__returns_the_old(param, grad, velocity, learning_rate, beta):
    return param - learning_rate * _velocity(grad, velocity, beta), velocity.copy()


@mistake(
    ko="속도의 자리에 파라미터가 있습니다. 파라미터를 먼저, 그다음에 속도를 돌려주세요.",
    en="In the place of the velocity stands the parameter. Return the parameter first, then the velocity.",
    breaks=("velocity", "step"),
    see="momentum",
)
def momentum_step__swapped(param, grad, velocity, learning_rate, beta):
    velocity = _velocity(grad, velocity, beta)
    return velocity, param - learning_rate * velocity


@mistake(
    ko="속도 쪽으로 옮겼습니다. 손실이 줄도록 반대로, 곧 빼야 합니다.",
    en="The parameter moved along the velocity. To make the loss smaller, move against it: subtract.",
    breaks="step",
    see="momentum",
)
def momentum_step__plus(param, grad, velocity, learning_rate, beta):
    velocity = _velocity(grad, velocity, beta)
    return param + learning_rate * velocity, velocity


@mistake(
    ko="파라미터를 기울기만으로 옮겼습니다. 새 속도로 옮기세요.",
    en="The parameter was moved by the gradient alone. Move it by the new velocity.",
    breaks="step",
    see="momentum",
)
def momentum_step__by_the_gradient(param, grad, velocity, learning_rate, beta):
    return param - learning_rate * grad, _velocity(grad, velocity, beta)


@mistake(
    ko="파라미터를 전의 속도로 옮겼습니다. 먼저 속도를 새로 구한 다음 그것으로 옮기세요.",
    en="The parameter was moved by the old velocity. Find the new one first, then move by that.",
    breaks="step",
    see="momentum",
)
def momentum_step__by_the_old_velocity(param, grad, velocity, learning_rate, beta):
    return param - learning_rate * velocity, _velocity(grad, velocity, beta)


@mistake(
    ko="파라미터를 옮길 때 학습률이 곱해지지 않았습니다. 새 속도에 학습률을 곱해서 빼세요.",
    en="The parameter was moved without the learning rate. Multiply the new velocity by it before subtracting.",
    breaks="step",
    see="momentum",
)
def momentum_step__no_rate(param, grad, velocity, learning_rate, beta):  # noqa: ARG001
    velocity = _velocity(grad, velocity, beta)
    return param - velocity, velocity


@mistake(
    ko="한 걸음 앞을 내다보는 네스테로프 모멘텀의 걸음입니다. 이 문제에서는 새 속도만큼만 옮깁니다.",
    en="This is the step of Nesterov momentum, which looks one step ahead. Here the parameter moves by the new velocity only.",
    breaks="step",
    see="momentum",
)
def momentum_step__nesterov(param, grad, velocity, learning_rate, beta):
    velocity = _velocity(grad, velocity, beta)
    return param - learning_rate * (grad + beta * velocity), velocity


@mistake(
    ko="새 속도에 이미 든 기울기로 한 번 더 옮겼습니다. 새 속도만 쓰세요.",
    en="The parameter was moved once more by the gradient, which is in the new velocity already. Use the new velocity alone.",
    breaks="step",
    see="momentum",
)
def momentum_step__gradient_twice(param, grad, velocity, learning_rate, beta):
    velocity = _velocity(grad, velocity, beta)
    return param - learning_rate * (velocity + grad), velocity


@mistake(
    ko="파라미터가 옮겨지지 않았습니다. 새 속도에 학습률을 곱해서 빼세요.",
    en="The parameter did not move. Subtract the new velocity, times the learning rate.",
    breaks="step",
    see="momentum",
)
def momentum_step__does_not_move(param, grad, velocity, learning_rate, beta):  # noqa: ARG001
    return param.copy(), _velocity(grad, velocity, beta)


@mistake(
    ko="걸음(학습률 · 속도)만 돌려주었습니다. 파라미터에서 그 걸음을 뺀 값을 돌려주세요.",
    en="The step (learning rate times velocity) came back in place of the parameter. Return the parameter minus that step.",
    breaks="step",
    see="momentum",
)
def momentum_step__only_the_step(param, grad, velocity, learning_rate, beta):  # noqa: ARG001
    velocity = _velocity(grad, velocity, beta)
    return learning_rate * velocity, velocity


@mistake(
    ko="파라미터만 돌려주었습니다. 다음 걸음에 쓸 속도도 함께 돌려주세요.",
    en="Only the parameter came back. Return the velocity as well: the next step needs it.",
    breaks="form",
    see="momentum",
)
def momentum_step__no_velocity(param, grad, velocity, learning_rate, beta):
    return param - learning_rate * _velocity(grad, velocity, beta)


@mistake(
    ko="원소의 평균을 낸 수 하나를 속도로 돌려주었습니다. 속도는 파라미터와 모양이 같은 배열입니다.",
    en="The velocity that came back is one number, a mean over the entries. It has to be an array of the parameter's shape.",
    breaks="form",
    see="momentum",
)
def momentum_step__one_velocity(param, grad, velocity, learning_rate, beta):
    velocity = _velocity(grad, velocity, beta)
    return param - learning_rate * velocity, velocity.mean()


@mistake(
    ko="받은 파라미터 배열이 바뀌었습니다. 새 배열을 만들어 돌려주세요.",
    en="The given array of parameters has changed. Make a new array and return that.",
    breaks="inputs",
    see="momentum",
)
def momentum_step__changes_the_parameter(param, grad, velocity, learning_rate, beta):
    velocity = _velocity(grad, velocity, beta)
    if param.dtype.kind != "f":
        return param - learning_rate * velocity, velocity
    param -= learning_rate * velocity
    return param, velocity


@mistake(
    ko="받은 속도 배열이 바뀌었습니다. 새 배열을 만들어 돌려주세요.",
    en="The given array of velocities has changed. Make a new array and return that.",
    breaks="inputs",
    see="momentum",
)
def momentum_step__changes_the_velocity(param, grad, velocity, learning_rate, beta):
    if velocity.dtype.kind != "f":
        velocity = velocity.astype(float)
    velocity *= beta
    velocity += grad
    return param - learning_rate * velocity, velocity


@mistake(
    ko="파라미터와 속도, 받은 배열이 둘 다 바뀌었습니다. 새 배열을 만들어 돌려주세요.",
    en="Both given arrays have changed, that of the parameter and that of the velocity. Make new arrays and return those.",
    breaks="inputs",
    see="momentum",
)
def momentum_step__changes_both(param, grad, velocity, learning_rate, beta):
    # Writing into integers is another matter.
    param, velocity = (each if each.dtype.kind == "f" else each.astype(float) for each in (param, velocity))
    velocity *= beta
    velocity += grad
    param -= learning_rate * velocity
    return param, velocity


@mistake(
    ko="파라미터가 정수 배열이면 옮긴 값의 소수 부분이 사라집니다. 실수로 계산하세요.",
    en="Where the parameter is an integer array, the moved one has lost its fractions. Compute with floats.",
    breaks="integers",
    see="momentum",
)
def momentum_step__parameter_keeps_integers(param, grad, velocity, learning_rate, beta):
    velocity = _velocity(grad, velocity, beta)
    return (param - learning_rate * velocity).astype(param.dtype), velocity


@mistake(
    ko="받은 속도가 정수 배열이면 새 속도의 소수 부분이 사라집니다. 실수로 계산하세요.",
    en="Where the given velocity is an integer array, the new one has lost its fractions. Compute with floats.",
    breaks="integers",
    see="momentum",
)
def momentum_step__velocity_keeps_integers(param, grad, velocity, learning_rate, beta):
    velocity = _velocity(grad, velocity, beta).astype(velocity.dtype)
    return param - learning_rate * velocity, velocity


@mistake(
    ko="기울기가 정수 배열이면 새 속도의 소수 부분이 사라집니다. 실수로 계산하세요.",
    en="Where the gradient is an integer array, the new velocity has lost its fractions. Compute with floats.",
    breaks="integers",
    see="momentum",
)
def momentum_step__velocity_like_the_gradient(param, grad, velocity, learning_rate, beta):
    velocity = _velocity(grad, velocity, beta).astype(grad.dtype)
    return param - learning_rate * velocity, velocity


@mistake(
    ko="전의 속도가 남지 않는 호출에서(beta가 0이거나, 속도가 0입니다) 받은 기울기 배열을 그대로 속도로 돌려주었습니다. 값이 같아도 새 배열을 돌려주세요.",
    en="In a call in which nothing of the old velocity is left (beta is 0, or the velocity is), the very array of the gradient came back as the velocity. Return a new array, though its values are the same.",
    breaks="form",
    see="momentum",
)
def momentum_step__gives_back_the_gradient(param, grad, velocity, learning_rate, beta):
    velocity = beta * velocity + grad if np.any(beta * velocity) or grad.dtype.kind != "f" else grad
    return param - learning_rate * velocity, velocity


@mistake(
    ko="기울기가 0인 곳에서는 속도도 파라미터도 그대로입니다. 그곳에서도 전의 속도를 beta배 하고, 새 속도로 옮기세요.",
    en="Where the gradient is 0, velocity and parameter have stayed as they were. Multiply the old velocity by beta there, too, and move by the new one.",
    breaks=("velocity", "step"),
    see="momentum",
)
def momentum_step__waits_for_a_gradient(param, grad, velocity, learning_rate, beta):
    new = np.where(grad == 0, velocity, _velocity(grad, velocity, beta))
    return np.where(grad == 0, param, param - learning_rate * new), new


@mistake(
    ko="기울기가 모두 0이면 속도도 파라미터도 그대로입니다. 그때도 전의 속도를 beta배 하고, 새 속도로 옮기세요.",
    en="Where all gradients are 0, velocity and parameter have stayed as they were. Multiply the old velocity by beta then, too, and move by the new one.",
    breaks=("velocity", "step"),
    see="momentum",
)
def momentum_step__rests_without_a_gradient(param, grad, velocity, learning_rate, beta):
    if not np.any(grad):
        return param.astype(float), velocity.astype(float)
    velocity = _velocity(grad, velocity, beta)
    return param - learning_rate * velocity, velocity


@mistake(
    ko="기울기가 모두 0이면 파라미터가 움직이지 않습니다. 속도는 남아 있으므로 그때도 새 속도로 옮기세요.",
    en="Where all gradients are 0, the parameter has not moved. The velocity carries on: move by the new one then, too.",
    breaks="step",
    see="momentum",
)
def momentum_step__stands_without_a_gradient(param, grad, velocity, learning_rate, beta):
    velocity = _velocity(grad, velocity, beta)
    return param - learning_rate * velocity * np.any(grad), velocity
