"""Other right ways to write predict_or_abstain, and known mistakes."""

import numpy as np
from dlgrade.checking import mistake, right


def _outputs(params, values, hidden=lambda z: np.maximum(z, 0)):
    for W, b in params[:-1]:
        values = hidden(values @ W + b)
    W, b = params[-1]
    return values @ W + b


def _softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


def _decided(Z, threshold):
    return np.where(_softmax(Z).max(axis=1) >= threshold, Z.argmax(axis=1), -1)


@right
def predict_or_abstain__sample_by_sample(params, mean, std, X, threshold):
    labels = []
    for x in X:
        values = [(x[j] - mean[j]) / std[j] for j in range(len(x))]
        for layer, (W, b) in enumerate(params):
            values = np.dot(values, W) + b
            if layer < len(params) - 1:
                values = np.where(values > 0, values, 0)
        powers = np.exp(values - np.max(values))
        p = powers / np.sum(powers)
        best = int(np.argmax(p))
        labels.append(best if p[best] >= threshold else -1)
    return labels


@right
def predict_or_abstain__overwrite_the_unsure(params, mean, std, X, threshold):
    P = _softmax(_outputs(params, (X - mean) / std))
    labels = P.argmax(axis=1)
    labels[P.max(axis=1) < threshold] = -1
    return labels


@right
def predict_or_abstain__fill_in_the_sure(params, mean, std, X, threshold):
    P = _softmax(_outputs(params, np.divide(np.subtract(X, mean), std)))
    labels = np.full(len(X), -1)
    best = np.argmax(P, axis=1)
    sure = np.flatnonzero(P[np.arange(len(X)), best] >= threshold)
    labels[sure] = best[sure]
    return labels


@right
def predict_or_abstain__logarithms(params, mean, std, X, threshold):
    Z = _outputs(params, (X - mean) / std)
    Z = Z - Z.max(axis=1, keepdims=True)
    with np.errstate(divide="ignore"):
        least = np.log(threshold)
    return np.where(-np.log(np.exp(Z).sum(axis=1)) >= least, Z.argmax(axis=1), -1)


@right
def predict_or_abstain__one_over_the_sum(params, mean, std, X, threshold):
    Z = _outputs(params, (X - mean) / std)
    top = Z.max(axis=1)
    largest = 1 / np.exp(Z.T - top).sum(axis=0)
    sure = largest >= threshold
    return sure * Z.argmax(axis=1) - ~sure


@right
def predict_or_abstain__float32(params, mean, std, X, threshold):
    small = [(W.astype(np.float32), b.astype(np.float32)) for W, b in params]
    return _decided(_outputs(small, ((X - mean) / std).astype(np.float32)), threshold).astype(np.int32)


@right
def predict_or_abstain__scaler_in_the_first_layer(params, mean, std, X, threshold):
    (W, b), *rest = params
    scaled = W / std[:, None]
    return _decided(_outputs([(scaled, b - mean @ scaled), *rest], X), threshold)


@right
def predict_or_abstain__last_in_order(params, mean, std, X, threshold):
    """Of two equal largest outputs it gives the later one, which the task leaves open."""
    P = _softmax(_outputs(params, (X - mean) / std))
    order = np.argsort(P, axis=1, kind="stable")
    return np.array([row[-1] if p[row[-1]] >= threshold else -1 for p, row in zip(P, order, strict=True)])


@mistake(
    ko="가장 큰 확률이 threshold보다 작은 행에도 모두 답했습니다. 가장 큰 확률이 threshold보다 작으면 -1로 답하세요.",
    en="Every row got an answer, also where the largest probability is below threshold. Answer -1 where the largest probability is below it.",
    breaks="abstain",
    see="answer-or-abstain",
)
def predict_or_abstain__always_answers(params, mean, std, X, threshold):  # noqa: ARG001
    return _outputs(params, (X - mean) / std).argmax(axis=1)


@mistake(
    ko="확률이 아니라 출력(로짓)을 threshold와 비교했습니다. 먼저 소프트맥스를 구하세요.",
    en="The outputs (logits) were compared with threshold, not probabilities. Take the softmax first.",
    breaks="abstain",
    see="answer-or-abstain",
)
def predict_or_abstain__logits(params, mean, std, X, threshold):
    Z = _outputs(params, (X - mean) / std)
    return np.where(Z.max(axis=1) >= threshold, Z.argmax(axis=1), -1)


@mistake(
    ko="소프트맥스 대신 시그모이드를 썼습니다. 그러면 한 행의 확률을 더해도 1이 되지 않습니다.",
    en="The sigmoid was taken in place of softmax. The probabilities of a row then do not add up to 1.",
    breaks="abstain",
    see="answer-or-abstain",
)
def predict_or_abstain__sigmoid(params, mean, std, X, threshold):
    Z = _outputs(params, (X - mean) / std)
    return np.where(0.5 + 0.5 * np.tanh(Z.max(axis=1) / 2) >= threshold, Z.argmax(axis=1), -1)


@mistake(
    ko="소프트맥스를 열마다 구했습니다. 행마다 합이 1이어야 합니다.",
    en="Softmax went down the columns. Each row has to add up to 1.",
    breaks="abstain",
    see="answer-or-abstain",
)
def predict_or_abstain__softmax_of_columns(params, mean, std, X, threshold):
    Z = _outputs(params, (X - mean) / std)
    return np.where(_softmax(Z.T).T.max(axis=1) >= threshold, Z.argmax(axis=1), -1)


@mistake(
    ko="소프트맥스의 합을 표 전체에서 구했습니다. 행마다 따로 구하세요.",
    en="The sum of softmax runs over the whole table. Take it for each row.",
    breaks="abstain",
    see="answer-or-abstain",
)
def predict_or_abstain__softmax_of_everything(params, mean, std, X, threshold):
    Z = _outputs(params, (X - mean) / std)
    E = np.exp(Z - Z.max())
    return np.where((E / E.sum()).max(axis=1) >= threshold, Z.argmax(axis=1), -1)


@mistake(
    ko="가장 큰 확률과 둘째로 큰 확률의 차를 threshold와 비교했습니다. 가장 큰 확률을 비교하세요.",
    en="The difference of the two largest probabilities was compared with threshold. Compare the largest one.",
    breaks="abstain",
    see="answer-or-abstain",
)
def predict_or_abstain__margin(params, mean, std, X, threshold):
    P = _softmax(_outputs(params, (X - mean) / std))
    top = np.sort(P, axis=1)
    return np.where(top[:, -1] - top[:, -2] >= threshold, P.argmax(axis=1), -1)


@mistake(
    ko="모르는 행에 0을 적었습니다. 0은 레이블이므로 0이라는 답과 가릴 수 없습니다. -1을 쓰세요.",
    en="Rows without an answer got 0, which is a label and cannot be told from an answer. Use -1.",
    breaks="abstain",
    see="answer-or-abstain",
)
def predict_or_abstain__zero_for_unknown(params, mean, std, X, threshold):
    Z = _outputs(params, (X - mean) / std)
    return np.where(_softmax(Z).max(axis=1) >= threshold, Z.argmax(axis=1), 0)


@mistake(
    ko="반대로 되었습니다. 확률이 threshold보다 작을 때 -1로 답하세요.",
    en="It is the wrong way round. Answer -1 where the probability is below threshold.",
    breaks=("abstain", "network"),
    see="answer-or-abstain",
)
def predict_or_abstain__wrong_way_round(params, mean, std, X, threshold):
    Z = _outputs(params, (X - mean) / std)
    return np.where(_softmax(Z).max(axis=1) >= threshold, -1, Z.argmax(axis=1))


@mistake(
    ko="확률이 threshold와 같은 행에 -1로 답했습니다. 같으면 레이블을 답하세요.",
    en="Rows whose probability equals threshold got -1. They get their label.",
    breaks="boundary",
    see="answer-or-abstain",
)
def predict_or_abstain__strictly_above(params, mean, std, X, threshold):
    P = _softmax(_outputs(params, (X - mean) / std))
    return np.where(P.max(axis=1) > threshold, P.argmax(axis=1), -1)


@mistake(
    ko="가장 큰 출력이 둘인 행에 -1로 답했습니다. 확률이 threshold보다 작을 때만 -1입니다. 둘 가운데 하나로 답하세요.",
    en="Rows with two equal largest outputs got -1. That is the answer only where the probability is below threshold: answer with one of the two.",
    breaks="abstain",
    see="answer-or-abstain",
)
def predict_or_abstain__abstains_on_a_tie(params, mean, std, X, threshold):
    P = _softmax(_outputs(params, (X - mean) / std))
    largest = P.max(axis=1, keepdims=True)
    alone = (largest == P).sum(axis=1) == 1
    return np.where(alone & (largest[:, 0] >= threshold), P.argmax(axis=1), -1)


@mistake(
    ko="큰 출력에서 np.exp가 넘쳐 NaN이 되었고, NaN은 threshold보다 크지 않아 -1이 되었습니다. 먼저 행의 최댓값을 빼세요.",
    en="np.exp overflowed for large outputs. NaN is never at least threshold, so -1 came out. First subtract the maximum of the row.",
    breaks="stable",
    see="answer-or-abstain",
)
def predict_or_abstain__overflow(params, mean, std, X, threshold):
    E = np.exp(_outputs(params, (X - mean) / std))
    P = E / E.sum(axis=1, keepdims=True)
    return np.where(P.max(axis=1) >= threshold, P.argmax(axis=1), -1)


@mistake(
    ko="출력을 어떤 한계에서 잘라 큰 출력들이 서로 같아졌습니다. 자르지 말고 행의 최댓값을 빼세요.",
    en="Outputs were clipped, which makes large ones equal. Do not clip them, subtract the maximum of the row.",
    breaks="stable",
    see="answer-or-abstain",
)
def predict_or_abstain__clipped(params, mean, std, X, threshold):
    return _decided(np.clip(_outputs(params, (X - mean) / std), -500, 500), threshold)


@mistake(
    ko="모르는 행을 빼고 돌려주었습니다. 그러면 어느 답이 어느 행의 것인지 알 수 없습니다. 그 자리에 -1을 두세요.",
    en="Rows without an answer were left out, so nobody knows which answer belongs to which row. Put -1 in their place.",
    breaks="labels",
    see="answer-or-abstain",
)
def predict_or_abstain__only_the_sure(params, mean, std, X, threshold):
    P = _softmax(_outputs(params, (X - mean) / std))
    return P.argmax(axis=1)[P.max(axis=1) >= threshold]


@mistake(
    ko="레이블이 아니라 확률을 모두 돌려주었습니다. 행마다 레이블 하나를 돌려주세요.",
    en="All probabilities came back. Return one label for each row.",
    breaks="labels",
    see="answer-or-abstain",
)
def predict_or_abstain__probabilities(params, mean, std, X, threshold):  # noqa: ARG001
    return _softmax(_outputs(params, (X - mean) / std))


@mistake(
    ko="표 전체에서 하나만 나왔습니다. axis가 없는 argmax도 그렇습니다. 행마다 하나씩 고르세요.",
    en="One number came back for the whole table, as it does from argmax without an axis. Pick one in each row.",
    breaks="labels",
    see="answer-or-abstain",
)
def predict_or_abstain__one_for_all(params, mean, std, X, threshold):
    P = _softmax(_outputs(params, (X - mean) / std))
    return P.argmax() if P.max() >= threshold else -1


@mistake(
    ko="입력을 mean과 std로 맞추지 않았습니다. 학습할 때와 같은 눈금으로 옮긴 다음 신경망에 넣으세요.",
    en="The inputs were not scaled by mean and std. Bring them to the scale of training first.",
    breaks="scaled",
    see="measured",
)
def predict_or_abstain__not_scaled(params, mean, std, X, threshold):  # noqa: ARG001
    return _decided(_outputs(params, X), threshold)


@mistake(
    ko="mean을 빼기만 하고 std로 나누지 않았습니다.",
    en="mean was subtracted, but nothing was divided by std.",
    breaks="scaled",
    see="load",
)
def predict_or_abstain__no_division(params, mean, std, X, threshold):  # noqa: ARG001
    return _decided(_outputs(params, X - mean), threshold)


@mistake(
    ko="std로 나누기만 하고 mean을 빼지 않았습니다.",
    en="The inputs were divided by std, but mean was not subtracted.",
    breaks="scaled",
    see="load",
)
def predict_or_abstain__no_mean(params, mean, std, X, threshold):  # noqa: ARG001
    return _decided(_outputs(params, X / std), threshold)


@mistake(
    ko="새 입력 자신의 평균과 표준편차로 맞추었습니다. 그러면 같은 그림의 답이 함께 온 그림에 따라 달라집니다. 받은 값을 쓰세요.",
    en="New inputs were scaled by their own mean and deviation, so an answer depends on what comes along. Use the given ones.",
    breaks=("scaled", "network"),
    see="measured",
)
def predict_or_abstain__own_statistics(params, mean, std, X, threshold):  # noqa: ARG001
    deviation = X.std(axis=0)
    scaled = (X - X.mean(axis=0)) / np.where(deviation > 0, deviation, 1)
    return _decided(_outputs(params, scaled), threshold)


@mistake(
    ko="은닉층에 ReLU가 없습니다. 학습할 때와 같은 신경망이어야 합니다.",
    en="There is no ReLU in the hidden layers. The network has to be the one that was trained.",
    breaks="network",
    see="load",
)
def predict_or_abstain__no_relu(params, mean, std, X, threshold):
    return _decided(_outputs(params, (X - mean) / std, hidden=lambda z: z), threshold)


@mistake(
    ko="출력층에도 ReLU를 썼습니다. 음수인 출력이 0이 되어 확률이 달라집니다.",
    en="ReLU was applied to the output as well. Negative outputs become 0, which changes the probabilities.",
    breaks=("network", "abstain", "stable"),
    see="load",
)
def predict_or_abstain__relu_at_the_output(params, mean, std, X, threshold):
    return _decided(np.maximum(_outputs(params, (X - mean) / std), 0), threshold)


@mistake(
    ko="편향을 더하지 않았습니다. 층마다 b를 더하세요.",
    en="The biases were left out. Add b in each layer.",
    breaks="network",
    see="load",
)
def predict_or_abstain__no_biases(params, mean, std, X, threshold):
    return _decided(_outputs([(W, 0 * b) for W, b in params], (X - mean) / std), threshold)


@mistake(
    ko="가장 작은 출력의 번호를 골랐습니다. 가장 큰 것을 고르세요.",
    en="The number of the smallest output was picked. Pick the largest.",
    breaks="network",
    see="load",
)
def predict_or_abstain__smallest(params, mean, std, X, threshold):
    P = _softmax(_outputs(params, (X - mean) / std))
    return np.where(P.max(axis=1) >= threshold, P.argmin(axis=1), -1)


@mistake(
    ko="받은 X를 그 자리에서 바꾸었습니다. 새 배열에 계산하세요.",
    en="The given X was changed in place. Compute into a new array.",
    breaks="inputs",
    see="load",
)
def predict_or_abstain__in_place(params, mean, std, X, threshold):
    if X.dtype.kind != "f":
        return _decided(_outputs(params, (X - mean) / std), threshold)
    X -= mean
    X /= std
    return _decided(_outputs(params, X), threshold)


@mistake(
    ko="확률을 반올림한 다음 비교했습니다. threshold보다 아주 조금 작은 확률도 작은 것이니 그대로 비교하세요.",
    en="The probability was rounded before it was compared. One that is a little below threshold is below it: compare it as it is.",
    breaks="abstain",
    see="answer-or-abstain",
)
def predict_or_abstain__rounds(params, mean, std, X, threshold):
    Z = _outputs(params, (X - mean) / std)
    return np.where(_softmax(Z).max(axis=1).round(2) >= threshold, Z.argmax(axis=1), -1)


@mistake(
    ko="X가 정수이면 맞춘 값의 소수 부분이 사라집니다. 맞춘 값을 담을 배열을 실수로 만드세요.",
    en="Where X holds integers, the scaled values have lost their fractions. Make the array for them one of floats.",
    breaks="scaled",
    see="load",
)
def predict_or_abstain__scales_in_integers(params, mean, std, X, threshold):
    values = np.empty_like(X)
    values[...] = (X - mean) / std
    return _decided(_outputs(params, values), threshold)


@mistake(
    ko="모든 행에서 같은 최댓값을 뺐습니다. 그보다 한참 아래에 있는 행은 지수가 모두 0이 되어 0/0, 곧 NaN이고 -1이 나옵니다. 행마다 자기 최댓값을 빼세요.",
    en="One maximum was subtracted from all rows. In a row far below it every power becomes 0, so that 0/0 gives NaN, and -1 comes out. Subtract from each row its own maximum.",
    breaks="stable",
    see="answer-or-abstain",
)
def predict_or_abstain__one_maximum(params, mean, std, X, threshold):
    Z = _outputs(params, (X - mean) / std)
    E = np.exp(Z - Z.max())
    with np.errstate(invalid="ignore"):
        P = E / E.sum(axis=1, keepdims=True)
    return np.where(P.max(axis=1) >= threshold, P.argmax(axis=1), -1)
