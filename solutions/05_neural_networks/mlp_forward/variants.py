import numpy as np
from dlgrade.checking import mistake, right


def _forward(X, params, hidden, last=lambda z: z):
    """The definition, with what follows each weighted sum open."""
    a, cache = X, []
    for position, (W, b) in enumerate(params):
        z = a @ W + b
        cache.append((a, z))
        a = last(z) if position == len(params) - 1 else hidden(z)
    return a, cache


@right
def mlp_forward__recursive(X, params, activation):
    W, b = params[0]
    z = X @ W + b
    if len(params) == 1:
        return z, [(X, z)]
    out, cache = mlp_forward__recursive(activation(z), params[1:], activation)
    return out, [(X, z), *cache]


@right
def mlp_forward__hidden_then_output(X, params, activation):
    *hidden, (W_out, b_out) = params
    cache = []
    a = X
    for W, b in hidden:
        z = np.einsum("ni,io->no", a, W) + b
        cache.append([a, z])
        a = activation(z)
    out = np.dot(a, W_out) + b_out
    cache.append([a, out])
    return [out, tuple(cache)]


@right
def mlp_forward__sample_by_sample(X, params, activation):
    inputs = [[] for _ in params]
    sums = [[] for _ in params]
    for row in X:
        a = row.tolist()
        for k in range(len(params)):
            W, b = params[k]
            z = [sum(a[i] * W[i][j] for i in range(len(a))) + b[j] for j in range(len(b))]
            inputs[k].append(a)
            sums[k].append(z)
            a = activation(np.array(z)).tolist()
    return sums[-1], list(zip(inputs, sums, strict=True))


@right
def mlp_forward__float32(X, params, activation):
    params = [(W.astype(np.float32), b.astype(np.float32)) for W, b in params]
    return _forward(X.astype(np.float32), params, lambda z: np.asarray(activation(z), dtype=np.float32))


@mistake(
    ko="출력층에도 활성화 함수를 썼습니다. 마지막 층은 가중합을 그대로 내보냅니다.",
    en="The output layer was activated, too. The last layer passes its weighted sum on as it is.",
    breaks="output",
    see="forward-pass",
)
def mlp_forward__activates_the_output(X, params, activation):
    return _forward(X, params, activation, last=activation)


@mistake(
    ko="활성화 함수를 거치지 않은 은닉층이 있습니다. 마지막이 아닌 모든 층의 z를, 너비와 상관없이 activation에 넣으세요.",
    en="A hidden layer came out without the activation. Put z of every layer but the last through it, whatever the layer's width.",
    breaks="hidden",
    see="why-nonlinear",
)
def mlp_forward__no_activation(X, params, activation):
    return _forward(X, params, lambda z: z)


@mistake(
    ko="첫 은닉층에는 활성화 함수를 쓰지 않고 출력층에 썼습니다. 반대로 은닉층에 쓰고 출력층에는 쓰지 않습니다.",
    en="The first hidden layer was not activated, and the output was. It is the other way round: hidden layers are, the output is not.",
    breaks=("hidden", "output"),
    see="forward-pass",
)
def mlp_forward__activates_only_the_output(X, params, activation):
    return _forward(X, params, lambda z: z, last=activation)


@mistake(
    ko="첫째 은닉층에만 활성화 함수를 썼습니다. 은닉층마다 써야 합니다.",
    en="Only the first hidden layer was activated. All hidden layers need it.",
    breaks="every",
    see="forward-pass",
)
def mlp_forward__activates_once(X, params, activation):
    a, cache = X, []
    for position, (W, b) in enumerate(params):
        z = a @ W + b
        cache.append((a, z))
        a = activation(z) if position == 0 and len(params) > 1 else z
    return a, cache


@mistake(
    ko="활성화 함수를 ReLU로 정해 놓았습니다. 받은 activation을 부르세요.",
    en="ReLU is built in. Call the activation that was given.",
    breaks="given",
    see="activation",
)
def mlp_forward__always_relu(X, params, activation):
    return _forward(X, params, lambda z: np.maximum(z, 0))


@mistake(
    ko="활성화 함수를 tanh로 정해 놓았습니다. 받은 activation을 부르세요.",
    en="tanh is built in. Call the activation that was given.",
    breaks="given",
    see="activation",
)
def mlp_forward__always_tanh(X, params, activation):
    return _forward(X, params, np.tanh)


@mistake(
    ko="활성화 함수를 시그모이드로 정해 놓았습니다. 받은 activation을 부르세요.",
    en="The sigmoid is built in. Call the activation that was given.",
    breaks="given",
    see="activation",
)
def mlp_forward__always_sigmoid(X, params, activation):
    return _forward(X, params, lambda z: 1 / (1 + np.exp(-z)))


@mistake(
    ko="뒤의 층에서 앞 층의 가중치를 썼습니다. 층마다 자기 W를 쓰세요.",
    en="A layer used the weights of one before it. Each layer has its own W.",
    breaks="layers",
    see="forward-pass",
)
def mlp_forward__first_weights(X, params, activation):
    return _forward(X, [(params[0][0], b) for _, b in params], activation)


@mistake(
    ko="뒤의 층에서 앞 층의 편향을 썼습니다. 층마다 자기 b를 쓰세요.",
    en="A layer used the biases of one before it. Each layer has its own b.",
    breaks="layers",
    see="forward-pass",
)
def mlp_forward__first_biases(X, params, activation):
    return _forward(X, [(W, params[0][1]) for W, _ in params], activation)


@mistake(
    ko="편향을 더하지 않았습니다. z는 a W + b입니다.",
    en="The biases are missing. z is a W + b.",
    breaks="sum",
    see="dense-layer",
)
def mlp_forward__no_biases(X, params, activation):
    return _forward(X, [(W, 0 * b) for W, b in params], activation)


@mistake(
    ko="활성화 함수를 통과시킨 뒤에 편향을 더했습니다. 편향은 활성화 함수 안에 들어갑니다.",
    en="The biases were added after the activation. They belong inside it.",
    breaks="sum",
    see="forward-pass",
)
def mlp_forward__bias_after_activation(X, params, activation):
    a, cache = X, []
    for position, (W, b) in enumerate(params):
        z = a @ W
        cache.append((a, z))
        a = z + b if position == len(params) - 1 else activation(z) + b
    return a, cache


@mistake(
    ko="가중치가 전치된 채 곱해졌습니다(`W @ x`가 그렇습니다). W는 (입력, 출력)이므로 오른쪽에 그대로 곱하세요: `a @ W`.",
    en="The weights were transposed, as in `W @ x`. W is (input, output) and stands on the right: `a @ W`.",
    breaks="sum",
    see="dense-layer",
)
def mlp_forward__transposed(X, params, activation):
    return _forward(X, [(W.T, b) for W, b in params], activation)


@mistake(
    ko="층을 뒤에서부터 지났습니다. params의 첫째 층이 X를 받습니다.",
    en="The layers were passed from the end. The first layer of params receives X.",
    breaks="layers",
    see="forward-pass",
)
def mlp_forward__backwards(X, params, activation):
    return _forward(X, params[::-1], activation)


@mistake(
    ko="out이 마지막 층의 값이 아니라 그 앞의 층에서 나온 값입니다. params의 모든 층을 지난 값을 돌려주세요.",
    en="out is not from the last layer but from one before it. Return what comes out after every layer of params.",
    breaks="layers",
    see="forward-pass",
)
def mlp_forward__skips_the_last(X, params, activation):
    out, cache = _forward(X, params[:-1], activation, last=activation)
    return out, cache


@mistake(
    ko="입력 X를 첫째 층에 넣기 전에 활성화 함수에 통과시켰습니다. X는 그대로 들어갑니다.",
    en="The input X was activated before the first layer. It goes in as it is.",
    breaks="layers",
    see="forward-pass",
)
def mlp_forward__activates_the_input(X, params, activation):
    return _forward(activation(X), params, activation)


@mistake(
    ko="뒤의 층에도 X를 넣었습니다. 앞 층의 출력이 다음 층의 입력입니다.",
    en="A later layer was fed X, too. The output of one layer is the input of the next.",
    breaks=("layers", "hidden"),
    see="forward-pass",
)
def mlp_forward__feeds_x_again(X, params, activation):
    cache = [(X, X @ W + b) for W, b in params]
    return cache[-1][1], cache


@mistake(
    ko="마지막 은닉층의 출력을 쓰지 않았습니다. 출력층이 받을 것은 그 층이 받은 값이 아니라 그 층의 출력입니다.",
    en="The output of the last hidden layer is not used. The output layer receives that, and not what the hidden layer received.",
    breaks=("layers", "hidden"),
    see="forward-pass",
)
def mlp_forward__passes_by_the_last_hidden(X, params, activation):
    *hidden, (W, b) = params
    cache, received, a = [], X, X
    for W_hidden, b_hidden in hidden:
        received = a
        z = received @ W_hidden + b_hidden
        a = activation(z)
        cache.append((received, z))
    out = received @ W + b
    return out, [*cache, (received, out)]


@mistake(
    ko="층이 둘이라고 정해 놓았습니다. params에 있는 층의 수만큼 되풀이하세요.",
    en="Two layers are built in. Repeat for as many layers as params has.",
    breaks="depth",
    see="forward-pass",
)
def mlp_forward__two_layers(X, params, activation):
    (W1, b1), (W2, b2) = params[0], params[-1]
    z1 = X @ W1 + b1
    a1 = activation(z1)
    z2 = a1 @ W2 + b2
    return z2, [(X, z1), (a1, z2)]


@mistake(
    ko="cache에 있는 은닉층의 z가 활성화 함수를 통과한 값입니다. z는 통과하기 전의 가중합이니, activation의 결과와 따로 두세요.",
    en="The cached z of hidden layers is what came out of the activation. z is the weighted sum before it: keep the two apart.",
    breaks="pair",
    see="forward-pass",
)
def mlp_forward__aliased_cache(X, params, activation):
    a, cache = X, []
    for position, (W, b) in enumerate(params):
        z = a @ W + b
        cache.append((a, z))
        if position < len(params) - 1:
            z[...] = activation(z)
        a = z
    return a, cache


@mistake(
    ko="cache에서 a의 자리에 z가 있습니다. 층이 받은 a를 먼저, (a, z)로 넣으세요.",
    en="In the cache z stands in the place of a. Store (a, z), with the a that the layer received first.",
    breaks="pair",
    see="forward-pass",
)
def mlp_forward__swapped_cache(X, params, activation):
    out, cache = _forward(X, params, activation)
    return out, [(z, a) for a, z in cache]


@mistake(
    ko="cache에 층의 입력 대신 출력을 넣었습니다. (a, z)의 a는 그 층이 받은 입력입니다.",
    en="The cache holds each layer's output. The a of (a, z) is the input that the layer received.",
    breaks="pair",
    see="forward-pass",
)
def mlp_forward__caches_outputs(X, params, activation):
    out, cache = _forward(X, params, activation)
    inputs = [a for a, _ in cache[1:]]
    return out, [(a, z) for a, (_, z) in zip([*inputs, out], cache, strict=True)]


@mistake(
    ko="cache에 z만 넣었습니다. 층마다 입력 a도 함께, (a, z)로 넣으세요.",
    en="The cache holds z alone. Store the input a with it, as (a, z).",
    breaks="pair",
    see="forward-pass",
)
def mlp_forward__caches_only_z(X, params, activation):
    out, cache = _forward(X, params, activation)
    return out, [z for _, z in cache]


@mistake(
    ko="cache에 마지막 층이 없습니다. 출력층의 (a, z)도 넣으세요.",
    en="The last layer is missing from the cache. Store (a, z) of the output layer, too.",
    breaks="length",
    see="forward-pass",
)
def mlp_forward__cache_without_output(X, params, activation):
    out, cache = _forward(X, params, activation)
    return out, cache[:-1]


@mistake(
    ko="cache에 마지막 층만 있습니다. 반복문 앞에서 리스트를 한 번만 만들고 층마다 하나씩 더하세요.",
    en="The cache holds the last layer only. Make the list once, before the loop, and add to it at every layer.",
    breaks="length",
    see="forward-pass",
)
def mlp_forward__cache_of_the_last(X, params, activation):
    out, cache = _forward(X, params, activation)
    return out, cache[-1:]


@mistake(
    ko="cache의 순서가 거꾸로입니다. 첫째 층이 cache[0]에 옵니다.",
    en="The cache is in reverse order. The first layer goes into cache[0].",
    breaks="order",
    see="forward-pass",
)
def mlp_forward__reversed_cache(X, params, activation):
    out, cache = _forward(X, params, activation)
    return out, cache[::-1]


@mistake(
    ko="받은 params가 바뀌었습니다. 층을 꺼내 없애거나 배열을 고쳐 쓰지 말고 읽기만 하세요.",
    en="The given params were changed. Only read from them: take no layer out of the list, and write into no array.",
    breaks="inputs",
    see="forward-pass",
)
def mlp_forward__pops(X, params, activation):
    W, b = params.pop()
    layers = [*params, (W, b)]
    return _forward(X, layers, activation)


@mistake(
    ko="받은 X가 바뀌었습니다. 층의 출력은 새 배열에 담으세요.",
    en="The given X was changed. Put a layer's output in a new array.",
    breaks="inputs",
    see="forward-pass",
)
def mlp_forward__overwrites_x(X, params, activation):
    out, cache = _forward(X.copy(), params, activation)
    if X.shape == out.shape:
        X[...] = out
    return out, cache


@mistake(
    ko="cache의 모든 층에 처음 입력 X를 남겼습니다. 층마다 그 층이 받은 a를 남기세요.",
    en="The cache holds the first input X for every layer. Keep for each layer the a that it received.",
    breaks="pair",
    see="forward-pass",
)
def mlp_forward__caches_x(X, params, activation):
    out, cache = _forward(X, params, activation)
    return out, [(X, z) for _, z in cache]


@mistake(
    ko="첫째 층만 지나고 끝났습니다. 반복문 안에 `return`이 있다면 밖으로 옮기세요.",
    en="It ended after the first layer. If there is a `return` inside the loop, move it out.",
    breaks=("layers", "hidden"),
    see="activation",
)
def mlp_forward__returns_in_the_loop(X, params, activation):
    W, b = params[0]
    z = X @ W + b
    return z, [(X, z)]


@mistake(
    ko="마지막 은닉층에만 활성화 함수를 썼습니다. 은닉층마다 써야 합니다.",
    en="Only the last hidden layer was activated. All hidden layers need it.",
    breaks="every",
    see="forward-pass",
)
def mlp_forward__activates_the_last_hidden(X, params, activation):
    a, cache = X, []
    for position, (W, b) in enumerate(params):
        z = a @ W + b
        cache.append((a, z))
        a = activation(z) if position == len(params) - 2 else z
    return a, cache


@mistake(
    ko="은닉층의 가중합을 활성화 함수에 두 번 넣었습니다. 층마다 한 번만 넣으세요.",
    en="Hidden layers went through the activation twice. Once in each layer is enough.",
    breaks="hidden",
    see="forward-pass",
)
def mlp_forward__activates_twice(X, params, activation):
    return _forward(X, params, lambda z: activation(activation(z)))


@mistake(
    ko="마지막 층의 편향을 더하지 않았습니다. 출력층의 z도 a W + b입니다.",
    en="The biases of the last layer are missing. The z of the output layer is a W + b, too.",
    breaks="sum",
    see="forward-pass",
)
def mlp_forward__no_last_bias(X, params, activation):
    W, b = params[-1]
    return _forward(X, [*params[:-1], (W, 0 * b)], activation)


@mistake(
    ko="cache 없이 출력만 돌려주었습니다. 두 값 (out, cache)를 돌려주세요.",
    en="Only the output came back, without the cache. Return two values, (out, cache).",
    breaks="form",
    see="forward-pass",
)
def mlp_forward__output_only(X, params, activation):
    return _forward(X, params, activation)[0]


@mistake(
    ko="out의 수는 맞지만 1차원 배열로 펼쳐져 있습니다. (n, o) 모양 그대로 돌려주세요.",
    en="The numbers of out lie in one row. Return them in the shape (n, o), as they come.",
    breaks="form",
    see="forward-pass",
)
def mlp_forward__flattened(X, params, activation):
    out, cache = _forward(X, params, activation)
    return out.ravel(), cache


@mistake(
    ko="cache가 딕셔너리입니다. 층마다 (a, z)를 하나씩 담은 리스트로 돌려주세요.",
    en="The cache is a dictionary. Return a list of one (a, z) per layer.",
    breaks="length",
    see="forward-pass",
)
def mlp_forward__cache_dict(X, params, activation):
    out, cache = _forward(X, params, activation)
    return out, dict(enumerate(cache))


@mistake(
    ko="cache에 담긴 배열에서 길이가 1인 축이 없어졌습니다. a와 z를 모양 그대로 담으세요.",
    en="Arrays in the cache have lost their axes of length 1. Keep a and z in the shapes that they have.",
    breaks="pair",
    see="forward-pass",
)
def mlp_forward__squeezed_cache(X, params, activation):
    out, cache = _forward(X, params, activation)
    return out, [(np.squeeze(a), np.squeeze(z)) for a, z in cache]


@mistake(
    ko="activation에 수를 하나씩 넣었습니다. activation은 배열을 받는 함수이므로 배열 z를 그대로 넣으세요.",
    en="The activation was given one number after another. It takes an array: give it the array z as it is.",
    breaks="given",
    see="forward-pass",
)
def mlp_forward__one_number_at_a_time(X, params, activation):
    return _forward(X, params, lambda z: np.array([[activation(number) for number in row] for row in z]))
