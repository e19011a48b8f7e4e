"""Other right ways to write precision_recall_f1, and known mistakes."""

import numpy as np
from dlgrade.checking import mistake, right


def _share(part, whole):
    whole = np.asarray(whole, dtype=float)
    return np.divide(part, whole, out=np.zeros(len(whole)), where=whole > 0)


def _both(C):
    return _share(np.diag(C), C.sum(axis=0)), _share(np.diag(C), C.sum(axis=1))


def _harmonic(p, r):
    return _share(2 * p * r, p + r)


@right
def precision_recall_f1__loop(C):
    K = len(C)
    precision, recall, f1 = [], [], []
    for k in range(K):
        tp = C[k, k]
        fp = sum(C[i, k] for i in range(K) if i != k)
        fn = sum(C[k, j] for j in range(K) if j != k)
        p = tp / (tp + fp) if tp + fp > 0 else 0.0
        r = tp / (tp + fn) if tp + fn > 0 else 0.0
        precision.append(p)
        recall.append(r)
        f1.append(2 * p * r / (p + r) if p + r > 0 else 0.0)
    return precision, recall, f1


@right
def precision_recall_f1__harmonic_mean(C):
    precision, recall = _both(C)
    return precision, recall, _harmonic(precision, recall)


@right
def precision_recall_f1__nan_to_num(C):
    with np.errstate(divide="ignore", invalid="ignore"):
        p = np.nan_to_num(C.diagonal() / C.sum(0))
        r = np.nan_to_num(C.diagonal() / C.sum(1))
        return p, r, np.nan_to_num(2 / (1 / p + 1 / r))


@right
def precision_recall_f1__errors(C):
    tp = np.trace(C[:, :, None] * np.eye(len(C))[:, None] * np.eye(len(C))[None], axis1=0, axis2=1)
    fp, fn = np.sum(C, axis=0) - tp, np.sum(C, axis=1) - tp
    return np.stack([_share(tp, tp + fp), _share(tp, tp + fn), _share(tp, tp + (fp + fn) / 2)])


@right
def precision_recall_f1__float32_and_epsilon(C):
    C = np.array(C, dtype=np.float32)
    tp = np.diag(C)
    p, r = tp / (C.sum(axis=0) + 1e-12), tp / (C.sum(axis=1) + 1e-12)
    return [p, r, 2 * p * r / (p + r + np.float32(1e-12))]


@mistake(
    ko="정밀도와 재현율이 뒤바뀌었습니다. 정밀도는 예측(열)의 합으로, 재현율은 정답(행)의 합으로 나눕니다.",
    en="Precision and recall are swapped. Precision divides by the sum of the predictions (a column), recall by that of the truth (a row).",
    breaks=("precision", "recall"),
    see="precision-recall",
)
def precision_recall_f1__swapped(C):
    p, r = _both(C)
    return r, p, _harmonic(p, r)


@mistake(
    ko="정밀도 자리에 재현율이 들어 있습니다. 정밀도는 그 클래스라고 예측한 표본의 수로 나눕니다.",
    en="In place of precision stands recall. Precision divides by the number of samples predicted as the class.",
    breaks="precision",
    see="precision-recall",
)
def precision_recall_f1__recall_twice(C):
    p, r = _both(C)
    return r, r, _harmonic(p, r)


@mistake(
    ko="재현율 자리에 정밀도가 들어 있습니다. 재현율은 정말로 그 클래스인 표본의 수로 나눕니다.",
    en="In place of recall stands precision. Recall divides by the number of samples that are of the class.",
    breaks="recall",
    see="precision-recall",
)
def precision_recall_f1__precision_twice(C):
    p, r = _both(C)
    return p, p, _harmonic(p, r)


@mistake(
    ko="F1이 두 값의 산술평균입니다. 조화평균 2PR / (P + R)을 쓰세요.",
    en="F1 is the plain mean of the two. Use the harmonic mean 2PR / (P + R).",
    breaks="f1",
    see="precision-recall",
)
def precision_recall_f1__plain_mean(C):
    p, r = _both(C)
    return p, r, (p + r) / 2


@mistake(
    ko="F1이 절반입니다. 조화평균의 2를 빠뜨리지 마세요.",
    en="F1 is half of what it should be. The harmonic mean has a factor of 2.",
    breaks="f1",
    see="precision-recall",
)
def precision_recall_f1__half(C):
    p, r = _both(C)
    return p, r, _harmonic(p, r) / 2


@mistake(
    ko="F1이 두 값의 기하평균입니다. 조화평균 2PR / (P + R)을 쓰세요.",
    en="F1 is the geometric mean of the two. Use the harmonic mean 2PR / (P + R).",
    breaks="f1",
    see="precision-recall",
)
def precision_recall_f1__geometric_mean(C):
    p, r = _both(C)
    return p, r, np.sqrt(p * r)


@mistake(
    ko="분모가 0인 클래스의 값이 NaN입니다. 그런 클래스는 0으로 정하세요.",
    en="A class with a denominator of 0 has NaN. Give such a class the value 0.",
    breaks="zero",
    see="precision-recall",
)
def precision_recall_f1__nan(C):
    with np.errstate(divide="ignore", invalid="ignore"):
        p, r = np.diag(C) / C.sum(axis=0), np.diag(C) / C.sum(axis=1)
        return p, r, 2 * p * r / (p + r)


@mistake(
    ko="분모가 0인 클래스의 값이 1입니다. 맞힌 것이 없으므로 0으로 정하세요.",
    en="A class with a denominator of 0 has the value 1. Nothing was right there: give it 0.",
    breaks="zero",
    see="precision-recall",
)
def precision_recall_f1__one(C):
    p, r = _both(C)
    p, r = np.where(C.sum(axis=0) > 0, p, 1.0), np.where(C.sum(axis=1) > 0, r, 1.0)
    return p, r, _harmonic(p, r)


@mistake(
    ko="F1만 NaN이 되는 클래스가 있습니다. 정밀도와 재현율이 모두 0일 때 F1도 0으로 정하세요.",
    en="Some class has NaN for F1 alone. Where precision and recall are both 0, let F1 be 0 as well.",
    breaks="zero",
    see="precision-recall",
)
def precision_recall_f1__f1_nan(C):
    p, r = _both(C)
    with np.errstate(divide="ignore", invalid="ignore"):
        return p, r, 2 * p * r / (p + r)


@mistake(
    ko="모든 클래스를 합친 값 하나를 클래스마다 되풀이했습니다. 정밀도, 재현율, F1을 클래스마다 따로 구하세요.",
    en="One value of all classes together is repeated for each class. Work out precision, recall and F1 of each class by itself.",
    breaks=("precision", "recall", "f1"),
    see="precision-recall",
)
def precision_recall_f1__micro(C):
    share = np.full(len(C), np.trace(C) / max(C.sum(), 1))
    return share, share.copy(), share.copy()


@mistake(
    ko="클래스의 평균을 돌려주었습니다. 평균하지 말고 클래스마다 값을 하나씩 돌려주세요.",
    en="These are means over the classes. Return one value for each class instead.",
    breaks="form",
    see="precision-recall",
)
def precision_recall_f1__macro(C):
    p, r = _both(C)
    return p.mean(), r.mean(), _harmonic(p, r).mean()


@mistake(
    ko="정밀도와 재현율만 돌려주었습니다. F1까지 세 배열을 돌려주세요.",
    en="Only precision and recall were returned. Return three arrays, with F1.",
    breaks="form",
    see="precision-recall",
)
def precision_recall_f1__no_f1(C):
    return _both(C)


@mistake(
    ko="정밀도 자리에 클래스별 정확도가 들어 있습니다. 그 클래스가 아니라고 옳게 말한 표본은 정밀도에 세지 않습니다.",
    en="In place of precision stands the accuracy for each class. Samples rightly said not to be of the class do not count for precision.",
    breaks="precision",
    see="precision-recall",
)
def precision_recall_f1__accuracy(C):
    p, r = _both(C)
    wrong = C.sum(axis=0) + C.sum(axis=1) - 2 * np.diag(C)
    return np.where(np.diag(C) > 0, 1 - wrong / C.sum(), 0), r, _harmonic(p, r)


@mistake(
    ko="세 값 모두 퍼센트(0~100)입니다. 100을 곱하지 마세요.",
    en="All three are percentages. Leave out the factor of 100.",
    breaks=("precision", "recall", "f1"),
    see="precision-recall",
)
def precision_recall_f1__percent(C):
    p, r = _both(C)
    return 100 * p, 100 * r, 100 * _harmonic(p, r)


@mistake(
    ko="받은 혼동 행렬이 바뀌었습니다. 계산은 새 배열에 하세요.",
    en="The given confusion matrix was changed. Compute in a new array.",
    breaks="inputs",
    see="precision-recall",
)
def precision_recall_f1__in_place(C):
    p, r = _both(C)
    np.fill_diagonal(C, 0)
    return p, r, _harmonic(p, r)


@mistake(
    ko="한 클래스의 분모가 0이면 다른 클래스의 정밀도까지 모두 0입니다. 분모가 0인 클래스의 값만 0으로 정하세요.",
    en="If one class has a denominator of 0, the precision of every class is 0. Give 0 to that class alone.",
    breaks="zero",
    see="precision-recall",
)
def precision_recall_f1__one_zero_clears_all(C):
    p, r = _both(C)
    p = p if C.sum(axis=0).all() else 0 * p
    return p, r, _harmonic(p, r)
