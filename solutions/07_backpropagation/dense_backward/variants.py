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
    see="backpropagation",
)
def dense_backward__dw_transposed(dout, cache):
    X, W, _ = _unpack(dout, cache)
    return dout @ W.T, dout.T @ X, dout.sum(axis=0)


@mistake(
    ko="X를 전치하지 않고 dout과 곱했습니다. 모양을 맞춰 보세요: (i, n) @ (n, o) → (i, o).",
    en="X was multiplied by dout without a transpose. Match the shapes: (i, n) @ (n, o) → (i, o).",
    see="backpropagation",
)
def dense_backward__x_not_transposed(dout, cache):
    X, W, _ = _unpack(dout, cache)
    return dout @ W.T, X @ dout, dout.sum(axis=0)


@mistake(
    ko="W를 전치하지 않고 dout과 곱했습니다. 모양을 맞춰 보세요: (n, o) @ (o, i) → (n, i).",
    en="dout was multiplied by W without a transpose. Match the shapes: (n, o) @ (o, i) → (n, i).",
    see="backpropagation",
)
def dense_backward__w_not_transposed(dout, cache):
    X, W, _ = _unpack(dout, cache)
    return dout @ W, X.T @ dout, dout.sum(axis=0)


@mistake(
    ko="dX가 전치되어 있습니다. X와 같은 모양 (n, i)가 되려면 dout @ W.T입니다.",
    en="dX is transposed. To have the shape (n, i) of X it must be dout @ W.T.",
    see="backpropagation",
)
def dense_backward__dx_transposed(dout, cache):
    X, W, _ = _unpack(dout, cache)
    return W @ dout.T, X.T @ dout, dout.sum(axis=0)


@mistake(
    ko="db를 더하지 않았습니다. b는 모든 표본에 쓰였으므로 표본마다의 기울기를 더해 (o,)로 만드세요.",
    en="db was not summed. Every sample used b, so add up the samples' gradients to shape (o,).",
    see="backpropagation",
)
def dense_backward__db_not_summed(dout, cache):
    X, W, _ = _unpack(dout, cache)
    return dout @ W.T, X.T @ dout, dout.copy()


@mistake(
    ko="db를 출력 방향(axis=1)으로 더했습니다. 표본 방향(axis=0)으로 더하세요.",
    en="db was summed over the outputs (axis=1). Sum over the samples (axis=0).",
    see="backpropagation",
)
def dense_backward__db_over_outputs(dout, cache):
    X, W, _ = _unpack(dout, cache)
    return dout @ W.T, X.T @ dout, dout.sum(axis=1)


@mistake(
    ko="db를 전부 더해 수 하나로 만들었습니다. 출력마다 하나씩, (o,)입니다.",
    en="db was summed into one number. There is one per output: (o,).",
    see="backpropagation",
)
def dense_backward__db_one_number(dout, cache):
    X, W, _ = _unpack(dout, cache)
    return dout @ W.T, X.T @ dout, float(dout.sum())


@mistake(
    ko="db의 모양이 (1, o)입니다. b와 같은 (o,)가 되게 하세요. keepdims는 필요하지 않습니다.",
    en="db has shape (1, o). Make it (o,) like b; keepdims is not needed.",
    see="backpropagation",
)
def dense_backward__db_keepdims(dout, cache):
    X, W, _ = _unpack(dout, cache)
    return dout @ W.T, X.T @ dout, dout.sum(axis=0, keepdims=True)


@mistake(
    ko="db를 평균 냈습니다. 평균의 1/n은 이미 dout에 들어 있으므로 여기서는 더하기만 합니다.",
    en="db is a mean. The 1/n of the loss is in dout already; here, only sum.",
    see="backpropagation",
)
def dense_backward__db_mean(dout, cache):
    X, W, _ = _unpack(dout, cache)
    return dout @ W.T, X.T @ dout, dout.mean(axis=0)


@mistake(
    ko="dW를 n으로 나누었습니다. 평균의 1/n은 이미 dout에 들어 있으므로 다시 나누지 않습니다.",
    en="dW was divided by n. The 1/n of the loss is in dout already; do not divide again.",
    see="backpropagation",
)
def dense_backward__dw_mean(dout, cache):
    X, W, _ = _unpack(dout, cache)
    return dout @ W.T, X.T @ dout / len(X), dout.sum(axis=0)


@mistake(
    ko="dW와 db를 모두 n으로 나누었습니다. 평균의 1/n은 이미 dout에 들어 있으므로 다시 나누지 않습니다.",
    en="dW and db were both divided by n. The 1/n of the loss is in dout already; do not divide again.",
    see="backpropagation",
)
def dense_backward__both_means(dout, cache):
    X, W, _ = _unpack(dout, cache)
    return dout @ W.T, X.T @ dout / len(X), dout.mean(axis=0)


@mistake(
    ko="위에서 내려온 기울기 dout을 곱하지 않았습니다. 연쇄 법칙에서는 층의 미분에 dout을 곱합니다.",
    en="The gradient from above, dout, was not used. By the chain rule the layer's derivative is multiplied by dout.",
    see="chain-rule",
)
def dense_backward__dout_ignored(dout, cache):
    X, W, _ = _unpack(dout, cache)
    ones = np.ones_like(dout)
    return ones @ W.T, X.T @ ones, ones.sum(axis=0)


@mistake(
    ko="돌려주는 순서가 다릅니다. (dX, dW, db) 순서입니다.",
    en="The order of the results differs. It is (dX, dW, db).",
    see="backpropagation",
)
def dense_backward__order(dout, cache):
    X, W, _ = _unpack(dout, cache)
    return X.T @ dout, dout.sum(axis=0), dout @ W.T


@mistake(
    ko="dout을 제자리에서 바꾸었습니다. 앞 층도 dout을 쓸 수 있으므로 새 배열에 계산하세요.",
    en="dout was changed in place. Other layers may need it: compute into new arrays.",
    see="backpropagation",
)
def dense_backward__dout_overwritten(dout, cache):
    X, W, _ = _unpack(dout, cache)
    dX, dW = dout @ W.T, X.T @ dout
    for row in dout[1:]:
        dout[0] += row
    return dX, dW, dout[0].copy()


@mistake(
    ko="cache에 든 배열을 바꾸었습니다(X에 dX를 쓰거나 W를 갱신하면 그렇게 됩니다). 새 배열을 돌려주세요.",
    en="An array in the cache was changed, as when dX goes into X or W is updated. Return new arrays.",
    see="backpropagation",
)
def dense_backward__x_overwritten(dout, cache):
    X, W, _ = _unpack(dout, cache)
    dW = X.T @ dout
    X[...] = dout @ W.T
    return X, dW, dout.sum(axis=0)


@mistake(
    ko="dout의 모양을 확인하지 않아 브로드캐스트로 조용히 늘어났습니다. (n, o)가 아니면 ValueError를 일으키세요.",
    en="The shape of dout is not checked, and broadcasting stretches it silently. Raise ValueError unless "
    "it is (n, o).",
    see="backpropagation",
)
def dense_backward__stretches_dout(dout, cache):
    X, W, _ = cache
    dW = (X[:, :, None] * dout[:, None, :]).sum(axis=0)
    return (dout[:, None, :] * W).sum(axis=2), dW, dout.sum(axis=0)


@mistake(
    ko="dout의 모양을 확인하지 않았습니다. (n, o)가 아니면 ValueError를 일으키세요.",
    en="The shape of dout is not checked. Raise ValueError unless it is (n, o).",
    see="backpropagation",
)
def dense_backward__shape_unchecked(dout, cache):
    X, W, _ = cache
    return dout @ W.T, X.T @ dout, dout.sum(axis=0)
