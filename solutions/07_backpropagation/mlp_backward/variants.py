"""Other right ways to write mlp_backward, and known mistakes."""

import numpy as np
from dlgrade.checking import mistake, right


def _known(activation):
    if activation not in ("relu", "tanh"):
        raise ValueError(activation)


def _forward(X, params, activation):
    """The inputs of the layers and their pre-activations."""
    _known(activation)
    inputs, zs = [X], []
    for W, b in params:
        zs.append(inputs[-1] @ W + b)
        inputs.append(np.maximum(zs[-1], 0) if activation == "relu" else np.tanh(zs[-1]))
    return inputs[:-1], zs


def _log_softmax(Z):
    shifted = Z - Z.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))


def _slope(z, activation):
    return (z > 0).astype(float) if activation == "relu" else 1 - np.tanh(z) ** 2


def _delta(P, y):
    return (P - np.eye(P.shape[1])[y]) / len(y)


def _dense(A, dZ):
    return A.T @ dZ, dZ.sum(axis=0)


def _through(dA, z, activation):
    return dA * _slope(z, activation)


def _backprop(X, y, params, activation, delta=_delta, dense=_dense, through=_through, to_loss=np.mean):
    """Backpropagation as it should be, but for the parts given."""
    inputs, zs = _forward(X, params, activation)
    log_p = _log_softmax(zs[-1])
    dZ, grads = delta(np.exp(log_p), y), []
    for layer in reversed(range(len(params))):
        grads.append(dense(inputs[layer], dZ))
        if layer:
            dZ = through(dZ @ params[layer][0].T, zs[layer - 1], activation)
    return float(to_loss(-log_p[np.arange(len(y)), y])), grads[::-1]


@right
def mlp_backward__recursive(X, y, params, activation):
    _known(activation)

    def descend(A, rest):
        W, b = rest[0]
        Z = A @ W + b
        if len(rest) == 1:
            logp = Z - np.logaddexp.reduce(Z, axis=1, keepdims=True)
            onehot = np.arange(Z.shape[1]) == y[:, None]
            dZ, grads = (np.exp(logp) - onehot) / len(y), []
            loss = -np.sum(logp * onehot) / len(y)
        else:
            out = Z.clip(min=0) if activation == "relu" else np.tanh(Z)
            loss, grads, dA = descend(out, rest[1:])
            dZ = np.where(out > 0, dA, 0) if activation == "relu" else dA * (1 - out * out)
        return loss, [(np.einsum("ni,no->io", A, dZ), np.einsum("no->o", dZ)), *grads], dZ @ W.T

    loss, grads, _ = descend(X, params)
    return loss, grads


@right
def mlp_backward__float32(X, y, params, activation):
    small = [(W.astype(np.float32), b.astype(np.float32)) for W, b in params]
    return _backprop(X.astype(np.float32), y, small, activation)


class _Layer:
    def __init__(self, W, b, activation):
        self.W, self.b, self.activation = W, b, activation

    def forward(self, A):
        self.A, self.Z = A, A @ self.W + self.b
        if self.activation is None:
            return self.Z
        return np.maximum(self.Z, 0) if self.activation == "relu" else np.tanh(self.Z)

    def backward(self, d):
        if self.activation is not None:
            d = d * _slope(self.Z, self.activation)
        self.grads = [self.A.T @ d, d.sum(axis=0)]
        return d @ self.W.T


@right
def mlp_backward__layer_objects(X, y, params, activation):
    _known(activation)
    layers = [_Layer(W, b, activation) for W, b in params]
    layers[-1].activation = None
    out = X
    for layer in layers:
        out = layer.forward(out)
    log_p = _log_softmax(out)
    d = _delta(np.exp(log_p), y)
    for layer in layers[::-1]:
        d = layer.backward(d)
    return -log_p[range(len(y)), y].mean(), [layer.grads for layer in layers]


@right
def mlp_backward__sample_by_sample(X, y, params, activation):
    total, sums = 0.0, [(np.zeros(W.shape), np.zeros(b.shape)) for W, b in params]
    for i in range(len(y)):
        loss, grads = _backprop(X[i : i + 1], y[i : i + 1], params, activation)
        total += loss / len(y)
        sums = [(S + W / len(y), s + b / len(y)) for (S, s), (W, b) in zip(sums, grads, strict=True)]
    return total, tuple(sums)


@mistake(
    ko="정답 위치에서 1을 빼지 않았습니다. 소프트맥스와 크로스 엔트로피를 함께 미분하면 P − 원-핫(y)입니다.",
    en="The 1 was not subtracted at the right class. Softmax with cross-entropy has the derivative P − one-hot(y).",
    breaks="output",
    see="gradient",
)
def mlp_backward__no_minus_one(X, y, params, activation):
    return _backprop(X, y, params, activation, delta=lambda P, y: P / len(y))


@mistake(
    ko="부호가 반대입니다. 로짓의 기울기는 원-핫(y) − P가 아니라 P − 원-핫(y)입니다.",
    en="The sign is flipped. The gradient at the logits is P − one-hot(y), not the other way round.",
    breaks="output",
    see="gradient",
)
def mlp_backward__sign(X, y, params, activation):
    return _backprop(X, y, params, activation, delta=lambda P, y: -_delta(P, y))


@mistake(
    ko="기울기를 n으로 나누지 않았습니다. 손실이 평균이므로 출력층에서 한 번 나누세요.",
    en="The gradient was never divided by n. The loss is a mean: divide once, at the output.",
    breaks="output",
    see="backpropagation",
)
def mlp_backward__never_divided(X, y, params, activation):
    return _backprop(X, y, params, activation, delta=lambda P, y: _delta(P, y) * len(y))


@mistake(
    ko="n으로 두 번 나누었습니다. 출력층에서 한 번 나눈 것으로 충분합니다.",
    en="You divided by n twice. Once, at the output, is enough.",
    breaks="output",
    see="backpropagation",
)
def mlp_backward__divided_twice(X, y, params, activation):
    return _backprop(X, y, params, activation, dense=lambda A, d: (A.T @ d / len(d), d.mean(axis=0)))


@mistake(
    ko="n이 아니라 로짓의 원소 수 n·K로 나누었습니다. 표본 수로만 나누세요.",
    en="You divided by n·K, the number of logits. Divide by the number of samples only.",
    breaks="output",
    see="backpropagation",
)
def mlp_backward__divided_by_size(X, y, params, activation):
    return _backprop(X, y, params, activation, delta=lambda P, y: _delta(P, y) / P.shape[1])


@mistake(
    ko="ReLU에서 음수인 기울기(dA)가 통과하지 못했습니다. 통과하는지는 순전파 때의 z로만 정합니다. 기울기의 부호와 상관없이 z가 0보다 큰 곳을 통과시키세요.",
    en="Negative gradients did not pass the ReLU. Only z of the forward pass decides: where it was above 0, the gradient passes, whatever its sign.",
    breaks=("relu", "back"),
    see="chain-rule",
)
def mlp_backward__mask_from_gradient(X, y, params, activation):
    def through(dA, z, activation):
        return dA * (dA > 0) if activation == "relu" else _through(dA, z, activation)

    return _backprop(X, y, params, activation, through=through)


@mistake(
    ko="tanh의 미분을 z가 아니라 a = tanh(z)에서 다시 구했습니다. 1 − tanh(z)² = 1 − a²입니다.",
    en="The derivative of tanh was taken at a = tanh(z), not at z. It is 1 − tanh(z)² = 1 − a².",
    breaks="tanh",
    see="chain-rule",
)
def mlp_backward__slope_at_a(X, y, params, activation):
    def through(dA, z, activation):
        return dA * _slope(np.maximum(z, 0) if activation == "relu" else np.tanh(z), activation)

    return _backprop(X, y, params, activation, through=through)


@mistake(
    ko="tanh의 미분에서 제곱이 빠졌습니다. 1 − tanh(z)가 아니라 1 − tanh(z)²입니다.",
    en="The derivative of tanh lacks its square: 1 − tanh(z)², not 1 − tanh(z).",
    breaks="tanh",
    see="chain-rule",
)
def mlp_backward__tanh_slope_unsquared(X, y, params, activation):
    def through(dA, z, activation):
        return _through(dA, z, activation) if activation == "relu" else dA * (1 - np.tanh(z))

    return _backprop(X, y, params, activation, through=through)


@mistake(
    ko="z가 음수인 곳으로도 기울기가 ReLU를 통과했습니다. z > 0인 곳만 통과시키세요.",
    en="The gradient passed the ReLU where z is negative too. Let it pass only where z > 0.",
    breaks="relu",
    see="chain-rule",
)
def mlp_backward__relu_always_passes(X, y, params, activation):
    def through(dA, z, activation):
        return dA if activation == "relu" else _through(dA, z, activation)

    return _backprop(X, y, params, activation, through=through)


@mistake(
    ko="ReLU의 미분이 아니라 z나 출력 max(0, z)를 곱했습니다. z > 0이면 1, 아니면 0을 곱하세요.",
    en="z or the ReLU's output max(0, z) was multiplied in, not the derivative. Multiply by 1 where z > 0 and by 0 elsewhere.",
    breaks=("relu", "back"),
    see="chain-rule",
)
def mlp_backward__relu_slope_is_z(X, y, params, activation):
    def through(dA, z, activation):
        return dA * np.maximum(z, 0) if activation == "relu" else _through(dA, z, activation)

    return _backprop(X, y, params, activation, through=through)


@mistake(
    ko="z = 0에서 ReLU의 미분이 1입니다. 이 문제에서는 0입니다.",
    en="The derivative of ReLU at z = 0 came out as 1. Here it is 0.",
    breaks="kink",
    see="chain-rule",
)
def mlp_backward__relu_passes_at_zero(X, y, params, activation):
    def through(dA, z, activation):
        return dA * (z >= 0) if activation == "relu" else _through(dA, z, activation)

    return _backprop(X, y, params, activation, through=through)


@mistake(
    ko="활성화 함수의 미분을 곱하지 않고 지나갔습니다. 연쇄 법칙에 따라 은닉층마다 곱하세요.",
    en="The derivative of the activation was left out. By the chain rule, multiply by it in every hidden layer.",
    breaks=("relu", "tanh"),
    see="chain-rule",
)
def mlp_backward__no_slope(X, y, params, activation):
    return _backprop(X, y, params, activation, through=lambda dA, *_: dA)


@mistake(
    ko='activation이 "tanh"인데 은닉층을 ReLU로 계산했습니다. 인수 activation에 따라 고르세요.',
    en='The hidden layers were computed with ReLU although activation is "tanh". Choose by the argument activation.',
    breaks="forward",
    see="activation",
)
def mlp_backward__always_relu(X, y, params, activation):
    _known(activation)
    return _backprop(X, y, params, "relu")


@mistake(
    ko='activation이 "relu"인데 은닉층을 tanh로 계산했습니다. 인수 activation에 따라 고르세요.',
    en='The hidden layers were computed with tanh although activation is "relu". Choose by the argument activation.',
    breaks="forward",
    see="activation",
)
def mlp_backward__always_tanh(X, y, params, activation):
    _known(activation)
    return _backprop(X, y, params, "tanh")


@mistake(
    ko='모르는 활성화 함수를 받고도 답이 나왔습니다. "relu"와 "tanh"가 아니면 ValueError를 일으키세요.',
    en='An answer came back for an unknown activation. Raise ValueError for anything but "relu" and "tanh".',
    breaks="activation",
    see="activation",
)
def mlp_backward__any_name_is_tanh(X, y, params, activation):
    return _backprop(X, y, params, "relu" if activation == "relu" else "tanh")


@mistake(
    ko="소프트맥스의 미분 P(1 − P)를 한 번 더 곱했습니다. P − 원-핫(y)에 이미 들어 있습니다.",
    en="The softmax derivative P(1 − P) was multiplied in once more. P − one-hot(y) contains it already.",
    breaks="output",
    see="gradient",
)
def mlp_backward__softmax_slope_twice(X, y, params, activation):
    return _backprop(X, y, params, activation, delta=lambda P, y: _delta(P, y) * P * (1 - P))


@mistake(
    ko="마지막 층의 로짓에도 활성화 함수를 적용했습니다. 마지막 층은 로짓을 그대로 냅니다.",
    en="The activation was applied to the logits of the last layer too. The last layer gives plain logits.",
    breaks=("loss", "output", "forward"),
    see="forward-propagation",
)
def mlp_backward__activated_logits(X, y, params, activation):
    inputs, zs = _forward(X, params, activation)
    logits = np.maximum(zs[-1], 0) if activation == "relu" else np.tanh(zs[-1])
    log_p = _log_softmax(logits)
    dZ, grads = _through(_delta(np.exp(log_p), y), zs[-1], activation), []
    for layer in reversed(range(len(params))):
        grads.append(_dense(inputs[layer], dZ))
        if layer:
            dZ = _through(dZ @ params[layer][0].T, zs[layer - 1], activation)
    return float(-log_p[np.arange(len(y)), y].mean()), grads[::-1]


@mistake(
    ko="은닉층에 활성화 함수를 적용하지 않았습니다. 그러면 여러 층이 선형 층 하나와 같아집니다.",
    en="The hidden layers have no activation. Several layers then amount to a single linear one.",
    breaks="forward",
    see="activation",
)
def mlp_backward__linear_hidden(X, y, params, activation):
    _known(activation)
    inputs = [X]
    for W, b in params:
        inputs.append(inputs[-1] @ W + b)
    log_p = _log_softmax(inputs[-1])
    dZ, grads = _delta(np.exp(log_p), y), []
    for layer in reversed(range(len(params))):
        grads.append(_dense(inputs[layer], dZ))
        dZ = dZ @ params[layer][0].T
    return float(-log_p[np.arange(len(y)), y].mean()), grads[::-1]


@mistake(
    ko="손실을 합으로 냈습니다(기울기는 평균). 손실도 표본 수로 나누세요.",
    en="The loss is a sum while the gradient is a mean. Divide the loss by the number of samples too.",
    breaks="loss",
    see="cross-entropy",
)
def mlp_backward__loss_sum(X, y, params, activation):
    return _backprop(X, y, params, activation, to_loss=np.sum)


@mistake(
    ko="손실이 합이고 기울기도 평균이 아닙니다. 손실의 정의는 평균이므로 둘 다 n으로 한 번 나누세요.",
    en="The loss is a sum, and the gradient is no mean either. The loss is defined as a mean: divide both by n, once.",
    breaks=("loss", "output"),
    see="cross-entropy",
)
def mlp_backward__both_sums(X, y, params, activation):
    return _backprop(X, y, params, activation, delta=lambda P, y: _delta(P, y) * len(y), to_loss=np.sum)


@mistake(
    ko="grads의 순서가 거꾸로입니다. params와 같이 입력에 가까운 층이 먼저입니다.",
    en="grads come in reverse order. As in params, the layer next to the input comes first.",
    breaks="form",
    see="backpropagation",
)
def mlp_backward__reversed(X, y, params, activation):
    loss, grads = _backprop(X, y, params, activation)
    return loss, grads[::-1]


@mistake(
    ko="db의 모양이 b와 다릅니다. 앞 층으로 전할 기울기가 아니라 그 층의 dZ를 더하세요. dZ를 바꾸어 쓴다면 dW와 db를 먼저 구하세요.",
    en="db has another shape than b. Sum the layer's own dZ, not the gradient that goes to the layer before; if dZ is replaced, compute dW and db first.",
    breaks=("form", "output"),
    see="backpropagation",
)
def mlp_backward__overwritten(X, y, params, activation):
    inputs, zs = _forward(X, params, activation)
    log_p = _log_softmax(zs[-1])
    dZ, grads = _delta(np.exp(log_p), y), []
    for layer in reversed(range(len(params))):
        dW = inputs[layer].T @ dZ
        dZ = dZ @ params[layer][0].T
        grads.append((dW, dZ.sum(axis=0)))
        if layer:
            dZ = _through(dZ, zs[layer - 1], activation)
    return float(-log_p[np.arange(len(y)), y].mean()), grads[::-1]


@mistake(
    ko="뒤로 전할 때 갱신된 W를 썼습니다. 모든 기울기를 구할 때까지 순전파 때의 W를 쓰세요.",
    en="The gradient was passed back through an updated W. Use the W of the forward pass until all "
    "gradients are known.",
    breaks="back",
    see="weight-update",
)
def mlp_backward__updated_weights(X, y, params, activation):
    inputs, zs = _forward(X, params, activation)
    log_p = _log_softmax(zs[-1])
    dZ, grads = _delta(np.exp(log_p), y), []
    for layer in reversed(range(len(params))):
        dW, db = _dense(inputs[layer], dZ)
        grads.append((dW, db))
        if layer:
            dZ = _through(dZ @ (params[layer][0] - dW).T, zs[layer - 1], activation)
    return float(-log_p[np.arange(len(y)), y].mean()), grads[::-1]


@mistake(
    ko="db를 n으로 두 번 나누었습니다(평균도 n으로 나눕니다). dZ에 1/n이 이미 들어 있으면 표본 방향으로 더하기만 하세요.",
    en="db is divided by n twice (a mean divides, too). If dZ holds 1/n already, only sum over the samples.",
    breaks="output",
    see="backpropagation",
)
def mlp_backward__db_mean(X, y, params, activation):
    return _backprop(X, y, params, activation, dense=lambda A, d: (A.T @ d, d.mean(axis=0)))


@mistake(
    ko="받은 params에 바로 씁니다. 역전파는 기울기만 구하고, 갱신은 최적화 알고리즘이 합니다.",
    en="This writes into the given params. Backpropagation only computes gradients; the optimizer updates.",
    breaks="inputs",
    also_costs={"takes_integers": "an update in place raises where params hold integers"},
    see="weight-update",
)
def mlp_backward__updates_params(X, y, params, activation):
    loss, grads = _backprop(X, y, params, activation)
    for (W, b), (dW, db) in zip(params, grads, strict=True):
        W -= dW
        b -= db
    return loss, grads


@mistake(
    ko="tanh의 미분을 1 − z²으로 구했습니다. 제곱할 것은 z가 아니라 tanh(z), 곧 층의 출력입니다.",
    en="The derivative of tanh was taken as 1 − z². What is squared is tanh(z), the layer's output, not z.",
    breaks="tanh",
    see="chain-rule",
)
def mlp_backward__tanh_slope_of_z(X, y, params, activation):
    def through(dA, z, activation):
        return _through(dA, z, activation) if activation == "relu" else dA * (1 - z**2)

    return _backprop(X, y, params, activation, through=through)


@mistake(
    ko="표본마다 자기 정답만이 아니라, 다른 표본의 정답인 열에서도 1을 뺐습니다. `P[np.arange(n), y]`처럼 표본마다 자기 정답 하나에서만 빼세요.",
    en="1 was subtracted at the classes of other samples too, not only at each sample's own. Subtract it at `P[np.arange(n), y]`.",
    breaks="output",
    see="gradient",
)
def mlp_backward__minus_one_in_whole_columns(X, y, params, activation):
    def delta(P, y):
        P = P.copy()
        P[:, y] -= 1
        return P / len(y)

    return _backprop(X, y, params, activation, delta=delta)


@mistake(
    ko="두 번째 층까지만 기울기를 전하고 멈췄습니다. 첫 층까지 모든 층에 같은 식을 되풀이하세요.",
    en="The gradient was passed back through the last two layers only. Repeat the same formula in every layer, down to the first.",
    breaks="back",
    see="backpropagation",
)
def mlp_backward__two_layers_only(X, y, params, activation):
    loss, grads = _backprop(X, y, params, activation)
    return loss, [(0 * dW, 0 * db) for dW, db in grads[:-2]] + grads[-2:]


@mistake(
    ko="db가 (1, o) 모양입니다. b와 같은 (o,)로 돌려주세요.",
    en="db has the shape (1, o). Return it as (o,), like b.",
    breaks="form",
    see="backpropagation",
)
def mlp_backward__db_keepdims(X, y, params, activation):
    return _backprop(X, y, params, activation, dense=lambda A, d: (A.T @ d, d.sum(axis=0, keepdims=True)))


@mistake(
    ko="은닉층이 없으면 모르는 활성화 함수를 받아들입니다. 층의 수에 관계없이 처음에 확인하세요.",
    en="Without hidden layers an unknown activation is accepted. Check it at the start, however many layers there are.",
    breaks="activation",
    see="activation",
)
def mlp_backward__checks_in_hidden_layers(X, y, params, activation):
    if len(params) > 1:
        _known(activation)
    return _backprop(X, y, params, activation if len(params) > 1 else "relu")


@mistake(
    ko="배치에 나온 레이블만으로 번호를 다시 매겼습니다. 나오지 않은 클래스가 있어도 레이블 k는 k번째 열입니다.",
    en="The labels were numbered anew among those in the batch. Label k is column k, also where a class has no sample.",
    breaks="output",
    see="cross-entropy",
)
def mlp_backward__classes_of_the_batch(X, y, params, activation):
    def delta(P, y):
        return _delta(P, np.ravel(np.unique(y, return_inverse=True)[1]))

    return _backprop(X, y, params, activation, delta=delta)


@mistake(
    ko="params가 정수이면 기울기의 소수 부분이 사라집니다. 기울기를 담을 배열을 실수로 만드세요.",
    en="Where params hold integers, the gradients have lost their fractions. Make the arrays for the gradients ones of floats.",
    breaks="integers",
    see="backpropagation",
)
def mlp_backward__gradients_like_params(X, y, params, activation):
    loss, grads = _backprop(X, y, params, activation)
    return loss, [(dW.astype(W.dtype), db.astype(b.dtype)) for (dW, db), (W, b) in zip(grads, params, strict=True)]
