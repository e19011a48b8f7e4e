"""Other right ways to write embedding_backward, and known mistakes."""

import numpy as np
from dlgrade.checking import mistake, right


def _flat(ids, dout):
    return np.reshape(ids, -1), np.reshape(dout, (-1, dout.shape[-1]))


def _summed(ids, dout, V):
    dE = np.zeros((V, dout.shape[-1]))
    np.add.at(dE, ids, dout)
    return dE


@right
def embedding_backward__loop(ids, dout, V):
    d = dout.shape[-1]
    dE = np.zeros((V, d))
    for v, row in zip(ids.reshape(-1), dout.reshape(-1, d), strict=True):
        dE[v] += row
    return dE


@right
def embedding_backward__one_hot(ids, dout, V):
    numbers, rows = _flat(ids, dout)
    return np.eye(V)[numbers].T @ rows


@right
def embedding_backward__masks(ids, dout, V):
    return np.stack([dout[ids == v].sum(axis=0) for v in range(V)])


@right
def embedding_backward__bincount(ids, dout, V):
    numbers, rows = _flat(ids, dout)
    return np.array([np.bincount(numbers, weights=column, minlength=V) for column in rows.T]).T


@right
def embedding_backward__sorted(ids, dout, V):
    numbers, rows = _flat(ids, dout)
    order = np.argsort(numbers, kind="stable")
    used, starts = np.unique(numbers[order], return_index=True)
    dE = np.zeros((V, rows.shape[1]))
    dE[used] = np.add.reduceat(rows[order], starts, axis=0)
    return dE


@right
def embedding_backward__float32_lists(ids, dout, V):
    numbers, rows = (each.tolist() for each in _flat(ids, dout))
    table = [[0.0] * len(rows[0]) for _ in range(V)]
    for v, row in zip(numbers, rows, strict=True):
        for k, value in enumerate(row):
            table[v][k] += value
    return np.array(table, dtype="float32")


@right
def embedding_backward__every_index(ids, dout, V):
    dE = np.zeros(shape=(V, np.shape(dout)[-1]))
    for place in np.ndindex(*np.shape(ids)):
        dE[ids[place]] = dE[ids[place]] + dout[place]
    return dE


@mistake(
    ko="되풀이되는 번호의 기울기가 하나만 남았습니다. `dE[ids] += dout`도 그렇게 됩니다. `np.add.at`이나 반복문의 `+=`로 모두 더하세요.",
    en="Of a repeated number only one gradient remains, as it does with `dE[ids] += dout`. Add up all of them, with `np.add.at` or with `+=` in a loop.",
    breaks="repeats",
    see="embedding",
)
def embedding_backward__loses_repeats(ids, dout, V):
    numbers, rows = _flat(ids, dout)
    dE = np.zeros((V, rows.shape[1]))
    dE[numbers] += rows
    return dE


@mistake(
    ko="되풀이되는 번호에서 첫 기울기만 남았습니다. 나올 때마다 더하세요.",
    en="Of a repeated number only the first gradient is left. Add each one.",
    breaks="repeats",
    see="embedding",
)
def embedding_backward__first_only(ids, dout, V):
    numbers, rows = _flat(ids, dout)
    dE = np.zeros((V, rows.shape[1]))
    used, first = np.unique(numbers, return_index=True)
    dE[used] = rows[first]
    return dE


@mistake(
    ko="되풀이되는 번호의 기울기를 평균 냈습니다. 나누지 말고 더하기만 하세요.",
    en="The gradients of a repeated number were averaged. Add them up and do not divide.",
    breaks="repeats",
    see="embedding",
)
def embedding_backward__mean(ids, dout, V):
    counts = np.bincount(np.reshape(ids, -1), minlength=V)
    return _summed(ids, dout, V) / np.maximum(counts, 1)[:, None]


@mistake(
    ko="기울기마다 그 글자가 나온 횟수를 곱했습니다. 자리마다 기울기는 한 번만 더합니다.",
    en="Each gradient was multiplied by how often its character comes. Add the gradient of each place once.",
    breaks="repeats",
    see="embedding",
)
def embedding_backward__multiplied(ids, dout, V):
    counts = np.bincount(np.reshape(ids, -1), minlength=V)
    return _summed(ids, dout, V) * counts[:, None]


@mistake(
    ko="더하지 않고 큰 값을 골랐습니다. 되풀이되는 번호의 기울기는 모두 더하세요.",
    en="The larger value was kept. Add up all gradients of a repeated number.",
    breaks="repeats",
    see="embedding",
)
def embedding_backward__largest(ids, dout, V):
    numbers, rows = _flat(ids, dout)
    dE = np.full((V, rows.shape[1]), -np.inf)
    np.maximum.at(dE, numbers, rows)
    return np.where(np.isinf(dE), 0.0, dE)


@mistake(
    ko="이웃한 자리에 같은 글자가 있으면 하나를 건너뜁니다. 자리마다 빠짐없이 더하세요.",
    en="Of equal characters side by side one is passed over. Add at every place.",
    breaks="repeats",
    see="embedding",
)
def embedding_backward__skips_doubles(ids, dout, V):
    numbers, rows = _flat(ids, dout)
    kept = np.append(True, np.diff(numbers) != 0)
    return _summed(numbers[kept], rows[kept], V)


@mistake(
    ko="잇달아 나온 같은 번호의 기울기만 더했습니다. 떨어진 자리에 다시 나오면 앞의 합이 사라집니다. 앞의 합에 이어서 더하세요.",
    en="Gradients of a number were added only where it comes several times in a row. When it comes again later, the earlier sum is lost. Go on adding to it.",
    breaks="repeats",
    see="embedding",
)
def embedding_backward__run_by_run(ids, dout, V):
    numbers, rows = _flat(ids, dout)
    dE = np.zeros((V, rows.shape[1]))
    for i, v in enumerate(numbers):
        dE[v] = rows[i] + (dE[v] if i and numbers[i - 1] == v else 0.0)
    return dE


@mistake(
    ko="자리의 수 같은 것으로 나누었습니다. 평균은 손실에서 이미 냈으므로 여기서는 더하기만 합니다.",
    en="This divides, by the number of places or the like. The loss has taken the mean already; only add here.",
    breaks="rows",
    see="embedding",
)
def embedding_backward__divided(ids, dout, V):
    return _summed(ids, dout, V) / np.size(ids)


@mistake(
    ko="기울기를 글자의 번호가 아니라 자리의 차례대로 행에 넣었습니다. ids가 가리키는 행에 더하세요.",
    en="Gradients were put into rows by their place and not by the number of the character. Add to the row that ids names.",
    breaks="rows",
    see="embedding",
)
def embedding_backward__by_place(ids, dout, V):
    numbers, rows = _flat(ids, dout)
    return _summed(np.arange(len(numbers)) % V, rows, V)


@mistake(
    ko="번호가 하나씩 밀렸습니다. 번호는 0부터이므로 ids를 그대로 쓰세요.",
    en="All numbers are off by one. They begin at 0, so use ids as they are.",
    breaks="rows",
    see="embedding",
)
def embedding_backward__shifted(ids, dout, V):
    return _summed((ids - 1) % V, dout, V)


@mistake(
    ko="부호가 뒤집혔습니다. 여기서는 기울기를 더하고, 빼는 것은 파라미터를 움직일 때입니다.",
    en="The sign is reversed. Add gradients here; subtracting comes when parameters move.",
    breaks="rows",
    see="embedding",
)
def embedding_backward__negative(ids, dout, V):
    return -_summed(ids, dout, V)


@mistake(
    ko="기울기의 열을 모두 더해 행에 넣었습니다. 열마다 따로 더하세요.",
    en="The columns of a gradient were added together. Keep each column by itself.",
    breaks="rows",
    see="embedding",
)
def embedding_backward__columns_summed(ids, dout, V):
    return _summed(ids, np.broadcast_to(dout.sum(axis=-1, keepdims=True), dout.shape), V)


@mistake(
    ko="나오지 않은 글자의 행이 0이 아닙니다. 0으로 시작해 나온 행에만 더하세요.",
    en="Rows of characters that do not come are not 0. Start from zeros and add to rows that come.",
    breaks="rows",
    see="embedding",
)
def embedding_backward__starts_from_ones(ids, dout, V):
    return _summed(ids, dout, V) + 1.0


@mistake(
    ko="표의 모양이 뒤집혔습니다. 행이 글자이고 모양은 (V, d)입니다.",
    en="The table is transposed. Rows are characters, and the shape is (V, d).",
    breaks="form",
    see="embedding",
)
def embedding_backward__transposed(ids, dout, V):
    return _summed(ids, dout, V).T


@mistake(
    ko="글에 나온 가장 큰 번호까지만 행을 만들었습니다. V개의 행을 모두 돌려주세요.",
    en="There are rows up to the largest number of the text only. Return all V rows.",
    breaks="form",
    see="embedding",
)
def embedding_backward__rows_up_to_the_largest(ids, dout, V):
    return _summed(ids, dout, int(np.max(ids)) + 1)


@mistake(
    ko="글에 나온 글자의 행만 돌려주었습니다. 나오지 않은 글자의 행도 0으로 두세요.",
    en="Only rows of characters that come are returned. Keep rows of zeros for the others.",
    breaks="form",
    see="embedding",
)
def embedding_backward__used_rows(ids, dout, V):
    return _summed(ids, dout, V)[np.unique(ids)]


@mistake(
    ko="dout을 자리의 순서대로 돌려주었습니다. 글자마다 모아 (V, d)인 표를 만드세요.",
    en="dout came back place by place. Collect it by character into a table of shape (V, d).",
    breaks="form",
    see="embedding",
)
def embedding_backward__dout(ids, dout, V):  # noqa: ARG001
    return dout.copy()


@mistake(
    ko="배치의 첫 글만 더했습니다. ids와 dout을 한 줄로 펴서 모두 더하세요.",
    en="Only the first text of the batch was added. Flatten ids and dout and add all of them.",
    breaks="batch",
    see="embedding",
)
def embedding_backward__first_of_the_batch(ids, dout, V):
    while ids.ndim > 1:
        ids, dout = ids[0], dout[0]
    return _summed(ids, dout, V)


@mistake(
    ko="배치에 대해 평균을 냈습니다. 배치의 모든 자리를 더하기만 하세요.",
    en="A mean over the batch was taken. Only add up, over all places of the batch.",
    breaks="batch",
    see="embedding",
)
def embedding_backward__mean_of_the_batch(ids, dout, V):
    return _summed(ids, dout, V) / (len(ids) if ids.ndim > 1 else 1)


@mistake(
    ko="ids와 dout을 펴는 순서가 다릅니다. 둘을 같은 순서로 펴세요.",
    en="ids and dout were flattened in different orders. Flatten both in the same one.",
    breaks="batch",
    see="embedding",
)
def embedding_backward__flattened_differently(ids, dout, V):
    return _summed(ids.reshape(-1, order="F"), dout.reshape(-1, dout.shape[-1]), V)


@mistake(
    ko="글마다 되풀이되는 기울기는 더했지만, 배치의 글끼리는 마지막 것만 남았습니다. 배치의 모든 자리를 더하세요.",
    en="Within a text gradients were added, but of the texts of a batch only the last remains. Add over all of them.",
    breaks="batch",
    see="embedding",
)
def embedding_backward__last_of_the_batch(ids, dout, V):
    while ids.ndim > 1:
        ids, dout = ids[-1], dout[-1]
    return _summed(ids, dout, V)


@mistake(
    ko="배치의 글끼리는 더했지만, 한 글에서 되풀이되는 번호의 기울기는 하나만 남았습니다. 글이 아니라 자리마다 더하세요.",
    en="The texts of a batch were added, but of a number that comes again within a text only one gradient remains. Add place by place, not text by text.",
    breaks="batch",
    see="embedding",
)
def embedding_backward__text_by_text(ids, dout, V):
    dE = np.zeros((V, dout.shape[-1]))
    for v, row in zip(ids, dout, strict=True):
        dE[v] += row
    return dE


@mistake(
    ko="결과를 ids와 같은 정수로 만들어 소수 부분이 사라졌습니다. 실수 0으로 시작하세요.",
    en="The result was made of integers like ids, and fractions are lost. Start from zeros that are floats.",
    breaks="fractions",
    see="embedding",
)
def embedding_backward__integers(ids, dout, V):
    dE = np.zeros((V, dout.shape[-1]), dtype=ids.dtype)
    numbers, rows = _flat(ids, dout)
    for v, row in zip(numbers, rows, strict=True):
        dE[v] += row.astype(ids.dtype)
    return dE


@mistake(
    ko="결과를 정수로 반올림했습니다. 소수를 그대로 두세요.",
    en="The result was rounded to integers. Keep the fractions.",
    breaks="fractions",
    see="embedding",
)
def embedding_backward__rounded(ids, dout, V):
    return np.round(_summed(ids, dout, V))


@mistake(
    ko="받은 dout이 바뀌었습니다. 합은 새 배열에 모으세요.",
    en="The given dout has changed. Collect the sums in a new array.",
    breaks="inputs",
    see="embedding",
)
def embedding_backward__changes_dout(ids, dout, V):
    numbers, rows = np.reshape(ids, -1), dout.reshape(-1, dout.shape[-1])
    last = {int(v): i for i, v in enumerate(numbers)}
    for i, v in enumerate(numbers):
        if last[int(v)] != i:
            rows[last[int(v)]] += rows[i]
    dE = np.zeros((V, rows.shape[1]))
    dE[list(last)] = rows[list(last.values())]
    return dE


@mistake(
    ko="받은 ids가 바뀌었습니다. 정렬하려면 복사한 다음에 하세요.",
    en="The given ids have changed. Sort a copy where sorting is needed.",
    breaks="inputs",
    see="embedding",
)
def embedding_backward__sorts_ids(ids, dout, V):
    dE = _summed(ids, dout, V)
    ids.sort(axis=-1)
    return dE
