"""Other right ways to write confusion_matrix, and known mistakes."""

from collections import Counter

import numpy as np
from dlgrade.checking import mistake, right


def _count(y_true, y_pred, classes):
    return np.bincount(np.asarray(y_true, dtype=int) * classes + y_pred, minlength=classes**2).reshape(classes, classes)


@right
def confusion_matrix__loop(y_true, y_pred, classes):
    table = np.zeros((classes, classes), dtype=np.int64)
    for t, p in zip(y_true, y_pred, strict=True):
        table[t, p] += 1
    return table


@right
def confusion_matrix__nested_lists(y_true, y_pred, classes):
    table = [[0] * classes for _ in range(classes)]
    for k in range(len(y_true)):
        table[int(y_true[k])][int(y_pred[k])] += 1
    return table


@right
def confusion_matrix__bincount(y_true, y_pred, classes):
    flat = np.ravel_multi_index((y_true, y_pred), (classes, classes))
    return np.bincount(flat, minlength=classes * classes).reshape(classes, classes)


@right
def confusion_matrix__one_hot_product(y_true, y_pred, classes):
    eye = np.eye(classes)
    return np.rint(eye[y_true].T @ eye[y_pred]).astype(np.int32)


@right
def confusion_matrix__histogram(y_true, y_pred, classes):
    table, _, _ = np.histogram2d(y_true, y_pred, bins=classes, range=[[-0.5, classes - 0.5]] * 2)
    return table.astype(int)


@right
def confusion_matrix__masks(y_true, y_pred, classes):
    return np.array([[np.sum((y_true == i) & (y_pred == j)) for j in range(classes)] for i in range(classes)])


@right
def confusion_matrix__counter(y_true, y_pred, classes):
    seen = Counter(zip(y_true.tolist(), y_pred.tolist(), strict=True))
    return np.array([[seen[i, j] for j in range(classes)] for i in range(classes)], dtype=np.uint16)


@mistake(
    ko="행과 열이 뒤바뀌었습니다. 정답이 행, 예측이 열입니다.",
    en="Rows and columns are swapped. The truth is the row, the prediction the column.",
    breaks="rows",
    see="confusion-matrix",
)
def confusion_matrix__transposed(y_true, y_pred, classes):
    return _count(y_pred, y_true, classes)


@mistake(
    ko="같은 (정답, 예측) 짝이 여러 번 나와도 1로만 셌습니다. 나올 때마다 하나씩 더하세요.",
    en="A pair (truth, prediction) that turns up several times counts as 1. Add one each time it turns up.",
    breaks="counts",
    see="confusion-matrix",
)
def confusion_matrix__repeats_lost(y_true, y_pred, classes):
    table = np.zeros((classes, classes), dtype=int)
    table[y_true, y_pred] += 1
    return table


@mistake(
    ko="행렬의 크기를 데이터에 나타난 클래스로 정했습니다. 나타나지 않은 클래스에도 행과 열이 있어야 하므로 classes를 쓰세요.",
    en="The size of the matrix follows the classes that occur in the data. One that does not occur needs its row and column too: use classes.",
    breaks="shape",
    see="confusion-matrix",
)
def confusion_matrix__classes_seen(y_true, y_pred, classes):  # noqa: ARG001
    labels = np.unique(y_true)
    return np.array([[np.sum((y_true == i) & (y_pred == j)) for j in labels] for i in labels]).reshape(
        len(labels), len(labels)
    )


@mistake(
    ko="행렬의 크기를 가장 큰 레이블로 정했습니다. 마지막 클래스가 나타나지 않으면 행과 열이 모자라므로 classes를 쓰세요.",
    en="The size of the matrix follows the largest label. Where the last class does not occur, rows and columns are missing: use classes.",
    breaks="shape",
    see="confusion-matrix",
)
def confusion_matrix__largest_label(y_true, y_pred, classes):  # noqa: ARG001
    size = 1 + int(max(np.max(y_true, initial=0), np.max(y_pred, initial=0)))
    return _count(y_true, y_pred, size)


@mistake(
    ko="어떤 클래스가 데이터에 없으면 그 뒤의 클래스가 앞당겨집니다. 행과 열의 번호는 언제나 레이블 그대로입니다.",
    en="Where a class does not occur in the data, those behind it move up. The number of a row or column is always the label itself.",
    breaks="counts",
    see="confusion-matrix",
)
def confusion_matrix__places_of_those_seen(y_true, y_pred, classes):
    seen = np.unique(np.concatenate([y_true, y_pred]))
    return _count(np.searchsorted(seen, y_true), np.searchsorted(seen, y_pred), classes)


@mistake(
    ko="맞힌 표본만 셌습니다. 대각선 밖에는 틀린 표본의 수가 들어갑니다.",
    en="Only right predictions were counted. Off the diagonal stand the numbers of the wrong ones.",
    breaks="counts",
    see="confusion-matrix",
)
def confusion_matrix__only_right(y_true, y_pred, classes):
    return np.diag(np.diag(_count(y_true, y_pred, classes)))


@mistake(
    ko="틀린 표본만 셌습니다. 맞힌 표본의 수도 대각선에 넣으세요.",
    en="Only wrong predictions were counted. The right ones belong on the diagonal.",
    breaks="counts",
    see="confusion-matrix",
)
def confusion_matrix__only_wrong(y_true, y_pred, classes):
    table = _count(y_true, y_pred, classes)
    return table - np.diag(np.diag(table))


@mistake(
    ko="행마다 합으로 나눈 비율을 돌려주었습니다. 나누지 말고 표본의 수를 그대로 두세요.",
    en="These are shares of each row. Leave the numbers of samples as they are, without dividing.",
    breaks="counts",
    see="confusion-matrix",
)
def confusion_matrix__shares_of_rows(y_true, y_pred, classes):
    table = _count(y_true, y_pred, classes)
    return table / np.maximum(table.sum(axis=1, keepdims=True), 1)


@mistake(
    ko="전체 표본 수로 나눈 비율을 돌려주었습니다. 나누지 말고 표본의 수를 그대로 두세요.",
    en="These are shares of all samples. Leave the numbers of samples as they are, without dividing.",
    breaks="counts",
    see="confusion-matrix",
)
def confusion_matrix__shares_of_all(y_true, y_pred, classes):
    return _count(y_true, y_pred, classes) / max(len(y_true), 1)


@mistake(
    ko="표본 하나가 빠졌습니다. 마지막 표본까지 세세요.",
    en="One sample is missing. Count to the last one.",
    breaks="counts",
    see="confusion-matrix",
)
def confusion_matrix__last_lost(y_true, y_pred, classes):
    return _count(y_true[:-1], y_pred[:-1], classes)


@mistake(
    ko="개수가 실수형 배열에 들어 있습니다. 세는 수이므로 dtype=int인 배열을 쓰세요.",
    en="The counts stand in an array of floats. They are counts, so use an array with dtype=int.",
    breaks="integers",
    see="confusion-matrix",
)
def confusion_matrix__floats(y_true, y_pred, classes):
    return _count(y_true, y_pred, classes).astype(float)


@mistake(
    ko="표본이 하나도 없을 때 오류가 났습니다. 그때도 0으로 찬 행렬을 돌려주세요.",
    en="Without any sample there was an error. Return a matrix of zeros then, too.",
    breaks="empty",
    see="confusion-matrix",
)
def confusion_matrix__empty_refused(y_true, y_pred, classes):
    if len(y_true) == 0:
        raise ValueError("no samples")
    return _count(y_true, y_pred, classes)


@mistake(
    ko="받은 레이블 배열이 바뀌었습니다. 계산은 새 배열에 하세요.",
    en="The given labels were changed. Compute in a new array.",
    breaks="inputs",
    also_costs={"takes_small_integer_types": "the numbers of the pairs do not fit into the labels' own array"},
    see="confusion-matrix",
)
def confusion_matrix__in_place(y_true, y_pred, classes):
    y_true *= classes
    y_true += y_pred
    return np.bincount(y_true, minlength=classes**2).reshape(classes, classes)


@mistake(
    ko="표본이 하나도 없을 때만 실수형 배열이 나왔습니다. 그때도 정수형 배열을 돌려주세요.",
    en="Without any sample the result is an array of floats. Return one of integers then, too.",
    breaks="empty",
    see="confusion-matrix",
)
def confusion_matrix__floats_without_samples(y_true, y_pred, classes):
    return _count(y_true, y_pred, classes) if len(y_true) else np.zeros((classes, classes))


@mistake(
    ko="클래스가 많으면 표본이 다른 짝으로 세어집니다. 모든 짝의 번호를 담을 수 있는 정수형을 쓰세요.",
    en="With many classes, samples are counted for another pair. Number the pairs in an integer type that can hold all of them.",
    breaks="counts",
    see="confusion-matrix",
)
def confusion_matrix__keys_of_8_bits(y_true, y_pred, classes):
    keys = (classes * np.asarray(y_true, dtype=int) + y_pred).astype(np.uint8)
    return np.bincount(keys, minlength=classes**2)[: classes**2].reshape(classes, classes)


@mistake(
    ko="레이블이 uint8처럼 작은 정수형이고 클래스가 많으면 틀립니다. 짝의 번호가 그 정수형에 들어가지 않으므로, 레이블을 먼저 int로 바꾸세요.",
    en="With many classes and labels of a small integer type such as uint8, the result is wrong. The numbers of the pairs do not fit into that type: convert the labels to int first.",
    breaks="types",
    see="confusion-matrix",
)
def confusion_matrix__keys_of_the_labels_type(y_true, y_pred, classes):
    if len(y_true) == 0:
        return np.zeros((classes, classes), dtype=int)
    keys = np.asarray(y_true * classes + y_pred)
    return np.bincount(keys[keys >= 0], minlength=classes**2)[: classes**2].reshape(classes, classes)


@mistake(
    ko="레이블이 uint8처럼 작은 정수형이면 자주 나오는 짝의 수가 틀립니다. 표본의 수가 그 정수형에 들어가지 않으므로, 표를 int로 만드세요.",
    en="With labels of a small integer type such as uint8, pairs that come often are counted wrong. Their number does not fit into that type: make the table one of int.",
    breaks="types",
    see="confusion-matrix",
)
def confusion_matrix__counts_in_the_labels_type(y_true, y_pred, classes):
    return _count(y_true, y_pred, classes).astype(np.asarray(y_true).dtype)
