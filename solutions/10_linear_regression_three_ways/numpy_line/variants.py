"""Other right ways to write numpy_line and predict_line, and known mistakes."""

import numpy as np
from dlgrade.checking import mistake, right


def _plain(x, y, w0, b0):
    """Flat data and plain numbers."""
    return np.ravel(x), np.ravel(y), float(np.ravel(w0)[0]), float(np.ravel(b0)[0])


def _gradient(x, y, w, b):
    residuals = w * x + b - y
    return 2 * np.mean(residuals * x), 2 * np.mean(residuals)


def _loss(x, y, w, b):
    return float(np.mean((w * x + b - y) ** 2))


def _descend(x, y, w0, b0, learning_rate, epochs, gradient=_gradient):
    """Gradient descent as it should be, but for the gradient."""
    x, y, w, b = _plain(x, y, w0, b0)
    losses = []
    for _ in range(epochs):
        losses.append(_loss(x, y, w, b))
        dw, db = gradient(x, y, w, b)
        w, b = w - learning_rate * dw, b - learning_rate * db
    return w, b, losses


@right
def numpy_line__columns_and_matrices(x, y, w0, b0, learning_rate, epochs):
    X, Y = np.reshape(x, (-1, 1)), np.reshape(y, (-1, 1))
    A = np.hstack([X, np.ones_like(X)])
    theta, losses = np.array([[np.sum(w0)], [np.sum(b0)]], dtype=float), np.zeros(epochs)
    for t in range(epochs):
        residuals = A @ theta - Y
        losses[t] = np.einsum("ni,ni->", residuals, residuals) / len(A)
        theta -= learning_rate * 2 / len(A) * A.T @ residuals
    return theta.item(0), theta.item(1), losses


@right
def numpy_line__loop(x, y, w0, b0, learning_rate, epochs):
    points = [(float(a), float(c)) for a, c in zip(np.asarray(x).flat, np.asarray(y).flat, strict=True)]
    w, b, losses = np.asarray(w0).item(), np.asarray(b0).item(), []
    for _ in range(epochs):
        errors = [w * a + b - c for a, c in points]
        losses.append(sum(e * e for e in errors) / len(points))
        w -= learning_rate * sum(2 * e * a for e, (a, _) in zip(errors, points, strict=True)) / len(points)
        b -= learning_rate * sum(2 * e for e in errors) / len(points)
    return [w, b, losses]


@right
def numpy_line__float32(x, y, w0, b0, learning_rate, epochs):
    x, y = x.astype(np.float32).squeeze(), y.astype(np.float32).squeeze()
    w, b = np.float32(np.ravel(w0)[0]), np.float32(np.ravel(b0)[0])
    losses = []
    for _ in range(epochs):
        gap = y - (w * x + b)
        losses.append(np.mean(gap**2))
        w, b = w + np.float32(learning_rate) * 2 * (gap * x).mean(), b + np.float32(learning_rate) * 2 * gap.mean()
    return w, b, losses


@right
def predict_line__list(x, w, b):
    return (w * x + b).tolist()


@right
def predict_line__matrix(x, w, b):
    return (x.reshape(-1, 1) @ np.array([[w]]) + b).reshape(x.shape)


@mistake(
    ko="걸음이 모두 절반입니다. 기울기에 2가 빠졌거나 학습률을 절반으로 썼습니다. 제곱을 미분하면 2가 나옵니다.",
    en="All steps are half as long: the gradient lacks its factor 2, or the rate is halved. The 2 comes from the square.",
    breaks="descent",
    see="numpy",
)
def numpy_line__no_two(x, y, w0, b0, learning_rate, epochs):
    return _descend(x, y, w0, b0, learning_rate / 2, epochs)


@mistake(
    ko="(n, 1)과 (n,)이 만나 (n, n)이 되었습니다. 모든 x가 모든 y와 짝지어져 기울기가 0인 수평선으로 "
    "갑니다. 두 모양을 같게 만드세요.",
    en="(n, 1) met (n,) and became (n, n): every x meets every y, and the line heads for a horizontal one. "
    "Bring both to one shape.",
    breaks=("shapes", "descent"),
    see="numpy",
)
def numpy_line__broadcast(x, y, w0, b0, learning_rate, epochs):
    _, _, w, b = _plain(x, y, w0, b0)
    x, y, losses = np.reshape(x, (-1, 1)), np.ravel(y), []
    for _ in range(epochs):
        losses.append(_loss(x, y, w, b))
        dw, db = _gradient(x, y, w, b)
        w, b = w - learning_rate * dw, b - learning_rate * db
    return w, b, losses


@mistake(
    ko="x와 y의 모양이 섞이면 오차가 (n, n)이 되는 때가 있습니다. 먼저 둘 다 펴거나 열로 만드세요.",
    en="Where one of x and y is (n,) and the other (n, 1), the residuals may become (n, n). Flatten both first.",
    breaks="shapes",
    see="numpy",
)
def numpy_line__shapes_as_they_come(x, y, w0, b0, learning_rate, epochs):
    _, _, w, b = _plain(x, y, w0, b0)
    losses = []
    for _ in range(epochs):
        losses.append(_loss(x, y, w, b))
        dw, db = _gradient(x, y, w, b)
        w, b = w - learning_rate * dw, b - learning_rate * db
    return w, b, losses


@mistake(
    ko="기울기를 합으로 냈습니다. 손실이 평균이므로 표본 수로 나누세요.",
    en="The gradient is a sum. The loss is a mean, so divide by the number of samples.",
    breaks="descent",
    see="numpy",
)
def numpy_line__sum(x, y, w0, b0, learning_rate, epochs):
    return _descend(
        x, y, w0, b0, learning_rate, epochs, lambda x, *rest: tuple(len(x) * g for g in _gradient(x, *rest))
    )


@mistake(
    ko="기울기 방향으로 올라갔습니다. 오차를 (예측 − 정답)으로 두고, 기울기에 학습률을 곱해 빼세요.",
    en="The steps go up the gradient. With errors of prediction minus target, subtract the learning rate times the gradient.",
    breaks="descent",
    see="numpy",
)
def numpy_line__uphill(x, y, w0, b0, learning_rate, epochs):
    return _descend(x, y, w0, b0, -learning_rate, epochs)


@mistake(
    ko="b의 기울기를 이미 갱신한 w로 계산했습니다. 두 기울기를 모두 구한 다음에 갱신하세요.",
    en="The gradient of b was computed with the w that had just been updated. Get both gradients first, then update.",
    breaks="descent",
    see="numpy",
)
def numpy_line__b_after_w(x, y, w0, b0, learning_rate, epochs):
    def gradient(x, y, w, b):
        dw = _gradient(x, y, w, b)[0]
        return dw, _gradient(x, y, w - learning_rate * dw, b)[1]

    return _descend(x, y, w0, b0, learning_rate, epochs, gradient)


@mistake(
    ko="b에도 w의 기울기를 썼습니다. b의 기울기에는 x가 곱해지지 않습니다.",
    en="b was moved by the gradient of w. The gradient of b has no factor x.",
    breaks="descent",
    see="numpy",
)
def numpy_line__same_gradient(x, y, w0, b0, learning_rate, epochs):
    return _descend(x, y, w0, b0, learning_rate, epochs, lambda *a: (_gradient(*a)[0],) * 2)


@mistake(
    ko="w만 갱신하고 b는 그대로 두었습니다. 편향도 함께 갱신하세요.",
    en="Only w is updated; b stays where it was. Update the bias too.",
    breaks="descent",
    see="numpy",
)
def numpy_line__b_fixed(x, y, w0, b0, learning_rate, epochs):
    return _descend(x, y, w0, b0, learning_rate, epochs, lambda *a: (_gradient(*a)[0], 0.0))


@mistake(
    ko="한 에포크에 여러 번 갱신했습니다(미니배치가 그렇습니다). 전체 데이터로 에포크마다 한 번 갱신하세요.",
    en="Each epoch makes several updates, as mini-batches do. Make one update per epoch, with all the data.",
    breaks="all-data",
    see="what-differs",
)
def numpy_line__mini_batches(x, y, w0, b0, learning_rate, epochs):
    x, y, w, b = _plain(x, y, w0, b0)
    losses = []
    for _ in range(epochs):
        losses.append(_loss(x, y, w, b))
        for start in range(0, len(x), 32):
            dw, db = _gradient(x[start : start + 32], y[start : start + 32], w, b)
            w, b = w - learning_rate * dw, b - learning_rate * db
    return w, b, losses


@mistake(
    ko="표본 하나마다 갱신했습니다(확률적 경사하강법). 여기서는 모든 표본의 평균 기울기로 한 번 갱신합니다.",
    en="The parameters are updated after every sample (stochastic descent). Here one update uses the mean "
    "over all samples.",
    breaks="all-data",
    see="what-differs",
)
def numpy_line__sample_by_sample(x, y, w0, b0, learning_rate, epochs):
    x, y, w, b = _plain(x, y, w0, b0)
    losses = []
    for _ in range(epochs):
        losses.append(_loss(x, y, w, b))
        for i in range(len(x)):
            dw, db = _gradient(x[i : i + 1], y[i : i + 1], w, b)
            w, b = w - learning_rate * dw, b - learning_rate * db
    return w, b, losses


@mistake(
    ko="경사하강법 대신 최소제곱해를 구했습니다. 정해진 횟수만큼 걸음을 옮기세요. 300번으로는 아직 그곳에 "
    "닿지 않습니다.",
    en="This is the least-squares solution. Take the given number of steps; after 300 they have not arrived there yet.",
    breaks="descent",
    see="convergence",
)
def numpy_line__least_squares(x, y, w0, b0, learning_rate, epochs):
    x, y, _, _ = _plain(x, y, w0, b0)
    w, b = np.polyfit(x, y, 1)
    return float(w), float(b), _descend(x, y, w0, b0, learning_rate, epochs)[2]


@mistake(
    ko="주어진 w0, b0 대신 0에서 시작했습니다. 인수로 받은 값에서 시작하세요.",
    en="The fit starts from 0 rather than from w0 and b0. Start from the values given.",
    breaks="start",
    see="the-data",
)
def numpy_line__starts_at_zero(x, y, w0, b0, learning_rate, epochs):
    return _descend(x, y, 0.0, 0.0, learning_rate, epochs)


@mistake(
    ko="어떤 학습률을 주어도 같은 걸음을 옮겼습니다. 받은 learning_rate를 쓰세요.",
    en="The steps are the same whatever the rate. Use the learning_rate that is given.",
    breaks="rate",
    see="convergence",
)
def numpy_line__fixed_rate(x, y, w0, b0, learning_rate, epochs):
    return _descend(x, y, w0, b0, 0.1, epochs)


@mistake(
    ko="epochs보다 훨씬 많이 갱신했습니다(언제나 300번 갱신해도 그렇습니다). epochs번만 갱신하세요.",
    en="Far more updates were made than `epochs`, as with a fixed 300. Make just as many as `epochs`.",
    breaks="epochs",
    see="numpy",
)
def numpy_line__always_300(x, y, w0, b0, learning_rate, epochs):
    w, b, losses = _descend(x, y, w0, b0, learning_rate, 300)
    return w, b, losses[:epochs]


@mistake(
    ko="돌려준 w와 b에 갱신이 한 번 모자랍니다. epochs번 갱신한 뒤의 값을 돌려주세요.",
    en="The w and b that came back lack one update. Return them as they are after as many as epochs.",
    breaks="epochs",
    see="numpy",
)
def numpy_line__one_step_short(x, y, w0, b0, learning_rate, epochs):
    w, b, _ = _descend(x, y, w0, b0, learning_rate, epochs - 1)
    return w, b, _descend(x, y, w0, b0, learning_rate, epochs)[2]


@mistake(
    ko="갱신한 뒤의 손실을 기록했습니다. 갱신하기 전에 기록하세요.",
    en="The losses were recorded after the updates. Record each one before its update.",
    breaks="losses",
    see="numpy",
)
def numpy_line__records_after(x, y, w0, b0, learning_rate, epochs):
    w, b, losses = _descend(x, y, w0, b0, learning_rate, epochs)
    return w, b, [*losses[1:], _loss(np.ravel(x), np.ravel(y), w, b)]


@mistake(
    ko="마지막 손실 하나만 돌려주었습니다. 갱신마다 하나씩 기록한 리스트를 돌려주세요.",
    en="Only the last loss came back. Return a list with one for each update.",
    breaks="losses",
    see="numpy",
)
def numpy_line__last_loss_only(x, y, w0, b0, learning_rate, epochs):
    w, b, losses = _descend(x, y, w0, b0, learning_rate, epochs)
    return w, b, losses[-1]


@mistake(
    ko="w와 b가 원소 하나짜리 배열입니다. 수 하나로 돌려주세요(예: float(w)).",
    en="w and b are arrays with one entry. Return numbers, as with float(w).",
    breaks="numbers",
    see="the-data",
)
def numpy_line__arrays_of_one(x, y, w0, b0, learning_rate, epochs):
    w, b, losses = _descend(x, y, w0, b0, learning_rate, epochs)
    return np.array([w]), np.array([b]), losses


@mistake(
    ko="w0, b0가 배열이면 w, b도 배열로 나옵니다. 시작할 때 수로 바꾸세요.",
    en="When w0 and b0 are arrays, w and b come out as arrays. Turn them into numbers at the start.",
    breaks="start-array",
    see="the-data",
)
def numpy_line__start_kept_as_array(x, y, w0, b0, learning_rate, epochs):
    w, b, losses = _descend(x, y, w0, b0, learning_rate, epochs)
    return w + 0.0 * np.asarray(w0), b + 0.0 * np.asarray(b0), losses


@mistake(
    ko="받은 배열 w0, b0가 함수가 끝난 뒤 달라져 있습니다. 시작할 때 수로 바꾸거나 복사하세요.",
    en="The arrays w0 and b0 that were given are not as they were afterwards. Turn them into numbers at the start, or copy.",
    breaks="inputs",
    see="the-data",
)
def numpy_line__changes_the_start(x, y, w0, b0, learning_rate, epochs):
    w, b, losses = _descend(x, y, w0, b0, learning_rate, epochs)
    for given, value in ((w0, w), (b0, b)):
        if isinstance(given, np.ndarray):
            given[...] = value
    return w, b, losses


@mistake(
    ko="w0, b0가 배열이면 그 배열이 바뀌고 결과도 배열로 나옵니다. 시작할 때 수로 바꾸세요.",
    en="Where w0 and b0 are arrays, they are changed, and w and b come back as arrays. Turn them into numbers at the start.",
    breaks=("start-array", "inputs"),
    see="the-data",
)
def numpy_line__start_in_place(x, y, w0, b0, learning_rate, epochs):
    x, y = np.ravel(x), np.ravel(y)
    w, b, losses = w0, b0, []
    for _ in range(epochs):
        residuals = w * x + b - y
        losses.append(np.mean(residuals**2))
        w -= learning_rate * 2 * np.mean(residuals * x)
        b -= learning_rate * 2 * np.mean(residuals)
    return w, b, losses


@mistake(
    ko="w와 b만 돌려주었습니다. losses까지 세 값을 돌려주세요.",
    en="Only w and b came back. Return three values: w, b and losses.",
    breaks="three",
    see="numpy",
)
def numpy_line__without_losses(x, y, w0, b0, learning_rate, epochs):
    return _descend(x, y, w0, b0, learning_rate, epochs)[:2]


@mistake(
    ko="손실이 하나 더 있습니다. 갱신마다 하나씩, 갱신하기 전의 손실만 기록하세요.",
    en="There is one loss too many. Record one for each update, before it.",
    breaks="losses",
    see="numpy",
)
def numpy_line__one_loss_too_many(x, y, w0, b0, learning_rate, epochs):
    w, b, losses = _descend(x, y, w0, b0, learning_rate, epochs)
    return w, b, [*losses, _loss(np.ravel(x), np.ravel(y), w, b)]


@mistake(
    ko="지난 걸음이 다음 걸음에 이어졌습니다(모멘텀). 걸음마다 지금의 기울기에 학습률을 곱해 빼기만 하세요.",
    en="Steps carry on the steps before them (momentum). Subtract just the learning rate times the gradient of the moment.",
    breaks="descent",
    see="numpy",
)
def numpy_line__momentum(x, y, w0, b0, learning_rate, epochs):
    velocity = np.zeros(2)

    def gradient(x, y, w, b):
        velocity[:] = 0.9 * velocity + _gradient(x, y, w, b)
        return float(velocity[0]), float(velocity[1])

    return _descend(x, y, w0, b0, learning_rate, epochs, gradient)


@mistake(
    ko="기울기가 크든 작든 걸음의 길이가 학습률만 합니다(Adam이 그렇습니다). 기울기에 학습률을 곱해 빼세요.",
    en="Each step is about as long as the learning rate, however large the gradient, as with Adam. Subtract the learning rate times the gradient.",
    breaks="descent",
    see="numpy",
)
def numpy_line__adam(x, y, w0, b0, learning_rate, epochs):
    mean, square, steps = np.zeros(2), np.zeros(2), 0

    def gradient(x, y, w, b):
        nonlocal steps
        steps += 1
        g = np.array(_gradient(x, y, w, b))
        mean[:] = 0.9 * mean + 0.1 * g
        square[:] = 0.999 * square + 0.001 * g**2
        dw, db = mean / (1 - 0.9**steps) / (np.sqrt(square / (1 - 0.999**steps)) + 1e-8)
        return float(dw), float(db)

    return _descend(x, y, w0, b0, learning_rate, epochs, gradient)


@mistake(
    ko="평균 절대 오차의 기울기로 걸음을 옮겼습니다. 평균 제곱 오차를 미분하세요.",
    en="The steps follow the gradient of the mean absolute error. Differentiate the mean squared error.",
    breaks=("descent", "losses"),
    see="numpy",
)
def numpy_line__absolute(x, y, w0, b0, learning_rate, epochs):
    def gradient(x, y, w, b):
        sign = np.sign(w * x + b - y)
        return np.mean(sign * x), np.mean(sign)

    w, b, _ = _descend(x, y, w0, b0, learning_rate, epochs, gradient)
    before = [_descend(x, y, w0, b0, learning_rate, t, gradient)[:2] for t in range(epochs)]
    return w, b, [float(np.mean(abs(u * np.ravel(x) + c - np.ravel(y)))) for u, c in before]


@mistake(
    ko="걸음마다 지난 걸음의 기울기가 더해졌습니다. 갱신할 때마다 기울기를 0에서 새로 구하세요.",
    en="Every step adds the gradients of the steps before. Compute the gradient anew, from 0, for each update.",
    breaks="descent",
    see="numpy",
)
def numpy_line__no_zero_grad(x, y, w0, b0, learning_rate, epochs):
    total = np.zeros(2)

    def gradient(x, y, w, b):
        total[:] += _gradient(x, y, w, b)
        return float(total[0]), float(total[1])

    return _descend(x, y, w0, b0, learning_rate, epochs, gradient)


@mistake(
    ko="몇 번을 되풀이하든 시작값에서 한 걸음 옮긴 값이 나왔고, 손실도 줄지 않습니다. 시작값은 반복문 앞에서 한 번만 넣고, 갱신한 값에서 이어 가세요.",
    en="The result is one step from the start, however often it is repeated, and the losses do not fall. Set the start once, before the loop, and go on from each update.",
    breaks=("epochs", "losses"),
    see="numpy",
)
def numpy_line__starts_over(x, y, w0, b0, learning_rate, epochs):
    w, b, first = _descend(x, y, w0, b0, learning_rate, 1)
    return w, b, first * epochs


@mistake(
    ko="걸음이 두 배로 깁니다. 기울기에 곱하는 2는 제곱에서 나온 하나뿐이고, 중앙 차분은 h가 아니라 2h로 나눕니다.",
    en="The steps are twice as long. The gradient has one factor 2, from the square, and a central difference is divided by 2h rather than h.",
    breaks="descent",
    see="numpy",
)
def numpy_line__double_gradient(x, y, w0, b0, learning_rate, epochs):
    return _descend(x, y, w0, b0, 2 * learning_rate, epochs)


@mistake(
    ko="w의 기울기로 오차의 평균과 x의 평균을 곱했습니다. 표본마다 오차에 x를 곱한 다음 평균을 내세요.",
    en="The gradient of w is the mean error times the mean x. Multiply each error by its x first, then take the mean.",
    breaks="descent",
    see="numpy",
)
def numpy_line__product_of_means(x, y, w0, b0, learning_rate, epochs):
    def gradient(x, y, w, b):
        db = _gradient(x, y, w, b)[1]
        return db * np.mean(x), db

    return _descend(x, y, w0, b0, learning_rate, epochs, gradient)


@mistake(
    ko="w의 기울기는 평균인데 b의 기울기는 합입니다. 둘 다 표본 수로 나누세요.",
    en="The gradient of b is a sum, that of w a mean. Divide both by the number of samples.",
    breaks="descent",
    see="numpy",
)
def numpy_line__b_sum(x, y, w0, b0, learning_rate, epochs):
    def gradient(x, y, w, b):
        dw, db = _gradient(x, y, w, b)
        return dw, len(x) * db

    return _descend(x, y, w0, b0, learning_rate, epochs, gradient)


@mistake(
    ko="b의 기울기는 평균인데 w의 기울기는 합입니다. 둘 다 표본 수로 나누세요.",
    en="The gradient of w is a sum, that of b a mean. Divide both by the number of samples.",
    breaks="descent",
    see="numpy",
)
def numpy_line__w_sum(x, y, w0, b0, learning_rate, epochs):
    def gradient(x, y, w, b):
        dw, db = _gradient(x, y, w, b)
        return len(x) * dw, db

    return _descend(x, y, w0, b0, learning_rate, epochs, gradient)


@mistake(
    ko="b만 갱신하고 w는 그대로 두었습니다. 가중치도 함께 갱신하세요.",
    en="Only b is updated; w stays where it was. Update the weight too.",
    breaks="descent",
    see="numpy",
)
def numpy_line__w_fixed(x, y, w0, b0, learning_rate, epochs):
    return _descend(x, y, w0, b0, learning_rate, epochs, lambda *a: (0.0, _gradient(*a)[1]))


@mistake(
    ko="x를 표준화해서 학습했으므로 w와 b가 주어진 x에 맞지 않습니다. x를 그대로 쓰세요.",
    en="x was standardised, so w and b do not belong to the x that was given. Fit the line to x as it is.",
    breaks=("descent", "losses"),
    see="numpy",
)
def numpy_line__standardised_x(x, y, w0, b0, learning_rate, epochs):
    return _descend((x - x.mean()) / x.std(), y, w0, b0, learning_rate, epochs)


@mistake(
    ko="손실의 절반을 기록했습니다. 평균 제곱 오차를 그대로 기록하세요.",
    en="Half of each loss was recorded. Record the mean squared error as it is.",
    breaks="losses",
    see="numpy",
)
def numpy_line__records_half(x, y, w0, b0, learning_rate, epochs):
    w, b, losses = _descend(x, y, w0, b0, learning_rate, epochs)
    return w, b, [loss / 2 for loss in losses]


@mistake(
    ko="epochs번보다 적게 갱신하면 이르는 w와 b가 나왔거나 손실의 개수가 모자랍니다. 손실이 거의 줄지 않아도 epochs번을 모두 갱신하고 기록하세요.",
    en="These w and b are where fewer updates than `epochs` lead, or losses are missing. Update and record `epochs` times, even where the loss hardly falls any more.",
    breaks="epochs",
    see="convergence",
)
def numpy_line__stops_when_flat(x, y, w0, b0, learning_rate, epochs):
    losses = _descend(x, y, w0, b0, learning_rate, epochs)[2]
    flat = (t for t in range(1, epochs) if abs(losses[t - 1] - losses[t]) < 1e-4)
    steps = next(flat, epochs)
    w, b, _ = _descend(x, y, w0, b0, learning_rate, steps)
    return w, b, [*losses[:steps], *losses[steps - 1 : steps] * (epochs - steps)]


@mistake(
    ko="w에도 b의 기울기를 썼습니다. w의 기울기에는 오차마다 x가 곱해집니다.",
    en="w was moved by the gradient of b. In the gradient of w each error is multiplied by its x.",
    breaks="descent",
    see="numpy",
)
def numpy_line__w_without_x(x, y, w0, b0, learning_rate, epochs):
    return _descend(x, y, w0, b0, learning_rate, epochs, lambda *a: (_gradient(*a)[1],) * 2)


@mistake(
    ko="기울기를 표본 수로 두 번 나누었습니다. 평균에 1/n이 이미 들어 있습니다.",
    en="The gradient is divided by n twice. The mean holds the factor 1/n already.",
    breaks="descent",
    see="numpy",
)
def numpy_line__divided_twice(x, y, w0, b0, learning_rate, epochs):
    return _descend(
        x, y, w0, b0, learning_rate, epochs, lambda x, *rest: tuple(g / len(x) for g in _gradient(x, *rest))
    )


@mistake(
    ko="w는 기울기 방향으로 올라가고 b만 내려갔습니다. 두 파라미터 모두 기울기에 학습률을 곱해 빼세요.",
    en="w goes up its gradient, and only b goes down. Subtract the learning rate times the gradient from both.",
    breaks="descent",
    see="numpy",
)
def numpy_line__w_uphill(x, y, w0, b0, learning_rate, epochs):
    return _descend(x, y, w0, b0, learning_rate, epochs, lambda *a: (-_gradient(*a)[0], _gradient(*a)[1]))


@mistake(
    ko="b는 기울기 방향으로 올라가고 w만 내려갔습니다. 두 파라미터 모두 기울기에 학습률을 곱해 빼세요.",
    en="b goes up its gradient, and only w goes down. Subtract the learning rate times the gradient from both.",
    breaks="descent",
    see="numpy",
)
def numpy_line__b_uphill(x, y, w0, b0, learning_rate, epochs):
    return _descend(x, y, w0, b0, learning_rate, epochs, lambda *a: (_gradient(*a)[0], -_gradient(*a)[1]))


@mistake(
    ko="걸음마다 처음의 기울기를 다시 썼습니다. 걸음마다 지금의 w와 b에서 기울기를 다시 계산하세요.",
    en="Every step used the first gradient again. Compute it anew in each step, at the w and b of the moment.",
    breaks="descent",
    see="numpy",
)
def numpy_line__gradient_once(x, y, w0, b0, learning_rate, epochs):
    first = _gradient(*_plain(x, y, w0, b0))
    return _descend(x, y, w0, b0, learning_rate, epochs, lambda *_: first)


@mistake(
    ko="손실은 줄지만 w와 b는 처음 그대로입니다. 갱신한 값을 돌려주세요.",
    en="The losses fall, but w and b are those of the start. Return what the updates have made of them.",
    breaks=("descent", "losses"),
    see="numpy",
)
def numpy_line__returns_the_start(x, y, w0, b0, learning_rate, epochs):
    _, _, w, b = _plain(x, y, w0, b0)
    return w, b, _descend(x, y, w0, b0, learning_rate, epochs)[2]


@mistake(
    ko="w와 b의 순서가 바뀌었습니다. w를 먼저 돌려주세요.",
    en="w and b are swapped. Return w first.",
    breaks="three",
    see="numpy",
)
def numpy_line__swapped(x, y, w0, b0, learning_rate, epochs):
    w, b, losses = _descend(x, y, w0, b0, learning_rate, epochs)
    return b, w, losses


@mistake(
    ko="한 걸음이 더 많습니다. epochs번만 갱신하세요.",
    en="There is one step too many. Make as many updates as epochs.",
    breaks="epochs",
    see="numpy",
)
def numpy_line__one_step_too_many(x, y, w0, b0, learning_rate, epochs):
    w, b, losses = _descend(x, y, w0, b0, learning_rate, epochs + 1)
    return w, b, losses[:epochs]


@mistake(
    ko="제곱 오차의 합을 기록했습니다. 표본 수로 나눈 평균을 기록하세요.",
    en="The sum of the squared errors was recorded. Record their mean: divide by the number of samples.",
    breaks="losses",
    see="numpy",
)
def numpy_line__records_sum(x, y, w0, b0, learning_rate, epochs):
    w, b, losses = _descend(x, y, w0, b0, learning_rate, epochs)
    return w, b, [loss * np.size(x) for loss in losses]


@mistake(
    ko="손실 대신 제곱근(RMSE)을 기록했습니다. 평균 제곱 오차를 그대로 기록하세요.",
    en="The square root of each loss (RMSE) was recorded. Record the mean squared error as it is.",
    breaks="losses",
    see="numpy",
)
def numpy_line__records_rmse(x, y, w0, b0, learning_rate, epochs):
    w, b, losses = _descend(x, y, w0, b0, learning_rate, epochs)
    return w, b, [loss**0.5 for loss in losses]


@mistake(
    ko="평균 절대 오차를 기록했습니다. 평균 제곱 오차를 기록하세요.",
    en="The mean absolute error was recorded. Record the mean squared error.",
    breaks="losses",
    see="numpy",
)
def numpy_line__records_mae(x, y, w0, b0, learning_rate, epochs):
    w, b, _ = _descend(x, y, w0, b0, learning_rate, epochs)
    before = [_descend(x, y, w0, b0, learning_rate, t)[:2] for t in range(epochs)]
    return w, b, [float(np.mean(abs(u * np.ravel(x) + c - np.ravel(y)))) for u, c in before]


@mistake(
    ko="갱신할수록 학습률이 줄었습니다. 끝까지 받은 학습률 그대로 갱신하세요.",
    en="The learning rate falls in the course of the updates. Use the rate that is given to the end.",
    breaks="rate",
    see="numpy",
)
def numpy_line__rate_falls(x, y, w0, b0, learning_rate, epochs):
    steps = iter(range(epochs))

    def gradient(*arguments):
        share = 1 / (1 + 0.01 * next(steps))
        return tuple(share * g for g in _gradient(*arguments))

    return _descend(x, y, w0, b0, learning_rate, epochs, gradient)


@mistake(
    ko="손실이 커지는 동안 학습률이 작아졌습니다. 손실이 어떻든 받은 학습률 그대로 갱신하세요.",
    en="The learning rate became smaller while the loss was growing. Use the rate that is given, whatever the loss is.",
    breaks="rate",
    see="numpy",
)
def numpy_line__rate_falls_at_a_rise(x, y, w0, b0, learning_rate, epochs):
    share, last = 1.0, float("inf")

    def gradient(*arguments):
        nonlocal share, last
        loss = _loss(*arguments)
        share, last = share / 2 if loss > last else share, loss
        return tuple(share * g for g in _gradient(*arguments))

    return _descend(x, y, w0, b0, learning_rate, epochs, gradient)


@mistake(
    ko="기울기의 크기를 1로 잘라 갱신했습니다(기울기 클리핑). 기울기를 구한 그대로 쓰세요.",
    en="The gradient was cut to length 1 before the update (gradient clipping). Use it as it came out.",
    breaks="descent",
    see="numpy",
)
def numpy_line__clipped(x, y, w0, b0, learning_rate, epochs):
    def gradient(*arguments):
        g = np.array(_gradient(*arguments))
        dw, db = g / max(1.0, np.linalg.norm(g))
        return float(dw), float(db)

    return _descend(x, y, w0, b0, learning_rate, epochs, gradient)


@mistake(
    ko="기울기의 값마다 −1과 1 사이로 잘라 갱신했습니다(기울기 클리핑). 기울기를 구한 그대로 쓰세요.",
    en="Each number of the gradient was cut to between −1 and 1 before the update (gradient clipping). Use it as it came out.",
    breaks="descent",
    see="numpy",
)
def numpy_line__clipped_entries(x, y, w0, b0, learning_rate, epochs):
    return _descend(x, y, w0, b0, learning_rate, epochs, lambda *a: tuple(np.clip(_gradient(*a), -1.0, 1.0).tolist()))


@mistake(
    ko="x만 정렬해서 x와 y의 짝이 어긋났습니다. 둘 다 받은 순서대로 두세요.",
    en="x was sorted without y, so they no longer belong together. Leave both in the order in which they came.",
    breaks="descent",
    see="numpy",
)
def numpy_line__x_sorted(x, y, w0, b0, learning_rate, epochs):
    return _descend(np.sort(np.ravel(x)), y, w0, b0, learning_rate, epochs)


@mistake(
    ko="b를 갱신할 때마다 b0에서 다시 뺐습니다. 지금의 b에서 빼세요.",
    en="Each update of b starts from b0 again. Subtract from the b of the moment.",
    breaks="descent",
    see="numpy",
)
def numpy_line__b_from_the_start(x, y, w0, b0, learning_rate, epochs):
    x, y, w, b = _plain(x, y, w0, b0)
    start = b
    losses = []
    for _ in range(epochs):
        losses.append(_loss(x, y, w, b))
        dw, db = _gradient(x, y, w, b)
        w, b = w - learning_rate * dw, start - learning_rate * db
    return w, b, losses


@mistake(
    ko="w를 갱신할 때마다 w0에서 다시 뺐습니다. 지금의 w에서 빼세요.",
    en="Each update of w starts from w0 again. Subtract from the w of the moment.",
    breaks="descent",
    see="numpy",
)
def numpy_line__w_from_the_start(x, y, w0, b0, learning_rate, epochs):
    x, y, w, b = _plain(x, y, w0, b0)
    start = w
    losses = []
    for _ in range(epochs):
        losses.append(_loss(x, y, w, b))
        dw, db = _gradient(x, y, w, b)
        w, b = start - learning_rate * dw, b - learning_rate * db
    return w, b, losses


@mistake(
    ko="방금 갱신한 b로 w의 기울기를 구했습니다. 두 기울기를 먼저 구한 다음 갱신하세요.",
    en="The gradient of w was computed with the b that had just been updated. Get both gradients first, then update.",
    breaks="descent",
    see="numpy",
)
def numpy_line__w_after_b(x, y, w0, b0, learning_rate, epochs):
    x, y, w, b = _plain(x, y, w0, b0)
    losses = []
    for _ in range(epochs):
        losses.append(_loss(x, y, w, b))
        b = b - learning_rate * _gradient(x, y, w, b)[1]
        w = w - learning_rate * _gradient(x, y, w, b)[0]
    return w, b, losses


@mistake(
    ko="w와 b를 번갈아, 한 번에 하나만 갱신했습니다. 걸음마다 둘 다 갱신하세요.",
    en="w and b are updated in turn, one at a time. Update both in each step.",
    breaks="descent",
    see="numpy",
)
def numpy_line__in_turn(x, y, w0, b0, learning_rate, epochs):
    x, y, w, b = _plain(x, y, w0, b0)
    losses = []
    for _ in range(epochs):
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
    breaks="losses",
    see="numpy",
)
def numpy_line__losses_between(x, y, w0, b0, learning_rate, epochs):
    x, y, w, b = _plain(x, y, w0, b0)
    losses = []
    for _ in range(epochs):
        dw, db = _gradient(x, y, w, b)
        losses.append(_loss(x, y, w - learning_rate * dw, b))
        w, b = w - learning_rate * dw, b - learning_rate * db
    return w, b, losses


@mistake(
    ko="w0과 b0이 뒤바뀌었습니다. w는 w0에서, b는 b0에서 시작하세요.",
    en="w0 and b0 are exchanged. w starts at w0 and b at b0.",
    breaks="start",
    see="numpy",
)
def numpy_line__starts_swapped(x, y, w0, b0, learning_rate, epochs):
    return _descend(x, y, b0, w0, learning_rate, epochs)


@mistake(
    ko="b는 b0에서 시작하지만 w는 0에서 시작합니다. 두 값을 모두 쓰세요.",
    en="b starts at b0, but w starts at 0. Use both values.",
    breaks="start",
    see="numpy",
)
def numpy_line__w0_unused(x, y, w0, b0, learning_rate, epochs):
    return _descend(x, y, 0.0, b0, learning_rate, epochs)


@mistake(
    ko="w는 w0에서 시작하지만 b는 0에서 시작합니다. 두 값을 모두 쓰세요.",
    en="w starts at w0, but b starts at 0. Use both values.",
    breaks="start",
    see="numpy",
)
def numpy_line__b0_unused(x, y, w0, b0, learning_rate, epochs):
    return _descend(x, y, w0, 0.0, learning_rate, epochs)


@mistake(
    ko="w0, b0이 아닌 다른 값에서 시작했습니다. 받은 값에서 시작하세요.",
    en="Training starts from other values than w0 and b0. Start from those that are given.",
    breaks="start",
    see="numpy",
)
def numpy_line__own_start(x, y, w0, b0, learning_rate, epochs):
    w0, b0 = np.random.default_rng(0).normal(size=2)
    return _descend(x, y, w0, b0, learning_rate, epochs)


@mistake(
    ko="학습률 0이 다른 값으로 바뀌었습니다. 0도 학습률이니 받은 값을 그대로 쓰세요(`learning_rate or 0.01`은 0일 때 0.01입니다).",
    en="A rate of 0 was replaced by another. 0 is a rate too: use what is given (`learning_rate or 0.01` is 0.01 for 0).",
    breaks="rate",
    see="numpy",
)
def numpy_line__zero_rate_replaced(x, y, w0, b0, learning_rate, epochs):
    return _descend(x, y, w0, b0, learning_rate or 0.01, epochs)


@mistake(
    ko="w와 b의 기울기가 뒤바뀌었습니다. w의 기울기에는 오차마다 x가 곱해지고 b의 기울기는 오차의 평균입니다.",
    en="The gradients of w and b are exchanged. That of w has each error multiplied by its x, that of b is the mean error.",
    breaks="descent",
    see="numpy",
)
def numpy_line__gradients_swapped(x, y, w0, b0, learning_rate, epochs):
    def gradient(x, y, w, b):
        return _gradient(x, y, w, b)[::-1]

    return _descend(x, y, w0, b0, learning_rate, epochs, gradient)


@mistake(
    ko="기울기를 n − 1로 나누었습니다. n으로 나누세요.",
    en="The gradient was divided by n − 1. Divide by n.",
    breaks="descent",
    see="numpy",
)
def numpy_line__divided_by_one_less(x, y, w0, b0, learning_rate, epochs):
    def gradient(x, y, w, b):
        return tuple(g * len(x) / (len(x) - 1) for g in _gradient(x, y, w, b))

    return _descend(x, y, w0, b0, learning_rate, epochs, gradient)


@mistake(
    ko="걸음마다 w가 0 쪽으로도 조금 당겨졌습니다(가중치 감쇠). 손실의 기울기로만 갱신하세요.",
    en="Each step also pulls w a little towards 0 (weight decay). Update by the gradient of the loss alone.",
    breaks="descent",
    see="numpy",
)
def numpy_line__weight_decay(x, y, w0, b0, learning_rate, epochs):
    def gradient(x, y, w, b):
        dw, db = _gradient(x, y, w, b)
        return dw + 0.01 * w, db

    return _descend(x, y, w0, b0, learning_rate, epochs, gradient)


@mistake(
    ko="걸음마다 w와 b가 0 쪽으로도 조금 당겨졌습니다(가중치 감쇠). 손실의 기울기로만 갱신하세요.",
    en="Each step also pulls w and b a little towards 0 (weight decay). Update by the gradient of the loss alone.",
    breaks="descent",
    see="numpy",
)
def numpy_line__weight_decay_of_both(x, y, w0, b0, learning_rate, epochs):
    def gradient(x, y, w, b):
        dw, db = _gradient(x, y, w, b)
        return dw + 0.01 * w, db + 0.01 * b

    return _descend(x, y, w0, b0, learning_rate, epochs, gradient)


@mistake(
    ko="걸음마다 기울기를 길이 1로 맞추었습니다. 기울기를 구한 그대로 쓰세요.",
    en="The gradient was brought to length 1 in each step. Use it as it came out.",
    breaks="descent",
    see="numpy",
)
def numpy_line__normalised_gradient(x, y, w0, b0, learning_rate, epochs):
    def gradient(x, y, w, b):
        dw, db = _gradient(x, y, w, b)
        return dw / np.hypot(dw, db), db / np.hypot(dw, db)

    return _descend(x, y, w0, b0, learning_rate, epochs, gradient)


@mistake(
    ko="기울기의 부호만 썼습니다. 기울기를 구한 그대로 쓰세요.",
    en="Only the sign of the gradient was used. Use it as it came out.",
    breaks="descent",
    see="numpy",
)
def numpy_line__sign_only(x, y, w0, b0, learning_rate, epochs):
    def gradient(x, y, w, b):
        return tuple(float(np.sign(g)) for g in _gradient(x, y, w, b))

    return _descend(x, y, w0, b0, learning_rate, epochs, gradient)


@mistake(
    ko="기울기에서 오차의 절댓값을 썼습니다. 오차의 부호를 그대로 두세요.",
    en="The gradient was computed with the errors' absolute values. Keep their signs.",
    breaks="descent",
    see="numpy",
)
def numpy_line__absolute_errors(x, y, w0, b0, learning_rate, epochs):
    def gradient(x, y, w, b):
        error = np.abs(w * x + b - y)
        return 2 * float(np.mean(error * x)), 2 * float(np.mean(error))

    return _descend(x, y, w0, b0, learning_rate, epochs, gradient)


@mistake(
    ko="오차를 −1과 1 사이로 자른 기울기로 갱신했습니다(후버 손실이 그렇습니다). 평균 제곱 오차를 미분하세요.",
    en="The gradient is of errors that were cut to between −1 and 1, as with the Huber loss. Differentiate the mean squared error.",
    breaks="descent",
    see="numpy",
)
def numpy_line__huber(x, y, w0, b0, learning_rate, epochs):
    def gradient(x, y, w, b):
        error = np.clip(w * x + b - y, -1, 1)
        return float(np.mean(error * x)), float(np.mean(error))

    return _descend(x, y, w0, b0, learning_rate, epochs, gradient)


@mistake(
    ko="평균 제곱 오차의 제곱근을 미분했습니다. 제곱근 없이 미분하세요.",
    en="The gradient is that of the root of the mean squared error. Differentiate without the root.",
    breaks="descent",
    see="numpy",
)
def numpy_line__gradient_of_the_root(x, y, w0, b0, learning_rate, epochs):
    def gradient(x, y, w, b):
        root = np.sqrt(_loss(x, y, w, b))
        return tuple(g / 2 / root for g in _gradient(x, y, w, b))

    return _descend(x, y, w0, b0, learning_rate, epochs, gradient)


@mistake(
    ko="기울기에서 y를 빼지 않았습니다. 오차는 예측에서 y를 뺀 것입니다.",
    en="The gradient was computed without subtracting y. The error is the prediction minus y.",
    breaks="descent",
    see="numpy",
)
def numpy_line__without_y(x, y, w0, b0, learning_rate, epochs):
    def gradient(x, y, w, b):
        return _gradient(x, 0 * y, w, b)

    return _descend(x, y, w0, b0, learning_rate, epochs, gradient)


@mistake(
    ko="w의 기울기에 x의 제곱을 곱했습니다. 오차마다 x를 한 번 곱하세요.",
    en="The gradient of w has x squared. Multiply each error by its x once.",
    breaks="descent",
    see="numpy",
)
def numpy_line__x_squared(x, y, w0, b0, learning_rate, epochs):
    def gradient(x, y, w, b):
        error = w * x + b - y
        return 2 * float(np.mean(error * x**2)), 2 * float(np.mean(error))

    return _descend(x, y, w0, b0, learning_rate, epochs, gradient)


@mistake(
    ko="w의 기울기에 x가 아니라 y를 곱했습니다. 오차마다 x를 곱하세요.",
    en="The gradient of w has y in place of x. Multiply each error by its x.",
    breaks="descent",
    see="numpy",
)
def numpy_line__y_for_x(x, y, w0, b0, learning_rate, epochs):
    def gradient(x, y, w, b):
        error = w * x + b - y
        return 2 * float(np.mean(error * y)), 2 * float(np.mean(error))

    return _descend(x, y, w0, b0, learning_rate, epochs, gradient)


@mistake(
    ko="w의 기울기에 x가 아니라 w를 곱했습니다. 오차마다 x를 곱하세요.",
    en="The gradient of w has w in place of x. Multiply each error by its x.",
    breaks="descent",
    see="numpy",
)
def numpy_line__w_for_x(x, y, w0, b0, learning_rate, epochs):
    def gradient(x, y, w, b):
        error = w * x + b - y
        return 2 * float(np.mean(error)) * w, 2 * float(np.mean(error))

    return _descend(x, y, w0, b0, learning_rate, epochs, gradient)


@mistake(
    ko="기울기 자리에 손실을 썼습니다. 손실을 w와 b로 미분한 값을 쓰세요.",
    en="The loss itself was used as the gradient. Use its derivatives with respect to w and b.",
    breaks="descent",
    see="numpy",
)
def numpy_line__loss_for_gradient(x, y, w0, b0, learning_rate, epochs):
    def gradient(x, y, w, b):
        return (_loss(x, y, w, b),) * 2

    return _descend(x, y, w0, b0, learning_rate, epochs, gradient)


@mistake(
    ko="예측에 b를 더하지 않고 기울기를 구했습니다. 예측은 wx + b입니다.",
    en="The gradient is of predictions without b. They are wx + b.",
    breaks="descent",
    see="numpy",
)
def numpy_line__b_left_out(x, y, w0, b0, learning_rate, epochs):
    def gradient(x, y, w, b):
        return _gradient(x, y, w, 0.0)

    return _descend(x, y, w0, b0, learning_rate, epochs, gradient)


@mistake(
    ko="예측에서 b를 뺐습니다. 예측은 wx + b입니다.",
    en="b was subtracted in the predictions. They are wx + b.",
    breaks="descent",
    see="numpy",
)
def numpy_line__b_subtracted(x, y, w0, b0, learning_rate, epochs):
    def gradient(x, y, w, b):
        return _gradient(x, y, w, -b)

    return _descend(x, y, w0, b0, learning_rate, epochs, gradient)


@mistake(
    ko="기울기에 마지막 표본이 들어가지 않았습니다. 표본을 모두 쓰세요.",
    en="The gradient leaves out the last sample. Use all of them.",
    breaks="descent",
    see="numpy",
)
def numpy_line__last_sample_lost(x, y, w0, b0, learning_rate, epochs):
    def gradient(x, y, w, b):
        return _gradient(x[:-1], y[:-1], w, b)

    return _descend(x, y, w0, b0, learning_rate, epochs, gradient)


@mistake(
    ko="기울기에 첫 표본이 들어가지 않았습니다. 0번부터 모두 쓰세요.",
    en="The gradient leaves out the first sample. Use all of them, from number 0 on.",
    breaks="descent",
    see="numpy",
)
def numpy_line__first_sample_lost(x, y, w0, b0, learning_rate, epochs):
    def gradient(x, y, w, b):
        return tuple(g * (len(x) - 1) / len(x) for g in _gradient(x[1:], y[1:], w, b))

    return _descend(x, y, w0, b0, learning_rate, epochs, gradient)


@mistake(
    ko="첫 갱신의 기울기를 첫 표본만으로 구했습니다. 갱신마다 모든 표본에 걸쳐 평균하세요.",
    en="The gradient of the first update is that of the first sample alone. Take the mean over all samples in each.",
    breaks="descent",
    see="numpy",
)
def numpy_line__first_sample_only(x, y, w0, b0, learning_rate, epochs):
    def gradient(x, y, w, b):
        return _gradient(x[:1], y[:1], w, b)

    return _descend(x, y, w0, b0, learning_rate, epochs, gradient)


@mistake(
    ko="첫 걸음부터 1.9배로 길고 지난 걸음이 이어집니다(네스테로프 모멘텀). 걸음마다 지금의 기울기에 학습률을 곱해 빼기만 하세요.",
    en="The first step is 1.9 times as long already, and steps carry on those before them (Nesterov momentum). Subtract just the learning rate times the gradient of the moment.",
    breaks="descent",
    see="numpy",
)
def numpy_line__nesterov(x, y, w0, b0, learning_rate, epochs):
    velocity = np.zeros(2)

    def gradient(x, y, w, b):
        g = np.array(_gradient(x, y, w, b))
        velocity[:] = 0.9 * velocity + g
        return tuple(map(float, g + 0.9 * velocity))

    return _descend(x, y, w0, b0, learning_rate, epochs, gradient)


@mistake(
    ko="첫 걸음이 10분의 1이고 지난 걸음이 이어집니다(기울기의 이동평균). 걸음마다 지금의 기울기에 학습률을 곱해 빼기만 하세요.",
    en="The first step is a tenth as long, and steps carry on those before them (a moving mean of gradients). Subtract just the learning rate times the gradient of the moment.",
    breaks="descent",
    see="numpy",
)
def numpy_line__momentum_as_mean(x, y, w0, b0, learning_rate, epochs):
    mean = np.zeros(2)

    def gradient(x, y, w, b):
        mean[:] = 0.9 * mean + 0.1 * np.array(_gradient(x, y, w, b))
        return tuple(map(float, mean))

    return _descend(x, y, w0, b0, learning_rate, epochs, gradient)


@mistake(
    ko="x에서 평균을 빼고 학습했으므로 w와 b가 주어진 x에 맞지 않습니다. x를 그대로 쓰세요.",
    en="The mean of x was subtracted, so w and b do not belong to the x that was given. Fit the line to x as it is.",
    breaks=("descent", "losses"),
    see="numpy",
)
def numpy_line__x_centred(x, y, w0, b0, learning_rate, epochs):
    return _descend(x - np.mean(x), y, w0, b0, learning_rate, epochs)


@mistake(
    ko="x를 0과 1 사이로 바꾸어 학습했으므로 w와 b가 주어진 x에 맞지 않습니다. x를 그대로 쓰세요.",
    en="x was brought to between 0 and 1, so w and b do not belong to the x that was given. Fit the line to x as it is.",
    breaks=("descent", "losses"),
    see="numpy",
)
def numpy_line__x_rescaled(x, y, w0, b0, learning_rate, epochs):
    return _descend((x - np.min(x)) / np.ptp(x), y, w0, b0, learning_rate, epochs)


@mistake(
    ko="y를 표준화해서 학습했으므로 w와 b가 주어진 y에 맞지 않습니다. y를 그대로 쓰세요.",
    en="y was standardised, so w and b do not belong to the y that was given. Fit the line to y as it is.",
    breaks=("descent", "losses"),
    see="numpy",
)
def numpy_line__y_standardised(x, y, w0, b0, learning_rate, epochs):
    return _descend(x, (y - np.mean(y)) / np.std(y), w0, b0, learning_rate, epochs)


@mistake(
    ko="x와 y를 표준화해서 학습했으므로 w와 b가 주어진 데이터에 맞지 않습니다. 데이터를 그대로 쓰세요.",
    en="x and y were standardised, so w and b do not belong to the data that were given. Fit the line to them as they are.",
    breaks=("descent", "losses"),
    see="numpy",
)
def numpy_line__both_standardised(x, y, w0, b0, learning_rate, epochs):
    return _descend((x - np.mean(x)) / np.std(x), (y - np.mean(y)) / np.std(y), w0, b0, learning_rate, epochs)


@mistake(
    ko="마지막 20 %의 표본을 학습에서 뺐습니다. 표본을 모두 쓰세요.",
    en="The last 20 % of the samples were kept out of training. Use all of them.",
    breaks=("descent", "losses"),
    see="numpy",
)
def numpy_line__held_out(x, y, w0, b0, learning_rate, epochs):
    n = int(0.8 * len(x))
    return _descend(x[:n], y[:n], w0, b0, learning_rate, epochs)


@mistake(
    ko="첫 손실이 빠졌습니다. 첫 갱신 전의 손실부터 기록하세요.",
    en="The first loss is missing. Record from the one before the first update on.",
    breaks="losses",
    see="numpy",
)
def numpy_line__first_loss_missing(x, y, w0, b0, learning_rate, epochs):
    w, b, losses = _descend(x, y, w0, b0, learning_rate, epochs)
    return w, b, losses[1:]


@mistake(
    ko="손실의 순서가 거꾸로입니다. 첫 갱신 전의 손실을 맨 앞에 두세요.",
    en="The losses are in reverse. The one before the first update comes first.",
    breaks="losses",
    see="numpy",
)
def numpy_line__losses_reversed(x, y, w0, b0, learning_rate, epochs):
    w, b, losses = _descend(x, y, w0, b0, learning_rate, epochs)
    return w, b, losses[::-1]


@mistake(
    ko="손실마다 그때까지의 평균을 기록했습니다. 갱신 직전의 손실 하나를 기록하세요.",
    en="Each entry is the mean of the losses up to there. Record the loss before the update alone.",
    breaks="losses",
    see="numpy",
)
def numpy_line__losses_averaged(x, y, w0, b0, learning_rate, epochs):
    w, b, losses = _descend(x, y, w0, b0, learning_rate, epochs)
    return w, b, [float(np.mean(losses[: t + 1])) for t in range(len(losses))]


@mistake(
    ko="손실을 소수점 아래 두 자리로 반올림했습니다. 계산한 그대로 기록하세요.",
    en="The losses were rounded to two decimals. Record them as they came out.",
    breaks="losses",
    see="numpy",
)
def numpy_line__losses_rounded(x, y, w0, b0, learning_rate, epochs):
    w, b, losses = _descend(x, y, w0, b0, learning_rate, epochs)
    return w, b, [round(loss, 2) for loss in losses]


@mistake(
    ko="오차를 제곱하지 않고 평균만 기록했습니다. 제곱한 오차를 평균하세요.",
    en="The mean of the errors was recorded, without squares. Take the mean of the squared errors.",
    breaks="losses",
    see="numpy",
)
def numpy_line__records_mean_error(x, y, w0, b0, learning_rate, epochs):
    x, y, w, b = _plain(x, y, w0, b0)
    losses = []
    for _ in range(epochs):
        error = w * x + b - y
        losses.append(float(np.mean(error)))
        dw, db = _gradient(x, y, w, b)
        w, b = w - learning_rate * dw, b - learning_rate * db
    return w, b, losses


@mistake(
    ko="오차의 평균을 제곱해 기록했습니다. 오차마다 먼저 제곱한 다음 평균하세요.",
    en="The square of the mean error was recorded. Square each error first, then take the mean.",
    breaks="losses",
    see="numpy",
)
def numpy_line__records_square_of_mean(x, y, w0, b0, learning_rate, epochs):
    x, y, w, b = _plain(x, y, w0, b0)
    losses = []
    for _ in range(epochs):
        error = w * x + b - y
        losses.append(float(np.mean(error) ** 2))
        dw, db = _gradient(x, y, w, b)
        w, b = w - learning_rate * dw, b - learning_rate * db
    return w, b, losses


@mistake(
    ko="손실 자리에 w의 기울기를 기록했습니다. 평균 제곱 오차를 기록하세요.",
    en="The gradient of w was recorded in place of the loss. Record the mean squared error.",
    breaks="losses",
    see="numpy",
)
def numpy_line__records_gradient(x, y, w0, b0, learning_rate, epochs):
    x, y, w, b = _plain(x, y, w0, b0)
    losses = []
    for _ in range(epochs):
        error = w * x + b - y
        losses.append(2 * float(np.mean(error * x)))
        dw, db = _gradient(x, y, w, b)
        w, b = w - learning_rate * dw, b - learning_rate * db
    return w, b, losses


@mistake(
    ko="손실이 맨 앞에 있습니다. (w, b, losses) 순서로 돌려주세요.",
    en="The losses come first. Return (w, b, losses).",
    breaks="three",
    see="numpy",
)
def numpy_line__history_first(x, y, w0, b0, learning_rate, epochs):
    w, b, losses = _descend(x, y, w0, b0, learning_rate, epochs)
    return losses, w, b


@mistake(
    ko="손실이 커지는 동안 일찍 멈추었습니다. 손실이 어떻든 epochs번 갱신하고 기록하세요.",
    en="It stopped early while the loss was growing. Update and record epochs times, whatever the loss is.",
    breaks=("epochs", "losses"),
    see="numpy",
)
def numpy_line__stops_at_a_rise(x, y, w0, b0, learning_rate, epochs):
    for steps in range(2, epochs + 1):
        w, b, losses = _descend(x, y, w0, b0, learning_rate, steps)
        if losses[-1] > losses[-2]:
            return w, b, losses
    return _descend(x, y, w0, b0, learning_rate, epochs)


@mistake(
    ko="표준화한 x에서 걸음을 옮긴 다음 w와 b를 원래 x로 되돌렸습니다. 그러면 걸음이 달라지니 x를 그대로 두고 갱신하세요.",
    en="The steps were taken on standardised x, and w and b turned back into those of x. Such steps are others: update on x as it is.",
    breaks="descent",
    see="numpy",
)
def numpy_line__standardised_on_the_way(x, y, w0, b0, learning_rate, epochs):
    x, y, w0, b0 = _plain(x, y, w0, b0)
    mean, std = x.mean(), x.std() or 1.0
    w, b, losses = _descend((x - mean) / std, y, w0 * std, b0 + w0 * mean, learning_rate, epochs)
    return float(w / std), float(b - w * mean / std), losses


@mistake(
    ko="정수에서 시작하면 갱신할 때마다 소수점 아래가 버려집니다. w0, b0를 실수로 바꾸어 시작하세요(예: float(w0)).",
    en="From a start of whole numbers, each update is cut to a whole number. Turn w0 and b0 into floats at the start.",
    breaks="start-array",
    see="the-data",
)
def numpy_line__whole_numbers(x, y, w0, b0, learning_rate, epochs):
    x, y = np.ravel(x), np.ravel(y)
    line, losses = np.array([np.ravel(w0)[0], np.ravel(b0)[0]]), []
    for _ in range(epochs):
        losses.append(_loss(x, y, *line))
        dw, db = _gradient(x, y, *line)
        line[:] = line[0] - learning_rate * dw, line[1] - learning_rate * db
    return float(line[0]), float(line[1]), losses


@mistake(
    ko="예측에 b를 더하지 않았습니다.",
    en="The prediction lacks b.",
    breaks="predict",
    see="prediction",
)
def predict_line__no_bias(x, w, b):
    return w * x + 0 * b


@mistake(
    ko="w와 b가 뒤바뀌었습니다. w·x + b입니다.",
    en="w and b are swapped. It is w·x + b.",
    breaks="predict",
    see="prediction",
)
def predict_line__swapped(x, w, b):
    return b * x + w


@mistake(
    ko="학습한 w, b 대신 2x + 1을 썼습니다. 인수로 받은 직선으로 예측하세요.",
    en="2x + 1 was used in place of the learned line. Predict with the w and b given.",
    breaks="predict",
    see="prediction",
)
def predict_line__true_line(x, w, b):
    return 2 * x + 1 + 0 * (w + b)


@mistake(
    ko="예측의 모양이 x와 다릅니다. x의 모양을 그대로 두세요.",
    en="The predictions have another shape than x. Keep the shape of x.",
    breaks="predict-shape",
    see="prediction",
)
def predict_line__flattened(x, w, b):
    return (w * x + b).ravel()
