"""Other right ways to write fit_line, and known mistakes."""

import numpy as np
from dlgrade.checking import mistake, right


def _same_shape(x, y):
    if x.shape != y.shape:
        raise ValueError("shapes differ")


def _gradient(x, y, w, b):
    error = w * x + b - y
    return 2 * float(np.mean(error * x)), 2 * float(np.mean(error))


def _loss(x, y, w, b):
    return float(np.mean((w * x + b - y) ** 2))


@right
def fit_line__loop(x, y, w0, b0, learning_rate, iterations):
    _same_shape(x, y)
    points = list(zip(x.ravel().tolist(), y.ravel().tolist(), strict=True))
    n, losses = len(points), []
    for _ in range(iterations):
        dw = db = loss = 0.0
        for xi, yi in points:
            error = w0 * xi + b0 - yi
            loss += error**2 / n
            dw += 2 * error * xi / n
            db += 2 * error / n
        losses.append(loss)
        w0 -= learning_rate * dw
        b0 -= learning_rate * db
    return [w0, b0, losses]


@right
def fit_line__matrix(x, y, w0, b0, learning_rate, iterations):
    _same_shape(x, y)
    A = np.hstack([x, np.ones_like(x)])
    theta, history = np.array([[w0], [b0]], dtype=float), np.zeros(iterations)
    for t in range(iterations):
        error = A @ theta - y
        history[t] = np.einsum("ni,ni->", error, error) / len(y)
        theta = theta - learning_rate * 2 * A.T @ error / len(y)
    return theta[0, 0], theta[1, 0], history


@right
def fit_line__float32(x, y, w0, b0, learning_rate, iterations):
    _same_shape(x, y)
    x, y = x.astype(np.float32), y.astype(np.float32)
    w, b, rate = np.float32(w0), np.float32(b0), np.float32(learning_rate)
    history = []
    for _ in range(iterations):
        error = w * x + b - y
        history += [np.mean(error * error)]
        w, b = w - rate * 2 * np.mean(error * x), b - rate * 2 * np.mean(error)
    return w, b, history


@right
def fit_line__recursive_object(x, y, w0, b0, learning_rate, iterations):
    _same_shape(x, y)

    class Line:
        def __init__(self, w, b):
            self.w, self.b = w, b

        def step(self):
            dw, db = _gradient(x, y, self.w, self.b)
            return Line(self.w - learning_rate * dw, self.b - learning_rate * db)

    line, history = Line(w0, b0), ()
    for _ in range(iterations):
        history = (*history, _loss(x, y, line.w, line.b))
        line = line.step()
    return line.w, line.b, history


def _descend(x, y, w, b, rate, iterations, gradient=_gradient):
    """Gradient descent as it should be, but for the gradient."""
    _same_shape(x, y)
    history = []
    for _ in range(iterations):
        history.append(_loss(x, y, w, b))
        dw, db = gradient(x, y, w, b)
        w, b = w - rate * dw, b - rate * db
    return w, b, history


def _descend_any(x, y, w, b, rate, iterations):
    """Gradient descent that looks at no shapes."""
    history = []
    for _ in range(iterations):
        history.append(_loss(x, y, w, b))
        dw, db = _gradient(x, y, w, b)
        w, b = w - rate * dw, b - rate * db
    return w, b, history


@mistake(
    ko="history에 처음과 끝의 손실이 모두 들어가 하나 더 깁니다. 갱신 직전의 손실만 기록하세요.",
    en="The history is one too long: it holds the loss before the first and after the last update. Record "
    "only the loss before each update.",
    breaks="history",
    see="fit-line",
)
def fit_line__one_loss_too_many(x, y, w0, b0, learning_rate, iterations):
    w, b, history = _descend(x, y, w0, b0, learning_rate, iterations)
    return w, b, [*history, _loss(x, y, w, b)]


@mistake(
    ko="갱신한 뒤의 손실을 기록했습니다. 갱신하기 전에 기록하세요.",
    en="The losses were recorded after the updates. Record each one before its update.",
    breaks="history",
    see="fit-line",
)
def fit_line__records_after(x, y, w0, b0, learning_rate, iterations):
    w, b, history = _descend(x, y, w0, b0, learning_rate, iterations)
    return w, b, [*history[1:], *([_loss(x, y, w, b)] if iterations else [])]


@mistake(
    ko="걸음마다 처음의 기울기를 다시 썼습니다. 걸음마다 지금의 w와 b에서 기울기를 다시 계산하세요.",
    en="Every step used the first gradient again. Compute it anew in each step, at the w and b of the moment.",
    breaks="iterations",
    see="fit-line",
)
def fit_line__gradient_once(x, y, w0, b0, learning_rate, iterations):
    fixed = _gradient(x, y, w0, b0)
    return _descend(x, y, w0, b0, learning_rate, iterations, lambda *_: fixed)


@mistake(
    ko="몇 번을 되풀이하든 시작값에서 한 걸음 옮긴 값이 나왔고, 손실도 줄지 않습니다. 시작값은 반복문 앞에서 한 번만 넣고, 갱신한 값에서 이어 가세요.",
    en="The result is one step from the start, however often it is repeated, and the losses do not fall. Set the start once, before the loop, and go on from each update.",
    breaks=("iterations", "history"),
    see="fit-line",
)
def fit_line__starts_over(x, y, w0, b0, learning_rate, iterations):
    _same_shape(x, y)
    w, b, _ = _descend(x, y, w0, b0, learning_rate, min(iterations, 1))
    return w, b, [_loss(x, y, w0, b0)] * iterations


@mistake(
    ko="b의 기울기를 이미 갱신한 w로 계산했습니다. 두 기울기를 모두 구한 다음에 갱신하세요.",
    en="The gradient of b was computed with the w that had just been updated. Get both gradients first, then update.",
    breaks="together",
    see="fit-line",
)
def fit_line__b_after_w(x, y, w0, b0, learning_rate, iterations):
    def gradient(x, y, w, b):
        dw = _gradient(x, y, w, b)[0]
        return dw, _gradient(x, y, w - learning_rate * dw, b)[1]

    return _descend(x, y, w0, b0, learning_rate, iterations, gradient)


@mistake(
    ko="걸음이 모두 절반입니다. 기울기에 2가 빠졌거나 학습률을 절반으로 썼습니다. 제곱을 미분하면 2가 나옵니다.",
    en="All steps are half as long: the gradient lacks its factor 2, or the rate is halved. The 2 comes from the square.",
    breaks="update",
    see="mse-gradient",
)
def fit_line__no_two(x, y, w0, b0, learning_rate, iterations):
    return _descend(x, y, w0, b0, learning_rate, iterations, lambda *a: tuple(g / 2 for g in _gradient(*a)))


@mistake(
    ko="기울기를 합으로 냈습니다. 손실이 평균이므로 표본 수로 나누세요.",
    en="The gradient is a sum. The loss is a mean, so divide by the number of samples.",
    breaks="update",
    see="mse-gradient",
)
def fit_line__sum(x, y, w0, b0, learning_rate, iterations):
    return _descend(x, y, w0, b0, learning_rate, iterations, lambda *a: tuple(g * len(x) for g in _gradient(*a)))


@mistake(
    ko="기울기 방향으로 올라갔습니다. 오차를 (예측 − 정답)으로 두고, 기울기에 학습률을 곱해 빼세요.",
    en="The steps go up the gradient. With errors of prediction minus target, subtract the learning rate times the gradient.",
    breaks="update",
    see="gradient-descent",
)
def fit_line__uphill(x, y, w0, b0, learning_rate, iterations):
    return _descend(x, y, w0, b0, -learning_rate, iterations)


@mistake(
    ko="w만 갱신하고 b는 그대로 두었습니다. 편향도 함께 갱신하세요.",
    en="Only w is updated; b stays where it was. Update the bias too.",
    breaks="update",
    see="fit-line",
)
def fit_line__b_fixed(x, y, w0, b0, learning_rate, iterations):
    return _descend(x, y, w0, b0, learning_rate, iterations, lambda *a: (_gradient(*a)[0], 0.0))


@mistake(
    ko="b에도 w의 기울기를 썼습니다. b의 기울기에는 x가 곱해지지 않습니다.",
    en="b was moved by the gradient of w. The gradient of b has no factor x.",
    breaks="update",
    see="mse-gradient",
)
def fit_line__same_gradient(x, y, w0, b0, learning_rate, iterations):
    return _descend(x, y, w0, b0, learning_rate, iterations, lambda *a: (_gradient(*a)[0],) * 2)


@mistake(
    ko="표본마다 자기 정답이 아니라 모든 정답과 짝지어졌습니다. (n, 1)과 (n,)을 빼면 (n, n)이 되므로 두 모양을 같게 두세요.",
    en="Each sample met every target, not only its own. (n, 1) and (n,), one minus the other, become (n, n): keep both in the same shape.",
    breaks=("update", "history"),
    see="mse-gradient",
)
def fit_line__broadcast(x, y, w0, b0, learning_rate, iterations):
    _same_shape(x, y)
    w, b, history = w0, b0, []
    for _ in range(iterations):
        error = w * x + b - y.ravel()
        history.append(float(np.mean(error**2)))
        w, b = (
            w - learning_rate * 2 * float(np.mean(error * x)),
            b - learning_rate * 2 * float(np.mean(error)),
        )
    return w, b, history


@mistake(
    ko="x와 y의 모양이 다른데 답이 나왔습니다. y가 (n,)이면 조용히 엉뚱한 직선으로 가므로 ValueError를 일으키세요.",
    en="An answer came back for x and y of different shapes. With y of shape (n,) the fit silently heads for a wrong line: raise ValueError.",
    breaks="shapes",
    see="mse-gradient",
)
def fit_line__shapes_unchecked(x, y, w0, b0, learning_rate, iterations):
    return _descend_any(x, y, w0, b0, learning_rate, iterations)


@mistake(
    ko="주어진 w0, b0 대신 0에서 시작했습니다. 인수로 받은 값에서 시작하세요.",
    en="The fit starts from 0 rather than from w0 and b0. Start from the values given.",
    breaks="start",
    see="fit-line",
)
def fit_line__starts_at_zero(x, y, w0, b0, learning_rate, iterations):  # noqa: ARG001
    return _descend(x, y, 0.0, 0.0, learning_rate, iterations)


@mistake(
    ko="학습률이 1일 때의 걸음입니다. 기울기에 인수 learning_rate를 곱하세요.",
    en="This is the step for a learning rate of 1. Multiply the gradient by the argument learning_rate.",
    breaks=("start", "update"),
    see="learning-rate",
)
def fit_line__no_learning_rate(x, y, w0, b0, learning_rate, iterations):  # noqa: ARG001
    return _descend(x, y, w0, b0, 1.0, iterations)


@mistake(
    ko="걸음 수와 상관없이 최소제곱해가 나왔습니다. w0, b0에서 시작해 정해진 횟수만큼 걸음을 옮기세요.",
    en="The least-squares solution came back, whatever the number of steps. Start at w0 and b0 and take the given number of steps.",
    breaks=("start", "update"),
    see="fit-line",
)
def fit_line__closed_form(x, y, w0, b0, learning_rate, iterations):  # noqa: ARG001
    _same_shape(x, y)
    w, b = np.polyfit(x[:, 0], y[:, 0], 1)
    return float(w), float(b), [_loss(x, y, w, b)] * iterations


@mistake(
    ko="반복마다 여러 번 갱신했습니다(미니배치가 그렇습니다). 모든 표본의 기울기로 반복마다 한 번 갱신하세요.",
    en="Each iteration makes several updates, as mini-batches do. Make one update per iteration, from all samples.",
    breaks="update",
    see="fit-line",
)
def fit_line__mini_batches(x, y, w0, b0, learning_rate, iterations):
    _same_shape(x, y)
    w, b, history = w0, b0, []
    for _ in range(iterations):
        history.append(_loss(x, y, w, b))
        for i in range(0, len(x), 3):
            w, b, _ = _descend(x[i : i + 3], y[i : i + 3], w, b, learning_rate, 1)
    return w, b, history


@mistake(
    ko="표본 하나마다 갱신했습니다(확률적 경사하강법). 여기서는 모든 표본의 평균 기울기로 한 번 갱신합니다.",
    en="The parameters are updated after every sample (stochastic descent). Here one update uses the mean "
    "over all samples.",
    breaks="update",
    see="mini-batch",
)
def fit_line__sample_by_sample(x, y, w0, b0, learning_rate, iterations):
    _same_shape(x, y)
    w, b, history = w0, b0, []
    for _ in range(iterations):
        history.append(_loss(x, y, w, b))
        for i in range(len(x)):
            dw, db = _gradient(x[i : i + 1], y[i : i + 1], w, b)
            w, b = w - learning_rate * dw, b - learning_rate * db
    return w, b, history


@mistake(
    ko="돌려준 w와 b에 갱신이 한 번 모자랍니다. iterations번 갱신한 뒤의 값을 돌려주세요.",
    en="The w and b that came back lack one update. Return them as they are after as many as iterations.",
    breaks=("update", "iterations"),
    see="fit-line",
)
def fit_line__one_step_short(x, y, w0, b0, learning_rate, iterations):
    _, _, history = _descend(x, y, w0, b0, learning_rate, iterations)
    w, b, _ = _descend(x, y, w0, b0, learning_rate, max(iterations - 1, 0))
    return w, b, history


@mistake(
    ko="손실이 커지는 동안 일찍 멈추었습니다. 손실이 어떻든 iterations번 갱신하고 기록하세요.",
    en="It stopped early while the loss was growing. Update and record iterations times, whatever the loss is.",
    breaks="history",
    see="fit-line",
)
def fit_line__stops_at_a_rise(x, y, w0, b0, learning_rate, iterations):
    for steps in range(2, iterations + 1):
        w, b, history = _descend(x, y, w0, b0, learning_rate, steps)
        if history[-1] > history[-2]:
            return w, b, history
    return _descend(x, y, w0, b0, learning_rate, iterations)


@mistake(
    ko="history에 손실 대신 제곱근(RMSE)을 기록했습니다. 평균 제곱 오차를 그대로 기록하세요.",
    en="The history holds the square root (RMSE). Record the mean squared error as it is.",
    breaks="history",
    see="mse",
)
def fit_line__records_rmse(x, y, w0, b0, learning_rate, iterations):
    w, b, history = _descend(x, y, w0, b0, learning_rate, iterations)
    return w, b, [loss**0.5 for loss in history]


@mistake(
    ko="history가 수 하나입니다. 걸음마다 손실을 하나씩 기록한 리스트로 돌려주세요.",
    en="The history is a single number. Return a list with one loss per step.",
    breaks="history",
    see="fit-line",
)
def fit_line__last_loss_only(x, y, w0, b0, learning_rate, iterations):
    w, b, history = _descend(x, y, w0, b0, learning_rate, iterations)
    return w, b, history[-1] if history else _loss(x, y, w, b)


@mistake(
    ko="iterations가 몇이든 한 번 갱신하고 끝났습니다. 반복문 안에 `return`이 있다면 밖으로 옮기세요.",
    en="It ended after one update, whatever iterations is. If there is a `return` inside the loop, move it out.",
    breaks=("iterations", "history", "no-steps"),
    see="fit-line",
)
def fit_line__returns_in_the_loop(x, y, w0, b0, learning_rate, iterations):
    _same_shape(x, y)
    if iterations == 0:
        return None
    dw, db = _gradient(x, y, w0, b0)
    return w0 - learning_rate * dw, b0 - learning_rate * db, [_loss(x, y, w0, b0)]


@mistake(
    ko="history 없이 w와 b만 돌려주었습니다. 세 값 (w, b, history)를 돌려주세요.",
    en="Only w and b came back, without the history. Return three values, (w, b, history).",
    breaks="form",
    see="fit-line",
)
def fit_line__without_losses(x, y, w0, b0, learning_rate, iterations):
    return _descend(x, y, w0, b0, learning_rate, iterations)[:2]


@mistake(
    ko="w와 b가 수가 아니라 배열입니다. 수 하나씩으로 돌려주세요.",
    en="w and b are arrays. Return each as one number.",
    breaks="form",
    see="fit-line",
)
def fit_line__arrays_of_one(x, y, w0, b0, learning_rate, iterations):
    w, b, history = _descend(x, y, w0, b0, learning_rate, iterations)
    return np.array([w]), np.array([b]), history


@mistake(
    ko="iterations가 0인데 history가 비어 있지 않습니다. 갱신이 없으면 기록도 없습니다.",
    en="The history is not empty although iterations is 0. Without an update there is nothing to record.",
    breaks="no-steps",
    see="fit-line",
)
def fit_line__a_loss_without_steps(x, y, w0, b0, learning_rate, iterations):
    w, b, history = _descend(x, y, w0, b0, learning_rate, iterations)
    return w, b, history or [_loss(x, y, w0, b0)]


@mistake(
    ko="받은 y가 바뀌었습니다. 새 배열에 계산하세요.",
    en="The given y was changed. Compute in a new array.",
    breaks="inputs",
    see="fit-line",
)
def fit_line__in_place(x, y, w0, b0, learning_rate, iterations):
    w, b, history = _descend(x, y, w0, b0, learning_rate, iterations)
    y[...] = w * x + b - y
    return w, b, history


@mistake(
    ko="history에 손실 대신 가중치 w를 기록했습니다. 평균 제곱 오차를 기록하세요.",
    en="The history holds the weight w. Record the mean squared error.",
    breaks="history",
    see="fit-line",
)
def fit_line__records_w(x, y, w0, b0, learning_rate, iterations):
    w, b, _ = _descend(x, y, w0, b0, learning_rate, iterations)
    return w, b, [_descend(x, y, w0, b0, learning_rate, t)[0] for t in range(iterations)]


@mistake(
    ko="한 걸음이 더 많습니다. iterations번만 갱신하세요.",
    en="There is one step too many. Make as many updates as iterations.",
    breaks=("update", "iterations"),
    see="fit-line",
)
def fit_line__one_step_too_many(x, y, w0, b0, learning_rate, iterations):
    w, b, _ = _descend(x, y, w0, b0, learning_rate, iterations + 1 if iterations else 0)
    return w, b, _descend(x, y, w0, b0, learning_rate, iterations)[2]


@mistake(
    ko="지난 걸음이 다음 걸음에 이어졌습니다(모멘텀). 걸음마다 지금의 기울기에 학습률을 곱해 빼기만 하세요.",
    en="Steps carry on the steps before them (momentum). Subtract just the learning rate times the gradient of the moment.",
    breaks="iterations",
    see="fit-line",
)
def fit_line__momentum(x, y, w0, b0, learning_rate, iterations):
    velocity = np.zeros(2)

    def gradient(x, y, w, b):
        velocity[:] = 0.9 * velocity + _gradient(x, y, w, b)
        return float(velocity[0]), float(velocity[1])

    return _descend(x, y, w0, b0, learning_rate, iterations, gradient)


@mistake(
    ko="기울기가 크든 작든 걸음의 길이가 학습률만 합니다(Adam이 그렇습니다). 기울기에 학습률을 곱해 빼세요.",
    en="Each step is about as long as the learning rate, however large the gradient, as with Adam. Subtract the learning rate times the gradient.",
    breaks=("update", "iterations"),
    see="gradient-descent",
)
def fit_line__adam(x, y, w0, b0, learning_rate, iterations):
    mean, square, steps = np.zeros(2), np.zeros(2), 0

    def gradient(x, y, w, b):
        nonlocal steps
        steps += 1
        g = np.array(_gradient(x, y, w, b))
        mean[:] = 0.9 * mean + 0.1 * g
        square[:] = 0.999 * square + 0.001 * g**2
        dw, db = mean / (1 - 0.9**steps) / (np.sqrt(square / (1 - 0.999**steps)) + 1e-8)
        return float(dw), float(db)

    return _descend(x, y, w0, b0, learning_rate, iterations, gradient)


@mistake(
    ko="평균 절대 오차의 기울기로 걸음을 옮겼습니다. 평균 제곱 오차를 미분하세요.",
    en="The steps follow the gradient of the mean absolute error. Differentiate the mean squared error.",
    breaks=("update", "history"),
    see="mse-gradient",
)
def fit_line__absolute(x, y, w0, b0, learning_rate, iterations):
    def gradient(x, y, w, b):
        sign = np.sign(w * x + b - y)
        return np.mean(sign * x), np.mean(sign)

    w, b, _ = _descend(x, y, w0, b0, learning_rate, iterations, gradient)
    before = [_descend(x, y, w0, b0, learning_rate, t, gradient)[:2] for t in range(iterations)]
    return w, b, [float(np.mean(abs(u * x + c - y))) for u, c in before]


@mistake(
    ko="걸음마다 지난 걸음의 기울기가 더해졌습니다. 갱신할 때마다 기울기를 0에서 새로 구하세요.",
    en="Every step adds the gradients of the steps before. Compute the gradient anew, from 0, for each update.",
    breaks="iterations",
    see="fit-line",
)
def fit_line__no_zero_grad(x, y, w0, b0, learning_rate, iterations):
    total = np.zeros(2)

    def gradient(x, y, w, b):
        total[:] += _gradient(x, y, w, b)
        return float(total[0]), float(total[1])

    return _descend(x, y, w0, b0, learning_rate, iterations, gradient)


@mistake(
    ko="걸음이 두 배로 깁니다. 기울기에 곱하는 2는 제곱에서 나온 하나뿐이고, 중앙 차분은 h가 아니라 2h로 나눕니다.",
    en="The steps are twice as long. The gradient has one factor 2, from the square, and a central difference is divided by 2h rather than h.",
    breaks="update",
    see="mse-gradient",
)
def fit_line__double_gradient(x, y, w0, b0, learning_rate, iterations):
    return _descend(x, y, w0, b0, 2 * learning_rate, iterations)


@mistake(
    ko="w의 기울기로 오차의 평균과 x의 평균을 곱했습니다. 표본마다 오차에 x를 곱한 다음 평균을 내세요.",
    en="The gradient of w is the mean error times the mean x. Multiply each error by its x first, then take the mean.",
    breaks="update",
    see="mse-gradient",
)
def fit_line__product_of_means(x, y, w0, b0, learning_rate, iterations):
    def gradient(x, y, w, b):
        db = _gradient(x, y, w, b)[1]
        return db * np.mean(x), db

    return _descend(x, y, w0, b0, learning_rate, iterations, gradient)


@mistake(
    ko="w의 기울기는 평균인데 b의 기울기는 합입니다. 둘 다 표본 수로 나누세요.",
    en="The gradient of b is a sum, that of w a mean. Divide both by the number of samples.",
    breaks="update",
    see="mse-gradient",
)
def fit_line__b_sum(x, y, w0, b0, learning_rate, iterations):
    def gradient(x, y, w, b):
        dw, db = _gradient(x, y, w, b)
        return dw, len(x) * db

    return _descend(x, y, w0, b0, learning_rate, iterations, gradient)


@mistake(
    ko="b의 기울기는 평균인데 w의 기울기는 합입니다. 둘 다 표본 수로 나누세요.",
    en="The gradient of w is a sum, that of b a mean. Divide both by the number of samples.",
    breaks="update",
    see="mse-gradient",
)
def fit_line__w_sum(x, y, w0, b0, learning_rate, iterations):
    def gradient(x, y, w, b):
        dw, db = _gradient(x, y, w, b)
        return len(x) * dw, db

    return _descend(x, y, w0, b0, learning_rate, iterations, gradient)


@mistake(
    ko="b만 갱신하고 w는 그대로 두었습니다. 가중치도 함께 갱신하세요.",
    en="Only b is updated; w stays where it was. Update the weight too.",
    breaks="update",
    see="fit-line",
)
def fit_line__w_fixed(x, y, w0, b0, learning_rate, iterations):
    return _descend(x, y, w0, b0, learning_rate, iterations, lambda *a: (0.0, _gradient(*a)[1]))


@mistake(
    ko="x를 표준화해서 학습했으므로 w와 b가 주어진 x에 맞지 않습니다. x를 그대로 쓰세요.",
    en="x was standardised, so w and b do not belong to the x that was given. Fit the line to x as it is.",
    breaks=("update", "history"),
    see="fit-line",
)
def fit_line__standardised_x(x, y, w0, b0, learning_rate, iterations):
    return _descend((x - x.mean()) / x.std(), y, w0, b0, learning_rate, iterations)


@mistake(
    ko="손실의 절반을 기록했습니다. 평균 제곱 오차를 그대로 기록하세요.",
    en="Half of each loss was recorded. Record the mean squared error as it is.",
    breaks="history",
    see="mse",
)
def fit_line__records_half(x, y, w0, b0, learning_rate, iterations):
    w, b, history = _descend(x, y, w0, b0, learning_rate, iterations)
    return w, b, [loss / 2 for loss in history]


@mistake(
    ko="w에도 b의 기울기를 썼습니다. w의 기울기에는 오차마다 x가 곱해집니다.",
    en="w was moved by the gradient of b. In the gradient of w each error is multiplied by its x.",
    breaks="update",
    see="mse-gradient",
)
def fit_line__w_without_x(x, y, w0, b0, learning_rate, iterations):
    return _descend(x, y, w0, b0, learning_rate, iterations, lambda *a: (_gradient(*a)[1],) * 2)


@mistake(
    ko="기울기를 표본 수로 두 번 나누었습니다. 평균에 1/n이 이미 들어 있습니다.",
    en="The gradient is divided by n twice. The mean holds the factor 1/n already.",
    breaks="update",
    see="mse-gradient",
)
def fit_line__divided_twice(x, y, w0, b0, learning_rate, iterations):
    return _descend(x, y, w0, b0, learning_rate, iterations, lambda *a: tuple(g / len(x) for g in _gradient(*a)))


@mistake(
    ko="w는 기울기 방향으로 올라가고 b만 내려갔습니다. 두 파라미터 모두 기울기에 학습률을 곱해 빼세요.",
    en="w goes up its gradient, and only b goes down. Subtract the learning rate times the gradient from both.",
    breaks="update",
    see="gradient-descent",
)
def fit_line__w_uphill(x, y, w0, b0, learning_rate, iterations):
    return _descend(x, y, w0, b0, learning_rate, iterations, lambda *a: (-_gradient(*a)[0], _gradient(*a)[1]))


@mistake(
    ko="b는 기울기 방향으로 올라가고 w만 내려갔습니다. 두 파라미터 모두 기울기에 학습률을 곱해 빼세요.",
    en="b goes up its gradient, and only w goes down. Subtract the learning rate times the gradient from both.",
    breaks="update",
    see="gradient-descent",
)
def fit_line__b_uphill(x, y, w0, b0, learning_rate, iterations):
    return _descend(x, y, w0, b0, learning_rate, iterations, lambda *a: (_gradient(*a)[0], -_gradient(*a)[1]))


@mistake(
    ko="손실은 줄지만 w와 b는 처음 그대로입니다. 갱신한 값을 돌려주세요.",
    en="The losses fall, but w and b are those of the start. Return what the updates have made of them.",
    breaks=("update", "history"),
    see="fit-line",
)
def fit_line__returns_the_start(x, y, w0, b0, learning_rate, iterations):
    return w0, b0, _descend(x, y, w0, b0, learning_rate, iterations)[2]


@mistake(
    ko="w와 b의 순서가 바뀌었습니다. w를 먼저 돌려주세요.",
    en="w and b are swapped. Return w first.",
    breaks="form",
    see="fit-line",
)
def fit_line__swapped(x, y, w0, b0, learning_rate, iterations):
    w, b, history = _descend(x, y, w0, b0, learning_rate, iterations)
    return b, w, history


@mistake(
    ko="제곱 오차의 합을 기록했습니다. 표본 수로 나눈 평균을 기록하세요.",
    en="The sum of the squared errors was recorded. Record their mean: divide by the number of samples.",
    breaks="history",
    see="mse",
)
def fit_line__records_sum(x, y, w0, b0, learning_rate, iterations):
    w, b, history = _descend(x, y, w0, b0, learning_rate, iterations)
    return w, b, [loss * len(x) for loss in history]


@mistake(
    ko="평균 절대 오차를 기록했습니다. 평균 제곱 오차를 기록하세요.",
    en="The mean absolute error was recorded. Record the mean squared error.",
    breaks="history",
    see="mse",
)
def fit_line__records_mae(x, y, w0, b0, learning_rate, iterations):
    w, b, _ = _descend(x, y, w0, b0, learning_rate, iterations)
    before = [_descend(x, y, w0, b0, learning_rate, t)[:2] for t in range(iterations)]
    return w, b, [float(np.mean(abs(u * x + c - y))) for u, c in before]


@mistake(
    ko="손실이 거의 줄지 않게 되면 w와 b가 그대로이거나 history가 짧습니다. 그때도 iterations번을 모두 갱신하고 기록하세요.",
    en="Where the loss hardly falls any more, w and b stay as they are, or history is too short. Update and record `iterations` times there, too.",
    breaks="history",
    see="fit-line",
)
def fit_line__stops_when_flat(x, y, w0, b0, learning_rate, iterations):
    _same_shape(x, y)
    w, b, history = w0, b0, []
    for _ in range(iterations):
        history.append(_loss(x, y, w, b))
        if len(history) > 1 and abs(history[-2] - history[-1]) < 1e-4:
            break
        dw, db = _gradient(x, y, w, b)
        w, b = w - learning_rate * dw, b - learning_rate * db
    return w, b, history


@mistake(
    ko="b를 갱신할 때마다 b0에서 다시 뺐습니다. 지금의 b에서 빼세요.",
    en="Each update of b starts from b0 again. Subtract from the b of the moment.",
    breaks="iterations",
    see="fit-line",
)
def fit_line__b_from_the_start(x, y, w0, b0, learning_rate, iterations):
    _same_shape(x, y)
    w, b = w0, b0
    start = b
    losses = []
    for _ in range(iterations):
        losses.append(_loss(x, y, w, b))
        dw, db = _gradient(x, y, w, b)
        w, b = w - learning_rate * dw, start - learning_rate * db
    return w, b, losses


@mistake(
    ko="w를 갱신할 때마다 w0에서 다시 뺐습니다. 지금의 w에서 빼세요.",
    en="Each update of w starts from w0 again. Subtract from the w of the moment.",
    breaks="iterations",
    see="fit-line",
)
def fit_line__w_from_the_start(x, y, w0, b0, learning_rate, iterations):
    _same_shape(x, y)
    w, b = w0, b0
    start = w
    losses = []
    for _ in range(iterations):
        losses.append(_loss(x, y, w, b))
        dw, db = _gradient(x, y, w, b)
        w, b = start - learning_rate * dw, b - learning_rate * db
    return w, b, losses


@mistake(
    ko="방금 갱신한 b로 w의 기울기를 구했습니다. 두 기울기를 먼저 구한 다음 갱신하세요.",
    en="The gradient of w was computed with the b that had just been updated. Get both gradients first, then update.",
    breaks="together",
    see="fit-line",
)
def fit_line__w_after_b(x, y, w0, b0, learning_rate, iterations):
    _same_shape(x, y)
    w, b = w0, b0
    losses = []
    for _ in range(iterations):
        losses.append(_loss(x, y, w, b))
        b = b - learning_rate * _gradient(x, y, w, b)[1]
        w = w - learning_rate * _gradient(x, y, w, b)[0]
    return w, b, losses


@mistake(
    ko="w와 b를 번갈아, 한 번에 하나만 갱신했습니다. 걸음마다 둘 다 갱신하세요.",
    en="w and b are updated in turn, one at a time. Update both in each step.",
    breaks=("update", "iterations"),
    see="fit-line",
)
def fit_line__in_turn(x, y, w0, b0, learning_rate, iterations):
    _same_shape(x, y)
    w, b = w0, b0
    losses = []
    for _ in range(iterations):
        losses.append(_loss(x, y, w, b))
        dw, db = _gradient(x, y, w, b)
        if len(losses) % 2:
            w = w - learning_rate * dw
        else:
            b = b - learning_rate * db
    return w, b, losses


@mistake(
    ko="w만 갱신하고 b는 갱신하기 전에 손실을 기록했습니다. 둘 다 갱신하기 전에 기록하세요.",
    en="The losses were recorded between the updates of w and of b. Record each one before both.",
    breaks="history",
    see="fit-line",
)
def fit_line__losses_between(x, y, w0, b0, learning_rate, iterations):
    _same_shape(x, y)
    w, b = w0, b0
    losses = []
    for _ in range(iterations):
        dw, db = _gradient(x, y, w, b)
        losses.append(_loss(x, y, w - learning_rate * dw, b))
        w, b = w - learning_rate * dw, b - learning_rate * db
    return w, b, losses


@mistake(
    ko="w와 b의 기울기가 뒤바뀌었습니다. w의 기울기에는 오차마다 x가 곱해지고 b의 기울기는 오차의 평균입니다.",
    en="The gradients of w and b are exchanged. That of w has each error multiplied by its x, that of b is the mean error.",
    breaks="update",
    see="mse-gradient",
)
def fit_line__gradients_swapped(x, y, w0, b0, learning_rate, iterations):
    def gradient(x, y, w, b):
        return _gradient(x, y, w, b)[::-1]

    return _descend(x, y, w0, b0, learning_rate, iterations, gradient)


@mistake(
    ko="기울기를 n − 1로 나누었습니다. n으로 나누세요.",
    en="The gradient was divided by n − 1. Divide by n.",
    breaks="update",
    see="mse-gradient",
)
def fit_line__divided_by_one_less(x, y, w0, b0, learning_rate, iterations):
    def gradient(x, y, w, b):
        return tuple(g * len(x) / (len(x) - 1) for g in _gradient(x, y, w, b))

    return _descend(x, y, w0, b0, learning_rate, iterations, gradient)


@mistake(
    ko="걸음마다 w가 0 쪽으로도 조금 당겨졌습니다(가중치 감쇠). 손실의 기울기로만 갱신하세요.",
    en="Each step also pulls w a little towards 0 (weight decay). Update by the gradient of the loss alone.",
    breaks="update",
    see="mse-gradient",
)
def fit_line__weight_decay(x, y, w0, b0, learning_rate, iterations):
    def gradient(x, y, w, b):
        dw, db = _gradient(x, y, w, b)
        return dw + 0.01 * w, db

    return _descend(x, y, w0, b0, learning_rate, iterations, gradient)


@mistake(
    ko="걸음마다 w와 b가 0 쪽으로도 조금 당겨졌습니다(가중치 감쇠). 손실의 기울기로만 갱신하세요.",
    en="Each step also pulls w and b a little towards 0 (weight decay). Update by the gradient of the loss alone.",
    breaks="update",
    see="mse-gradient",
)
def fit_line__weight_decay_of_both(x, y, w0, b0, learning_rate, iterations):
    def gradient(x, y, w, b):
        dw, db = _gradient(x, y, w, b)
        return dw + 0.01 * w, db + 0.01 * b

    return _descend(x, y, w0, b0, learning_rate, iterations, gradient)


@mistake(
    ko="걸음마다 기울기를 길이 1로 맞추었습니다. 기울기를 구한 그대로 쓰세요.",
    en="The gradient was brought to length 1 in each step. Use it as it came out.",
    breaks="update",
    see="mse-gradient",
)
def fit_line__normalised_gradient(x, y, w0, b0, learning_rate, iterations):
    def gradient(x, y, w, b):
        dw, db = _gradient(x, y, w, b)
        return dw / np.hypot(dw, db), db / np.hypot(dw, db)

    return _descend(x, y, w0, b0, learning_rate, iterations, gradient)


@mistake(
    ko="기울기의 부호만 썼습니다. 기울기를 구한 그대로 쓰세요.",
    en="Only the sign of the gradient was used. Use it as it came out.",
    breaks="update",
    see="mse-gradient",
)
def fit_line__sign_only(x, y, w0, b0, learning_rate, iterations):
    def gradient(x, y, w, b):
        return tuple(float(np.sign(g)) for g in _gradient(x, y, w, b))

    return _descend(x, y, w0, b0, learning_rate, iterations, gradient)


@mistake(
    ko="기울기에서 오차의 절댓값을 썼습니다. 오차의 부호를 그대로 두세요.",
    en="The gradient was computed with the errors' absolute values. Keep their signs.",
    breaks="update",
    see="mse-gradient",
)
def fit_line__absolute_errors(x, y, w0, b0, learning_rate, iterations):
    def gradient(x, y, w, b):
        error = np.abs(w * x + b - y)
        return 2 * float(np.mean(error * x)), 2 * float(np.mean(error))

    return _descend(x, y, w0, b0, learning_rate, iterations, gradient)


@mistake(
    ko="오차를 −1과 1 사이로 자른 기울기로 갱신했습니다(후버 손실이 그렇습니다). 평균 제곱 오차를 미분하세요.",
    en="The gradient is of errors that were cut to between −1 and 1, as with the Huber loss. Differentiate the mean squared error.",
    breaks="update",
    see="mse-gradient",
)
def fit_line__huber(x, y, w0, b0, learning_rate, iterations):
    def gradient(x, y, w, b):
        error = np.clip(w * x + b - y, -1, 1)
        return float(np.mean(error * x)), float(np.mean(error))

    return _descend(x, y, w0, b0, learning_rate, iterations, gradient)


@mistake(
    ko="평균 제곱 오차의 제곱근을 미분했습니다. 제곱근 없이 미분하세요.",
    en="The gradient is that of the root of the mean squared error. Differentiate without the root.",
    breaks="update",
    see="mse-gradient",
)
def fit_line__gradient_of_the_root(x, y, w0, b0, learning_rate, iterations):
    def gradient(x, y, w, b):
        root = np.sqrt(_loss(x, y, w, b))
        return tuple(g / 2 / root for g in _gradient(x, y, w, b))

    return _descend(x, y, w0, b0, learning_rate, iterations, gradient)


@mistake(
    ko="기울기에서 y를 빼지 않았습니다. 오차는 예측에서 y를 뺀 것입니다.",
    en="The gradient was computed without subtracting y. The error is the prediction minus y.",
    breaks="update",
    see="mse-gradient",
)
def fit_line__without_y(x, y, w0, b0, learning_rate, iterations):
    def gradient(x, y, w, b):
        return _gradient(x, 0 * y, w, b)

    return _descend(x, y, w0, b0, learning_rate, iterations, gradient)


@mistake(
    ko="w의 기울기에 x의 제곱을 곱했습니다. 오차마다 x를 한 번 곱하세요.",
    en="The gradient of w has x squared. Multiply each error by its x once.",
    breaks="update",
    see="mse-gradient",
)
def fit_line__x_squared(x, y, w0, b0, learning_rate, iterations):
    def gradient(x, y, w, b):
        error = w * x + b - y
        return 2 * float(np.mean(error * x**2)), 2 * float(np.mean(error))

    return _descend(x, y, w0, b0, learning_rate, iterations, gradient)


@mistake(
    ko="w의 기울기에 x가 아니라 y를 곱했습니다. 오차마다 x를 곱하세요.",
    en="The gradient of w has y in place of x. Multiply each error by its x.",
    breaks="update",
    see="mse-gradient",
)
def fit_line__y_for_x(x, y, w0, b0, learning_rate, iterations):
    def gradient(x, y, w, b):
        error = w * x + b - y
        return 2 * float(np.mean(error * y)), 2 * float(np.mean(error))

    return _descend(x, y, w0, b0, learning_rate, iterations, gradient)


@mistake(
    ko="기울기 자리에 손실을 썼습니다. 손실을 w와 b로 미분한 값을 쓰세요.",
    en="The loss itself was used as the gradient. Use its derivatives with respect to w and b.",
    breaks="update",
    see="mse-gradient",
)
def fit_line__loss_for_gradient(x, y, w0, b0, learning_rate, iterations):
    def gradient(x, y, w, b):
        return (_loss(x, y, w, b),) * 2

    return _descend(x, y, w0, b0, learning_rate, iterations, gradient)


@mistake(
    ko="예측에 b를 더하지 않고 기울기를 구했습니다. 예측은 wx + b입니다.",
    en="The gradient is of predictions without b. They are wx + b.",
    breaks="update",
    see="mse-gradient",
)
def fit_line__b_left_out(x, y, w0, b0, learning_rate, iterations):
    def gradient(x, y, w, b):
        return _gradient(x, y, w, 0.0)

    return _descend(x, y, w0, b0, learning_rate, iterations, gradient)


@mistake(
    ko="예측에서 b를 뺐습니다. 예측은 wx + b입니다.",
    en="b was subtracted in the predictions. They are wx + b.",
    breaks="update",
    see="mse-gradient",
)
def fit_line__b_subtracted(x, y, w0, b0, learning_rate, iterations):
    def gradient(x, y, w, b):
        return _gradient(x, y, w, -b)

    return _descend(x, y, w0, b0, learning_rate, iterations, gradient)


@mistake(
    ko="기울기에 마지막 표본이 들어가지 않았습니다. 표본을 모두 쓰세요.",
    en="The gradient leaves out the last sample. Use all of them.",
    breaks="update",
    see="mse-gradient",
)
def fit_line__last_sample_lost(x, y, w0, b0, learning_rate, iterations):
    def gradient(x, y, w, b):
        return _gradient(x[:-1], y[:-1], w, b)

    return _descend(x, y, w0, b0, learning_rate, iterations, gradient)


@mistake(
    ko="기울기에 첫 표본이 들어가지 않았습니다. 0번부터 모두 쓰세요.",
    en="The gradient leaves out the first sample. Use all of them, from number 0 on.",
    breaks="update",
    see="mse-gradient",
)
def fit_line__first_sample_lost(x, y, w0, b0, learning_rate, iterations):
    def gradient(x, y, w, b):
        return tuple(g * (len(x) - 1) / len(x) for g in _gradient(x[1:], y[1:], w, b))

    return _descend(x, y, w0, b0, learning_rate, iterations, gradient)


@mistake(
    ko="첫 갱신의 기울기를 첫 표본만으로 구했습니다. 갱신마다 모든 표본에 걸쳐 평균하세요.",
    en="The gradient of the first update is that of the first sample alone. Take the mean over all samples in each.",
    breaks="update",
    see="mse-gradient",
)
def fit_line__first_sample_only(x, y, w0, b0, learning_rate, iterations):
    def gradient(x, y, w, b):
        return _gradient(x[:1], y[:1], w, b)

    return _descend(x, y, w0, b0, learning_rate, iterations, gradient)


@mistake(
    ko="첫 걸음부터 1.9배로 길고 지난 걸음이 이어집니다(네스테로프 모멘텀). 걸음마다 지금의 기울기에 학습률을 곱해 빼기만 하세요.",
    en="The first step is 1.9 times as long already, and steps carry on those before them (Nesterov momentum). Subtract just the learning rate times the gradient of the moment.",
    breaks=("update", "iterations"),
    see="fit-line",
)
def fit_line__nesterov(x, y, w0, b0, learning_rate, iterations):
    velocity = np.zeros(2)

    def gradient(x, y, w, b):
        g = np.array(_gradient(x, y, w, b))
        velocity[:] = 0.9 * velocity + g
        return tuple(map(float, g + 0.9 * velocity))

    return _descend(x, y, w0, b0, learning_rate, iterations, gradient)


@mistake(
    ko="첫 걸음이 10분의 1이고 지난 걸음이 이어집니다(기울기의 이동평균). 걸음마다 지금의 기울기에 학습률을 곱해 빼기만 하세요.",
    en="The first step is a tenth as long, and steps carry on those before them (a moving mean of gradients). Subtract just the learning rate times the gradient of the moment.",
    breaks=("update", "iterations"),
    see="fit-line",
)
def fit_line__momentum_as_mean(x, y, w0, b0, learning_rate, iterations):
    mean = np.zeros(2)

    def gradient(x, y, w, b):
        mean[:] = 0.9 * mean + 0.1 * np.array(_gradient(x, y, w, b))
        return tuple(map(float, mean))

    return _descend(x, y, w0, b0, learning_rate, iterations, gradient)


@mistake(
    ko="x에서 평균을 빼고 학습했으므로 w와 b가 주어진 x에 맞지 않습니다. x를 그대로 쓰세요.",
    en="The mean of x was subtracted, so w and b do not belong to the x that was given. Fit the line to x as it is.",
    breaks=("together", "history"),
    see="fit-line",
)
def fit_line__x_centred(x, y, w0, b0, learning_rate, iterations):
    return _descend(x - np.mean(x), y, w0, b0, learning_rate, iterations)


@mistake(
    ko="x를 0과 1 사이로 바꾸어 학습했으므로 w와 b가 주어진 x에 맞지 않습니다. x를 그대로 쓰세요.",
    en="x was brought to between 0 and 1, so w and b do not belong to the x that was given. Fit the line to x as it is.",
    breaks=("update", "history"),
    see="fit-line",
)
def fit_line__x_rescaled(x, y, w0, b0, learning_rate, iterations):
    return _descend((x - np.min(x)) / np.ptp(x), y, w0, b0, learning_rate, iterations)


@mistake(
    ko="y를 표준화해서 학습했으므로 w와 b가 주어진 y에 맞지 않습니다. y를 그대로 쓰세요.",
    en="y was standardised, so w and b do not belong to the y that was given. Fit the line to y as it is.",
    breaks=("update", "history"),
    see="fit-line",
)
def fit_line__y_standardised(x, y, w0, b0, learning_rate, iterations):
    return _descend(x, (y - np.mean(y)) / np.std(y), w0, b0, learning_rate, iterations)


@mistake(
    ko="x와 y를 표준화해서 학습했으므로 w와 b가 주어진 데이터에 맞지 않습니다. 데이터를 그대로 쓰세요.",
    en="x and y were standardised, so w and b do not belong to the data that were given. Fit the line to them as they are.",
    breaks=("update", "history"),
    see="fit-line",
)
def fit_line__both_standardised(x, y, w0, b0, learning_rate, iterations):
    return _descend((x - np.mean(x)) / np.std(x), (y - np.mean(y)) / np.std(y), w0, b0, learning_rate, iterations)


@mistake(
    ko="마지막 20 %의 표본을 학습에서 뺐습니다. 표본을 모두 쓰세요.",
    en="The last 20 % of the samples were kept out of training. Use all of them.",
    breaks=("update", "history"),
    see="fit-line",
)
def fit_line__held_out(x, y, w0, b0, learning_rate, iterations):
    n = int(0.8 * len(x))
    return _descend(x[:n], y[:n], w0, b0, learning_rate, iterations)


@mistake(
    ko="x만 정렬해서 x와 y의 짝이 어긋났습니다. 둘 다 받은 순서대로 두세요.",
    en="x was sorted without y, so they no longer belong together. Leave both in the order in which they came.",
    breaks=("update", "history"),
    see="fit-line",
)
def fit_line__x_sorted(x, y, w0, b0, learning_rate, iterations):
    return _descend(np.sort(x, axis=0), y, w0, b0, learning_rate, iterations)


@mistake(
    ko="기울기를 정해진 길이로 잘라 갱신했습니다(기울기 클리핑). 기울기를 구한 그대로 쓰세요.",
    en="The gradient was cut to a certain length before the update (gradient clipping). Use it as it came out.",
    breaks="update",
    see="mse-gradient",
)
def fit_line__clipped(x, y, w0, b0, learning_rate, iterations):
    def gradient(x, y, w, b):
        dw, db = _gradient(x, y, w, b)
        length = max(1.0, float(np.hypot(dw, db)))
        return dw / length, db / length

    return _descend(x, y, w0, b0, learning_rate, iterations, gradient)


@mistake(
    ko="기울기의 값마다 정해진 범위로 잘라 갱신했습니다(기울기 클리핑). 기울기를 구한 그대로 쓰세요.",
    en="Each number of the gradient was cut to a certain range before the update (gradient clipping). Use it as it came out.",
    breaks="update",
    see="mse-gradient",
)
def fit_line__clipped_entries(x, y, w0, b0, learning_rate, iterations):
    def gradient(x, y, w, b):
        return tuple(float(np.clip(g, -1, 1)) for g in _gradient(x, y, w, b))

    return _descend(x, y, w0, b0, learning_rate, iterations, gradient)


@mistake(
    ko="첫 손실이 빠졌습니다. 첫 갱신 전의 손실부터 기록하세요.",
    en="The first loss is missing. Record from the one before the first update on.",
    breaks="history",
    see="fit-line",
)
def fit_line__first_loss_missing(x, y, w0, b0, learning_rate, iterations):
    w, b, losses = _descend(x, y, w0, b0, learning_rate, iterations)
    return w, b, losses[1:]


@mistake(
    ko="손실의 순서가 거꾸로입니다. 첫 갱신 전의 손실을 맨 앞에 두세요.",
    en="The losses are in reverse. The one before the first update comes first.",
    breaks="history",
    see="fit-line",
)
def fit_line__losses_reversed(x, y, w0, b0, learning_rate, iterations):
    w, b, losses = _descend(x, y, w0, b0, learning_rate, iterations)
    return w, b, losses[::-1]


@mistake(
    ko="손실마다 그때까지의 평균을 기록했습니다. 갱신 직전의 손실 하나를 기록하세요.",
    en="Each entry is the mean of the losses up to there. Record the loss before the update alone.",
    breaks="history",
    see="fit-line",
)
def fit_line__losses_averaged(x, y, w0, b0, learning_rate, iterations):
    w, b, losses = _descend(x, y, w0, b0, learning_rate, iterations)
    return w, b, [float(np.mean(losses[: t + 1])) for t in range(len(losses))]


@mistake(
    ko="손실을 소수점 아래 몇 자리로 반올림했습니다. 계산한 그대로 기록하세요.",
    en="The losses were rounded to a few decimals. Record them as they came out.",
    breaks="history",
    see="fit-line",
)
def fit_line__losses_rounded(x, y, w0, b0, learning_rate, iterations):
    w, b, losses = _descend(x, y, w0, b0, learning_rate, iterations)
    return w, b, [round(loss, 1) for loss in losses]


@mistake(
    ko="오차를 제곱하지 않고 평균만 기록했습니다. 제곱한 오차를 평균하세요.",
    en="The mean of the errors was recorded, without squares. Take the mean of the squared errors.",
    breaks="history",
    see="fit-line",
)
def fit_line__records_mean_error(x, y, w0, b0, learning_rate, iterations):
    _same_shape(x, y)
    w, b = w0, b0
    losses = []
    for _ in range(iterations):
        error = w * x + b - y
        losses.append(float(np.mean(error)))
        dw, db = _gradient(x, y, w, b)
        w, b = w - learning_rate * dw, b - learning_rate * db
    return w, b, losses


@mistake(
    ko="오차의 평균을 제곱해 기록했습니다. 오차마다 먼저 제곱한 다음 평균하세요.",
    en="The square of the mean error was recorded. Square each error first, then take the mean.",
    breaks="history",
    see="fit-line",
)
def fit_line__records_square_of_mean(x, y, w0, b0, learning_rate, iterations):
    _same_shape(x, y)
    w, b = w0, b0
    losses = []
    for _ in range(iterations):
        error = w * x + b - y
        losses.append(float(np.mean(error) ** 2))
        dw, db = _gradient(x, y, w, b)
        w, b = w - learning_rate * dw, b - learning_rate * db
    return w, b, losses


@mistake(
    ko="손실 자리에 w의 기울기를 기록했습니다. 평균 제곱 오차를 기록하세요.",
    en="The gradient of w was recorded in place of the loss. Record the mean squared error.",
    breaks="history",
    see="fit-line",
)
def fit_line__records_gradient(x, y, w0, b0, learning_rate, iterations):
    _same_shape(x, y)
    w, b = w0, b0
    losses = []
    for _ in range(iterations):
        error = w * x + b - y
        losses.append(2 * float(np.mean(error * x)))
        dw, db = _gradient(x, y, w, b)
        w, b = w - learning_rate * dw, b - learning_rate * db
    return w, b, losses


@mistake(
    ko="history가 맨 앞에 있습니다. (w, b, history) 순서로 돌려주세요.",
    en="The history comes first. Return (w, b, history).",
    breaks="form",
    see="fit-line",
)
def fit_line__history_first(x, y, w0, b0, learning_rate, iterations):
    w, b, losses = _descend(x, y, w0, b0, learning_rate, iterations)
    return losses, w, b


@mistake(
    ko="w0과 b0이 뒤바뀌었습니다. w는 w0에서, b는 b0에서 시작하세요.",
    en="w0 and b0 are exchanged. w starts at w0 and b at b0.",
    breaks="start",
    see="fit-line",
)
def fit_line__starts_swapped(x, y, w0, b0, learning_rate, iterations):
    return _descend(x, y, b0, w0, learning_rate, iterations)


@mistake(
    ko="b는 b0에서 시작하지만 w는 0에서 시작합니다. 두 값을 모두 쓰세요.",
    en="b starts at b0, but w starts at 0. Use both values.",
    breaks="start",
    see="fit-line",
)
def fit_line__w0_unused(x, y, w0, b0, learning_rate, iterations):
    return _descend(x, y, 0.0, b0, learning_rate, iterations)


@mistake(
    ko="w는 w0에서 시작하지만 b는 0에서 시작합니다. 두 값을 모두 쓰세요.",
    en="w starts at w0, but b starts at 0. Use both values.",
    breaks="start",
    see="fit-line",
)
def fit_line__b0_unused(x, y, w0, b0, learning_rate, iterations):
    return _descend(x, y, w0, 0.0, learning_rate, iterations)


@mistake(
    ko="w0, b0이 아닌 다른 값에서 시작했습니다. 받은 값에서 시작하세요.",
    en="Training starts from other values than w0 and b0. Start from those that are given.",
    breaks="start",
    see="fit-line",
)
def fit_line__own_start(x, y, w0, b0, learning_rate, iterations):
    w0, b0 = map(float, np.random.default_rng(0).normal(size=2))
    return _descend(x, y, w0, b0, learning_rate, iterations)


@mistake(
    ko="어떤 학습률을 주어도 같은 걸음을 옮겼습니다. 받은 learning_rate를 쓰세요.",
    en="The steps are the same whatever the rate. Use the learning_rate that is given.",
    breaks="update",
    see="fit-line",
)
def fit_line__fixed_rate(x, y, w0, b0, learning_rate, iterations):
    return _descend(x, y, w0, b0, 0.1, iterations)


@mistake(
    ko="학습률 0이 다른 값으로 바뀌었습니다. 0도 학습률이니 받은 값을 그대로 쓰세요(`learning_rate or 0.01`은 0일 때 0.01입니다).",
    en="A rate of 0 was replaced by another. 0 is a rate too: use what is given (`learning_rate or 0.01` is 0.01 for 0).",
    breaks="update",
    see="fit-line",
)
def fit_line__zero_rate_replaced(x, y, w0, b0, learning_rate, iterations):
    return _descend(x, y, w0, b0, learning_rate or 0.01, iterations)


@mistake(
    ko="갱신할수록 학습률이 줄었습니다. 끝까지 받은 학습률 그대로 갱신하세요.",
    en="The learning rate falls in the course of the updates. Use the rate that is given to the end.",
    breaks="iterations",
    see="fit-line",
)
def fit_line__rate_falls(x, y, w0, b0, learning_rate, iterations):
    steps = 0

    def gradient(x, y, w, b):
        nonlocal steps
        steps += 1
        return tuple(g / (1 + 0.01 * (steps - 1)) for g in _gradient(x, y, w, b))

    return _descend(x, y, w0, b0, learning_rate, iterations, gradient)


@mistake(
    ko="손실이 커지는 동안 학습률이 작아졌습니다. 손실이 어떻든 받은 학습률 그대로 갱신하세요.",
    en="The learning rate became smaller while the loss was growing. Use the rate that is given, whatever the loss is.",
    breaks="iterations",
    see="fit-line",
)
def fit_line__rate_falls_at_a_rise(x, y, w0, b0, learning_rate, iterations):
    share, last = 1.0, float("inf")

    def gradient(x, y, w, b):
        nonlocal share, last
        loss = _loss(x, y, w, b)
        share, last = share / 2 if loss > last else share, loss
        return tuple(share * g for g in _gradient(x, y, w, b))

    return _descend(x, y, w0, b0, learning_rate, iterations, gradient)


@mistake(
    ko="한 번의 갱신에 어떤 표본은 두 번 들어가고 어떤 표본은 빠졌습니다(복원 추출). 표본을 모두 한 번씩 쓰세요.",
    en="In an update some samples count twice and others not at all (drawn with replacement). Use all of them, once each.",
    breaks="update",
    see="fit-line",
)
def fit_line__with_replacement(x, y, w0, b0, learning_rate, iterations):
    def gradient(x, y, w, b):
        drawn = [3 * i * i % len(x) for i in range(len(x))]
        return _gradient(x[drawn], y[drawn], w, b)

    return _descend(x, y, w0, b0, learning_rate, iterations, gradient)


@mistake(
    ko="한 번의 갱신에 일부 표본만 골라 썼습니다. 모든 표본을 쓰세요.",
    en="An update uses only some of the samples. Use all of them.",
    breaks="update",
    see="fit-line",
)
def fit_line__some_samples(x, y, w0, b0, learning_rate, iterations):
    def gradient(x, y, w, b):
        return _gradient(x[::2], y[::2], w, b)

    return _descend(x, y, w0, b0, learning_rate, iterations, gradient)


@mistake(
    ko="x와 y 가운데 한쪽만 거꾸로 뒤집어 짝이 어긋났습니다. 둘 다 받은 순서대로 두세요.",
    en="x or y was turned round without the other, so they no longer belong together. Leave both in the order in which they came.",
    breaks=("update", "history"),
    see="fit-line",
)
def fit_line__x_reversed(x, y, w0, b0, learning_rate, iterations):
    return _descend(x[::-1], y, w0, b0, learning_rate, iterations)


@mistake(
    ko="x와 y가 뒤바뀌어, y에서 x를 예측하는 직선을 맞추었습니다. x에서 y를 예측하세요.",
    en="x and y are exchanged: the line predicts x from y. Predict y from x.",
    breaks=("update", "history"),
    see="mse-gradient",
)
def fit_line__x_for_y(x, y, w0, b0, learning_rate, iterations):
    return _descend(y, x, w0, b0, learning_rate, iterations)


@mistake(
    ko="오차를 제곱하지 않고 평균한 것을 줄였습니다. 그러면 걸음이 오차와 상관없습니다. 제곱한 오차를 평균하세요.",
    en="What was lowered is the mean of the errors, without squares, so the steps do not depend on the errors. Take the mean of the squared errors.",
    breaks="update",
    see="mse-gradient",
)
def fit_line__mean_error(x, y, w0, b0, learning_rate, iterations):
    def gradient(x, y, w, b):
        return float(np.mean(x)), 1.0

    return _descend(x, y, w0, b0, learning_rate, iterations, gradient)


@mistake(
    ko="걸음의 길이가 기울기에 비례하지 않고 점점 짧아집니다. 최적화 알고리즘이 SGD가 아니라 Adagrad입니다.",
    en="The steps are not in proportion to the gradient, and become shorter. The optimizer is Adagrad and not SGD.",
    breaks=("update", "iterations"),
    see="fit-line",
)
def fit_line__adagrad(x, y, w0, b0, learning_rate, iterations):
    squares = np.zeros(2)

    def gradient(x, y, w, b):
        g = np.array(_gradient(x, y, w, b))
        squares[:] += g**2
        return tuple(map(float, g / (np.sqrt(squares) + 1e-8)))

    return _descend(x, y, w0, b0, learning_rate, iterations, gradient)


@mistake(
    ko="걸음의 길이가 기울기에 비례하지 않습니다. 최적화 알고리즘이 SGD가 아니라 RMSprop입니다.",
    en="The steps are not in proportion to the gradient. The optimizer is RMSprop and not SGD.",
    breaks=("update", "iterations"),
    see="fit-line",
)
def fit_line__rmsprop(x, y, w0, b0, learning_rate, iterations):
    squares = np.zeros(2)

    def gradient(x, y, w, b):
        g = np.array(_gradient(x, y, w, b))
        squares[:] = 0.9 * squares + 0.1 * g**2
        return tuple(map(float, g / (np.sqrt(squares) + 1e-8)))

    return _descend(x, y, w0, b0, learning_rate, iterations, gradient)


@mistake(
    ko="지난 걸음만큼 앞으로 나간 곳에서 기울기를 구했고 지난 걸음도 이어집니다(네스테로프 모멘텀). 지금의 w와 b에서 구한 기울기에 학습률을 곱해 빼기만 하세요.",
    en="The gradient is taken ahead, where the last step would lead on, and steps carry on those before them (Nesterov momentum). Subtract just the learning rate times the gradient at the w and b of the moment.",
    breaks="iterations",
    see="fit-line",
)
def fit_line__momentum_ahead(x, y, w0, b0, learning_rate, iterations):
    velocity = np.zeros(2)

    def gradient(x, y, w, b):
        ahead = np.array([w, b]) - learning_rate * 0.9 * velocity
        velocity[:] = 0.9 * velocity + _gradient(x, y, *ahead)
        return tuple(map(float, velocity))

    return _descend(x, y, w0, b0, learning_rate, iterations, gradient)


@mistake(
    ko="걸음마다 한 걸음 전의 기울기로 갱신했습니다. 지금의 w와 b에서 기울기를 새로 구한 다음 갱신하세요.",
    en="Each step uses the gradient of the step before. Compute the gradient at the w and b of the moment, then update.",
    breaks="iterations",
    see="fit-line",
)
def fit_line__gradient_behind(x, y, w0, b0, learning_rate, iterations):
    seen = []

    def gradient(x, y, w, b):
        seen.append(_gradient(x, y, w, b))
        return seen[max(len(seen) - 2, 0)]

    return _descend(x, y, w0, b0, learning_rate, iterations, gradient)


@mistake(
    ko="두 에포크에 한 번만 갱신했습니다. 에포크마다 갱신하세요.",
    en="There was an update only in every second epoch. Update in each.",
    breaks=("update", "iterations"),
    see="fit-line",
)
def fit_line__every_second(x, y, w0, b0, learning_rate, iterations):
    steps = []

    def gradient(x, y, w, b):
        steps.append(0)
        return (0.0, 0.0) if len(steps) % 2 else _gradient(x, y, w, b)

    return _descend(x, y, w0, b0, learning_rate, iterations, gradient)


@mistake(
    ko="첫 걸음부터 학습률보다 짧고 걸음마다 더 짧아집니다. 첫 걸음부터 끝까지 받은 학습률 그대로 갱신하세요.",
    en="The first step is shorter than the rate makes it, and each later one shorter still. Use the rate that is given from the first step to the last.",
    breaks="update",
    see="fit-line",
)
def fit_line__rate_falls_at_once(x, y, w0, b0, learning_rate, iterations):
    steps = []

    def gradient(x, y, w, b):
        steps.append(0)
        return tuple(g * 0.9 ** len(steps) for g in _gradient(x, y, w, b))

    return _descend(x, y, w0, b0, learning_rate, iterations, gradient)


@mistake(
    ko="처음 몇 걸음이 짧고 점점 길어집니다(워밍업). 첫 걸음부터 받은 학습률 그대로 갱신하세요.",
    en="The first steps are short and become longer (warm-up). Use the rate that is given from the first step on.",
    breaks="update",
    see="fit-line",
)
def fit_line__warms_up(x, y, w0, b0, learning_rate, iterations):
    steps = []

    def gradient(x, y, w, b):
        steps.append(0)
        return tuple(g * min(len(steps) / 10, 1) for g in _gradient(x, y, w, b))

    return _descend(x, y, w0, b0, learning_rate, iterations, gradient)


@mistake(
    ko="마지막 값이 아니라 손실이 가장 작았던 때의 w와 b가 나왔습니다. 마지막 갱신까지 마친 값을 돌려주세요.",
    en="The w and b of the smallest loss came back, not the last ones. Return them as they are after the last update.",
    breaks=("update", "history"),
    see="fit-line",
)
def fit_line__returns_the_best(x, y, w0, b0, learning_rate, iterations):
    w, b, losses = _descend(x, y, w0, b0, learning_rate, iterations)

    lines = [_descend(x, y, w0, b0, learning_rate, t)[:2] for t in range(iterations + 1)]
    w, b = min(lines, key=lambda line: _loss(x, y, *line))
    return w, b, losses


@mistake(
    ko="갱신할 때마다의 w와 b를 평균한 값이 나왔습니다. 마지막 갱신까지 마친 값을 돌려주세요.",
    en="The mean of w and b over all updates came back. Return them as they are after the last update.",
    breaks="iterations",
    see="fit-line",
)
def fit_line__returns_the_mean(x, y, w0, b0, learning_rate, iterations):
    w, b, losses = _descend(x, y, w0, b0, learning_rate, iterations)

    lines = [_descend(x, y, w0, b0, learning_rate, t)[:2] for t in range(1, iterations + 1)]
    w, b = np.mean(lines or [(w0, b0)], axis=0).tolist()
    return w, b, losses


@mistake(
    ko="갱신해도 기록된 손실이 늘 처음 값입니다. 갱신할 때마다 지금의 w와 b로 손실을 다시 계산하세요.",
    en="The losses that were recorded are the first one over and over. Compute the loss anew for each update, at the w and b of the moment.",
    breaks="history",
    see="fit-line",
)
def fit_line__first_loss_repeated(x, y, w0, b0, learning_rate, iterations):
    w, b, losses = _descend(x, y, w0, b0, learning_rate, iterations)
    return w, b, losses[:1] * iterations


@mistake(
    ko="w와 b가 한 쌍으로 묶여 있습니다. 세 값 w, b, history를 나란히 돌려주세요.",
    en="w and b are tied up in a pair. Return three values side by side: w, b, history.",
    breaks="form",
    see="fit-line",
)
def fit_line__nested(x, y, w0, b0, learning_rate, iterations):
    w, b, losses = _descend(x, y, w0, b0, learning_rate, iterations)
    return (w, b), losses


@mistake(
    ko="history만 돌려주었습니다. 세 값 w, b, history를 돌려주세요.",
    en="Only the history came back. Return three values: w, b, history.",
    breaks="form",
    see="fit-line",
)
def fit_line__losses_alone(x, y, w0, b0, learning_rate, iterations):
    w, b, losses = _descend(x, y, w0, b0, learning_rate, iterations)
    return losses


@mistake(
    ko="dict를 돌려주었습니다. 세 값 w, b, history를 이 순서로 돌려주세요.",
    en="A dict came back. Return three values in this order: w, b, history.",
    breaks="form",
    see="fit-line",
)
def fit_line__named_values(x, y, w0, b0, learning_rate, iterations):
    w, b, losses = _descend(x, y, w0, b0, learning_rate, iterations)
    return {"w": w, "b": b, "history": losses}


@mistake(
    ko="w가 수가 아니라 원소 하나짜리 배열입니다. 원소를 꺼내 수로 돌려주세요.",
    en="w is an array with one entry, and no number. Take the entry out and return that.",
    breaks="form",
    see="fit-line",
)
def fit_line__w_as_array(x, y, w0, b0, learning_rate, iterations):
    w, b, losses = _descend(x, y, w0, b0, learning_rate, iterations)
    return np.array([w]), b, losses


@mistake(
    ko="b가 수가 아니라 원소 하나짜리 배열입니다. 원소를 꺼내 수로 돌려주세요.",
    en="b is an array with one entry, and no number. Take the entry out and return that.",
    breaks="form",
    see="fit-line",
)
def fit_line__b_as_array(x, y, w0, b0, learning_rate, iterations):
    w, b, losses = _descend(x, y, w0, b0, learning_rate, iterations)
    return w, np.array([b]), losses


@mistake(
    ko="길이가 같으면 모양이 다른 x와 y도 받아들였습니다. (n, 1)과 (n,)은 길이가 같아도 모양이 다르니 `x.shape != y.shape`일 때 ValueError를 일으키세요.",
    en="x and y of different shapes were accepted where their lengths agree, as those of (n, 1) and (n,) do: raise ValueError where `x.shape != y.shape`.",
    breaks="shapes",
    see="fit-line",
)
def fit_line__only_lengths_compared(x, y, w0, b0, learning_rate, iterations):
    if len(x) != len(y):
        raise ValueError("lengths differ")
    return _descend_any(x, y, w0, b0, learning_rate, iterations)


@mistake(
    ko="차원 수가 같으면 모양이 다른 x와 y도 받아들였습니다. (n, 1)과 (1, 1)은 차원 수가 같아도 모양이 다르니 `x.shape != y.shape`일 때 ValueError를 일으키세요.",
    en="x and y of different shapes were accepted where they have as many dimensions, as (n, 1) and (1, 1) do: raise ValueError where `x.shape != y.shape`.",
    breaks="shapes",
    see="fit-line",
)
def fit_line__only_dimensions_compared(x, y, w0, b0, learning_rate, iterations):
    if x.ndim != y.ndim:
        raise ValueError("dimensions differ")
    return _descend_any(x, y, w0, b0, learning_rate, iterations)


@mistake(
    ko="모양이 다르면 AssertionError가 납니다. `assert` 대신 `if`로 확인하고 ValueError를 일으키세요.",
    en="For different shapes an AssertionError comes. Check with `if` rather than `assert`, and raise ValueError.",
    breaks="shapes",
    see="fit-line",
)
def fit_line__asserts_the_shapes(x, y, w0, b0, learning_rate, iterations):  # noqa: S101
    assert x.shape == y.shape
    return _descend(x, y, w0, b0, learning_rate, iterations)


@mistake(
    ko="시작값이 정수이면 갱신할 때마다 w와 b의 소수 부분이 사라집니다. 실수로 바꾸어 갱신하세요.",
    en="From integers as start values, w and b lose their fractions in each update. Update them as floats.",
    breaks="update",
    see="fit-line",
)
def fit_line__stays_whole(x, y, w0, b0, learning_rate, iterations):
    _same_shape(x, y)
    line, history = np.array([w0, b0]), []
    for _ in range(iterations):
        history.append(_loss(x, y, *line))
        line[:] = line - learning_rate * np.array(_gradient(x, y, *line))
    return float(line[0]), float(line[1]), history
