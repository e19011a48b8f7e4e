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
    ko="iterations가 몇이든 한 번만 갱신했습니다. iterations번 되풀이하세요.",
    en="There was only one update, whatever iterations is. Repeat it iterations times.",
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
    ko="받은 params의 배열이 바뀌었습니다. 사본을 만들거나 새 배열에 계산하세요.",
    en="The arrays of the given params were changed. Copy them first, or compute into new arrays.",
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
    ko="편향의 기울기를 n으로 두 번 나누었습니다. dz에 1/n이 이미 들어 있으니 표본에 걸쳐 더하기만 하세요.",
    en="The gradient of a bias is divided by n twice. dz holds 1/n already: just sum over the samples.",
    breaks="update",
    see="gradient",
)
def train_xor__biases_divided_twice(X, y, params, learning_rate, iterations):
    def gradients(X, y, params):
        return [(dW, db / len(X)) for dW, db in _gradients(X, y, params)]

    return _train(X, y, params, learning_rate, iterations, gradients)


@mistake(
    ko="기울기를 n으로 두 번 나누었습니다. 1/n은 dz에 한 번만 넣으세요.",
    en="The gradient is divided by n twice. The factor 1/n belongs into dz, once.",
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
    ko="몇 번을 되풀이하든 시작값에서 한 걸음 옮긴 값이 나왔고, 손실도 줄지 않습니다. 시작값은 반복문 앞에서 한 번만 넣으세요.",
    en="The result is one step from the start, however often it is repeated, and the losses do not fall. Set the start once, before the loop.",
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
    also_costs={
        "records_losses": "the check updates once in each call, and nothing is carried over from one call to the next"
    },
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
    also_costs={
        "records_losses": "the check updates once in each call, and nothing is carried over from one call to the next"
    },
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
    ko="losses에서 표본마다 모든 정답과 짝지어졌습니다. (n, 1)과 (n,)을 함께 계산하면 (n, n)이 되므로 y를 (n, 1)로 두세요.",
    en="In the losses each sample met every label, not only its own. (n, 1) with (n,) becomes (n, n): keep y in the shape (n, 1).",
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
    ko="언제나 1을 예측합니다. 확률은 언제나 0보다 크므로 0이 아니라 0.5와 비교하세요.",
    en="Every label is 1. A probability always exceeds 0: compare it with 0.5.",
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
