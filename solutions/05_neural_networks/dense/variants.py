import numpy as np
from dlgrade.checking import mistake, right


def _fits(X, W, b):
    if X.shape[1] != W.shape[0] or b.shape != (W.shape[1],):
        raise ValueError("X (n, i), W (i, o) and b (o,) must fit together")


@right
def dense__loops(X, W, b):
    _fits(X, W, b)
    return [[sum(row[i] * W[i][j] for i in range(len(W))) + b[j] for j in range(len(b))] for row in X]


@right
def dense__einsum(X, W, b):
    _fits(X, W, b)
    return np.einsum("ni,io->no", X, W) + b[None, :]


@right
def dense__bias_as_a_weight(X, W, b):
    n, i = X.shape
    if (i, b.shape) != (len(W), W.shape[1:]):
        raise ValueError("shapes")
    return np.hstack([X, np.ones((n, 1))]) @ np.vstack([W, b])


@right
def dense__float32(X, W, b):
    _fits(X, W, b)
    return np.stack([np.dot(W.T.astype(np.float32), x.astype(np.float32)) + b.astype(np.float32) for x in X])


@right
def count_params__shapes(sizes):
    total = 0
    for k in range(1, len(sizes)):
        total += np.zeros((sizes[k - 1], sizes[k])).size + np.zeros(sizes[k]).size
    return total


@right
def count_params__numpy(sizes):
    sizes = np.asarray(sizes)
    return np.dot(sizes[:-1], sizes[1:]) + sizes[1:].sum()


@right
def count_params__recursive(sizes):
    if len(sizes) < 2:
        return 0
    return sizes[0] * sizes[1] + sizes[1] + count_params__recursive(sizes[1:])


@mistake(
    ko="가중치가 전치된 채 곱해졌습니다(`W @ x`가 그렇습니다). W는 (입력, 출력)이므로 오른쪽에 그대로 곱하세요: `X @ W`.",
    en="The weights were transposed, as in `W @ x`. W is (input, output) and stands on the right: `X @ W`.",
    breaks="product",
    see="dense-layer",
)
def dense__transposed(X, W, b):
    _fits(X, W, b)
    return X @ W.T + b


@mistake(
    ko="곱하는 순서가 바뀌었습니다. W가 아니라 X가 왼쪽에 옵니다.",
    en="The order of the product is wrong. X stands on the left, not W.",
    breaks="product",
    see="dense-layer",
)
def dense__swapped(X, W, b):
    _fits(X, W, b)
    return W @ X + b


@mistake(
    ko="행렬 곱이 아니라 원소끼리 곱한 값이 나왔습니다. 행렬 곱을 쓰세요.",
    en="Entries were multiplied one by one. Take the matrix product.",
    breaks="product",
    see="dense-layer",
)
def dense__elementwise(X, W, b):
    _fits(X, W, b)
    return X * W + b


@mistake(
    ko="곱하기 전에 입력에 편향을 더했습니다. X W를 구한 다음에 b를 더하세요.",
    en="The bias was added to the input before the product. Compute X W first, then add b.",
    breaks="bias",
    see="dense-layer",
)
def dense__bias_first(X, W, b):
    _fits(X, W, b)
    return (X + b) @ W


@mistake(
    ko="편향을 표본마다 하나씩 더했습니다. b는 출력 뉴런마다 하나이므로 j번 열에 b[j]를 더하세요.",
    en="The bias was added one per sample. There is one per output neuron: add b[j] to column j.",
    breaks="bias",
    see="dense-layer",
)
def dense__bias_per_sample(X, W, b):
    _fits(X, W, b)
    return X @ W + b[:, None]


@mistake(
    ko="편향을 더하지 않았습니다. 곱한 다음 b를 더하세요.",
    en="The bias is missing. Add b after the product.",
    breaks="bias",
    see="dense-layer",
)
def dense__no_bias(X, W, b):
    _fits(X, W, b)
    return X @ W


@mistake(
    ko="편향을 뺐습니다. b를 더하세요.",
    en="The bias was subtracted. Add b.",
    breaks="bias",
    see="dense-layer",
)
def dense__minus_bias(X, W, b):
    _fits(X, W, b)
    return X @ W - b


@mistake(
    ko="편향의 합을 모든 출력에 더했습니다. 출력 뉴런마다 자기 편향만 더하세요.",
    en="The sum of the biases was added everywhere. Each output neuron gets its own.",
    breaks="bias",
    see="dense-layer",
)
def dense__bias_summed(X, W, b):
    _fits(X, W, b)
    return X @ W + b.sum()


@mistake(
    ko="첫 번째 표본만 계산했습니다. 결과는 표본마다 한 행, 모두 (n, o)입니다.",
    en="Only the first sample was computed. There is one row per sample: (n, o).",
    breaks="rows",
    see="dense-layer",
)
def dense__one_row(X, W, b):
    _fits(X, W, b)
    return X[0] @ W + b


@mistake(
    ko="결과가 전치되었습니다. 표본이 행, 출력 뉴런이 열입니다: (n, o).",
    en="The result is transposed. Samples are rows and output neurons are columns: (n, o).",
    breaks="rows",
    see="dense-layer",
)
def dense__result_transposed(X, W, b):
    _fits(X, W, b)
    return (X @ W + b).T


@mistake(
    ko="활성화 함수까지 통과시켰습니다. 이 층은 X W + b에서 끝납니다.",
    en="An activation was applied. This layer ends at X W + b.",
    breaks="linear",
    see="dense-layer",
)
def dense__activated(X, W, b):
    _fits(X, W, b)
    return np.maximum(X @ W + b, 0)


@mistake(
    ko="시그모이드까지 통과시켰습니다. 이 층은 X W + b에서 끝납니다.",
    en="A sigmoid was applied. This layer ends at X W + b.",
    breaks="linear",
    see="dense-layer",
)
def dense__sigmoid(X, W, b):
    _fits(X, W, b)
    return 1 / (1 + np.exp(-(X @ W + b)))


@mistake(
    ko="받은 X가 바뀌었습니다. 결과는 새 배열에 담으세요.",
    en="The given X was changed. Put the result in a new array.",
    breaks="inputs",
    see="dense-layer",
)
def dense__in_place(X, W, b):
    _fits(X, W, b)
    out = X @ W + b
    if out.shape == X.shape:
        X[:] = out
    return out


@mistake(
    ko="짧은 b가 되풀이되어 출력 뉴런마다 더해졌습니다. 길이가 맞지 않으면 ValueError를 일으키세요.",
    en="A b that is too short was repeated over the output neurons. Raise ValueError when its length does not fit.",
    breaks="one-bias",
    see="dense-layer",
)
def dense__unchecked(X, W, b):
    return X @ W + b


@mistake(
    ko="편향을 세지 않았습니다. 입력층을 뺀 모든 뉴런에 편향이 하나씩 있습니다.",
    en="The biases were left out. Every neuron has one, except those of the input layer.",
    breaks="biases",
    see="counting-parameters",
)
def count_params__no_biases(sizes):
    return sum(a * b for a, b in zip(sizes, sizes[1:], strict=False))


@mistake(
    ko="입력층에도 편향을 세었습니다. 입력층은 값을 받기만 하므로 편향이 없습니다.",
    en="The input layer was given biases. It only takes values in and has none.",
    breaks="input-layer",
    see="counting-parameters",
)
def count_params__input_biases(sizes):
    return sum(a * b for a, b in zip(sizes, sizes[1:], strict=False)) + sum(sizes)


@mistake(
    ko="층마다 편향을 하나씩만 세었습니다. 편향은 뉴런마다 하나입니다.",
    en="One bias per layer was counted. There is one per neuron.",
    breaks="biases",
    see="counting-parameters",
)
def count_params__one_bias_per_layer(sizes):
    return sum(a * b + 1 for a, b in zip(sizes, sizes[1:], strict=False))


@mistake(
    ko="앞 층의 뉴런마다 편향을 세었습니다. 편향은 값을 받는 쪽 뉴런에 있습니다.",
    en="Biases were counted for the layer before. They belong to the neurons that receive.",
    breaks="biases",
    see="counting-parameters",
)
def count_params__biases_of_the_layer_before(sizes):
    return sum(a * b + a for a, b in zip(sizes, sizes[1:], strict=False))


@mistake(
    ko="모든 층의 뉴런 수가 나왔습니다. 파라미터는 뉴런 사이의 연결(가중치)과 편향입니다.",
    en="This is the number of neurons. Parameters are the connections between them, and the biases.",
    breaks="weights",
    see="counting-parameters",
)
def count_params__neurons(sizes):
    return sum(sizes)


@mistake(
    ko="모든 층의 크기를 곱했습니다. 이웃한 두 층끼리 곱해서 더하세요.",
    en="All sizes were multiplied together. Multiply neighbouring ones, then add up.",
    breaks=("weights", "biases"),
    see="counting-parameters",
)
def count_params__product(sizes):
    return int(np.prod(sizes))


@mistake(
    ko="첫 번째 층만 세었습니다. 이웃한 두 층마다 세어 더하세요.",
    en="Only the first layer was counted. Count every pair of neighbours.",
    breaks="layers",
    see="counting-parameters",
)
def count_params__first_layer(sizes):
    return (sizes[0] + 1) * sizes[1]


@mistake(
    ko="마지막 층을 빠뜨렸습니다. 출력층까지 모두 세세요.",
    en="The last layer was left out. Count up to the output.",
    breaks="layers",
    see="counting-parameters",
)
def count_params__misses_the_last(sizes):
    return sum((a + 1) * b for a, b in zip(sizes[:-2], sizes[1:-1], strict=True))


@mistake(
    ko="층을 건너뛰는 연결까지 세었습니다. 연결은 이웃한 두 층 사이에만 있습니다.",
    en="Connections that skip layers were counted, too. There are none but between neighbours.",
    breaks="weights",
    see="counting-parameters",
)
def count_params__all_pairs(sizes):
    pairs = sum(sizes[i] * sizes[j] for i in range(len(sizes)) for j in range(i + 1, len(sizes)))
    return pairs + sum(sizes[1:])


@mistake(
    ko="X의 열과 W의 행 개수가 다른데, 짧은 쪽까지만 곱한 값이 나왔습니다. 개수가 다르면 ValueError를 일으키세요.",
    en="X has not as many columns as W has rows, and yet a value came out, with the surplus left out. Raise ValueError when the numbers differ.",
    breaks="connect",
    see="dense-layer",
)
def dense__surplus_columns(X, W, b):
    if b.shape != (W.shape[1],):
        raise ValueError("b does not fit")
    k = min(X.shape[1], len(W))
    return X[:, :k] @ W[:k] + b


@mistake(
    ko="b가 더 긴데, 남는 편향을 빼고 더한 값이 나왔습니다. 길이가 맞지 않으면 ValueError를 일으키세요.",
    en="b is too long, and yet a value came out, with the surplus biases left out. Raise ValueError when the length does not fit.",
    breaks="bias-length",
    see="dense-layer",
)
def dense__surplus_biases(X, W, b):
    o = W.shape[1]
    _fits(X, W, b[:o])
    return X @ W + b[:o]


@mistake(
    ko="X와 W가 이어지지 않는데, 개수가 1인 쪽이 늘어나 값이 나왔습니다. 개수가 1이어도 다르면 ValueError를 일으키세요.",
    en="X and W do not connect, and yet a value came out, with the side of size 1 stretched. Raise ValueError when the numbers differ, also when one of them is 1.",
    breaks="connect",
    see="dense-layer",
)
def dense__stretches(X, W, b):
    if b.shape != (W.shape[1],):
        raise ValueError("b does not fit")
    return np.einsum("ni,io->no", X, W) + b


@mistake(
    ko="출력 뉴런이 하나일 때 b가 더 길어도 값이 나왔고, 결과의 열이 늘어났습니다. 길이가 맞지 않으면 ValueError를 일으키세요.",
    en="With a single output neuron a longer b was accepted, and the result got more columns. Raise ValueError when the length does not fit.",
    breaks="bias-length",
    see="dense-layer",
)
def dense__stretches_the_output(X, W, b):
    if X.shape[1] != len(W) or len(b) == 1 != W.shape[1]:
        raise ValueError("shapes")
    return X @ W + b


@mistake(
    ko="곱의 합을 평균처럼 어떤 개수로 나누었습니다. 나누지 말고 더하기만 하세요.",
    en="The sums of products were divided by some number, as in a mean. Only add up, and do not divide.",
    breaks="product",
    see="dense-layer",
)
def dense__mean(X, W, b):
    _fits(X, W, b)
    return X @ W / X.shape[1] + b


@mistake(
    ko="첫 번째 출력 뉴런만 계산했습니다. 결과는 뉴런마다 한 열, 모두 (n, o)입니다.",
    en="Only the first output neuron was computed. There is one column per neuron: (n, o).",
    breaks="rows",
    see="dense-layer",
)
def dense__one_neuron(X, W, b):
    _fits(X, W, b)
    return X @ W[:, 0] + b[0]


@mistake(
    ko="개수가 실수로 나왔습니다. 정수로 돌려주세요.",
    en="The count came out as a float. Return an integer.",
    breaks="integer",
    see="counting-parameters",
)
def count_params__float(sizes):
    return float(sum((a + 1) * b for a, b in zip(sizes, sizes[1:], strict=False)))


@mistake(
    ko="입력층과 출력층만 곧바로 이었습니다. 그 사이의 은닉층도 모두 세세요.",
    en="The input was joined straight to the output. Count the hidden layers in between, too.",
    breaks="layers",
    see="counting-parameters",
)
def count_params__ends(sizes):
    return (sizes[0] + 1) * sizes[-1]


@mistake(
    ko="처음 두 층 사이와 마지막 두 층 사이만 세었습니다. 층이 더 많아도 이웃한 두 층마다 모두 세세요.",
    en="Only the first pair of neighbours and the last were counted. Count every pair, however many layers there are.",
    breaks="layers",
    see="counting-parameters",
)
def count_params__first_and_last_pair(sizes):
    return (sizes[0] + 1) * sizes[1] + (sizes[-2] + 1) * sizes[-1]


@mistake(
    ko="받은 sizes의 내용이 바뀌었습니다. 리스트를 그대로 두고 세세요.",
    en="The given list sizes was changed. Leave it as it is while counting.",
    breaks="inputs",
    see="counting-parameters",
)
def count_params__changes_sizes(sizes):
    total = 0
    while len(sizes) > 1:
        total += (sizes[0] + 1) * sizes[1]
        sizes.pop(0)
    return total


@mistake(
    ko="X가 정수이면 결과의 소수 부분이 사라집니다. 결과를 담을 배열을 실수로 만드세요.",
    en="Where X holds integers, the result has lost its fractions. Make the array for the result one of floats.",
    breaks="product",
    see="dense-layer",
)
def dense__keeps_the_type_of_x(X, W, b):
    _fits(X, W, b)
    Z = np.empty((len(X), len(b)), dtype=X.dtype)
    Z[...] = X @ W + b
    return Z
