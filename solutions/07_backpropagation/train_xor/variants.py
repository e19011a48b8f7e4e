"""Other right ways to write train_xor and predict, and known mistakes."""

import numpy as np
from dlgrade.checking import mistake, right


def _sigmoid(z):
    return 1 / (1 + np.exp(-z))


def _bce(z, y):
    return float(np.mean(np.logaddexp(0.0, z) - y * z))


def _delta(z, y):
    return (_sigmoid(z) - y) / len(y)


def _gradients(X, y, params, delta=_delta, act=np.tanh, slope=lambda a: 1 - a**2):
    (W1, b1), (W2, b2) = params
    A = act(X @ W1 + b1)
    dz = delta(A @ W2 + b2, y)
    dhidden = dz @ W2.T * slope(A)
    return [(X.T @ dhidden, dhidden.sum(axis=0)), (A.T @ dz, dz.sum(axis=0))]


def _scores(X, params, act=np.tanh):
    (W1, b1), (W2, b2) = params
    return act(X @ W1 + b1) @ W2 + b2


def _train(X, y, params, rate, iterations, gradients=_gradients, loss=_bce, act=np.tanh):
    """Gradient descent as it should be, but for the parts given."""
    losses = []
    for _ in range(iterations):
        losses.append(loss(_scores(X, params, act), y))
        grads = gradients(X, y, params)
        params = [(W - rate * dW, b - rate * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
    return params, losses


@right
def train_xor__probabilities(X, y, params, learning_rate, iterations):
    (W1, b1), (W2, b2) = [(W.copy(), b.copy()) for W, b in params]
    n, losses = len(X), []
    for _ in range(iterations):
        z1 = X.dot(W1) + b1
        p = _sigmoid(np.tanh(z1).dot(W2) + b2)
        losses.append(-np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)))
        d2 = (p - y) / n
        d1 = np.einsum("no,ho->nh", d2, W2) / np.cosh(z1) ** 2
        W2 -= learning_rate * np.einsum("nh,no->ho", np.tanh(z1), d2)
        b2 -= learning_rate * d2.sum(0)
        W1 -= learning_rate * np.einsum("nd,nh->dh", X, d1)
        b1 -= learning_rate * d1.sum(0)
    return ((W1, b1), (W2, b2)), np.array(losses)


@right
def train_xor__float32(X, y, params, learning_rate, iterations):
    small = [(W.astype(np.float32), b.astype(np.float32)) for W, b in params]
    return _train(X.astype(np.float32), y.astype(np.float32), small, np.float32(learning_rate), iterations)


@right
def train_xor__gradients_added_up(X, y, params, learning_rate, iterations):
    def gradients(X, y, params):
        total = [[0.0, 0.0], [0.0, 0.0]]
        for i in range(len(X)):
            for layer, pair in enumerate(_gradients(X[i : i + 1], y[i : i + 1], params)):
                for k, part in enumerate(pair):
                    total[layer][k] = total[layer][k] + part / len(X)
        return total

    return _train(X, y, params, learning_rate, iterations, gradients)


class _Network:
    def __init__(self, params):
        self.params = [[W + 0.0, b + 0.0] for W, b in params]

    def fit(self, X, y, rate, iterations):
        self.history = []
        while len(self.history) < iterations:
            self.history.append(_bce(_scores(X, self.params), y))
            for pair, grads in zip(self.params, _gradients(X, y, self.params), strict=True):
                pair[0] -= rate * grads[0]
                pair[1] -= rate * grads[1]
        return self


@right
def train_xor__network_object(X, y, params, learning_rate, iterations):
    network = _Network(params).fit(X, y, learning_rate, iterations)
    return network.params, network.history


@right
def predict__loop(X, params):
    (W1, b1), (W2, b2) = params
    labels = []
    for x in X:
        z = sum(np.tanh(x @ W1[:, h] + b1[h]) * W2[h, 0] for h in range(len(b1))) + b2[0]
        labels.append([1 if _sigmoid(z) > 0.5 else 0])
    return labels


@right
def predict__where(X, params):
    return np.where(_sigmoid(_scores(X, params)) > 0.5, 1, 0)


@right
def predict__rounded(X, params):
    return np.round(_sigmoid(_scores(X, params))).astype(np.int8)


@mistake(
    ko="주어진 params 대신 0에서 시작했습니다. 그러면 은닉 뉴런이 서로 똑같이 움직입니다. 받은 값에서 시작하세요.",
    en="Training starts from zeros rather than from the given params, so the hidden neurons move alike. Start from what was given.",
    breaks="start",
    see="symmetry",
)
def train_xor__zero_start(X, y, params, learning_rate, iterations):
    zeros = [(np.zeros_like(W), np.zeros_like(b)) for W, b in params]
    return _train(X, y, zeros, learning_rate, iterations)


@mistake(
    ko="주어진 params 대신 모두 0.5로 시작했습니다. 은닉 뉴런이 서로 똑같이 움직여 하나와 "
    "다름없습니다(대칭). 받은 값에서 시작하세요.",
    en="Training starts with every weight at 0.5. The hidden neurons then move alike and amount to one "
    "(symmetry). Start from the given params.",
    breaks="start",
    see="symmetry",
)
def train_xor__constant_start(X, y, params, learning_rate, iterations):
    same = [(np.full_like(W, 0.5), np.zeros_like(b)) for W, b in params]
    return _train(X, y, same, learning_rate, iterations)


@mistake(
    ko="은닉층에 tanh가 없습니다. 그러면 전체가 선형이 되어 XOR를 나눌 수 없습니다.",
    en="The hidden layer has no tanh. The whole is then linear and cannot separate XOR.",
    breaks=("update", "losses"),
    see="activation",
)
def train_xor__linear_hidden(X, y, params, learning_rate, iterations):
    def gradients(X, y, params):
        return _gradients(X, y, params, act=lambda z: z, slope=np.ones_like)

    return _train(X, y, params, learning_rate, iterations, gradients, act=lambda z: z)


@mistake(
    ko="은닉층에 tanh 대신 ReLU를 썼습니다. 이 문제의 은닉층은 tanh입니다.",
    en="The hidden layer uses ReLU. In this exercise it uses tanh.",
    breaks=("update", "losses"),
    see="activation",
)
def train_xor__relu(X, y, params, learning_rate, iterations):
    def relu(z):
        return np.maximum(z, 0)

    def gradients(X, y, params):
        return _gradients(X, y, params, act=relu, slope=lambda a: a > 0)

    return _train(X, y, params, learning_rate, iterations, gradients, act=relu)


@mistake(
    ko="은닉층에 tanh 대신 시그모이드를 썼습니다. 시그모이드는 출력에만 씁니다.",
    en="The hidden layer uses a sigmoid. It uses tanh; the sigmoid is for the output only.",
    breaks=("update", "losses"),
    see="activation",
)
def train_xor__sigmoid_hidden(X, y, params, learning_rate, iterations):
    def gradients(X, y, params):
        return _gradients(X, y, params, act=_sigmoid, slope=lambda a: a * (1 - a))

    return _train(X, y, params, learning_rate, iterations, gradients, act=_sigmoid)


@mistake(
    ko="기울기를 더했습니다. 손실을 줄이려면 학습률을 곱해 빼세요.",
    en="The gradient was added. To lower the loss, subtract it times the learning rate.",
    breaks="update",
    see="weight-update",
)
def train_xor__uphill(X, y, params, learning_rate, iterations):
    return _train(X, y, params, -learning_rate, iterations)


@mistake(
    ko="갱신되지 않은 편향이 있습니다. 가중치와 함께 b1과 b2도 갱신하세요.",
    en="A bias stayed as it was. Update b1 and b2 along with the weights.",
    breaks="update",
    see="weight-update",
)
def train_xor__biases_fixed(X, y, params, learning_rate, iterations):
    def gradients(X, y, params):
        return [(dW, 0.0) for dW, _ in _gradients(X, y, params)]

    return _train(X, y, params, learning_rate, iterations, gradients)


@mistake(
    ko="편향 없이 순전파했습니다. 층마다 b를 더하세요.",
    en="The forward pass leaves the biases out. Add b in each layer.",
    breaks=("update", "losses"),
    see="forward-propagation",
)
def train_xor__no_bias(X, y, params, learning_rate, iterations):
    def without(params):
        return [(W, np.zeros_like(b)) for W, b in params]

    losses = []
    for _ in range(iterations):
        losses.append(_bce(_scores(X, without(params)), y))
        grads = _gradients(X, y, without(params))
        params = [(W - learning_rate * dW, b) for (W, b), (dW, _) in zip(params, grads, strict=True)]
    return params, losses


@mistake(
    ko="출력층만 학습했습니다. 기울기를 은닉층까지 전해 W1과 b1도 갱신하세요.",
    en="Only the output layer was trained. Pass the gradient on to the hidden layer and update W1 and b1 too.",
    breaks="update",
    see="backpropagation",
)
def train_xor__output_layer_only(X, y, params, learning_rate, iterations):
    def gradients(X, y, params):
        return [(0.0, 0.0), _gradients(X, y, params)[1]]

    return _train(X, y, params, learning_rate, iterations, gradients)


@mistake(
    ko="은닉층의 기울기에 tanh의 미분 1 − a²을 곱하지 않았습니다.",
    en="The gradient of the hidden layer lacks the derivative of tanh, 1 − a².",
    breaks="update",
    see="chain-rule",
)
def train_xor__no_hidden_slope(X, y, params, learning_rate, iterations):
    def gradients(X, y, params):
        return _gradients(X, y, params, slope=np.ones_like)

    return _train(X, y, params, learning_rate, iterations, gradients)


@mistake(
    ko="tanh의 미분으로 a(1 − a)를 곱했습니다. 그것은 시그모이드의 미분입니다. tanh는 1 − a²입니다.",
    en="a(1 − a) is the derivative of the sigmoid. That of tanh is 1 − a².",
    breaks="update",
    see="chain-rule",
)
def train_xor__sigmoid_slope(X, y, params, learning_rate, iterations):
    def gradients(X, y, params):
        return _gradients(X, y, params, slope=lambda a: a * (1 - a))

    return _train(X, y, params, learning_rate, iterations, gradients)


@mistake(
    ko="이미 갱신한 W2로 은닉층의 기울기를 구했습니다. 모든 기울기를 구한 다음에 갱신하세요.",
    en="The hidden layer's gradient was computed with a W2 that had been updated. Get all gradients "
    "first, then update.",
    breaks="update",
    see="weight-update",
)
def train_xor__updated_w2(X, y, params, learning_rate, iterations):
    def gradients(X, y, params):
        last = _gradients(X, y, params)[1]
        (W1, b1), (W2, b2) = params
        A = np.tanh(X @ W1 + b1)
        dhidden = _delta(A @ W2 + b2, y) @ (W2 - learning_rate * last[0]).T * (1 - A**2)
        return [(X.T @ dhidden, dhidden.sum(axis=0)), last]

    return _train(X, y, params, learning_rate, iterations, gradients)


@mistake(
    ko="출력의 기울기에 p(1 − p)를 더 곱했습니다. 크로스 엔트로피와 시그모이드를 함께 미분하면 p − y만 남습니다.",
    en="The output's gradient has an extra p(1 − p). Cross-entropy with a sigmoid leaves just p − y.",
    breaks="update",
    see="gradient",
)
def train_xor__sigmoid_slope_at_output(X, y, params, learning_rate, iterations):
    def delta(z, y):
        return _delta(z, y) * _sigmoid(z) * (1 - _sigmoid(z))

    def gradients(X, y, params):
        return _gradients(X, y, params, delta)

    return _train(X, y, params, learning_rate, iterations, gradients)


@mistake(
    ko="기울기를 n으로 나누지 않았습니다. 손실이 평균이므로 기울기도 평균입니다.",
    en="The gradient was not divided by n. The loss is a mean, and so is its gradient.",
    breaks="update",
    see="gradient",
)
def train_xor__sum(X, y, params, learning_rate, iterations):
    return _train(X, y, params, learning_rate * len(X), iterations)


@mistake(
    ko="편향의 모양이 (1, H)와 (1, 1)로 바뀌었습니다. 받은 것과 같은 (H,)와 (1,)로 돌려주세요.",
    en="The biases came back with the shapes (1, H) and (1, 1). Return them as they came, (H,) and (1,).",
    breaks="shapes",
    see="weight-update",
)
def train_xor__biases_as_rows(X, y, params, learning_rate, iterations):
    trained, losses = _train(X, y, params, learning_rate, iterations)
    return [(W, b.reshape(1, -1)) for W, b in trained], losses


@mistake(
    ko="losses 없이 params만 돌려주었습니다. (params, losses)를 돌려주세요.",
    en="Only params came back, without losses. Return (params, losses).",
    breaks="form",
    see="weight-update",
)
def train_xor__params_only(X, y, params, learning_rate, iterations):
    return _train(X, y, params, learning_rate, iterations)[0]


@mistake(
    ko="losses와 params의 순서가 바뀌었습니다. (params, losses) 순서로 돌려주세요.",
    en="losses and params are swapped. Return (params, losses).",
    breaks="form",
    see="weight-update",
)
def train_xor__swapped(X, y, params, learning_rate, iterations):
    return _train(X, y, params, learning_rate, iterations)[::-1]


@mistake(
    ko="iterations가 얼마든 한 번만 갱신했습니다. iterations번 되풀이하고, 다 마친 뒤에 돌려주세요.",
    en="There was only one update, whatever iterations is. Repeat it iterations times, and return only then.",
    breaks="iterations",
    see="weight-update",
)
def train_xor__one_update(X, y, params, learning_rate, iterations):
    trained, _ = _train(X, y, params, learning_rate, min(iterations, 1))
    return trained, _train(X, y, params, learning_rate, iterations)[1]


@mistake(
    ko="losses에 평균 제곱 오차를 기록했습니다. 이진 크로스 엔트로피를 기록하세요.",
    en="The losses are mean squared errors. Record the binary cross-entropy.",
    breaks="losses",
    see="cross-entropy",
)
def train_xor__records_mse(X, y, params, learning_rate, iterations):
    return _train(X, y, params, learning_rate, iterations, loss=lambda z, y: np.mean((_sigmoid(z) - y) ** 2))


@mistake(
    ko="losses에 합을 기록했습니다. 표본 수로 나눈 평균을 기록하세요.",
    en="The losses are sums. Record the mean over the samples.",
    breaks="losses",
    see="cross-entropy",
)
def train_xor__records_sum(X, y, params, learning_rate, iterations):
    return _train(X, y, params, learning_rate, iterations, loss=lambda z, y: len(y) * _bce(z, y))


@mistake(
    ko="갱신한 뒤의 손실을 기록했습니다. 갱신하기 전에 기록하세요.",
    en="The losses were recorded after the updates. Record each one before its update.",
    breaks="losses",
    see="weight-update",
)
def train_xor__records_after(X, y, params, learning_rate, iterations):
    trained, losses = _train(X, y, params, learning_rate, iterations)
    return trained, [*losses[1:], _bce(_scores(X, trained), y)]


@mistake(
    ko="losses가 하나 더 깁니다. 갱신 직전의 손실만 기록하세요.",
    en="There is one loss too many. Record only the loss before each update.",
    breaks="losses",
    see="weight-update",
)
def train_xor__one_loss_too_many(X, y, params, learning_rate, iterations):
    trained, losses = _train(X, y, params, learning_rate, iterations)
    return trained, [*losses, _bce(_scores(X, trained), y)]


@mistake(
    ko="받은 params가 바뀌었습니다. 배열까지 먼저 복사하거나, 새 배열에 계산해 새 리스트에 담으세요.",
    en="The given params were changed. Copy them first, arrays and all, or compute into new arrays and put these in a new list.",
    breaks="inputs",
    see="weight-update",
)
def train_xor__in_place(X, y, params, learning_rate, iterations):
    losses = []
    for _ in range(iterations):
        losses.append(_bce(_scores(X, params), y))
        for (W, b), (dW, db) in zip(params, _gradients(X, y, params), strict=True):
            W -= learning_rate * dW
            b -= learning_rate * db
    return params, losses


@mistake(
    ko="학습한 파라미터가 아니라 처음 받은 params를 돌려주었습니다.",
    en="The params that came in were returned, not the trained ones.",
    breaks="update",
    see="weight-update",
)
def train_xor__returns_the_start(X, y, params, learning_rate, iterations):
    return params, _train(X, y, params, learning_rate, iterations)[1]


@mistake(
    ko="주어진 params가 아닌 다른 가중치에서 시작했습니다. 받은 값 그대로 시작하세요.",
    en="Training starts from other weights than those of the given params. Start from what was given.",
    breaks="start",
    see="symmetry",
)
def train_xor__random_start(X, y, params, learning_rate, iterations):
    rng = np.random.default_rng(1)
    own = [(rng.normal(size=W.shape), np.zeros_like(b)) for W, b in params]
    return _train(X, y, own, learning_rate, iterations)


@mistake(
    ko="tanh의 미분을 활성화값 a에서 다시 구했습니다. a가 이미 tanh(z)이므로 미분은 1 − a²입니다.",
    en="The derivative of tanh was taken at the activation a, as 1 − tanh(a)². Since a is tanh(z) already, it is 1 − a².",
    breaks="update",
    see="chain-rule",
)
def train_xor__slope_at_activation(X, y, params, learning_rate, iterations):
    def gradients(X, y, params):
        return _gradients(X, y, params, slope=lambda a: 1 - np.tanh(a) ** 2)

    return _train(X, y, params, learning_rate, iterations, gradients)


@mistake(
    ko="편향의 기울기를 n으로 두 번 나누었습니다. 한 번만 나누세요. dz에 1/n이 이미 들어 있으면 표본에 걸쳐 더하기만 합니다.",
    en="The gradient of a bias is divided by n twice. Divide once: if dz holds 1/n already, just sum over the samples.",
    breaks="update",
    see="gradient",
)
def train_xor__biases_divided_twice(X, y, params, learning_rate, iterations):
    def gradients(X, y, params):
        return [(dW, db / len(X)) for dW, db in _gradients(X, y, params)]

    return _train(X, y, params, learning_rate, iterations, gradients)


@mistake(
    ko="기울기를 n으로 두 번 나누었습니다. 한 번만, 이를테면 dz에서만 나누세요.",
    en="The gradient is divided by n twice. Once is enough, for instance in dz.",
    breaks="update",
    see="gradient",
)
def train_xor__divided_twice(X, y, params, learning_rate, iterations):
    return _train(X, y, params, learning_rate / len(X), iterations)


@mistake(
    ko="기울기를 구할 때 시그모이드를 두 번 거쳤습니다. z에 한 번만 적용해 p − y를 구하세요.",
    en="The gradient was computed with the sigmoid applied twice. Apply it to z once for p − y.",
    breaks="update",
    see="gradient",
)
def train_xor__sigmoid_twice(X, y, params, learning_rate, iterations):
    def gradients(X, y, params):
        return _gradients(X, y, params, lambda z, y: _delta(_sigmoid(z), y))

    return _train(X, y, params, learning_rate, iterations, gradients)


@mistake(
    ko="표본 하나마다 갱신했습니다(확률적 경사하강법). 여기서는 모든 표본의 평균 기울기로 한 번 갱신합니다.",
    en="The parameters are updated after every sample (stochastic descent). Here one update uses the mean over all samples.",
    breaks="update",
    see="weight-update",
)
def train_xor__sample_by_sample(X, y, params, learning_rate, iterations):
    losses = []
    for _ in range(iterations):
        losses.append(_bce(_scores(X, params), y))
        for i in range(len(X)):
            params, _ = _train(X[i : i + 1], y[i : i + 1], params, learning_rate, 1)
    return params, losses


@mistake(
    ko="몇 번을 되풀이하든 시작값에서 한 걸음 옮긴 값이 나왔고, 손실도 줄지 않습니다. 시작값은 반복문 앞에서 한 번만 넣고, 갱신한 값에서 이어 가세요.",
    en="The result is one step from the start, however often it is repeated, and the losses do not fall. Set the start once, before the loop, and go on from each update.",
    breaks=("iterations", "losses"),
    see="weight-update",
)
def train_xor__starts_over(X, y, params, learning_rate, iterations):
    trained, first = _train(X, y, params, learning_rate, min(iterations, 1))
    return trained, first * iterations


def _per_entry(rule):
    """Gradients to which `rule` is applied for each array, with a memory of its own."""
    memory = {}

    def gradients(X, y, params):
        pairs = enumerate(_gradients(X, y, params))
        return [tuple(rule(memory.setdefault((layer, k), {}), g) for k, g in enumerate(pair)) for layer, pair in pairs]

    return gradients


@mistake(
    ko="지난 걸음이 다음 걸음에 이어졌습니다(모멘텀). 걸음마다 지금의 기울기에 학습률을 곱해 빼기만 하세요.",
    en="Steps carry on the steps before them (momentum). Subtract just the learning rate times the gradient of the moment.",
    breaks="iterations",
    see="weight-update",
)
def train_xor__momentum(X, y, params, learning_rate, iterations):
    def rule(memory, g):
        memory["velocity"] = 0.9 * memory.get("velocity", 0.0) + g
        return memory["velocity"]

    return _train(X, y, params, learning_rate, iterations, _per_entry(rule))


@mistake(
    ko="걸음마다 지난 걸음의 기울기가 더해졌습니다. 갱신할 때마다 기울기를 0에서 새로 구하세요.",
    en="Every step adds the gradients of the steps before. Compute the gradient anew, from 0, for each update.",
    breaks="iterations",
    see="weight-update",
)
def train_xor__no_zero_grad(X, y, params, learning_rate, iterations):
    def rule(memory, g):
        memory["total"] = memory.get("total", 0.0) + g
        return memory["total"]

    return _train(X, y, params, learning_rate, iterations, _per_entry(rule))


@mistake(
    ko="기울기가 크든 작든 걸음의 길이가 학습률만 합니다(Adam이 그렇습니다). 기울기에 학습률을 곱해 빼세요.",
    en="Each step is about as long as the learning rate, however large the gradient, as with Adam. Subtract the learning rate times the gradient.",
    breaks=("update", "iterations"),
    see="weight-update",
)
def train_xor__adam(X, y, params, learning_rate, iterations):
    def rule(memory, g):
        t = memory["t"] = memory.get("t", 0) + 1
        memory["mean"] = 0.9 * memory.get("mean", 0.0) + 0.1 * g
        memory["square"] = 0.999 * memory.get("square", 0.0) + 0.001 * g**2
        return memory["mean"] / (1 - 0.9**t) / (np.sqrt(memory["square"] / (1 - 0.999**t)) + 1e-8)

    return _train(X, y, params, learning_rate, iterations, _per_entry(rule))


@mistake(
    ko="갱신할수록 학습률이 줄었습니다. 끝까지 받은 학습률 그대로 갱신하세요.",
    en="The learning rate falls in the course of the updates. Use the rate that is given to the end.",
    breaks=("update", "iterations"),
    see="weight-update",
)
def train_xor__rate_falls(X, y, params, learning_rate, iterations):
    def rule(memory, g):
        t = memory["t"] = memory.get("t", -1) + 1
        return g / (1 + 0.01 * t)

    return _train(X, y, params, learning_rate, iterations, _per_entry(rule))


@mistake(
    ko="손실이 커지는 동안 학습률이 작아졌습니다. 손실이 어떻든 받은 학습률 그대로 갱신하세요.",
    en="The learning rate became smaller while the loss was growing. Use the rate that is given, whatever the loss is.",
    breaks=("update", "iterations"),
    see="weight-update",
)
def train_xor__rate_falls_at_a_rise(X, y, params, learning_rate, iterations):
    share, last = 1.0, float("inf")

    def gradients(X, y, params):
        nonlocal share, last
        loss = _bce(_scores(X, params), y)
        share, last = share / 2 if loss > last else share, loss
        return [(share * dW, share * db) for dW, db in _gradients(X, y, params)]

    return _train(X, y, params, learning_rate, iterations, gradients)


@mistake(
    ko="어떤 학습률을 주어도 같은 걸음을 옮겼습니다. 받은 learning_rate를 쓰세요.",
    en="The steps are the same whatever the rate. Use the learning_rate that is given.",
    breaks="update",
    see="weight-update",
)
def train_xor__fixed_rate(X, y, params, learning_rate, iterations):
    return _train(X, y, params, 0.1, iterations)


@mistake(
    ko="학습률 0이 다른 값으로 바뀌었습니다. 0도 학습률이니 받은 값을 그대로 쓰세요(`learning_rate or 0.1`은 0일 때 0.1입니다).",
    en="A rate of 0 was replaced by another. 0 is a rate too: use what is given (`learning_rate or 0.1` is 0.1 for 0).",
    breaks="update",
    see="weight-update",
)
def train_xor__zero_rate_replaced(X, y, params, learning_rate, iterations):
    return _train(X, y, params, learning_rate or 0.1, iterations)


@mistake(
    ko="params가 처음 그대로이고 손실도 그대로입니다. 반복마다 기울기에 학습률을 곱해 빼고, 그 값을 다음 반복에 쓰세요.",
    en="The params never move, and neither do the losses. Subtract the learning rate times the gradient in each iteration, and go on from there.",
    breaks="update",
    see="weight-update",
)
def train_xor__frozen(X, y, params, learning_rate, iterations):
    return params, [_bce(_scores(X, params), y)] * iterations


@mistake(
    ko="돌려준 params에 갱신이 한 번 모자랍니다. iterations번 갱신한 뒤의 값을 돌려주세요.",
    en="The params that came back lack one update. Return them as they are after as many updates as iterations.",
    breaks="iterations",
    see="weight-update",
)
def train_xor__one_step_short(X, y, params, learning_rate, iterations):
    return _train(X, y, params, learning_rate, max(iterations - 1, 0))[0], _train(
        X, y, params, learning_rate, iterations
    )[1]


@mistake(
    ko="갱신이 한 번 더 많습니다. iterations번만 갱신하세요.",
    en="There is one update too many. Make as many as iterations.",
    breaks="iterations",
    see="weight-update",
)
def train_xor__one_step_too_many(X, y, params, learning_rate, iterations):
    if not iterations:
        return params, []
    trained, losses = _train(X, y, params, learning_rate, iterations + 1)
    return trained, losses[:iterations]


@mistake(
    ko="반복마다 여러 번 갱신했습니다(미니배치가 그렇습니다). 모든 표본의 기울기로 반복마다 한 번 갱신하세요.",
    en="Each iteration makes several updates, as mini-batches do. Make one update per iteration, from all samples.",
    breaks="update",
    see="weight-update",
)
def train_xor__mini_batches(X, y, params, learning_rate, iterations):
    losses = []
    for _ in range(iterations):
        losses.append(_bce(_scores(X, params), y))
        for i in range(0, len(X), 2):
            params, _ = _train(X[i : i + 2], y[i : i + 2], params, learning_rate, 1)
    return params, losses


@mistake(
    ko="표본 하나마다, 그 기울기를 n으로 나누어 갱신했습니다. 기울기를 모든 표본에서 구한 다음 한 번만 갱신하세요.",
    en="The parameters are updated after every sample, by its gradient divided by n. Get the gradient of all samples first, then update once.",
    breaks="update",
    see="weight-update",
)
def train_xor__sample_by_sample_divided(X, y, params, learning_rate, iterations):
    losses = []
    for _ in range(iterations):
        losses.append(_bce(_scores(X, params), y))
        for i in range(len(X)):
            params, _ = _train(X[i : i + 1], y[i : i + 1], params, learning_rate / len(X), 1)
    return params, losses


@mistake(
    ko="어느 갱신부터는 파라미터가 그대로입니다. 손실이나 기울기가 아무리 작아도 `iterations`번을 모두 갱신하세요.",
    en="From some update on the parameters stay as they are. Make all updates that `iterations` asks for, however small the loss or the gradient is.",
    breaks="iterations",
    see="weight-update",
)
def train_xor__stops_when_flat(X, y, params, learning_rate, iterations):
    losses = []
    for _ in range(iterations):
        losses.append(_bce(_scores(X, params), y))
        if len(losses) > 1 and losses[-2] - losses[-1] < 1e-6:
            break
        params, _ = _train(X, y, params, learning_rate, 1)
    return params, losses


@mistake(
    ko="모두 맞히자 갱신을 멈추었습니다. 다 맞혀도 iterations번 갱신하고 손실을 기록하세요.",
    en="It stopped when every sample was right. Update and record as many times as iterations also then.",
    breaks=("iterations", "losses"),
    see="weight-update",
)
def train_xor__stops_when_learned(X, y, params, learning_rate, iterations):
    losses = []
    for _ in range(iterations):
        losses.append(_bce(_scores(X, params), y))
        if ((_scores(X, params) > 0) == y).all():
            break
        params, _ = _train(X, y, params, learning_rate, 1)
    return params, losses


@mistake(
    ko="b1의 모든 원소가 같은 값만큼 움직였습니다. 은닉 뉴런까지 더하지 말고 표본에 걸쳐서만 더하세요(axis=0).",
    en="Every entry of b1 was moved by the same number, a sum over the hidden neurons too. Sum over the samples alone (axis=0).",
    breaks="update",
    see="gradient",
)
def train_xor__b1_by_the_total(X, y, params, learning_rate, iterations):
    def gradients(X, y, params):
        (dW1, db1), output = _gradients(X, y, params)
        return [(dW1, np.full_like(db1, db1.sum())), output]

    return _train(X, y, params, learning_rate, iterations, gradients)


@mistake(
    ko="b1을 출력층의 오차로 갱신했습니다. 은닉층의 오차, 곧 W2와 tanh의 미분을 거친 값을 표본에 걸쳐 더하세요.",
    en="b1 was updated by the error of the output. Sum that of the hidden layer, which has passed W2 and the derivative of tanh.",
    breaks="update",
    see="backpropagation",
)
def train_xor__b1_by_the_output(X, y, params, learning_rate, iterations):
    def gradients(X, y, params):
        (dW1, db1), (dW2, db2) = _gradients(X, y, params)
        return [(dW1, np.full_like(db1, db2.sum())), (dW2, db2)]

    return _train(X, y, params, learning_rate, iterations, gradients)


@mistake(
    ko="tanh의 미분을 1 − z²로 구했습니다. tanh를 거친 활성화값 a로 1 − a²입니다.",
    en="The derivative of tanh was taken as 1 − z². It is 1 − a², with the activation a that comes out of tanh.",
    breaks="update",
    see="chain-rule",
)
def train_xor__slope_at_z(X, y, params, learning_rate, iterations):
    def gradients(X, y, params):
        (W1, b1), (W2, b2) = params
        z1 = X @ W1 + b1
        dz = _delta(np.tanh(z1) @ W2 + b2, y)
        dhidden = dz @ W2.T * (1 - z1**2)
        return [(X.T @ dhidden, dhidden.sum(axis=0)), _gradients(X, y, params)[1]]

    return _train(X, y, params, learning_rate, iterations, gradients)


@mistake(
    ko="W1만 처음 그대로입니다. 네 파라미터를 모두 갱신하세요.",
    en="W1 alone stayed as it was. Update all four parameters.",
    breaks="update",
    see="weight-update",
)
def train_xor__w1_fixed(X, y, params, learning_rate, iterations):
    def gradients(X, y, params):
        (_, db1), output = _gradients(X, y, params)
        return [(0.0, db1), output]

    return _train(X, y, params, learning_rate, iterations, gradients)


@mistake(
    ko="W2만 처음 그대로입니다. 네 파라미터를 모두 갱신하세요.",
    en="W2 alone stayed as it was. Update all four parameters.",
    breaks="update",
    see="weight-update",
)
def train_xor__w2_fixed(X, y, params, learning_rate, iterations):
    def gradients(X, y, params):
        hidden, (_, db2) = _gradients(X, y, params)
        return [hidden, (0.0, db2)]

    return _train(X, y, params, learning_rate, iterations, gradients)


@mistake(
    ko="은닉층만 학습했습니다. 출력층의 W2와 b2도 갱신하세요.",
    en="Only the hidden layer was trained. Update W2 and b2 of the output too.",
    breaks="update",
    see="weight-update",
)
def train_xor__hidden_layer_only(X, y, params, learning_rate, iterations):
    def gradients(X, y, params):
        return [_gradients(X, y, params)[0], (0.0, 0.0)]

    return _train(X, y, params, learning_rate, iterations, gradients)


@mistake(
    ko="걸음마다 가중치가 0 쪽으로도 조금 당겨졌습니다(가중치 감쇠). 손실의 기울기로만 갱신하세요.",
    en="Each step also pulls weights a little towards 0 (weight decay). Update by the gradient of the loss alone.",
    breaks="update",
    see="weight-update",
)
def train_xor__weight_decay(X, y, params, learning_rate, iterations):
    def gradients(X, y, params):
        pairs = zip(_gradients(X, y, params), params, strict=True)
        return [(dW + 0.01 * W, db + 0.01 * b) for (dW, db), (W, b) in pairs]

    return _train(X, y, params, learning_rate, iterations, gradients)


@mistake(
    ko="모든 기울기를 함께 길이 1로 잘라 갱신했습니다(기울기 클리핑). 기울기를 구한 그대로 쓰세요.",
    en="The gradient was cut to length 1 before the update (gradient clipping). Use it as it came out.",
    breaks="update",
    see="weight-update",
)
def train_xor__clipped(X, y, params, learning_rate, iterations):
    def gradients(X, y, params):
        grads = _gradients(X, y, params)
        length = np.sqrt(sum(float(np.sum(part**2)) for pair in grads for part in pair))
        return [(dW / max(length, 1.0), db / max(length, 1.0)) for dW, db in grads]

    return _train(X, y, params, learning_rate, iterations, gradients)


@mistake(
    ko="기울기의 값마다 −1과 1 사이로 잘라 갱신했습니다(기울기 클리핑). 기울기를 구한 그대로 쓰세요.",
    en="Each number of the gradient was cut to between −1 and 1 before the update (gradient clipping). Use it as it came out.",
    breaks="update",
    see="weight-update",
)
def train_xor__clipped_entries(X, y, params, learning_rate, iterations):
    def gradients(X, y, params):
        return [(np.clip(dW, -1, 1), np.clip(db, -1, 1)) for dW, db in _gradients(X, y, params)]

    return _train(X, y, params, learning_rate, iterations, gradients)


@mistake(
    ko="평균 제곱 오차의 기울기로 갱신했습니다. 손실은 이진 크로스 엔트로피이고, 그 기울기는 (p − y)/n입니다.",
    en="The updates follow the gradient of the mean squared error. The loss is the binary cross-entropy, whose gradient is (p − y)/n.",
    breaks="update",
    see="gradient",
)
def train_xor__squared_error(X, y, params, learning_rate, iterations):
    def gradients(X, y, params):
        def delta(z, y):
            return 2 * _delta(z, y) * _sigmoid(z) * (1 - _sigmoid(z))

        return _gradients(X, y, params, delta)

    return _train(X, y, params, learning_rate, iterations, gradients)


@mistake(
    ko="손실도 기울기도 평균 제곱 오차의 것입니다. 이진 크로스 엔트로피를 쓰세요.",
    en="Losses and gradients are both those of the mean squared error. Use the binary cross-entropy.",
    breaks=("update", "losses"),
    see="cross-entropy",
)
def train_xor__trains_on_mse(X, y, params, learning_rate, iterations):
    def gradients(X, y, params):
        return _gradients(X, y, params, lambda z, y: 2 * _delta(z, y) * _sigmoid(z) * (1 - _sigmoid(z)))

    def loss(z, y):
        return np.mean((_sigmoid(z) - y) ** 2)

    return _train(X, y, params, learning_rate, iterations, gradients, loss)


@mistake(
    ko="걸음이 두 배로 깁니다. 크로스 엔트로피의 기울기에는 2가 없습니다.",
    en="The steps are twice as long. The gradient of the cross-entropy has no factor 2.",
    breaks="update",
    see="gradient",
)
def train_xor__double_gradient(X, y, params, learning_rate, iterations):
    return _train(X, y, params, 2 * learning_rate, iterations)


@mistake(
    ko="걸음이 절반입니다. 기울기에 1/2이 있거나 학습률을 절반으로 썼습니다. 기울기는 (p − y)/n입니다.",
    en="The steps are half as long: the gradient has a factor 1/2, or the rate is halved. The gradient is (p − y)/n.",
    breaks="update",
    see="gradient",
)
def train_xor__half_gradient(X, y, params, learning_rate, iterations):
    return _train(X, y, params, learning_rate / 2, iterations)


@mistake(
    ko="기울기를 표본의 수 n이 아니라 입력의 수 d로 나누었습니다. X.shape[0]으로 나누세요.",
    en="The gradient was divided by the number of inputs d rather than of samples n. Divide by X.shape[0].",
    breaks="update",
    see="gradient",
)
def train_xor__divided_by_inputs(X, y, params, learning_rate, iterations):
    return _train(X, y, params, learning_rate * len(X) / X.shape[1], iterations)


@mistake(
    ko="기울기를 구할 때 p가 아니라 로짓 z에서 y를 뺐습니다. 시그모이드를 거쳐 p − y를 구하세요.",
    en="For the gradient, y was subtracted from the logit z rather than from p. Apply the sigmoid first for p − y.",
    breaks="update",
    see="gradient",
)
def train_xor__no_sigmoid(X, y, params, learning_rate, iterations):
    def gradients(X, y, params):
        return _gradients(X, y, params, lambda z, y: (z - y) / len(y))

    return _train(X, y, params, learning_rate, iterations, gradients)


@mistake(
    ko="기울기를 구할 때 확률 p 대신 0과 1로 나눈 예측을 썼습니다. p − y에는 확률을 그대로 쓰세요.",
    en="The gradient was computed with predicted labels of 0 and 1 in place of p. Use the probability itself in p − y.",
    breaks="update",
    see="gradient",
)
def train_xor__labels_for_p(X, y, params, learning_rate, iterations):
    def gradients(X, y, params):
        return _gradients(X, y, params, lambda z, y: ((z > 0) - y) / len(y))

    return _train(X, y, params, learning_rate, iterations, gradients)


@mistake(
    ko="기울기에서 확률 p가 있을 자리가 0입니다. p를 실수로 두세요. y처럼 정수를 담는 배열에 넣으면 0으로 잘립니다.",
    en="In the gradient there is 0 where the probability p belongs. Keep p a float: in an array of the type of y, which holds integers, it is cut to 0.",
    breaks="update",
    see="gradient",
)
def train_xor__p_is_zero(X, y, params, learning_rate, iterations):
    def gradients(X, y, params):
        return _gradients(X, y, params, lambda z, y: -y / len(y))

    return _train(X, y, params, learning_rate, iterations, gradients)


@mistake(
    ko="X를 표준화해서 학습했으므로 params가 주어진 X에 맞지 않습니다. X를 그대로 쓰세요.",
    en="X was standardised, so the params do not belong to the X that was given. Train on X as it is.",
    breaks=("update", "losses"),
    see="forward-propagation",
)
def train_xor__standardised_x(X, y, params, learning_rate, iterations):
    spread = X.std(axis=0)
    return _train((X - X.mean(axis=0)) / np.where(spread > 0, spread, 1.0), y, params, learning_rate, iterations)


@mistake(
    ko="가중치의 기울기만 n으로 나누고 편향의 기울기는 합 그대로 썼습니다. 둘 다 n으로 나누세요.",
    en="The gradients of the weights are divided by n, those of the biases are sums. Divide both by n.",
    breaks="update",
    see="gradient",
)
def train_xor__biases_sum(X, y, params, learning_rate, iterations):
    def gradients(X, y, params):
        return [(dW, db * len(X)) for dW, db in _gradients(X, y, params)]

    return _train(X, y, params, learning_rate, iterations, gradients)


@mistake(
    ko="편향의 기울기만 n으로 나누고 가중치의 기울기는 합 그대로 썼습니다. 둘 다 n으로 나누세요.",
    en="The gradients of the biases are divided by n, those of the weights are sums. Divide both by n.",
    breaks="update",
    see="gradient",
)
def train_xor__weights_sum(X, y, params, learning_rate, iterations):
    def gradients(X, y, params):
        return [(dW * len(X), db) for dW, db in _gradients(X, y, params)]

    return _train(X, y, params, learning_rate, iterations, gradients)


@mistake(
    ko="출력층의 기울기만 n으로 나누었습니다. 은닉층의 기울기도 n으로 나누세요.",
    en="Only the output layer's gradient is divided by n. Divide that of the hidden layer too.",
    breaks="update",
    see="gradient",
)
def train_xor__output_only_divided(X, y, params, learning_rate, iterations):
    def gradients(X, y, params):
        (dW1, db1), output = _gradients(X, y, params)
        return [(dW1 * len(X), db1 * len(X)), output]

    return _train(X, y, params, learning_rate, iterations, gradients)


@mistake(
    ko="은닉층의 기울기를 n으로 두 번 나누었습니다. 한 번만 나누세요. 출력층의 dz에 1/n이 들어 있으면 거기서 전해진 기울기에도 이미 들어 있습니다.",
    en="The hidden layer's gradient is divided by n twice. Divide once: if the output's dz holds 1/n, what goes back from it holds it as well.",
    breaks="update",
    see="gradient",
)
def train_xor__hidden_divided_twice(X, y, params, learning_rate, iterations):
    def gradients(X, y, params):
        (dW1, db1), output = _gradients(X, y, params)
        return [(dW1 / len(X), db1 / len(X)), output]

    return _train(X, y, params, learning_rate, iterations, gradients)


@mistake(
    ko="기울기를 더한 편향이 있습니다. 네 파라미터 모두 기울기에 학습률을 곱해 빼세요.",
    en="A bias goes up its gradient. Subtract the learning rate times the gradient from all four parameters.",
    breaks="update",
    see="weight-update",
)
def train_xor__biases_uphill(X, y, params, learning_rate, iterations):
    def gradients(X, y, params):
        return [(dW, -db) for dW, db in _gradients(X, y, params)]

    return _train(X, y, params, learning_rate, iterations, gradients)


@mistake(
    ko="은닉층에는 기울기를 더했고 출력층에서는 뺐습니다. 모두 학습률을 곱해 빼세요.",
    en="The hidden layer goes up its gradient, the output layer goes down. Subtract the learning rate times the gradient from both.",
    breaks="update",
    see="weight-update",
)
def train_xor__hidden_uphill(X, y, params, learning_rate, iterations):
    def gradients(X, y, params):
        (dW1, db1), output = _gradients(X, y, params)
        return [(-dW1, -db1), output]

    return _train(X, y, params, learning_rate, iterations, gradients)


@mistake(
    ko="은닉층의 순전파에 b1이 없습니다. b1도 더하세요.",
    en="The forward pass of the hidden layer leaves b1 out. Add it.",
    breaks=("update", "losses"),
    see="forward-propagation",
)
def train_xor__no_b1(X, y, params, learning_rate, iterations):
    losses = []
    for _ in range(iterations):
        (W1, b1), (W2, b2) = params
        A = np.tanh(X @ W1)
        losses.append(_bce(A @ W2 + b2, y))
        dz = _delta(A @ W2 + b2, y)
        dhidden = dz @ W2.T * (1 - A**2)
        W1, b1 = W1 - learning_rate * X.T @ dhidden, b1 - learning_rate * dhidden.sum(axis=0)
        params = [(W1, b1), (W2 - learning_rate * A.T @ dz, b2 - learning_rate * dz.sum(axis=0))]
    return params, losses


@mistake(
    ko="손실에 (1 − y)·ln(1 − p)가 빠져 y가 0인 표본은 손실에 들어가지 않습니다. 두 항을 모두 더하세요.",
    en="The losses leave out (1 − y)·ln(1 − p), so samples with y = 0 add nothing. Add up both terms.",
    breaks="losses",
    see="cross-entropy",
)
def train_xor__loss_of_ones(X, y, params, learning_rate, iterations):
    return _train(X, y, params, learning_rate, iterations, loss=lambda z, y: np.mean(y * np.logaddexp(0.0, -z)))


@mistake(
    ko="손실에 y·ln p가 빠져 y가 1인 표본은 손실에 들어가지 않습니다. 두 항을 모두 더하세요.",
    en="The losses leave out y·ln p, so samples with y = 1 add nothing. Add up both terms.",
    breaks="losses",
    see="cross-entropy",
)
def train_xor__loss_of_zeros(X, y, params, learning_rate, iterations):
    return _train(X, y, params, learning_rate, iterations, loss=lambda z, y: np.mean((1 - y) * np.logaddexp(0.0, z)))


@mistake(
    ko="손실의 부호가 반대입니다. 크로스 엔트로피의 앞에는 −가 있습니다.",
    en="The losses have the opposite sign. The cross-entropy has a minus in front.",
    breaks="losses",
    see="cross-entropy",
)
def train_xor__records_negative(X, y, params, learning_rate, iterations):
    return _train(X, y, params, learning_rate, iterations, loss=lambda z, y: -_bce(z, y))


@mistake(
    ko="손실을 밑이 2인 로그로 구했습니다. 자연로그 ln을 쓰세요.",
    en="The losses were computed with logarithms to base 2. Use the natural logarithm.",
    breaks="losses",
    see="cross-entropy",
)
def train_xor__records_log2(X, y, params, learning_rate, iterations):
    return _train(X, y, params, learning_rate, iterations, loss=lambda z, y: _bce(z, y) / np.log(2))


@mistake(
    ko="losses에 p와 y의 차이의 평균을 기록했습니다(평균 절대 오차). 이진 크로스 엔트로피를 기록하세요.",
    en="The losses are mean absolute differences of p and y. Record the binary cross-entropy.",
    breaks="losses",
    see="cross-entropy",
)
def train_xor__records_mae(X, y, params, learning_rate, iterations):
    return _train(X, y, params, learning_rate, iterations, loss=lambda z, y: np.mean(np.abs(_sigmoid(z) - y)))


@mistake(
    ko="손실의 절반을 기록했습니다. 이진 크로스 엔트로피를 그대로 기록하세요.",
    en="Half of each loss was recorded. Record the binary cross-entropy as it is.",
    breaks="losses",
    see="cross-entropy",
)
def train_xor__records_half(X, y, params, learning_rate, iterations):
    return _train(X, y, params, learning_rate, iterations, loss=lambda z, y: _bce(z, y) / 2)


@mistake(
    ko="losses에 틀린 예측의 비율을 기록했습니다. 이진 크로스 엔트로피를 기록하세요.",
    en="The losses are shares of wrong predictions. Record the binary cross-entropy.",
    breaks="losses",
    see="cross-entropy",
)
def train_xor__records_error_rate(X, y, params, learning_rate, iterations):
    return _train(X, y, params, learning_rate, iterations, loss=lambda z, y: np.mean((z > 0) != y))


@mistake(
    ko="마지막 손실 하나만 돌려주었습니다. 갱신마다 하나씩 담은 리스트를 돌려주세요.",
    en="Only the last loss came back. Return a list with one for each update.",
    breaks="losses",
    see="weight-update",
)
def train_xor__last_loss_only(X, y, params, learning_rate, iterations):
    trained, losses = _train(X, y, params, learning_rate, iterations)
    return trained, losses[-1] if losses else 0.0


@mistake(
    ko="첫 손실이 빠졌습니다. 첫 갱신 전의 손실부터 기록하세요.",
    en="The first loss is missing. Record from the one before the first update on.",
    breaks="losses",
    see="weight-update",
)
def train_xor__first_loss_missing(X, y, params, learning_rate, iterations):
    trained, losses = _train(X, y, params, learning_rate, iterations)
    return trained, losses[1:]


@mistake(
    ko="W1에만 기울기를 더했고 나머지에서는 뺐습니다. 모두 학습률을 곱해 빼세요.",
    en="W1 alone goes up its gradient, the others go down. Subtract the learning rate times the gradient from all four.",
    breaks="update",
    see="weight-update",
)
def train_xor__w1_uphill(X, y, params, learning_rate, iterations):
    def gradients(X, y, params):
        (dW1, db1), (dW2, db2) = _gradients(X, y, params)
        return [(-dW1, db1), (dW2, db2)]

    return _train(X, y, params, learning_rate, iterations, gradients)


@mistake(
    ko="b1에만 기울기를 더했고 나머지에서는 뺐습니다. 모두 학습률을 곱해 빼세요.",
    en="b1 alone goes up its gradient, the others go down. Subtract the learning rate times the gradient from all four.",
    breaks="update",
    see="weight-update",
)
def train_xor__b1_uphill(X, y, params, learning_rate, iterations):
    def gradients(X, y, params):
        (dW1, db1), (dW2, db2) = _gradients(X, y, params)
        return [(dW1, -db1), (dW2, db2)]

    return _train(X, y, params, learning_rate, iterations, gradients)


@mistake(
    ko="W2에만 기울기를 더했고 나머지에서는 뺐습니다. 모두 학습률을 곱해 빼세요.",
    en="W2 alone goes up its gradient, the others go down. Subtract the learning rate times the gradient from all four.",
    breaks="update",
    see="weight-update",
)
def train_xor__w2_uphill(X, y, params, learning_rate, iterations):
    def gradients(X, y, params):
        (dW1, db1), (dW2, db2) = _gradients(X, y, params)
        return [(dW1, db1), (-dW2, db2)]

    return _train(X, y, params, learning_rate, iterations, gradients)


@mistake(
    ko="b2에만 기울기를 더했고 나머지에서는 뺐습니다. 모두 학습률을 곱해 빼세요.",
    en="b2 alone goes up its gradient, the others go down. Subtract the learning rate times the gradient from all four.",
    breaks="update",
    see="weight-update",
)
def train_xor__b2_uphill(X, y, params, learning_rate, iterations):
    def gradients(X, y, params):
        (dW1, db1), (dW2, db2) = _gradients(X, y, params)
        return [(dW1, db1), (dW2, -db2)]

    return _train(X, y, params, learning_rate, iterations, gradients)


@mistake(
    ko="b2만 처음 그대로입니다. 네 파라미터를 모두 갱신하세요.",
    en="b2 alone stayed as it was. Update all four parameters.",
    breaks="update",
    see="weight-update",
)
def train_xor__b2_fixed(X, y, params, learning_rate, iterations):
    def gradients(X, y, params):
        hidden, (dW2, _) = _gradients(X, y, params)
        return [hidden, (dW2, 0.0)]

    return _train(X, y, params, learning_rate, iterations, gradients)


@mistake(
    ko="b2의 기울기만 n으로 두 번 나누었습니다. 한 번만 나누세요. dz에 1/n이 이미 들어 있으면 표본에 걸쳐 더하기만 합니다.",
    en="The gradient of b2 is divided by n twice. Divide once: if dz holds 1/n already, just sum over the samples.",
    breaks="update",
    see="gradient",
)
def train_xor__b2_divided_twice(X, y, params, learning_rate, iterations):
    def gradients(X, y, params):
        hidden, (dW2, db2) = _gradients(X, y, params)
        return [hidden, (dW2, db2 / len(X))]

    return _train(X, y, params, learning_rate, iterations, gradients)


@mistake(
    ko="은닉층의 오차에 W2를 곱하지 않았습니다. 출력의 오차는 W2를 거쳐 은닉층으로 돌아갑니다.",
    en="The error of the hidden layer lacks W2. The error of the output goes back through W2.",
    breaks="update",
    see="backpropagation",
)
def train_xor__without_w2(X, y, params, learning_rate, iterations):
    def gradients(X, y, params):
        (W1, b1), (W2, b2) = params
        A = np.tanh(X @ W1 + b1)
        dhidden = _delta(A @ W2 + b2, y) * (1 - A**2)
        return [(X.T @ dhidden, dhidden.sum(axis=0)), _gradients(X, y, params)[1]]

    return _train(X, y, params, learning_rate, iterations, gradients)


@mistake(
    ko="W2의 기울기에 tanh를 거치지 않은 z를 곱했습니다. 은닉층의 활성화값 a를 곱하세요.",
    en="The gradient of W2 was computed with the sums before tanh. Use the activations of the hidden layer.",
    breaks="update",
    see="backpropagation",
)
def train_xor__w2_from_z(X, y, params, learning_rate, iterations):
    def gradients(X, y, params):
        (W1, b1), (W2, b2) = params
        z1 = X @ W1 + b1
        hidden, (_, db2) = _gradients(X, y, params)
        return [hidden, (z1.T @ _delta(np.tanh(z1) @ W2 + b2, y), db2)]

    return _train(X, y, params, learning_rate, iterations, gradients)


@mistake(
    ko="tanh의 미분으로 ReLU의 미분(0과 1)을 곱했습니다. tanh는 1 − a²입니다.",
    en="The derivative of ReLU, 0 or 1, was used for that of tanh, which is 1 − a².",
    breaks="update",
    see="chain-rule",
)
def train_xor__relu_slope(X, y, params, learning_rate, iterations):
    def gradients(X, y, params):
        return _gradients(X, y, params, slope=lambda a: a > 0)

    return _train(X, y, params, learning_rate, iterations, gradients)


@mistake(
    ko="tanh의 미분을 1 − a로 구했습니다. a를 제곱한 1 − a²입니다.",
    en="The derivative of tanh was taken as 1 − a. It is 1 − a², with the square.",
    breaks="update",
    see="chain-rule",
)
def train_xor__slope_not_squared(X, y, params, learning_rate, iterations):
    def gradients(X, y, params):
        return _gradients(X, y, params, slope=lambda a: 1 - a)

    return _train(X, y, params, learning_rate, iterations, gradients)


@mistake(
    ko="tanh의 미분으로 시그모이드의 미분 σ(z)(1 − σ(z))를 곱했습니다. tanh는 1 − a²입니다.",
    en="The derivative of the sigmoid, σ(z)(1 − σ(z)), was used for that of tanh, which is 1 − a².",
    breaks="update",
    see="chain-rule",
)
def train_xor__sigmoid_slope_at_z(X, y, params, learning_rate, iterations):
    def gradients(X, y, params):
        return _gradients(X, y, params, slope=lambda a: _sigmoid(np.arctanh(a)) * (1 - _sigmoid(np.arctanh(a))))

    return _train(X, y, params, learning_rate, iterations, gradients)


@mistake(
    ko="기울기를 표본의 수 n이 아니라 은닉 뉴런의 수 H로 나누었습니다. n으로 나누세요.",
    en="The gradient was divided by the number of hidden neurons rather than of samples. Divide by n.",
    breaks="update",
    see="gradient",
)
def train_xor__divided_by_hidden(X, y, params, learning_rate, iterations):
    return _train(X, y, params, learning_rate * len(X) / len(params[0][1]), iterations)


@mistake(
    ko="기울기를 n − 1로 나누었습니다. n으로 나누세요.",
    en="The gradient was divided by n − 1. Divide by n.",
    breaks="update",
    see="gradient",
)
def train_xor__divided_by_one_less(X, y, params, learning_rate, iterations):
    return _train(X, y, params, learning_rate * len(X) / (len(X) - 1), iterations)


@mistake(
    ko="출력층의 순전파에 b2가 없습니다. b2도 더하세요.",
    en="The forward pass of the output layer leaves b2 out. Add it.",
    breaks=("update", "losses"),
    see="forward-propagation",
)
def train_xor__no_b2(X, y, params, learning_rate, iterations):
    losses = []
    for _ in range(iterations):
        (W1, b1), (W2, b2) = params
        without = [(W1, b1), (W2, 0.0)]
        losses.append(_bce(_scores(X, without), y))
        (dW1, db1), (dW2, db2) = _gradients(X, y, without)
        W1, b1 = W1 - learning_rate * dW1, b1 - learning_rate * db1
        params = [(W1, b1), (W2 - learning_rate * dW2, b2 - learning_rate * db2)]
    return params, losses


@mistake(
    ko="갱신에 들어가지 않은 표본이 있습니다. 모든 표본의 기울기를 평균해 갱신하세요.",
    en="Some samples do not count in an update. Take the mean of the gradients of all samples.",
    breaks="update",
    see="weight-update",
)
def train_xor__some_samples(X, y, params, learning_rate, iterations):
    rng, losses = np.random.default_rng(0), []
    for _ in range(iterations):
        losses.append(_bce(_scores(X, params), y))
        i = rng.integers(len(X))
        params, _ = _train(X[i : i + 1], y[i : i + 1], params, learning_rate, 1)
    return params, losses


@mistake(
    ko="첫 걸음부터 1.9배로 길고 지난 걸음이 이어집니다(네스테로프 모멘텀). 걸음마다 지금의 기울기에 학습률을 곱해 빼기만 하세요.",
    en="The first step is 1.9 times as long already, and steps carry on those before them (Nesterov momentum). Subtract just the learning rate times the gradient of the moment.",
    breaks=("update", "iterations"),
    see="weight-update",
)
def train_xor__nesterov(X, y, params, learning_rate, iterations):
    def rule(memory, g):
        memory["velocity"] = 0.9 * memory.get("velocity", 0.0) + g
        return g + 0.9 * memory["velocity"]

    return _train(X, y, params, learning_rate, iterations, _per_entry(rule))


@mistake(
    ko="params에서 두 층의 순서가 바뀌었습니다. [(W1, b1), (W2, b2)] 순서로 돌려주세요.",
    en="The two layers came back in the opposite order. Return [(W1, b1), (W2, b2)].",
    breaks="shapes",
    see="weight-update",
    also_costs={"starts_from_the_given": "the weights are compared where the given ones stand"},
)
def train_xor__layers_swapped(X, y, params, learning_rate, iterations):
    trained, losses = _train(X, y, params, learning_rate, iterations)
    return trained[::-1], losses


@mistake(
    ko="params가 배열 네 개의 목록입니다. 받은 것과 같이 층마다 (W, b)로 묶어 돌려주세요.",
    en="The params are a list of four arrays. Return them as they came, a pair (W, b) for each layer.",
    breaks="form",
    see="weight-update",
)
def train_xor__four_arrays(X, y, params, learning_rate, iterations):
    trained, losses = _train(X, y, params, learning_rate, iterations)
    return [part for pair in trained for part in pair], losses


@mistake(
    ko="losses에 제곱 오차의 평균의 절반을 기록했습니다. 이진 크로스 엔트로피를 기록하세요.",
    en="The losses are halves of mean squared errors. Record the binary cross-entropy.",
    breaks="losses",
    see="cross-entropy",
)
def train_xor__records_half_mse(X, y, params, learning_rate, iterations):
    return _train(X, y, params, learning_rate, iterations, loss=lambda z, y: np.mean((_sigmoid(z) - y) ** 2) / 2)


@mistake(
    ko="losses에 제곱 오차의 평균의 제곱근을 기록했습니다. 이진 크로스 엔트로피를 기록하세요.",
    en="The losses are roots of mean squared errors. Record the binary cross-entropy.",
    breaks="losses",
    see="cross-entropy",
)
def train_xor__records_rmse(X, y, params, learning_rate, iterations):
    return _train(X, y, params, learning_rate, iterations, loss=lambda z, y: np.sqrt(np.mean((_sigmoid(z) - y) ** 2)))


@mistake(
    ko="losses에 제곱 오차의 합을 기록했습니다. 이진 크로스 엔트로피의 평균을 기록하세요.",
    en="The losses are sums of squared errors. Record the mean binary cross-entropy.",
    breaks="losses",
    see="cross-entropy",
)
def train_xor__records_sum_of_squares(X, y, params, learning_rate, iterations):
    return _train(X, y, params, learning_rate, iterations, loss=lambda z, y: np.sum((_sigmoid(z) - y) ** 2))


@mistake(
    ko="손실을 n으로 두 번 나누었습니다. 평균을 낸 다음에는 나누지 마세요.",
    en="The losses are divided by n twice. After the mean, divide no more.",
    breaks="losses",
    see="cross-entropy",
)
def train_xor__records_mean_of_mean(X, y, params, learning_rate, iterations):
    return _train(X, y, params, learning_rate, iterations, loss=lambda z, y: _bce(z, y) / len(y))


@mistake(
    ko="손실에서 y와 1 − y가 뒤바뀌었습니다. ln p에 y를, ln(1 − p)에 1 − y를 곱하세요.",
    en="In the losses y and 1 − y are swapped. Multiply ln p by y, and ln(1 − p) by 1 − y.",
    breaks="losses",
    see="cross-entropy",
)
def train_xor__loss_of_the_other(X, y, params, learning_rate, iterations):
    return _train(X, y, params, learning_rate, iterations, loss=lambda z, y: _bce(z, 1 - y))


@mistake(
    ko="손실의 ln(1 − p)에 1 − y가 곱해지지 않았습니다. y가 1인 표본에서는 이 항이 0이어야 합니다.",
    en="In the losses ln(1 − p) is not multiplied by 1 − y. For samples with y = 1 that term has to be 0.",
    breaks="losses",
    see="cross-entropy",
)
def train_xor__loss_without_weight(X, y, params, learning_rate, iterations):
    return _train(
        X,
        y,
        params,
        learning_rate,
        iterations,
        loss=lambda z, y: np.mean(y * np.logaddexp(0.0, -z) + np.logaddexp(0.0, z)),
    )


@mistake(
    ko="losses에서 표본마다 모든 정답과 짝지어졌습니다. (n, 1)과 (n,)을 함께 계산하면 (n, n)이 되므로 출력과 y의 모양을 같게 하세요.",
    en="In the losses each sample met every label, not only its own. (n, 1) with (n,) becomes (n, n): give the output and y the same shape.",
    breaks="losses",
    see="cross-entropy",
)
def train_xor__records_broadcast(X, y, params, learning_rate, iterations):
    return _train(X, y, params, learning_rate, iterations, loss=lambda z, y: _bce(z, np.ravel(y)))


@mistake(
    ko="언제나 0을 예측합니다. 열이 하나뿐인 출력에 argmax를 쓰면 그렇게 됩니다. 확률을 0.5와 비교하세요.",
    en="Every label is 0, as it is for argmax over a single column. Compare the probability with 0.5.",
    breaks="labels",
    see="forward-propagation",
)
def predict__argmax(X, params):
    return _scores(X, params).argmax(axis=1, keepdims=True)


@mistake(
    ko="확률을 그대로 돌려주었습니다. 0.5보다 크면 1, 아니면 0으로 바꾸세요.",
    en="These are probabilities. Turn them into 1 above 0.5 and 0 otherwise.",
    breaks="labels",
    see="forward-propagation",
)
def predict__probabilities(X, params):
    return _sigmoid(_scores(X, params))


@mistake(
    ko="로짓 z를 0.5와 비교했습니다. 확률 0.5에 해당하는 로짓은 0입니다.",
    en="The logit z was compared with 0.5. A probability of 0.5 corresponds to a logit of 0.",
    breaks="labels",
    see="forward-propagation",
)
def predict__logit_above_half(X, params):
    return (_scores(X, params) > 0.5).astype(int)


@mistake(
    ko="언제나 1을 예측합니다. 확률은 언제나 0보다 크고, 거기에 시그모이드를 또 씌우면 언제나 0.5보다 큽니다. 확률 그대로를 0.5와 비교하세요.",
    en="Every label is 1. A probability always exceeds 0, and the sigmoid of one always exceeds 0.5: compare the probability itself with 0.5.",
    breaks="labels",
    see="forward-propagation",
)
def predict__probability_above_zero(X, params):
    return (_sigmoid(_scores(X, params)) > 0).astype(int)


@mistake(
    ko="확률이 정확히 0.5일 때 1로 예측했습니다. 0.5보다 클 때만 1입니다.",
    en="A probability of exactly 0.5 was labelled 1. The label is 1 only above 0.5.",
    breaks="half",
    see="forward-propagation",
)
def predict__half_is_one(X, params):
    return (_scores(X, params) >= 0).astype(int)


@mistake(
    ko="0과 1이 뒤바뀌었습니다. 확률이 0.5보다 클 때 1입니다.",
    en="0 and 1 are swapped. The label is 1 where the probability exceeds 0.5.",
    breaks="labels",
    see="forward-propagation",
)
def predict__swapped(X, params):
    return 1 - (_scores(X, params) > 0)


@mistake(
    ko="예측의 모양이 (n,)입니다. y와 같은 (n, 1)로 돌려주세요.",
    en="The predictions have shape (n,). Return (n, 1), like y.",
    breaks="column",
    see="forward-propagation",
)
def predict__flattened(X, params):
    return (_scores(X, params) > 0).astype(int).ravel()


@mistake(
    ko="은닉층에 tanh가 없을 때의 예측입니다. 학습할 때와 같은 순전파를 쓰세요.",
    en="These are the predictions without tanh in the hidden layer. Use the same forward pass as in training.",
    breaks="labels",
    see="forward-propagation",
)
def predict__linear_hidden(X, params):
    return (_scores(X, params, act=lambda z: z) > 0).astype(int)


@mistake(
    ko="0과 1이 정수가 아닌 자료형(참·거짓이나 실수)으로 나왔습니다. 정수로 바꾸세요.",
    en="0 and 1 came back in another type than integers (true and false, or floats). Turn them into integers.",
    breaks="integers",
    see="forward-propagation",
)
def predict__booleans(X, params):
    return _scores(X, params) > 0
