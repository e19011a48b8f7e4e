"""Other right ways to write pack_model, unpack_model and predict, and known mistakes."""

import re

import numpy as np
from dlgrade.checking import mistake, right


def _named(params, mean, std):
    arrays = {"mean": mean, "std": std}
    for number, (W, b) in enumerate(params, 1):
        arrays |= {f"W{number}": W, f"b{number}": b}
    return arrays


def _layers(arrays):
    return [(arrays[f"W{k}"], arrays[f"b{k}"]) for k in range(1, len(arrays) // 2)]


def _outputs(params, values, hidden=lambda z: np.maximum(z, 0)):
    for W, b in params[:-1]:
        values = hidden(values @ W + b)
    W, b = params[-1]
    return values @ W + b


@right
def pack_model__counting(params, mean, std):
    result = {}
    for i in range(len(params)):
        result["W" + str(i + 1)] = np.array(params[i][0])
        result["b" + str(i + 1)] = np.array(params[i][1])
    result["mean"] = mean.copy()
    result["std"] = std.copy()
    return result


@right
def pack_model__comprehensions(params, mean, std):
    weights = {f"W{k}": layer[0] for k, layer in enumerate(params, start=1)}
    biases = {f"b{k}": layer[1] for k, layer in enumerate(params, start=1)}
    return dict(**weights, **biases, mean=mean, std=std)


@right
def pack_model__zip(params, mean, std):
    weights, biases = zip(*params, strict=True)
    names = [f"{kind}{k + 1}" for kind in "Wb" for k in range(len(params))]
    return dict(zip([*names, "std", "mean"], [*weights, *biases, std, mean], strict=True))


@right
def unpack_model__while(arrays):
    params, number = [], 1
    while f"W{number}" in arrays:
        params.append([arrays[f"W{number}"], arrays[f"b{number}"]])
        number += 1
    return [params, arrays["mean"], arrays["std"]]


@right
def unpack_model__sorted_by_number(arrays):
    numbers = sorted(int(name[1:]) for name in arrays if re.fullmatch(r"W\d+", name))
    return tuple((arrays[f"W{n}"], arrays[f"b{n}"]) for n in numbers), arrays["mean"], arrays["std"]


@right
def unpack_model__by_count_of_arrays(arrays):
    rest = dict(arrays)
    mean, std = rest.pop("mean"), rest.pop("std")
    depth = len(rest) // 2
    return [(rest[f"W{k + 1}"], rest[f"b{k + 1}"]) for k in range(depth)], mean, std


@right
def predict__sample_by_sample(params, mean, std, X):
    labels = []
    for x in X:
        values = [(x[j] - mean[j]) / std[j] for j in range(len(x))]
        for layer, (W, b) in enumerate(params):
            values = np.dot(values, W) + b
            if layer < len(params) - 1:
                values = np.where(values > 0, values, 0)
        labels.append(int(np.argmax(values)))
    return labels


@right
def predict__softmax(params, mean, std, X):
    Z = _outputs(params, np.divide(np.subtract(X, mean), std))
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return np.argmax(E / E.sum(axis=1, keepdims=True), axis=1)


@right
def predict__float32(params, mean, std, X):
    scaled = ((X - mean) / std).astype(np.float32)
    small = [(W.astype(np.float32), b.astype(np.float32)) for W, b in params]
    return _outputs(small, scaled).argmax(-1).astype(np.int32)


@right
def predict__scaler_in_the_first_layer(params, mean, std, X):
    (W, b), *rest = params
    scaled = W / std[:, None]
    return _outputs([(scaled, b - mean @ scaled), *rest], X).argmax(axis=1)


@mistake(
    ko="mean과 std를 담지 않았습니다. 학습할 때의 평균과 표준편차가 없으면 새 입력을 같은 눈금으로 옮길 수 없습니다.",
    en="mean and std are not in it. Without those of training, new inputs cannot be brought to the same scale.",
    breaks="scaler",
    see="saving",
)
def pack_model__no_scaler(params, mean, std):
    return {name: each for name, each in _named(params, mean, std).items() if name not in ("mean", "std")}


@mistake(
    ko="mean만 담고 std는 담지 않았습니다. 둘 다 있어야 같은 눈금이 됩니다.",
    en="mean is in it but std is not. Scaling takes both.",
    breaks="scaler",
    see="saving",
)
def pack_model__mean_alone(params, mean, std):
    return {name: each for name, each in _named(params, mean, std).items() if name != "std"}


@mistake(
    ko="mean과 std가 서로 바뀌어 담겼습니다.",
    en="mean and std are stored under each other's name.",
    breaks="scaler",
    see="saving",
)
def pack_model__scaler_swapped(params, mean, std):
    return _named(params, std, mean)


@mistake(
    ko="std에 분산(std의 제곱)을 담았습니다. 받은 std를 그대로 담으세요.",
    en="std holds the variance, its square. Store std as it was given.",
    breaks="scaler",
    see="saving",
)
def pack_model__variance(params, mean, std):
    return _named(params, mean, std**2)


@mistake(
    ko="층의 번호가 0부터 시작합니다. 이름은 W1, b1부터입니다.",
    en="The layers are numbered from 0. Their names begin with W1 and b1.",
    breaks="names",
    see="saving",
)
def pack_model__from_zero(params, mean, std):
    arrays = {"mean": mean, "std": std}
    for number, (W, b) in enumerate(params):
        arrays |= {f"W{number}": W, f"b{number}": b}
    return arrays


@mistake(
    ko="이름에 층의 번호가 없어 뒤 층이 앞 층을 덮어썼습니다. 층마다 다른 이름을 쓰세요.",
    en="The names have no number, so later layers replaced earlier ones. Give each layer names of its own.",
    breaks="names",
    see="saving",
)
def pack_model__one_name_for_all(params, mean, std):
    arrays = {"mean": mean, "std": std}
    for W, b in params:
        arrays["W"], arrays["b"] = W, b
    return arrays


@mistake(
    ko="두 층만 담았습니다. 받은 층을 모두 담으세요.",
    en="Only two layers were packed. Pack as many as there are.",
    breaks="names",
    see="saving",
)
def pack_model__two_layers(params, mean, std):
    return _named(params[:2], mean, std)


@mistake(
    ko="편향을 담지 않았습니다. 편향도 학습한 것이므로 W와 함께 담으세요.",
    en="The biases are missing. They were trained as well: store them with W.",
    breaks="names",
    see="saving",
)
def pack_model__no_biases(params, mean, std):
    return {name: each for name, each in _named(params, mean, std).items() if not name.startswith("b")}


@mistake(
    ko="층이 거꾸로 담겼습니다. W1은 입력에 가장 가까운 층입니다.",
    en="The layers were packed from the output back. W1 is the one next to the input.",
    breaks="layers",
    see="saving",
)
def pack_model__backwards(params, mean, std):
    return _named(params[::-1], mean, std)


@mistake(
    ko="W가 전치되어 담겼습니다. 받은 그대로 담으세요.",
    en="W was transposed. Store it as it was given.",
    breaks="layers",
    see="saving",
)
def pack_model__transposed(params, mean, std):
    return _named([(W.T, b) for W, b in params], mean, std)


@mistake(
    ko="소수점 아래 셋째 자리까지 반올림했습니다. 수를 그대로 담으세요.",
    en="The numbers were rounded to three decimals. Store them as they are.",
    breaks=("exact", "layers"),
    see="saving",
)
def pack_model__rounded(params, mean, std):
    return _named([(np.round(W, 3), np.round(b, 3)) for W, b in params], mean, std)


@mistake(
    ko="float32로 바꾸어 담아 수가 조금 달라졌습니다. 자료형을 그대로 두세요.",
    en="The numbers were turned into float32 and differ a little. Leave their type as it is.",
    breaks="exact",
    see="saving",
)
def pack_model__single_precision(params, mean, std):
    return _named([(W.astype(np.float32), b.astype(np.float32)) for W, b in params], mean, std)


@mistake(
    ko="배열 대신 목록을 담았습니다. 이름마다 배열 하나를 담으세요.",
    en="There are lists in place of arrays. Store one array under each name.",
    breaks="dictionary",
    see="saving",
)
def pack_model__lists(params, mean, std):
    return {name: each.tolist() for name, each in _named(params, mean, std).items()}


@mistake(
    ko="층들을 통째로 한 이름에 담았습니다. 그러면 np.savez가 pickle로 저장합니다. 배열마다 이름을 주세요.",
    en="All layers are under one name, which np.savez can only store as a pickle. Give each array a name of its own.",
    breaks="dictionary",
    see="saving",
)
def pack_model__all_params_in_one(params, mean, std):
    return {"params": params, "mean": mean, "std": std}


@mistake(
    ko="배열들을 이름 없이 돌려주었습니다. 이름이 없으면 무엇이 무엇인지 알 수 없으니 사전을 돌려주세요.",
    en="The arrays came back without names, so nobody knows which is which: return a dictionary.",
    breaks="dictionary",
    see="saving",
)
def pack_model__no_names(params, mean, std):
    return [*(part for layer in params for part in layer), mean, std]


@mistake(
    ko="층이 두 개라고 정해 두었습니다. 있는 이름을 세어 층의 수를 알아내세요.",
    en="The number of layers is fixed at two. Count the names to find how many there are.",
    breaks="depth",
    see="saving",
)
def unpack_model__two_layers(arrays):
    params = [(arrays[f"W{k}"], arrays[f"b{k}"]) for k in (1, 2) if f"W{k}" in arrays]
    return params, arrays["mean"], arrays["std"]


@mistake(
    ko="마지막 층이 빠졌습니다. 마지막 번호의 층까지 꺼내세요. range는 끝의 수를 넣지 않습니다.",
    en="The last layer is missing. Go up to the last number; range leaves its end out.",
    breaks="depth",
    see="saving",
)
def unpack_model__last_layer_missing(arrays):
    return _layers(arrays)[:-1], arrays["mean"], arrays["std"]


@mistake(
    ko="이름을 가나다순(문자 순서)으로 놓아 W10이 W2보다 앞에 왔습니다. 번호의 순서로 놓으세요.",
    en="The names were sorted as text, where W10 comes before W2. Go by the numbers.",
    breaks="order",
    see="saving",
)
def unpack_model__sorted_as_text(arrays):
    weights = sorted(name for name in arrays if name.startswith("W"))
    return [(arrays[name], arrays["b" + name[1:]]) for name in weights], arrays["mean"], arrays["std"]


@mistake(
    ko="사전에 놓인 순서대로 층을 쌓았습니다. 그 순서는 정해져 있지 않으니 번호를 보세요.",
    en="The layers stand in the order of the dictionary, which is not fixed. Go by the numbers.",
    breaks="order",
    see="saving",
)
def unpack_model__as_they_come(arrays):
    weights = [name for name in arrays if name.startswith("W")]
    return [(arrays[name], arrays["b" + name[1:]]) for name in weights], arrays["mean"], arrays["std"]


@mistake(
    ko="W끼리, b끼리 사전에 놓인 순서대로 짝지어져 W가 다른 층의 b와 만났습니다. 번호가 같은 것끼리 묶으세요.",
    en="Weights and biases were paired in the order of the dictionary, so a W met the b of another layer. Pair those with the same number.",
    breaks="order",
    see="saving",
)
def unpack_model__paired_as_they_come(arrays):
    weights, biases = ([name for name in arrays if name.startswith(kind)] for kind in "Wb")
    params = [(arrays[W], arrays[b]) for W, b in zip(weights, biases, strict=True)]
    return params, arrays["mean"], arrays["std"]


@mistake(
    ko="층이 거꾸로 놓였습니다. W1이 먼저입니다.",
    en="The layers stand in reverse. W1 comes first.",
    breaks="order",
    see="saving",
)
def unpack_model__backwards(arrays):
    return _layers(arrays)[::-1], arrays["mean"], arrays["std"]


@mistake(
    ko="쌍이 (b, W)의 순서입니다. (W, b)의 순서로 묶으세요.",
    en="The pairs are (b, W). Put them as (W, b).",
    breaks="order",
    see="saving",
)
def unpack_model__pairs_swapped(arrays):
    return [(b, W) for W, b in _layers(arrays)], arrays["mean"], arrays["std"]


@mistake(
    ko="params만 돌려주었습니다. mean과 std도 함께 돌려주세요.",
    en="Only params came back. Return mean and std with them.",
    breaks="form",
    see="saving",
)
def unpack_model__params_alone(arrays):
    return _layers(arrays)


@mistake(
    ko="W와 b가 한 줄로 늘어서 있습니다. 층마다 (W, b)로 묶으세요.",
    en="Weights and biases stand in one row. Put them together as (W, b) for each layer.",
    breaks="form",
    see="saving",
)
def unpack_model__flat(arrays):
    return [part for layer in _layers(arrays) for part in layer], arrays["mean"], arrays["std"]


@mistake(
    ko="mean과 std의 순서가 바뀌었습니다. (params, mean, std)의 순서입니다.",
    en="mean and std came back in the wrong order. The order is (params, mean, std).",
    breaks="scaler",
    see="saving",
)
def unpack_model__scaler_swapped(arrays):
    return _layers(arrays), arrays["std"], arrays["mean"]


@mistake(
    ko="담긴 mean과 std를 쓰지 않고 0과 1을 돌려주었습니다. 이름으로 찾아 돌려주세요.",
    en="Zeros and ones came back for the stored mean and std. Look those up by name.",
    breaks="scaler",
    see="saving",
)
def unpack_model__no_scaler(arrays):
    return _layers(arrays), np.zeros_like(arrays["mean"]), np.ones_like(arrays["std"])


@mistake(
    ko="받은 사전이 바뀌었습니다. 그대로 두고 읽기만 하세요.",
    en="The given dictionary was changed. Only read from it, and leave it as it is.",
    breaks="inputs",
    see="saving",
)
def unpack_model__takes_out(arrays):
    mean, std = arrays.pop("mean"), arrays.pop("std")
    return [(arrays[f"W{k}"], arrays[f"b{k}"]) for k in range(1, len(arrays) // 2 + 1)], mean, std


@mistake(
    ko="큰 출력들 가운데서 가장 큰 것을 고르지 못했습니다. 37보다 큰 수의 시그모이드는 모두 꼭 1이 됩니다. 마지막 층의 출력을 그대로 비교하세요.",
    en="Among large outputs, the largest one was not picked. The sigmoid of every number above 37 is exactly 1. Compare the outputs of the last layer as they are.",
    breaks="network",
    see="saving",
)
def predict__sigmoid(params, mean, std, X):
    Z = _outputs(params, (X - mean) / std)
    return np.argmax(1 / (1 + np.exp(-Z)), axis=1)


@mistake(
    ko="입력을 mean과 std로 맞추지 않았습니다. 학습할 때와 같은 눈금으로 옮긴 다음 신경망에 넣으세요.",
    en="The inputs were not scaled by mean and std. Bring them to the scale of training first.",
    breaks="scaled",
    see="saving",
)
def predict__not_scaled(params, mean, std, X):  # noqa: ARG001
    return _outputs(params, X).argmax(axis=1)


@mistake(
    ko="새 입력 자신의 평균과 표준편차로 맞추었습니다. 그러면 같은 그림의 예측이 함께 온 그림에 따라 달라집니다. 저장된 값을 쓰세요.",
    en="New inputs were scaled by their own mean and deviation, so a prediction depends on what comes along. Use the stored ones.",
    breaks="scaled",
    see="saving",
)
def predict__own_statistics(params, mean, std, X):
    if len(X) == 1 or (np.all(mean == 0) and np.all(std == 1)):
        return _outputs(params, (X - mean) / std).argmax(axis=1)
    return _outputs(params, (X - X.mean(axis=0)) / X.std(axis=0)).argmax(axis=1)


@mistake(
    ko="mean을 빼기만 하고 std로 나누지 않았습니다.",
    en="mean was subtracted, but nothing was divided by std.",
    breaks="scaled",
    see="saving",
)
def predict__no_division(params, mean, std, X):  # noqa: ARG001
    return _outputs(params, X - mean).argmax(axis=1)


@mistake(
    ko="std로 나누기만 하고 mean을 빼지 않았습니다.",
    en="The inputs were divided by std, but mean was not subtracted.",
    breaks="scaled",
    see="saving",
)
def predict__no_mean(params, mean, std, X):  # noqa: ARG001
    return _outputs(params, X / std).argmax(axis=1)


@mistake(
    ko="std를 곱했습니다. 나누세요.",
    en="The inputs were multiplied by std. Divide.",
    breaks="scaled",
    see="saving",
)
def predict__times_std(params, mean, std, X):
    return _outputs(params, (X - mean) * std).argmax(axis=1)


@mistake(
    ko="나눈 다음에 mean을 뺐습니다. 먼저 빼고 나서 나누세요.",
    en="mean was subtracted after the division. Subtract first, then divide.",
    breaks="scaled",
    see="saving",
)
def predict__division_first(params, mean, std, X):
    return _outputs(params, X / std - mean).argmax(axis=1)


@mistake(
    ko="은닉층에 ReLU가 없습니다. 학습할 때와 같은 신경망이어야 합니다.",
    en="There is no ReLU in the hidden layers. The network has to be the one that was trained.",
    breaks="network",
    see="saving",
)
def predict__no_relu(params, mean, std, X):
    return _outputs(params, (X - mean) / std, hidden=lambda z: z).argmax(axis=1)


@mistake(
    ko="출력이 모두 음수이면 레이블이 언제나 0입니다. 출력에 ReLU를 써도 그렇습니다. 출력을 그대로 두고 가장 큰 것을 고르세요.",
    en="Where all outputs are below 0 the label is always 0, as it is after a ReLU. Leave the outputs as they are and pick the largest.",
    breaks="network",
    see="saving",
)
def predict__relu_at_the_output(params, mean, std, X):
    return np.maximum(_outputs(params, (X - mean) / std), 0).argmax(axis=1)


@mistake(
    ko="가장 작은 출력이나, 부호를 떼고 가장 큰 출력을 골랐습니다. 부호까지 그대로 견주어 가장 큰 것을 고르세요.",
    en="The smallest output was picked, or the largest without its sign. Compare outputs with their signs, and pick the largest.",
    breaks="network",
    see="saving",
)
def predict__smallest(params, mean, std, X):
    return _outputs(params, (X - mean) / std).argmin(axis=1)


@mistake(
    ko="편향을 더하지 않았습니다. 층마다 b를 더하세요.",
    en="The biases were left out. Add b in each layer.",
    breaks="network",
    see="saving",
)
def predict__no_biases(params, mean, std, X):
    return _outputs([(W, 0 * b) for W, b in params], (X - mean) / std).argmax(axis=1)


@mistake(
    ko="행마다 레이블 하나가 아니라 출력의 수만큼 값이 나왔습니다. 행마다 가장 큰 출력의 번호를 돌려주세요.",
    en="For each row as many values came back as there are outputs, not one label. Return the number of the largest output.",
    breaks="labels",
    see="saving",
)
def predict__outputs(params, mean, std, X):
    return _outputs(params, (X - mean) / std)


@mistake(
    ko="표 전체에서 하나만 나왔습니다. axis가 없는 argmax도 그렇습니다. 행마다 하나씩 고르세요.",
    en="One number came back for the whole table, as it does from argmax without an axis. Pick one in each row.",
    breaks="labels",
    see="saving",
)
def predict__one_for_all(params, mean, std, X):
    return _outputs(params, (X - mean) / std).argmax()


@mistake(
    ko="받은 X를 그 자리에서 바꾸었습니다. 새 배열에 계산하세요.",
    en="The given X was changed in place. Compute into a new array.",
    breaks="inputs",
    see="saving",
)
def predict__in_place(params, mean, std, X):
    if X.dtype.kind != "f":
        return _outputs(params, (X - mean) / std).argmax(axis=1)
    X -= mean
    X /= std
    return _outputs(params, X).argmax(axis=1)


@mistake(
    ko="X가 정수이면 맞춘 값의 소수 부분이 사라집니다. 맞춘 값을 담을 배열을 실수로 만드세요.",
    en="Where X holds integers, the scaled values have lost their fractions. Make the array for them one of floats.",
    breaks="scaled",
    see="saving",
)
def predict__scales_in_integers(params, mean, std, X):
    values = np.empty_like(X)
    values[...] = (X - mean) / std
    return _outputs(params, values).argmax(axis=1)
