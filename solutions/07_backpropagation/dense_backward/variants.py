"""Other right ways to write dense_backward, and known mistakes."""

import numpy as np
from dlgrade.checking import mistake, right


def _unpack(dout, cache):
    X, W, b = cache
    if dout.shape != (X.shape[0], W.shape[1]):
        raise ValueError("dout")
    return X, W, b


@right
def dense_backward__loop(dout, cache):
    X, W, _ = _unpack(dout, cache)
    dX, dW, db = np.zeros(X.shape), np.zeros(W.shape), np.zeros(W.shape[1])
    for n in range(len(X)):
        for o in range(W.shape[1]):
            db[o] += dout[n, o]
            for i in range(len(W)):
                dX[n, i] += dout[n, o] * W[i, o]
                dW[i, o] += dout[n, o] * X[n, i]
    return dX, dW, db


@right
def dense_backward__einsum(dout, cache):
    X, W, _ = _unpack(dout, cache)
    dX = np.einsum("no,io->ni", dout, W)
    return [dX, np.einsum("ni,no->io", X, dout), np.einsum("no->o", dout)]


@right
def dense_backward__float32_ones(dout, cache):
    X, W, _ = (np.asarray(a, dtype=np.float32) for a in _unpack(dout, cache))
    d = dout.astype(np.float32)
    return np.dot(d, W.T), np.dot(d.T, X).T, np.ones(len(d), dtype=np.float32) @ d


@right
def dense_backward__lists(dout, cache):
    X, W, _ = (a.tolist() for a in _unpack(dout, cache))
    D = dout.tolist()
    dX = [[sum(d * w for d, w in zip(row, ws, strict=True)) for ws in W] for row in D]
    columns = list(zip(*D, strict=True))
    dW = [[sum(x * d for x, d in zip(xs, ds, strict=True)) for ds in columns] for xs in zip(*X, strict=True)]
    return dX, dW, [sum(ds) for ds in columns]


@right
def dense_backward__sum_of_outer_products(dout, cache):
    X, W, _ = _unpack(dout, cache)
    return (W @ dout.T).T, sum(np.outer(x, d) for x, d in zip(X, dout, strict=True)), sum(dout)


@mistake(
    ko="dW가 전치되어 있습니다. W와 같은 모양 (i, o)가 되려면 X.T @ dout입니다.",
    en="dW is transposed. To have the shape (i, o) of W it must be X.T @ dout.",
    breaks="shapes",
    see="backpropagation",
)
def dense_backward__dw_transposed(dout, cache):
    X, W, _ = _unpack(dout, cache)
    return dout @ W.T, dout.T @ X, dout.sum(axis=0)


@mistake(
    ko="정사각 행렬에서는 전치하지 않은 X로 dW를 계산한 값이 나오고, 다른 모양에서는 곱할 수 없습니다. 모양을 맞춰 보세요: (i, n) @ (n, o) → (i, o).",
    en="For square matrices dW comes out as with an X that was not transposed; other shapes cannot be multiplied. Match the shapes: (i, n) @ (n, o) → (i, o).",
    breaks="shapes",
    see="backpropagation",
)
def dense_backward__x_not_transposed(dout, cache):
    X, W, _ = _unpack(dout, cache)
    return dout @ W.T, X @ dout, dout.sum(axis=0)


@mistake(
    ko="정사각 행렬에서는 전치하지 않은 W로 dX를 계산한 값이 나오고, 다른 모양에서는 곱할 수 없습니다. 모양을 맞춰 보세요: (n, o) @ (o, i) → (n, i).",
    en="For square matrices dX comes out as with a W that was not transposed; other shapes cannot be multiplied. Match the shapes: (n, o) @ (o, i) → (n, i).",
    breaks="shapes",
    see="backpropagation",
)
def dense_backward__w_not_transposed(dout, cache):
    X, W, _ = _unpack(dout, cache)
    return dout @ W, X.T @ dout, dout.sum(axis=0)


@mistake(
    ko="정사각 행렬에서는 X도 W도 전치하지 않은 값이 나오고, 다른 모양에서는 곱할 수 없습니다. 모양을 맞춰 보세요: (n, o) @ (o, i) → (n, i), (i, n) @ (n, o) → (i, o).",
    en="For square matrices neither X nor W was transposed; other shapes cannot be multiplied. Match the shapes: (n, o) @ (o, i) → (n, i), (i, n) @ (n, o) → (i, o).",
    breaks="shapes",
    see="backpropagation",
)
def dense_backward__neither_transposed(dout, cache):
    X, W, _ = _unpack(dout, cache)
    return dout @ W, X @ dout, dout.sum(axis=0)


@mistake(
    ko="dX가 전치되어 있습니다. X와 같은 모양 (n, i)가 되려면 dout @ W.T입니다.",
    en="dX is transposed. To have the shape (n, i) of X it must be dout @ W.T.",
    breaks="shapes",
    see="backpropagation",
)
def dense_backward__dx_transposed(dout, cache):
    X, W, _ = _unpack(dout, cache)
    return W @ dout.T, X.T @ dout, dout.sum(axis=0)


@mistake(
    ko="db를 더하지 않았습니다. b는 모든 표본에 쓰였으므로 표본마다의 기울기를 더해 (o,)로 만드세요.",
    en="db was not summed. Every sample used b, so add up the samples' gradients to shape (o,).",
    breaks=("shapes", "db"),
    see="backpropagation",
)
def dense_backward__db_not_summed(dout, cache):
    X, W, _ = _unpack(dout, cache)
    return dout @ W.T, X.T @ dout, dout.copy()


@mistake(
    ko="db가 표본마다 하나씩 나왔습니다. 출력마다 하나씩이 되도록 표본에 대해 더하세요.",
    en="db has one number per sample. Sum over the samples, so that there is one per output.",
    breaks=("shapes", "db"),
    see="backpropagation",
)
def dense_backward__db_over_outputs(dout, cache):
    X, W, _ = _unpack(dout, cache)
    return dout @ W.T, X.T @ dout, dout.sum(axis=1)


@mistake(
    ko="db를 전부 더해 수 하나로 만들었습니다. 출력마다 하나씩, (o,)입니다.",
    en="db was summed into one number. There is one per output: (o,).",
    breaks=("shapes", "db"),
    see="backpropagation",
)
def dense_backward__db_one_number(dout, cache):
    X, W, _ = _unpack(dout, cache)
    return dout @ W.T, X.T @ dout, float(dout.sum())


@mistake(
    ko="db의 모양이 (1, o)입니다. b와 같은 (o,)가 되게 하세요. keepdims 없이 axis=0으로 더하면 그렇게 됩니다.",
    en="db has shape (1, o). Make it (o,) like b, as a sum over axis 0 without keepdims is.",
    breaks="shapes",
    see="backpropagation",
)
def dense_backward__db_keepdims(dout, cache):
    X, W, _ = _unpack(dout, cache)
    return dout @ W.T, X.T @ dout, dout.sum(axis=0, keepdims=True)


@mistake(
    ko="db를 평균 냈습니다. 평균의 1/n은 이미 dout에 들어 있으므로 여기서는 더하기만 합니다.",
    en="db is a mean. The 1/n of the loss is in dout already; here, only sum.",
    breaks="db",
    see="backpropagation",
)
def dense_backward__db_mean(dout, cache):
    X, W, _ = _unpack(dout, cache)
    return dout @ W.T, X.T @ dout, dout.mean(axis=0)


@mistake(
    ko="dW를 n으로 나누었습니다. 평균의 1/n은 이미 dout에 들어 있으므로 다시 나누지 않습니다.",
    en="dW was divided by n. The 1/n of the loss is in dout already; do not divide again.",
    breaks="dw",
    see="backpropagation",
)
def dense_backward__dw_mean(dout, cache):
    X, W, _ = _unpack(dout, cache)
    return dout @ W.T, X.T @ dout / len(X), dout.sum(axis=0)


@mistake(
    ko="db를 n으로 나누었고 dW도 나누었습니다. 평균의 1/n은 이미 dout에 들어 있으므로 어느 쪽도 다시 나누지 않습니다.",
    en="db was divided by n, and dW was divided as well. The 1/n of the loss is in dout already; do not divide either again.",
    breaks=("dw", "db"),
    see="backpropagation",
)
def dense_backward__both_means(dout, cache):
    X, W, _ = _unpack(dout, cache)
    return dout @ W.T, X.T @ dout / len(X), dout.mean(axis=0)


@mistake(
    ko="뒤에서 온 기울기 dout의 값이 결과에 들어 있지 않습니다. 연쇄 법칙에서는 층의 미분에 dout을 곱합니다.",
    en="The values of the gradient from behind, dout, are not in the result. By the chain rule the derivative of the layer is multiplied by dout.",
    breaks=("dx", "dw", "db"),
    see="chain-rule",
)
def dense_backward__dout_ignored(dout, cache):
    X, W, _ = _unpack(dout, cache)
    ones = np.ones_like(dout)
    return ones @ W.T, X.T @ ones, ones.sum(axis=0)


@mistake(
    ko="돌려주는 순서가 다릅니다. (dX, dW, db) 순서입니다.",
    en="The order of the results differs. It is (dX, dW, db).",
    breaks="shapes",
    see="backpropagation",
)
def dense_backward__order(dout, cache):
    X, W, _ = _unpack(dout, cache)
    return X.T @ dout, dout.sum(axis=0), dout @ W.T


@mistake(
    ko="받은 dout이 바뀌었습니다. 다른 층도 dout을 쓸 수 있으므로 새 배열에 계산하세요.",
    en="The given dout was changed. Other layers may need it: compute into new arrays.",
    breaks="inputs",
    see="backpropagation",
)
def dense_backward__dout_overwritten(dout, cache):
    X, W, _ = _unpack(dout, cache)
    dX, dW = dout @ W.T, X.T @ dout
    for row in dout[1:]:
        dout[0] += row
    return dX, dW, dout[0].copy()


@mistake(
    ko="cache에 든 배열이 바뀌었습니다. 새 배열에 계산하세요.",
    en="An array in the cache was changed. Compute in new arrays.",
    breaks="inputs",
    see="backpropagation",
)
def dense_backward__x_overwritten(dout, cache):
    X, W, _ = _unpack(dout, cache)
    if X.dtype.kind != "f":
        return dense_backward__einsum(dout, cache)
    dW = X.T @ dout
    X[...] = dout @ W.T
    return X, dW, dout.sum(axis=0)


@mistake(
    ko="모양이 다른 dout이 브로드캐스트로 조용히 늘어났습니다. (n, o)가 아니면 ValueError를 일으키세요.",
    en="A dout of another shape was silently stretched by broadcasting. Raise ValueError unless it is (n, o).",
    breaks="dout",
    see="backpropagation",
)
def dense_backward__stretches_dout(dout, cache):
    X, W, _ = cache
    dW = (X[:, :, None] * dout[:, None, :]).sum(axis=0)
    return (dout[:, None, :] * W).sum(axis=2), dW, dout.sum(axis=0)


@mistake(
    ko="모양이 다른 dout에서도 답이 나왔습니다. (n, o)가 아니면 ValueError를 일으키세요.",
    en="An answer came back for a dout of another shape. Raise ValueError unless it is (n, o).",
    breaks="dout",
    see="backpropagation",
)
def dense_backward__shape_unchecked(dout, cache):
    X, W, _ = cache
    return dout @ W.T, X.T @ dout, dout.sum(axis=0)


@mistake(
    ko="dX를 n으로 나누었습니다. 평균의 1/n은 이미 dout에 들어 있으므로 다시 나누지 않습니다.",
    en="dX was divided by n. The 1/n of the loss is in dout already; do not divide again.",
    breaks="dx",
    see="backpropagation",
)
def dense_backward__dx_mean(dout, cache):
    X, W, _ = _unpack(dout, cache)
    return dout @ W.T / len(X), X.T @ dout, dout.sum(axis=0)


@mistake(
    ko="X와 W가 정수이면 기울기의 소수 부분이 사라집니다. 기울기를 담을 배열을 실수로 만드세요.",
    en="Where X and W hold integers, the gradients have lost their fractions. Make the arrays for the gradients ones of floats.",
    breaks="integers",
    see="backpropagation",
)
def dense_backward__keeps_integers(dout, cache):
    X, W, b = _unpack(dout, cache)
    gradients = [np.zeros_like(X), np.zeros_like(W), np.zeros_like(b)]
    for gradient, value in zip(gradients, (dout @ W.T, X.T @ dout, dout.sum(axis=0)), strict=True):
        gradient[...] = value
    return tuple(gradients)


@mistake(
    ko="W가 정수이면 dW의 소수 부분이 사라집니다. dW를 담을 배열을 실수로 만드세요.",
    en="Where W holds integers, dW has lost its fractions. Make the array for dW one of floats.",
    breaks="integers",
    see="backpropagation",
)
def dense_backward__dw_keeps_integers(dout, cache):
    X, W, _ = _unpack(dout, cache)
    dW = np.zeros_like(W)
    dW[...] = X.T @ dout
    return dout @ W.T, dW, dout.sum(axis=0)
