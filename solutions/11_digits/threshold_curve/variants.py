"""Other right ways to write threshold_curve, and known mistakes."""

from bisect import bisect_left

import numpy as np
from dlgrade.checking import mistake, right


def _refuse(y):
    if np.sum(y) == 0:
        raise ValueError("no positive sample")


def _levels(score):
    return np.unique(score)[::-1]


def _counts(y, score, levels):
    """For each threshold: what is called positive, and how much of that is right."""
    called = np.array([np.sum(score >= t) for t in levels])
    hits = np.array([np.sum((score >= t) & (y == 1)) for t in levels])
    return called, hits


@right
def threshold_curve__loop(y, score):
    if 1 not in list(y):
        raise ValueError("y has no 1")
    levels, precision, recall = sorted(set(score.tolist()), reverse=True), [], []
    for t in levels:
        called = [label for label, s in zip(y, score, strict=True) if s >= t]
        precision.append(sum(called) / len(called))
        recall.append(sum(called) / sum(y))
    return levels, precision, recall


@right
def threshold_curve__cumulative_sum(y, score):
    _refuse(y)
    order = np.argsort(score, kind="stable")[::-1]
    labels, values = y[order], score[order]
    hits, called = np.cumsum(labels), np.arange(1, len(y) + 1)
    last = np.append(values[1:] != values[:-1], True)
    return values[last], (hits / called)[last], (hits / hits[-1])[last]


@right
def threshold_curve__matrix_product(y, score):
    _refuse(y)
    levels = _levels(score)
    called = (score[None, :] >= levels[:, None]).astype(np.float32)
    hits = called @ y.astype(np.float32)
    return [levels.astype(np.float32), hits / called.sum(axis=1), hits / np.float32(y.sum())]


@right
def threshold_curve__dictionary(y, score):
    if max(y) < 1:
        raise ValueError("nothing to find")
    counts = {}
    for label, s in zip(y.tolist(), score.tolist(), strict=True):
        all_of, right_of = counts.get(s, (0, 0))
        counts[s] = (all_of + 1, right_of + label)
    called = hits = 0
    rows = []
    for s in sorted(counts, reverse=True):
        called, hits = called + counts[s][0], hits + counts[s][1]
        rows.append((s, hits / called, hits / int(y.sum())))
    return tuple(np.array(rows).T)


@right
def threshold_curve__search_in_the_positives(y, score):
    _refuse(y)
    everyone, positive = sorted(score), sorted(score[y == 1])
    levels = _levels(score)
    called = np.array([len(everyone) - bisect_left(everyone, t) for t in levels])
    hits = np.array([len(positive) - bisect_left(positive, t) for t in levels])
    return levels, np.divide(hits, called), np.divide(hits, len(positive))


@right
def threshold_curve__histogram(y, score):
    _refuse(y)
    levels, place = np.unique(-score, return_inverse=True)
    hits = np.cumsum(np.bincount(place.ravel(), weights=y, minlength=len(levels)))
    called = np.cumsum(np.bincount(place.ravel(), minlength=len(levels)))
    return np.stack([-levels, hits / called, hits / hits[-1]]).tolist()


@mistake(
    ko="같은 점수의 표본이 서로 다른 점으로 갈라졌습니다. 임곗값 하나로는 그 표본들을 나눌 수 없으므로 한 점으로 묶으세요.",
    en="Samples with the same score became several points. No threshold can separate them: make them one point.",
    breaks="ties",
    see="threshold",
)
def threshold_curve__ties_split(y, score):
    _refuse(y)
    order = np.argsort(-score, kind="stable")
    hits = np.cumsum(y[order])
    return score[order], hits / np.arange(1, len(y) + 1), hits / hits[-1]


@mistake(
    ko="점수가 같은 표본 가운데 처음 것까지만 셌습니다. 같은 점수의 표본을 모두 셀 때의 값을 쓰세요.",
    en="Of samples with the same score, only the first was counted. Use the values once all of them are counted.",
    breaks="ties",
    see="threshold",
)
def threshold_curve__first_of_a_tie(y, score):
    _refuse(y)
    order = np.argsort(-score, kind="stable")
    levels, first = np.unique(-score[order], return_index=True)
    hits = np.cumsum(y[order])
    return -levels, (hits / np.arange(1, len(y) + 1))[first], (hits / hits[-1])[first]


@mistake(
    ko="임곗값이 작은 것부터 놓였습니다. 큰 것부터 놓으세요.",
    en="The thresholds go from small to large. Put the largest first.",
    breaks="thresholds",
    see="threshold",
)
def threshold_curve__ascending(y, score):
    _refuse(y)
    levels = np.unique(score)
    called, hits = _counts(y, score, levels)
    return levels, hits / called, hits / np.sum(y)


@mistake(
    ko="임곗값이 점수가 나온 순서 그대로입니다. 서로 다른 점수를 큰 것부터 놓으세요.",
    en="The thresholds stand in the order of the samples. Put the distinct scores from the largest down.",
    breaks="thresholds",
    see="threshold",
)
def threshold_curve__not_sorted(y, score):
    _refuse(y)
    levels = np.array(list(dict.fromkeys(score.tolist())))
    called, hits = _counts(y, score, levels)
    return levels, hits / called, hits / np.sum(y)


@mistake(
    ko="임곗값이 점수가 아니라 고르게 나눈 수입니다. 결과는 점수를 지날 때만 바뀌므로 서로 다른 점수를 쓰세요.",
    en="The thresholds are evenly spaced numbers. Results change only at the scores, so use the distinct scores.",
    breaks="thresholds",
    see="threshold",
)
def threshold_curve__grid(y, score):
    _refuse(y)
    levels = np.linspace(score.max(), score.min(), len(np.unique(score)) + 2)
    called, hits = _counts(y, score, levels)
    return levels, hits / called, hits / np.sum(y)


@mistake(
    ko="점수가 임곗값과 같은 표본을 음성으로 보았습니다. score ≥ t이면 양성입니다.",
    en="A sample whose score equals the threshold was called negative. score ≥ t is positive.",
    breaks=("precision", "recall"),
    see="threshold",
)
def threshold_curve__strictly_above(y, score):
    _refuse(y)
    levels = _levels(score)
    called = np.array([np.sum(score > t) for t in levels])
    hits = np.array([np.sum((score > t) & (y == 1)) for t in levels])
    return levels, hits / np.maximum(called, 1), hits / np.sum(y)


@mistake(
    ko="임곗값보다 작은 쪽을 양성으로 보았습니다. 점수가 클수록 양성입니다.",
    en="What lies below the threshold was called positive. The larger the score, the more positive.",
    breaks=("precision", "recall"),
    see="threshold",
)
def threshold_curve__below(y, score):
    _refuse(y)
    levels = _levels(score)
    called, hits = _counts(y, -score, -levels)
    return levels, hits / called, hits / np.sum(y)


@mistake(
    ko="정밀도와 재현율의 자리가 바뀌었습니다. 임곗값, 정밀도, 재현율의 순서입니다.",
    en="Precision and recall stand in each other's place. The order is thresholds, precision, recall.",
    breaks=("precision", "recall"),
    see="threshold",
)
def threshold_curve__swapped(y, score):
    _refuse(y)
    levels = _levels(score)
    called, hits = _counts(y, score, levels)
    return levels, hits / np.sum(y), hits / called


@mistake(
    ko="재현율을 표본 전체의 수로 나누었습니다. 정말 양성인 것의 수로 나누세요.",
    en="Recall was divided by the number of all samples. Divide by the number of positives.",
    breaks="recall",
    see="threshold",
)
def threshold_curve__recall_of_all(y, score):
    _refuse(y)
    levels = _levels(score)
    called, hits = _counts(y, score, levels)
    return levels, hits / called, hits / len(y)


@mistake(
    ko="재현율이 아니라 양성이라고 한 비율입니다. 양성이라고 한 것 가운데 맞은 수를 세어 양성의 수로 나누세요.",
    en="This is the share of samples that is called positive. Count those that are right, and divide by the number of positives.",
    breaks="recall",
    see="threshold",
)
def threshold_curve__share_called(y, score):
    _refuse(y)
    levels = _levels(score)
    called, hits = _counts(y, score, levels)
    return levels, hits / called, called / len(y)


@mistake(
    ko="정밀도의 자리에 1이 아닌 것을 1이라고 한 비율(위양성률)이 있습니다. 양성이라고 한 것 가운데 맞은 비율을 구하세요.",
    en="In the place of precision stands the share of negatives that is called positive. Take the share of what is called positive that is right.",
    breaks="precision",
    see="threshold",
)
def threshold_curve__false_positive_rate(y, score):
    _refuse(y)
    levels = _levels(score)
    called, hits = _counts(y, score, levels)
    return levels, (called - hits) / max(np.sum(y == 0), 1), hits / np.sum(y)


@mistake(
    ko="정밀도의 자리에 정확도가 있습니다. 양성이라고 한 것만 보고, 그 가운데 맞은 비율을 구하세요.",
    en="In the place of precision stands the accuracy. Look only at what is called positive, and take the share that is right.",
    breaks="precision",
    see="threshold",
)
def threshold_curve__accuracy(y, score):
    _refuse(y)
    levels = _levels(score)
    _, hits = _counts(y, score, levels)
    right = np.array([np.sum((score >= t) == (y == 1)) for t in levels])
    return levels, right / len(y), hits / np.sum(y)


@mistake(
    ko="정밀도를 뒤에서부터의 최댓값으로 매끄럽게 만들었습니다. 임곗값마다 나온 값을 그대로 두세요.",
    en="Precision was smoothed by the best value further on. Leave it as it is at each threshold.",
    breaks="precision",
    see="threshold",
)
def threshold_curve__envelope(y, score):
    _refuse(y)
    levels = _levels(score)
    called, hits = _counts(y, score, levels)
    return levels, np.maximum.accumulate((hits / called)[::-1])[::-1], hits / np.sum(y)


@mistake(
    ko="점수만 정렬하고 레이블은 함께 옮기지 않았습니다. 같은 순서로 옮기세요.",
    en="The scores were sorted without their labels. Move both in the same order.",
    breaks=("precision", "recall"),
    see="threshold",
)
def threshold_curve__labels_left_behind(y, score):
    _refuse(y)
    ordered = np.sort(score)[::-1]
    levels = _levels(score)
    called, hits = _counts(y, ordered, levels)
    return levels, hits / called, hits / np.sum(y)


@mistake(
    ko="누적하지 않고 그 임곗값의 표본만 셌습니다. 임곗값 이상인 표본을 모두 세세요.",
    en="Only the samples at each threshold were counted. Count all that are at or above it.",
    breaks=("precision", "recall"),
    see="threshold",
)
def threshold_curve__not_accumulated(y, score):
    _refuse(y)
    levels = _levels(score)
    called = np.array([np.sum(score == t) for t in levels])
    hits = np.array([np.sum((score == t) & (y == 1)) for t in levels])
    return levels, hits / called, hits / np.sum(y)


@mistake(
    ko="임곗값마다 세 값이 한 행에 모여 있습니다. 임곗값, 정밀도, 재현율의 배열을 따로 돌려주세요.",
    en="All three values of a threshold stand in one row. Return an array of thresholds, one of precisions and one of recalls.",
    breaks="form",
    see="threshold",
)
def threshold_curve__columns(y, score):
    _refuse(y)
    levels = _levels(score)
    called, hits = _counts(y, score, levels)
    return np.stack([levels, hits / called, hits / np.sum(y)], axis=1)


@mistake(
    ko="임곗값 없이 정밀도와 재현율만 돌려주었습니다. 어느 임곗값에서 나온 값인지 함께 돌려주세요.",
    en="Precision and recall came back without the thresholds. Return those too, so that one can be chosen.",
    breaks="form",
    see="threshold",
)
def threshold_curve__no_thresholds(y, score):
    _refuse(y)
    called, hits = _counts(y, score, _levels(score))
    return hits / called, hits / np.sum(y)


@mistake(
    ko="정밀도와 재현율에 임곗값이 없는 점이 더해져 길이가 임곗값과 다릅니다. 세 배열의 길이를 같게 하세요.",
    en="A point was added to precision and recall that has no threshold, so the lengths differ. Make all three equally long.",
    breaks="form",
    see="threshold",
)
def threshold_curve__extra_point(y, score):
    _refuse(y)
    levels = _levels(score)
    called, hits = _counts(y, score, levels)
    return levels, np.append(1.0, hits / called), np.append(0.0, hits / np.sum(y))


@mistake(
    ko="양성이 없는데 오류 없이 값을 돌려주었습니다. 재현율을 정할 수 없으니 ValueError를 내세요.",
    en="Without any positive a result came back. Recall is undefined there: raise ValueError.",
    breaks="errors",
    see="threshold",
)
def threshold_curve__no_error(y, score):
    levels = _levels(score)
    called, hits = _counts(y, score, levels)
    return levels, hits / called, hits / max(np.sum(y), 1)


@mistake(
    ko="레이블이 모두 1일 때에도 오류를 냈습니다. 1이 있으면 재현율을 정할 수 있으니, 1이 없을 때만 ValueError를 내세요.",
    en="Where all labels are 1 there was an error, too. With a 1 recall is defined: raise ValueError only where there is none.",
    breaks="errors",
    see="threshold",
)
def threshold_curve__wants_both_labels(y, score):
    if len(np.unique(y)) < 2:
        raise ValueError("one class only")
    levels = _levels(score)
    called, hits = _counts(y, score, levels)
    return levels, hits / called, hits / np.sum(y == 1)


@mistake(
    ko="받은 배열이 바뀌었습니다. 사본을 정렬하거나 새 배열에 계산하세요.",
    en="The given arrays were changed. Sort copies, or compute into new arrays.",
    breaks="inputs",
    see="threshold",
)
def threshold_curve__sorts_in_place(y, score):
    _refuse(y)
    order = np.argsort(-score, kind="stable")
    y[:], score[:] = y[order], score[order]
    levels = _levels(score)
    called, hits = _counts(y, score, levels)
    return levels, hits / called, hits / np.sum(y)


@mistake(
    ko="점수를 반올림해, 아주 조금 다른 점수들이 한 임곗값이 되었습니다. 점수를 그대로 쓰세요.",
    en="The scores were rounded, so that those which differ by very little became one threshold. Use them as they are.",
    breaks="thresholds",
    see="threshold",
)
def threshold_curve__rounds_the_scores(y, score):
    _refuse(y)
    score = np.round(score, 6)
    levels = _levels(score)
    called, hits = _counts(y, score, levels)
    return levels, hits / called, hits / np.sum(y == 1)
