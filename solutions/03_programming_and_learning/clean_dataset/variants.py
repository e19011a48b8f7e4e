import numpy as np
from dlgrade.checking import mistake, right


def _same_length(X, y):
    if len(X) != len(y):
        raise ValueError("X and y must have the same length")


def _any_missing(X):
    return np.isnan(X).any(axis=1)


def _first(rows):
    return rows[:1]


def _none(rows):
    return rows[:0]


def _clean(X, y, missing=_any_missing, pick=_first, conflicting=_none, key=tuple):
    """The definition, with its four decisions open."""
    _same_length(X, y)
    gone = missing(X)
    groups = {}
    for i in np.flatnonzero(~gone):
        groups.setdefault(key(X[i]), []).append(i)
    keep, conflicts, duplicates = [], 0, 0
    for rows in groups.values():
        left = pick(rows)
        if len({y[i] for i in rows}) > 1:
            left = conflicting(rows)
            conflicts += len(rows) - len(left)
        else:
            duplicates += len(rows) - len(left)
        keep.extend(left)
    keep.sort()
    return X[keep], y[keep], {"nan": int(gone.sum()), "conflict": conflicts, "duplicate": duplicates}


@right
def clean_dataset__lists(X, y):
    if len(X) != len(y):
        raise ValueError
    complete = [(list(row), label) for row, label in zip(X, y, strict=True) if not any(v != v for v in row)]
    consistent = [(r, t) for r, t in complete if all(t == other for q, other in complete if q == r)]
    out = []
    for pair in consistent:
        if pair not in out:
            out.append(pair)
    counts = len(X), len(complete), len(consistent), len(out)
    report = dict(zip(["nan", "conflict", "duplicate"], -np.diff(counts), strict=True))
    return [r for r, _ in out], [t for _, t in out], report


@right
def clean_dataset__unique(X, y):
    if X.shape[0] != y.shape[0]:
        raise ValueError("lengths")
    ok = ~np.isnan(X).any(axis=1)
    A, t = X[ok], y[ok]
    _, first, group = np.unique(A, axis=0, return_index=True, return_inverse=True)
    group = np.ravel(group)
    low = np.full(first.size, np.inf)
    high = np.full(first.size, -np.inf)
    np.minimum.at(low, group, t)
    np.maximum.at(high, group, t)
    conflict = (low != high)[group]
    is_first = np.zeros(len(A), dtype=bool)
    is_first[first] = True
    keep = is_first & ~conflict
    report = {"duplicate": np.sum(~is_first & ~conflict), "conflict": conflict.sum(), "nan": np.sum(~ok)}
    return A[keep], t[keep], report


@right
def clean_dataset__labels_as_a_column(X, y):
    _same_length(X, y)
    table = np.column_stack([X, y])
    whole = table[~np.isnan(table).any(axis=1)]
    equal = (whole[:, None, :-1] == whole[None, :, :-1]).all(axis=2)
    disagree = equal & (whole[:, None, -1] != whole[None, :, -1])
    agreed = ~disagree.any(axis=1)
    repeats = np.tril(equal, -1).any(axis=1)
    kept = whole[agreed & ~repeats].astype(np.float32)
    report = {
        "nan": len(X) - len(whole),
        "conflict": int((~agreed).sum()),
        "duplicate": int((agreed & repeats).sum()),
    }
    return [kept[:, :-1], kept[:, -1], report]


@mistake(
    ko="NaN이 있는 행이 남아 있습니다. NaN은 자기 자신과도 같지 않아 `==`로는 찾을 수 없으니, `np.isnan`으로 찾아 그 행을 빼세요.",
    en="Rows with NaN are still there. Drop them; NaN does not even equal itself, so find it with `np.isnan`, not with `==`.",
    breaks="nan",
    see="clean-data",
)
def clean_dataset__equals_nan(X, y):
    return _clean(X, y, missing=lambda X: (np.nan == X).any(axis=1))


@mistake(
    ko="행이 아니라 빠진 값이 있는 열을 뺐습니다. 특징은 그대로 두고 표본을 빼세요.",
    en="Columns with missing values were dropped, not rows. Keep the features and drop the samples.",
    breaks="nan",
    see="clean-data",
)
def clean_dataset__columns(X, y):
    return _clean(X[:, ~np.isnan(X).any(axis=0)], y)


@mistake(
    ko="값이 전부 빠진 행만 뺐습니다. 하나라도 빠진 행을 모두 빼세요.",
    en="Only rows that are NaN throughout were dropped. Drop each row with at least one NaN.",
    breaks="nan",
    see="clean-data",
)
def clean_dataset__all_missing(X, y):
    return _clean(X, y, missing=lambda X: np.isnan(X).all(axis=1))


@mistake(
    ko="빠진 값을 0으로 채웠습니다. 이 문제에서는 채우지 않고 그 행을 뺍니다.",
    en="Missing values were filled with 0. Here the row is dropped, not filled.",
    breaks="nan",
    see="clean-data",
)
def clean_dataset__filled(X, y):
    return _clean(np.nan_to_num(X, posinf=np.inf, neginf=-np.inf), y)


@mistake(
    ko="빠진 값을 열의 평균으로 채웠습니다. 이 문제에서는 채우지 않고 그 행을 뺍니다.",
    en="Missing values were filled with the column's mean. Here the row is dropped, not filled.",
    breaks="nan",
    see="clean-data",
)
def clean_dataset__filled_with_mean(X, y):
    return _clean(np.where(np.isnan(X), np.nanmean(X, axis=0), X), y)


@mistake(
    ko="행이 값의 순서로 정렬되었습니다. 처음 나온 순서로 되돌리세요.",
    en="The rows came out sorted by their values. Go back to the order of first appearance.",
    breaks="order",
    see="clean-data",
)
def clean_dataset__reordered(X, y):
    X_kept, y_kept, report = _clean(X, y)
    _, first = np.unique(X_kept, axis=0, return_index=True)
    return X_kept[first], y_kept[first], report


@mistake(
    ko="y에는 뺀 행의 레이블이 그대로 있습니다. 행을 뺄 때 그 레이블도 함께 빼세요.",
    en="y still holds the labels of dropped rows. When a row goes, its label goes with it.",
    breaks="labels",
    see="clean-data",
)
def clean_dataset__y_unfiltered(X, y):
    X_kept, _, report = _clean(X, y)
    return X_kept, y.copy(), report


@mistake(
    ko="레이블이 엇갈리는 행 가운데 하나를 남겼습니다. 어느 레이블이 맞는지 알 수 없으니 모두 빼세요.",
    en="One of contradicting rows was kept. Nobody knows which label is right: drop them all.",
    breaks="conflict",
    see="label-noise",
)
def clean_dataset__keeps_one_of_a_conflict(X, y):
    return _clean(X, y, conflicting=_first)


@mistake(
    ko="레이블이 엇갈리는 행이 남았습니다. 값은 같은데 레이블이 다른 행은 모두 빼세요.",
    en="Contradicting rows were kept. Drop every row that equals another one but for the label.",
    breaks="conflict",
    see="label-noise",
)
def clean_dataset__ignores_conflicts(X, y):
    def one_per_label(rows):
        first = {}
        for i in rows:
            first.setdefault(y[i], i)
        return sorted(first.values())

    return _clean(X, y, conflicting=one_per_label)


@mistake(
    ko="되풀이되는 행의 마지막 것을 남겼습니다. 처음 나온 것을 남기세요.",
    en="The last of repeated rows was kept. Keep the one that came first.",
    breaks="first",
    see="clean-data",
)
def clean_dataset__keeps_last(X, y):
    return _clean(X, y, pick=lambda rows: rows[-1:])


@mistake(
    ko="되풀이되는 행을 하나도 남기지 않았습니다. 레이블이 같다면 처음 것은 남기세요.",
    en="Nothing is left of repeated rows. Where their labels agree, keep the first.",
    breaks="duplicate",
    see="clean-data",
)
def clean_dataset__drops_all_copies(X, y):
    return _clean(X, y, pick=lambda rows: rows if len(rows) == 1 else [])


@mistake(
    ko="되풀이되는 행을 빼지 않았습니다. 값과 레이블이 모두 같은 행은 처음 것만 남기세요.",
    en="Repeated rows were not dropped. Of rows with equal values and label, keep the first only.",
    breaks="duplicate",
    see="clean-data",
)
def clean_dataset__ignores_duplicates(X, y):
    return _clean(X, y, pick=lambda rows: rows)


@mistake(
    ko="첫 번째 열만 보고 같은 행이라고 판단했습니다. 모든 열이 같아야 같은 행입니다.",
    en="Rows were taken for equal by their first column. They are equal when all columns are.",
    breaks="columns",
    see="clean-data",
)
def clean_dataset__first_column(X, y):
    _, _, report = _clean(X, y)
    keep, seen = [], set()
    for i in np.flatnonzero(~np.isnan(X).any(axis=1)):
        if X[i, 0] not in seen:
            keep.append(i)
        seen.add(X[i, 0])
    keep = [i for i in keep if np.unique(y[X[:, 0] == X[i, 0]]).size == 1]
    return X[keep], y[keep], report


@mistake(
    ko=("엇갈리는 묶음에서 되풀이된 행을 엇갈림으로 세지 않았습니다. 중복을 빼기 전에 그 묶음의 행을 모두 세세요."),
    en=(
        "Copies in a contradicting group were not counted as conflicts. Count all rows of the group, "
        "before any duplicate is dropped."
    ),
    breaks="steps",
    see="label-noise",
)
def clean_dataset__duplicates_first(X, y):
    X_kept, y_kept, report = _clean(X, y)
    complete = ~np.isnan(X).any(axis=1)
    rows = {(*row, label) for row, label in zip(X[complete].tolist(), y[complete].tolist(), strict=True)}
    duplicates = int(complete.sum()) - len(rows)
    return X_kept, y_kept, report | {"duplicate": duplicates, "conflict": len(rows) - len(X_kept)}


@mistake(
    ko="report에 빠진 칸의 수를 적었습니다. 뺀 행의 수를 세세요.",
    en="The report counts missing cells. Count the rows that were dropped.",
    breaks="report",
    see="clean-data",
)
def clean_dataset__counts_cells(X, y):
    X_kept, y_kept, report = _clean(X, y)
    return X_kept, y_kept, report | {"nan": int(np.isnan(X).sum())}


@mistake(
    ko="뺀 행이 아니라 중복이나 엇갈림이 있는 묶음을 세었습니다. 행의 수를 세세요.",
    en="Groups of equal rows were counted. Count the rows that were dropped.",
    breaks="report",
    see="clean-data",
)
def clean_dataset__counts_groups(X, y):
    X_kept, y_kept, report = _clean(X, y)
    complete = ~np.isnan(X).any(axis=1)
    _, group, size = np.unique(X[complete], axis=0, return_inverse=True, return_counts=True)
    labels = [np.unique(y[complete][np.ravel(group) == g]).size for g in range(size.size)]
    conflicts = sum(n > 1 for n in labels)
    repeats = sum(n == 1 and m > 1 for n, m in zip(labels, size, strict=True))
    return X_kept, y_kept, report | {"conflict": conflicts, "duplicate": repeats}


@mistake(
    ko="받은 X가 바뀌었습니다. 부른 쪽의 데이터가 달라지니 복사본이나 마스크를 쓰세요.",
    en="The given X was changed, and with it the caller's data. Use a copy or a mask.",
    breaks="inputs",
    see="clean-data",
)
def clean_dataset__marks_input(X, y):
    result = _clean(X, y)
    X[np.isnan(X).any(axis=1)] = np.nan
    return result


@mistake(
    ko="y가 X보다 긴데도 그냥 진행합니다. 두 길이가 다르면 어느 쪽이 길든 ValueError를 일으키세요.",
    en="A y longer than X is let through. Raise ValueError whenever the lengths differ, whichever is longer.",
    breaks="lengths",
    see="clean-data",
)
def clean_dataset__unchecked(X, y):
    n = min(len(X), len(y))
    return _clean(X[:n], y[:n])


@mistake(
    ko="거의 같은 행을 같은 행으로 보았습니다. 반올림하거나 오차를 허용하지 말고 값을 그대로 비교하세요.",
    en="Rows that are nearly equal were taken for equal. Compare values as they are, without rounding or a tolerance.",
    breaks="exact",
    see="clean-data",
)
def clean_dataset__nearly_equal(X, y):
    _, _, report = _clean(np.round(X, 6), y)
    keep = [i for i in range(len(X)) if _survives(np.round(X, 6), y, i)]
    return X[keep], y[keep], report


def _survives(X, y, i):
    """Is row i the first of its like, with no other label among them?"""
    equal = (X == X[i]).all(axis=1)
    return bool(equal.any()) and int(np.argmax(equal)) == i and len(set(y[equal])) == 1


@mistake(
    ko="무한대가 있는 행까지 뺐습니다. 무한대는 값이므로, NaN이 있는 행만 빼세요.",
    en="Rows with an infinite value were dropped, too. Infinity is a value: drop only rows with NaN.",
    breaks="infinite",
    see="clean-data",
)
def clean_dataset__drops_infinite(X, y):
    return _clean(X, y, missing=lambda X: ~np.isfinite(X).all(axis=1))


@mistake(
    ko="바로 앞의 행하고만 비교했습니다. 되풀이되는 행은 떨어져 있을 수도 있습니다.",
    en="Rows were compared only with the row just before. Repeated rows may also stand apart.",
    breaks="duplicate",
    see="clean-data",
)
def clean_dataset__neighbours_only(X, y):
    def runs(rows):
        return [i for k, i in enumerate(rows) if k == 0 or rows[k - 1] != i - 1]

    return _clean(X, y, pick=runs)


@mistake(
    ko="report가 없습니다. X, y와 함께 단계마다 뺀 행의 수도 돌려주세요.",
    en="The report is missing. Return, beside X and y, how many rows each step dropped.",
    breaks="form",
    see="clean-data",
)
def clean_dataset__no_report(X, y):
    return _clean(X, y)[:2]


@mistake(
    ko="세 수가 이름 없이 나옵니다. 이름이 붙은 딕셔너리로 돌려주세요.",
    en="The three counts come without their names. Return them in a dict, under their names.",
    breaks="form",
    see="clean-data",
)
def clean_dataset__report_as_a_tuple(X, y):
    X_kept, y_kept, report = _clean(X, y)
    return X_kept, y_kept, tuple(report.values())


@mistake(
    ko="conflict에 엇갈리는 묶음의 수를 적었습니다. 뺀 행의 수를 세세요.",
    en="Under conflict, groups of contradicting rows were counted. Count the rows that were dropped.",
    breaks="report",
    see="label-noise",
)
def clean_dataset__counts_conflict_groups(X, y):
    X_kept, y_kept, report = _clean(X, y)
    labels = {}
    for i in np.flatnonzero(~_any_missing(X)):
        labels.setdefault(tuple(X[i]), set()).add(y[i])
    return X_kept, y_kept, report | {"conflict": sum(len(kinds) > 1 for kinds in labels.values())}


@mistake(
    ko="양의 무한대와 음의 무한대가 함께 있는 행을 뺐습니다. 둘의 합은 NaN이므로, 합이 아니라 값마다 NaN인지 보세요.",
    en="A row with infinities of both signs was dropped. Their sum is NaN: look for NaN value by value, not in a sum.",
    breaks="infinite",
    see="clean-data",
)
def clean_dataset__nan_in_the_sum(X, y):
    def missing(X):
        with np.errstate(invalid="ignore"):
            return np.isnan(X.sum(axis=1))

    return _clean(X, y, missing=missing)


@mistake(
    ko="처음 나온 레이블이 0이면 엇갈림을 놓쳤습니다. 0도 다른 레이블과 마찬가지로 비교하세요.",
    en="A contradiction is missed where the label that comes first is 0. Compare 0 like any other label.",
    breaks="conflict",
    see="label-noise",
)
def clean_dataset__first_label_0(X, y):
    return _clean(X, y, conflicting=lambda rows: rows[:1] if y[rows[0]] == 0 else rows[:0])


@mistake(
    ko="0의 부호만 다른 두 행을 서로 다른 행으로 보았습니다. 0.0과 -0.0은 같은 수이지만 바이트나 문자열로는 다르니, 수끼리 비교하세요.",
    en="Two rows that differ in the sign of a zero alone were taken for different ones. 0.0 and -0.0 are equal, though not as bytes or as text: compare numbers.",
    breaks="duplicate",
    also_costs={"contradicting": "rows with zeros of either sign contradict one another there"},
    see="clean-data",
)
def clean_dataset__signs_of_zero(X, y):
    return _clean(X, y, key=lambda row: row.tobytes())
