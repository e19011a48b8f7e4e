"""Other right ways to write bigram, and known mistakes."""

from collections import Counter, defaultdict

import numpy as np
from dlgrade.checking import mistake, right


def _refuse(alpha):
    if alpha <= 0:
        raise ValueError("alpha")


def _counts(first, second, V):
    counts = np.zeros((V, V))
    np.add.at(counts, (first, second), 1)
    return counts


def _normalized(counts):
    return counts / counts.sum(axis=1, keepdims=True)


@right
def bigram__loop(ids, V, alpha):
    if not alpha > 0:
        raise ValueError(f"alpha is {alpha}")
    P = [[alpha] * V for _ in range(V)]
    for a, b in zip(ids, ids[1:], strict=False):
        P[a][b] += 1
    return np.array([[value / sum(row) for value in row] for row in P])


@right
def bigram__counter(ids, V, alpha):
    if alpha <= 0:
        raise ValueError
    pairs = Counter(zip(ids[:-1].tolist(), ids[1:].tolist(), strict=True))
    before = Counter(ids[:-1].tolist())
    return [[(pairs[a, b] + alpha) / (before[a] + alpha * V) for b in range(V)] for a in range(V)]


@right
def bigram__bincount(ids, V, alpha):
    _refuse(alpha)
    counts = np.bincount(ids[:-1] * V + ids[1:], minlength=V * V).reshape(V, V)
    return (counts + alpha) / (counts.sum(axis=1) + alpha * V)[:, None]


@right
def bigram__one_hot(ids, V, alpha):
    _refuse(alpha)
    hot = np.eye(V, dtype=np.float64)[ids]
    P = hot[:-1].T @ hot[1:] + alpha
    P /= np.einsum("ab->a", P).reshape(-1, 1)
    return P


@right
def bigram__histogram(ids, V, alpha):
    if alpha < 1e-300:
        raise ValueError("smoothing needs a positive alpha")
    edges = np.arange(V + 1) - 0.5
    counts, _, _ = np.histogram2d(ids[:-1], ids[1:], bins=(edges, edges))
    return np.apply_along_axis(lambda row: (row + alpha) / (row + alpha).sum(), 1, counts)


@right
def bigram__float32_of_lists(ids, V, alpha):
    _refuse(alpha)
    after = defaultdict(list)
    for i in range(1, len(ids)):
        after[int(ids[i - 1])].append(int(ids[i]))
    rows = [
        (np.bincount(np.array(after[a], dtype=int), minlength=V) + alpha) / (len(after[a]) + alpha * V)
        for a in range(V)
    ]
    return np.array(rows, dtype=np.float32)


@mistake(
    ko="되풀이되는 쌍이 한 번만 세어졌습니다. 쌍이 나올 때마다 1을 더하세요. `counts[a, b] += 1`에 배열을 넣으면 한 번만 더해지므로 반복문이나 `np.add.at`을 씁니다.",
    en="A pair that comes again was counted once. Add 1 each time it comes: in a loop, or with `np.add.at`, since `counts[a, b] += 1` with arrays adds only once.",
    breaks="counts",
    see="bigram",
)
def bigram__loses_repeats(ids, V, alpha):
    _refuse(alpha)
    counts = np.zeros((V, V))
    counts[ids[:-1], ids[1:]] += 1
    return _normalized(counts + alpha)


@mistake(
    ko="행과 열이 바뀌었습니다. 앞 글자가 행, 다음 글자가 열입니다.",
    en="Rows and columns have changed places. The character before is the row, the next one the column.",
    breaks="rows",
    see="bigram",
)
def bigram__transposed(ids, V, alpha):
    _refuse(alpha)
    return _normalized(_counts(ids[:-1], ids[1:], V) + alpha).T


@mistake(
    ko="앞에 온 글자의 확률을 구했습니다. 행마다 다음에 오는 글자를 세세요.",
    en="These are the probabilities of what comes before. Count in each row what comes after.",
    breaks="rows",
    see="bigram",
)
def bigram__backwards(ids, V, alpha):
    _refuse(alpha)
    return _normalized(_counts(ids[1:], ids[:-1], V) + alpha)


@mistake(
    ko="열마다 나누어 열의 합이 1이 되었습니다. 행마다 그 행의 합으로 나누세요.",
    en="Columns were divided by their sums, and now columns add up to 1. Divide each row by its own sum.",
    breaks="rows",
    see="bigram",
)
def bigram__columns(ids, V, alpha):
    _refuse(alpha)
    counts = _counts(ids[:-1], ids[1:], V) + alpha
    return counts / counts.sum(axis=0)


@mistake(
    ko="행을 그 행의 합이 아닌 값으로 나누었습니다. 합에 `keepdims=True`를 주어 열 하나로 두고 나누세요.",
    en="Rows were not divided by their own sums. Keep the sums as a column with `keepdims=True`, then divide.",
    breaks="rows",
    see="bigram",
)
def bigram__no_keepdims(ids, V, alpha):
    _refuse(alpha)
    counts = _counts(ids[:-1], ids[1:], V) + alpha
    return counts / counts.sum(axis=1)


@mistake(
    ko="표 전체의 합으로 나누었습니다. 행마다 합이 1이 되도록 그 행의 합으로 나누세요.",
    en="This divides by the sum of the whole table. Divide each row by its own sum, so that each adds up to 1.",
    breaks="rows",
    see="bigram",
)
def bigram__joint(ids, V, alpha):
    _refuse(alpha)
    counts = _counts(ids[:-1], ids[1:], V) + alpha
    return counts / counts.sum()


@mistake(
    ko="행의 합이 1이 되지 않습니다. 행마다 그 행의 합으로 나누어 확률로 만드세요.",
    en="Rows do not add up to 1. Divide each row by its sum to make probabilities.",
    breaks="rows",
    see="bigram",
)
def bigram__not_normalized(ids, V, alpha):
    _refuse(alpha)
    return _counts(ids[:-1], ids[1:], V) + alpha


@mistake(
    ko="두 방향의 쌍을 모두 셌습니다. 앞에서 뒤로 가는 쌍만 세세요.",
    en="Pairs were counted in both directions. Count them from the left to the right only.",
    breaks="rows",
    see="bigram",
)
def bigram__both_directions(ids, V, alpha):
    _refuse(alpha)
    counts = _counts(ids[:-1], ids[1:], V)
    return _normalized(counts + counts.T + alpha)


@mistake(
    ko="마지막 글자 다음에 첫 글자가 온다고 셌습니다. 마지막 글자 다음에는 아무것도 없습니다.",
    en="The first character was counted as coming after the last one. Nothing comes after the last.",
    breaks="rows",
    see="bigram",
)
def bigram__goes_round(ids, V, alpha):
    _refuse(alpha)
    return _normalized(_counts(ids, np.roll(ids, -1), V) + alpha)


@mistake(
    ko="겹치지 않는 쌍만 셌습니다. 둘째와 셋째 글자도 이웃한 쌍입니다.",
    en="Only pairs that do not overlap were counted. The second and the third character are neighbours, too.",
    breaks="rows",
    see="bigram",
)
def bigram__every_second(ids, V, alpha):
    _refuse(alpha)
    whole = ids[: len(ids) // 2 * 2]
    return _normalized(_counts(whole[::2], whole[1::2], V) + alpha)


@mistake(
    ko="횟수에 log(1 + c)를 씌웠습니다. 나온 횟수를 그대로 쓰세요.",
    en="The logarithm of the counts was taken. Use the counts as they are.",
    breaks="counts",
    see="bigram",
)
def bigram__log_counts(ids, V, alpha):
    _refuse(alpha)
    return _normalized(np.log1p(_counts(ids[:-1], ids[1:], V)) + alpha)


@mistake(
    ko="마지막 쌍이 빠졌습니다. 쌍은 n − 1개입니다.",
    en="The last pair is missing. There are n − 1 pairs.",
    breaks="rows",
    see="bigram",
)
def bigram__last_pair_missing(ids, V, alpha):
    _refuse(alpha)
    return _normalized(_counts(ids[:-2], ids[1:-1], V) + alpha)


@mistake(
    ko="마지막 글자까지 센 횟수로 나누었습니다. 마지막 글자 다음에는 아무것도 없으므로, 그 행의 횟수의 합으로 나누세요.",
    en="This divides by how often the character occurs, the last place included. Nothing follows there: divide by the row's sum.",
    breaks="rows",
    see="bigram",
)
def bigram__occurrences(ids, V, alpha):
    _refuse(alpha)
    counts = _counts(ids[:-1], ids[1:], V) + alpha
    return counts / (np.bincount(ids, minlength=V) + alpha * V)[:, None]


@mistake(
    ko="분모에 alpha · V를 두 번 더했습니다. 평활한 횟수의 합에는 이미 들어 있습니다.",
    en="The denominator has alpha · V twice. The sum of the smoothed counts holds it already.",
    breaks="smoothing",
    see="smoothing",
)
def bigram__smoothing_twice(ids, V, alpha):
    _refuse(alpha)
    smoothed = _counts(ids[:-1], ids[1:], V) + alpha
    return smoothed / (smoothed.sum(axis=1, keepdims=True) + alpha * V)


@mistake(
    ko="alpha를 더하지 않았습니다. 나누기 전에 모든 횟수에 alpha를 더하세요.",
    en="alpha was not added. Add it to every count before dividing.",
    breaks="smoothing",
    see="smoothing",
)
def bigram__unsmoothed(ids, V, alpha):
    _refuse(alpha)
    counts = _counts(ids[:-1], ids[1:], V)
    return counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)


@mistake(
    ko="분자에만 alpha를 더했습니다. 분모에는 alpha를 V번 더해야 행의 합이 1입니다.",
    en="alpha was added to the numerator only. The denominator takes it V times, or rows do not add up to 1.",
    breaks="smoothing",
    see="smoothing",
)
def bigram__numerator_only(ids, V, alpha):
    _refuse(alpha)
    counts = _counts(ids[:-1], ids[1:], V)
    return (counts + alpha) / np.maximum(counts.sum(axis=1, keepdims=True), alpha)


@mistake(
    ko="분모에 alpha를 한 번만 더했습니다. 횟수 V개에 모두 더했으므로 분모에는 alpha · V를 더합니다.",
    en="alpha was added once to the denominator. All V counts got it, so the denominator takes alpha · V.",
    breaks="smoothing",
    see="smoothing",
)
def bigram__alpha_once_below(ids, V, alpha):
    _refuse(alpha)
    counts = _counts(ids[:-1], ids[1:], V)
    return (counts + alpha) / (counts.sum(axis=1, keepdims=True) + alpha)


@mistake(
    ko="나온 적이 있는 쌍에만 alpha를 더했습니다. 나오지 않은 쌍에도 더해야 확률이 0이 되지 않습니다.",
    en="alpha was added to pairs that occur only. Add it to the others as well, or their probability is 0.",
    breaks="smoothing",
    see="smoothing",
)
def bigram__seen_only(ids, V, alpha):
    _refuse(alpha)
    counts = _counts(ids[:-1], ids[1:], V)
    smoothed = np.where(counts > 0, counts + alpha, 0)
    sums = smoothed.sum(axis=1, keepdims=True)
    return np.where(sums > 0, smoothed / np.maximum(sums, alpha), 1 / V)


@mistake(
    ko="나오지 않은 쌍에만 alpha를 더했습니다. 모든 횟수에 더하세요.",
    en="alpha was added only where a pair does not occur. Add it to every count.",
    breaks="smoothing",
    see="smoothing",
)
def bigram__unseen_only(ids, V, alpha):
    _refuse(alpha)
    counts = _counts(ids[:-1], ids[1:], V)
    return _normalized(np.maximum(counts, alpha * (counts == 0)))


@mistake(
    ko="확률로 나눈 다음에 alpha를 더했습니다. 먼저 횟수에 더하고 그다음에 나누세요.",
    en="alpha was added to the probabilities after dividing. Add it to the counts first, then divide.",
    breaks="smoothing",
    see="smoothing",
)
def bigram__smooths_probabilities(ids, V, alpha):
    _refuse(alpha)
    counts = _counts(ids[:-1], ids[1:], V)
    return _normalized(counts / np.maximum(counts.sum(axis=1, keepdims=True), 1) + alpha)


@mistake(
    ko="나온 적이 없는 글자의 행이 0입니다. 그런 행도 alpha만으로 1/V씩이 됩니다.",
    en="The row of a character that nothing follows is 0. alpha alone makes it 1/V everywhere.",
    breaks="smoothing",
    see="smoothing",
)
def bigram__empty_rows(ids, V, alpha):
    _refuse(alpha)
    counts = _counts(ids[:-1], ids[1:], V)
    return _normalized(counts + alpha) * (counts.sum(axis=1, keepdims=True) > 0)


@mistake(
    ko="받은 alpha 대신 언제나 1을 더합니다. 인자로 받은 값을 쓰세요.",
    en="1 is added whatever alpha is. Use the given value.",
    breaks="smoothing",
    see="smoothing",
)
def bigram__always_one(ids, V, alpha):
    _refuse(alpha)
    counts = _counts(ids[:-1], ids[1:], V)
    return _normalized(counts + (1.0 if alpha > 1e-9 else alpha))


@mistake(
    ko="V를 쓰지 않고 글에 나온 가장 큰 번호로 크기를 정했습니다. 결과의 모양은 언제나 (V, V)입니다.",
    en="The size was taken from the largest number in the text and not from V. The shape is always (V, V).",
    breaks="form",
    see="bigram",
)
def bigram__size_of_the_text(ids, V, alpha):
    _refuse(alpha)
    size = int(max(ids)) + 1
    return _normalized(_counts(ids[:-1], ids[1:], size) + alpha)


@mistake(
    ko="글에 나온 글자의 행만 돌려주었습니다. 나오지 않은 번호의 행과 열도 있어야 합니다.",
    en="Only rows of characters that occur came back. Keep rows and columns of the others, too.",
    breaks="form",
    see="bigram",
)
def bigram__used_rows(ids, V, alpha):
    _refuse(alpha)
    return _normalized(_counts(ids[:-1], ids[1:], V) + alpha)[np.unique(ids)]


@mistake(
    ko="글에 쌍이 없으면 오류가 납니다. 셀 것이 없어도 alpha만으로 모든 행을 1/V로 채우세요.",
    en="A text without a pair raises an error. With nothing to count, alpha alone fills all rows with 1/V.",
    breaks="short",
    see="smoothing",
)
def bigram__short_text_raises(ids, V, alpha):
    _refuse(alpha)
    if len(ids) < 2:
        raise IndexError(ids)
    return _normalized(_counts(ids[:-1], ids[1:], V) + alpha)


@mistake(
    ko="빈 글에서 오류가 납니다. 첫 글자를 꺼내기 전에 글자가 있는지 보거나 쌍을 도세요.",
    en="An empty text raises an error. Look whether there is a first character before taking it, or go through the pairs.",
    breaks="short",
    see="smoothing",
)
def bigram__first_of_nothing(ids, V, alpha):
    _refuse(alpha)
    counts, before = np.zeros((V, V)), ids[0]
    for after in ids[1:]:
        counts[before, after] += 1
        before = after
    return _normalized(counts + alpha)


@mistake(
    ko="alpha가 0 이하인데도 오류를 내지 않습니다. 먼저 확인하고 ValueError를 내세요.",
    en="There is no ValueError for alpha of 0 and below. Look at alpha first, and raise it.",
    breaks="errors",
    see="smoothing",
)
def bigram__no_error(ids, V, alpha):
    counts = _counts(ids[:-1], ids[1:], V) + alpha
    with np.errstate(divide="ignore", invalid="ignore"):
        return _normalized(counts)


@mistake(
    ko="alpha = 0을 받아들입니다. 그러면 나오지 않은 쌍의 확률이 0이므로 0에도 ValueError를 내세요.",
    en="alpha = 0 is accepted. It gives pairs that do not occur probability 0, so raise ValueError for 0 as well.",
    breaks="errors",
    see="smoothing",
)
def bigram__accepts_0(ids, V, alpha):
    if alpha < 0:
        raise ValueError("alpha")
    return bigram__no_error(ids, V, alpha)


@mistake(
    ko="같은 쌍이 256번 이상 나오면 횟수가 틀립니다. 횟수를 255까지만 담는 정수형(uint8)에 세지 마세요.",
    en="A pair that comes 256 times or more is miscounted. Do not count in an integer type that ends at 255 (uint8).",
    breaks="counts",
    see="bigram",
)
def bigram__counts_of_8_bits(ids, V, alpha):
    _refuse(alpha)
    return _normalized(_counts(ids[:-1], ids[1:], V) % 256 + alpha)


@mistake(
    ko="두 글자뿐인 글의 쌍을 세지 않았습니다. 쌍이 없는 것은 글자가 하나이거나 없을 때뿐입니다.",
    en="The pair of a text of two characters was not counted. Only a text of one or none has no pair.",
    breaks="short",
    see="bigram",
)
def bigram__two_characters_ignored(ids, V, alpha):
    _refuse(alpha)
    counts = _counts(ids[:-1], ids[1:], V) if len(ids) > 2 else np.zeros((V, V))
    return _normalized(counts + alpha)
