from collections import Counter

import numpy as np
from dlgrade.checking import mistake, right


def _valid(X_train, k, task):
    if task not in ("classification", "regression") or k < 1 or k > len(X_train):
        raise ValueError("bad k or task")


def _euclidean(X_test, X_train):
    return np.sqrt(((X_test[:, None] - X_train) ** 2).sum(axis=2))


def _majority(values):
    labels, counts = np.unique(values, return_counts=True)
    return labels[counts.argmax()]


def _combine(nearest, task):
    return np.array([row.mean() if task == "regression" else _majority(row) for row in nearest])


def _predict(X_train, y_train, X_test, k, task, distance=_euclidean, combine=_combine):
    """The definition, with the distance and the way to combine the neighbours open."""
    _valid(X_train, k, task)
    return combine(y_train[np.argsort(distance(X_test, X_train), axis=1, kind="stable")[:, :k]], task)


@right
def knn_predict__loops(X_train, y_train, X_test, k, task):
    if task != "classification" and task != "regression":
        raise ValueError("unknown task")
    if k < 1 or k > len(X_train):
        raise ValueError("k")
    predictions = []
    for point in X_test:
        by_distance = sorted(range(len(X_train)), key=lambda i: sum((point - X_train[i]) ** 2))
        values = [y_train[i] for i in by_distance[:k]]
        if task == "classification":
            predictions.append(Counter(values).most_common(1)[0][0])
        else:
            predictions.append(sum(values) / k)
    return predictions


@right
def knn_predict__argpartition(X_train, y_train, X_test, k, task):
    _valid(X_train, k, task)
    squared = (X_test**2).sum(1)[:, None] - 2 * np.einsum("md,nd->mn", X_test, X_train) + (X_train**2).sum(1)
    predictions = np.zeros(len(X_test))
    for i, row in enumerate(squared):
        values = y_train[np.argpartition(row, k - 1)[:k]]
        predictions[i] = np.bincount(values).argmax() if task == "classification" else np.mean(values)
    return predictions


@right
def knn_predict__float32(X_train, y_train, X_test, k, task):
    _valid(X_train, k, task)
    distances = np.linalg.norm(X_train[None].astype(np.float32) - X_test[:, None].astype(np.float32), axis=-1)
    nearest = y_train.astype(np.float32)[distances.argsort(axis=-1)[..., :k]]
    if task == "regression":
        return np.average(nearest, axis=1)
    return np.array([max(set(row), key=row.count) for row in nearest.tolist()])


@mistake(
    ko="가장 먼 k개를 골랐습니다. 거리가 작은 쪽부터 k개를 고르세요.",
    en="The k farthest samples were chosen. Take those with the smallest distances.",
    breaks="nearest",
    see="knn",
)
def knn_predict__farthest(X_train, y_train, X_test, k, task):
    return _predict(X_train, y_train, X_test, k, task, distance=lambda a, b: -_euclidean(a, b))


@mistake(
    ko="이웃을 하나 더 골랐습니다. 정확히 k개만 쓰세요.",
    en="One neighbour too many was taken. Use exactly k.",
    breaks="nearest",
    see="knn",
)
def knn_predict__one_more(X_train, y_train, X_test, k, task):
    _valid(X_train, k, task)
    return _predict(X_train, y_train, X_test, min(k + 1, len(X_train)), task)


@mistake(
    ko="가장 가까운 표본을 건너뛰었습니다. 첫 이웃부터 k개를 쓰세요.",
    en="The nearest sample was skipped. Take k neighbours from the first one on.",
    breaks="nearest",
    see="knn",
)
def knn_predict__skips_first(X_train, y_train, X_test, k, task):
    _valid(X_train, k, task)
    order = np.argsort(_euclidean(X_test, X_train), axis=1)
    return _combine(y_train[np.roll(order, -1, axis=1)[:, :k]], task)


@mistake(
    ko="k를 쓰지 않고 가장 가까운 하나만 봅니다. k개의 이웃을 모으세요.",
    en="Only the single nearest sample is used, whatever k is. Gather k neighbours.",
    breaks="count",
    see="knn",
)
def knn_predict__ignores_k(X_train, y_train, X_test, k, task):
    _valid(X_train, k, task)
    return _predict(X_train, y_train, X_test, 1, task)


@mistake(
    ko="클래스 번호의 평균을 냈습니다. 번호는 이름일 뿐이므로, 가장 많이 나온 레이블을 고르세요.",
    en="Class labels were averaged. A label is a name: choose the one that occurs most often.",
    breaks="classification",
    see="classification",
)
def knn_predict__averages_labels(X_train, y_train, X_test, k, task):
    return _predict(X_train, y_train, X_test, k, task, combine=lambda nearest, _: nearest.mean(axis=1))


@mistake(
    ko="클래스 번호의 평균을 반올림했습니다. 번호는 이름일 뿐이므로, 가장 많이 나온 레이블을 고르세요.",
    en="Class labels were averaged and rounded. A label is a name: choose the one that occurs most often.",
    breaks="classification",
    see="classification",
)
def knn_predict__rounds_labels(X_train, y_train, X_test, k, task):
    def combine(nearest, task):
        mean = nearest.mean(axis=1)
        return mean if task == "regression" else np.round(mean)

    return _predict(X_train, y_train, X_test, k, task, combine=combine)


@mistake(
    ko="회귀에서도 다수결을 썼습니다. 회귀에서는 이웃 값의 평균을 내세요.",
    en="The majority was taken in regression, too. There, average the neighbours' values.",
    breaks="regression",
    see="regression",
)
def knn_predict__votes_always(X_train, y_train, X_test, k, task):
    _valid(X_train, k, task)
    return _predict(X_train, y_train, X_test, k, "classification")


@mistake(
    ko="회귀에서 평균 대신 중앙값을 냈습니다. 이웃 값의 평균을 내세요.",
    en="Regression returns the median. Return the mean of the neighbours' values.",
    breaks="regression",
    see="regression",
)
def knn_predict__median(X_train, y_train, X_test, k, task):
    def combine(nearest, task):
        return np.median(nearest, axis=1) if task == "regression" else _combine(nearest, task)

    return _predict(X_train, y_train, X_test, k, task, combine=combine)


@mistake(
    ko="회귀에서 이웃 값의 합을 냈습니다. k로 나누어 평균을 내세요.",
    en="Regression returns the sum of the neighbours' values. Divide by k.",
    breaks="regression",
    see="regression",
)
def knn_predict__sum(X_train, y_train, X_test, k, task):
    def combine(nearest, task):
        return nearest.sum(axis=1) if task == "regression" else _combine(nearest, task)

    return _predict(X_train, y_train, X_test, k, task, combine=combine)


@mistake(
    ko="회귀에서 테스트 표본들에 걸쳐 평균을 냈습니다. 테스트 표본마다 그 이웃들의 평균을 내세요.",
    en="In regression the mean was taken across the test points. For each test point, average the values of its neighbours.",
    breaks="each",
    see="regression",
)
def knn_predict__mean_over_points(X_train, y_train, X_test, k, task):
    def combine(nearest, task):
        return nearest.mean(axis=0) if task == "regression" else _combine(nearest, task)

    return _predict(X_train, y_train, X_test, k, task, combine=combine)


@mistake(
    ko="레이블 대신 레이블의 순번을 돌려줍니다. 그 순번에 있는 레이블을 돌려주세요.",
    en="This returns the position of the winning label. Return the label that stands there.",
    breaks="labels",
    see="classification",
)
def knn_predict__label_position(X_train, y_train, X_test, k, task):
    predictions = _predict(X_train, y_train, X_test, k, task)
    return predictions if task == "regression" else np.searchsorted(np.unique(y_train), predictions)


@mistake(
    ko="레이블 대신 표를 받은 수를 돌려줍니다. 표를 가장 많이 받은 레이블을 돌려주세요.",
    en="This returns how many votes the winner got. Return the label that won.",
    breaks="classification",
    see="classification",
)
def knn_predict__vote_count(X_train, y_train, X_test, k, task):
    def combine(nearest, task):
        if task == "regression":
            return nearest.mean(axis=1)
        return np.array([np.unique(row, return_counts=True)[1].max() for row in nearest])

    return _predict(X_train, y_train, X_test, k, task, combine=combine)


@mistake(
    ko="차이의 절댓값을 더한 거리를 썼습니다. 유클리드 거리는 차이의 제곱을 더합니다.",
    en="Absolute differences were added up. Euclidean distance adds their squares.",
    breaks="distance",
    see="knn",
)
def knn_predict__city_block(X_train, y_train, X_test, k, task):
    return _predict(X_train, y_train, X_test, k, task, distance=lambda a, b: np.abs(a[:, None] - b).sum(axis=2))


@mistake(
    ko="가장 큰 좌표 차이만 보았습니다. 유클리드 거리는 모든 좌표의 차이를 제곱해 더합니다.",
    en="Only the largest difference counts here. Euclidean distance adds the squares of all of them.",
    breaks="distance",
    see="knn",
)
def knn_predict__largest_coordinate(X_train, y_train, X_test, k, task):
    return _predict(X_train, y_train, X_test, k, task, distance=lambda a, b: np.abs(a[:, None] - b).max(axis=2))


@mistake(
    ko="차이를 제곱하지 않고 더했습니다. 양수와 음수가 서로 지워지니 제곱해서 더하세요.",
    en="The differences were added without squaring, so that plus and minus cancel. Square them first.",
    breaks="nearest",
    see="knn",
)
def knn_predict__unsquared(X_train, y_train, X_test, k, task):
    return _predict(X_train, y_train, X_test, k, task, distance=lambda a, b: (a[:, None] - b).sum(axis=2))


@mistake(
    ko="내적이 큰 표본을 골랐습니다. 내적은 거리가 아니니 두 점의 차이의 길이를 재세요.",
    en=("Samples with a large dot product were chosen. That is no distance: measure the length of the difference."),
    breaks="nearest",
    see="knn",
)
def knn_predict__dot_product(X_train, y_train, X_test, k, task):
    return _predict(X_train, y_train, X_test, k, task, distance=lambda a, b: -(a @ b.T))


@mistake(
    ko="학습 표본마다 가까운 테스트 표본을 찾았습니다. 반대로 테스트 표본마다 가까운 학습 표본을 찾으세요.",
    en="Test points were sought for each training sample. It is the reverse: find for each test point its nearest training samples.",
    breaks="nearest",
    see="knn",
)
def knn_predict__wrong_axis(X_train, y_train, X_test, k, task):
    _valid(X_train, k, task)
    return _combine(y_train[np.argsort(_euclidean(X_test, X_train), axis=0)[:, :k]], task)


@mistake(
    ko="첫 번째 테스트 표본만 예측해 모든 자리에 썼습니다. 테스트 표본마다 거리를 새로 재세요.",
    en="The first test point's prediction was used for all. Measure anew for each test point.",
    breaks="nearest",
    see="knn",
)
def knn_predict__first_point(X_train, y_train, X_test, k, task):
    return np.repeat(_predict(X_train, y_train, X_test[:1], k, task), len(X_test))


@mistake(
    ko="이웃의 값이 아니라 이웃의 번호를 썼습니다. 번호로 y_train의 값을 꺼내세요.",
    en="The neighbours' positions were used, not their values. Look the positions up in y_train.",
    breaks="nearest",
    see="knn",
)
def knn_predict__positions(X_train, y_train, X_test, k, task):
    return _predict(X_train, np.arange(len(y_train)), X_test, k, task)


@mistake(
    ko="평균을 정수로 잘랐습니다. 목푯값이 정수여도 평균은 실수로 돌려주세요.",
    en="The mean was cut to an integer. It has a fraction even when the targets are integers.",
    breaks="fraction",
    see="regression",
)
def knn_predict__integer_mean(X_train, y_train, X_test, k, task):
    return _predict(X_train, y_train, X_test, k, task).astype(y_train.dtype)


@mistake(
    ko="가까운 이웃에 더 큰 가중치를 주었습니다. 이 문제에서는 k개 이웃이 모두 같은 몫을 가집니다.",
    en="Nearer neighbours were given more weight. Here all k neighbours count alike.",
    breaks="alike",
    see="knn",
)
def knn_predict__weighted(X_train, y_train, X_test, k, task):
    _valid(X_train, k, task)
    distance = _euclidean(X_test, X_train)
    order = np.argsort(distance, axis=1)[:, :k]
    weight = 1 / np.take_along_axis(distance, order, axis=1)
    if task == "regression":
        return np.average(y_train[order], axis=1, weights=weight)
    labels = np.unique(y_train)
    votes = ((y_train[order][:, :, None] == labels) * weight[:, :, None]).sum(axis=1)
    return labels[votes.argmax(axis=1)]


@mistake(
    ko="1과 n 사이가 아닌 k를 받아들입니다. 그런 k에는 ValueError를 일으키세요.",
    en="A k that is not between 1 and n is accepted. Raise ValueError for it.",
    breaks="k",
    see="knn",
)
def knn_predict__accepts_any_k(X_train, y_train, X_test, k, task):
    if task not in ("classification", "regression"):
        raise ValueError("unknown task")
    return _combine(y_train[np.argsort(_euclidean(X_test, X_train), axis=1)[:, : max(k, 1)]], task)


@mistake(
    ko="모르는 task를 받아들입니다. 두 이름이 아니면 ValueError를 일으키세요.",
    en="An unknown task is accepted. Raise ValueError when it is neither of the two names.",
    breaks="task",
    see="knn",
)
def knn_predict__accepts_any_task(X_train, y_train, X_test, k, task):
    return _predict(X_train, y_train, X_test, k, "regression" if task == "regression" else "classification")


@mistake(
    ko="첫 특징만 비교했습니다. 거리는 모든 특징의 차이를 제곱해 더합니다.",
    en="Only the first feature was compared. The distance adds the squared differences of all features.",
    breaks="distance",
    see="knn",
)
def knn_predict__first_feature(X_train, y_train, X_test, k, task):
    return _predict(X_train, y_train, X_test, k, task, distance=lambda a, b: np.abs(a[:, None, 0] - b[:, 0]))


@mistake(
    ko="점의 좌표가 정수이면 거리의 소수 부분이 사라져, 더 먼 표본이 똑같이 가깝게 됩니다. 거리를 담을 배열을 실수로 만드세요.",
    en="Where the points hold integers, the distances have lost their fractions, so that samples farther away come equally near. Make the array for the distances one of floats.",
    breaks="distance",
    see="knn",
)
def knn_predict__whole_distances(X_train, y_train, X_test, k, task):
    return _predict(X_train, y_train, X_test, k, task, distance=lambda a, b: _euclidean(a, b).astype(b.dtype))


@mistake(
    ko="예측이 하나만 나왔습니다. `return`이 반복문 안에 있다면 밖으로 옮기고, 테스트 표본마다 예측을 모으세요.",
    en="A single prediction came back. If `return` stands inside the loop, move it out; collect one for each test point.",
    breaks="each",
    see="knn",
)
def knn_predict__returns_in_the_loop(X_train, y_train, X_test, k, task):
    return _predict(X_train, y_train, X_test, k, task)[0]


@mistake(
    ko="첫 테스트 표본의 예측만 담긴 배열이 나왔습니다. `return`이 반복문 안에 있다면 밖으로 옮기세요.",
    en="The array holds the prediction of the first test point only. If `return` stands inside the loop, move it out.",
    breaks="each",
    see="knn",
)
def knn_predict__returns_one_of_them(X_train, y_train, X_test, k, task):
    return _predict(X_train, y_train, X_test, k, task)[:1]


@mistake(
    ko="이웃을 하나 덜 골랐습니다. 정확히 k개를 쓰세요.",
    en="One neighbour too few was taken. Use exactly k.",
    breaks="regression",
    also_costs={
        "classification": "With four votes in place of five there is a tie, which falls to either side.",
        "any_labels": "With two votes in place of three there is a tie, which falls to either side.",
    },
    see="knn",
)
def knn_predict__one_less(X_train, y_train, X_test, k, task):
    _valid(X_train, k, task)
    return _predict(X_train, y_train, X_test, max(k - 1, 1), task)


@mistake(
    ko="학습 데이터를 제자리에서 바꿨습니다. 부른 쪽의 배열이 달라지니 새 배열로 계산하세요.",
    en="The training data were changed in place, which alters the caller's arrays. Compute in a new array.",
    breaks="inputs",
    see="knn",
)
def knn_predict__shifts_input(X_train, y_train, X_test, k, task):
    _valid(X_train, k, task)
    X_train = X_train if X_train.dtype.kind == "f" else X_train.astype(float)  # integers are another matter
    predictions = []
    for point in X_test.copy():
        X_train -= point
        nearest = y_train[np.argsort((X_train**2).sum(axis=1))[:k]]
        predictions.append(_combine(nearest[None], task)[0])
        X_train += point + 1e-12
    return np.array(predictions)


@mistake(
    ko="모든 테스트 표본의 이웃을 한데 모아 다수결을 했습니다. 테스트 표본마다 자기 이웃의 다수결을 따르세요.",
    en="One majority was taken over the neighbours of all test points. Take for each test point that of its own.",
    breaks="classification",
    see="classification",
)
def knn_predict__one_vote_for_all(X_train, y_train, X_test, k, task):
    def combine(nearest, task):
        return nearest.mean(axis=1) if task == "regression" else np.repeat(_majority(nearest), len(nearest))

    return _predict(X_train, y_train, X_test, k, task, combine=combine)


@mistake(
    ko="회귀의 평균을 내림했습니다. `//`나 `np.floor` 없이 소수 부분까지 돌려주세요.",
    en="The mean in regression was rounded down. Return it with its fraction, without `//` or `np.floor`.",
    breaks="regression",
    also_costs={"nearest": "The mean of one neighbour is rounded down as well."},
    see="regression",
)
def knn_predict__floor_division(X_train, y_train, X_test, k, task):
    def combine(nearest, task):
        return nearest.sum(axis=1) // k if task == "regression" else _combine(nearest, task)

    return _predict(X_train, y_train, X_test, k, task, combine=combine)


@mistake(
    ko="테스트 점과 똑같은 학습 표본을 뺐습니다. 거리가 0인 표본이 가장 가까운 이웃이므로 그대로 두세요.",
    en="A training sample at the very test point was left out. At distance 0 it is the nearest neighbour: keep it.",
    breaks="nearest",
    see="knn",
)
def knn_predict__skips_distance_0(X_train, y_train, X_test, k, task):
    def elsewhere(X_test, X_train):
        distances = _euclidean(X_test, X_train)
        return np.where(distances == 0, np.inf, distances)

    return _predict(X_train, y_train, X_test, k, task, distance=elsewhere)


@mistake(
    ko='대문자로 쓴 task도 받아들입니다. "classification"과 "regression"이 아니면 ValueError를 일으키세요.',
    en='A task in capitals is accepted. Raise ValueError for everything but "classification" and "regression".',
    breaks="task",
    see="knn",
)
def knn_predict__any_case(X_train, y_train, X_test, k, task):
    return _predict(X_train, y_train, X_test, k, task.lower())


@mistake(
    ko="이웃의 레이블을 늘어놓아 한가운데 것(중앙값)을 골랐습니다. 레이블은 이름이므로 가장 많이 나온 것을 고르세요.",
    en="The middle one of the sorted labels (their median) was chosen. Labels are names: choose the one that occurs most.",
    breaks="classification",
    see="classification",
)
def knn_predict__middle_label(X_train, y_train, X_test, k, task):
    def middle(nearest, task):
        return nearest.mean(axis=1) if task == "regression" else np.sort(nearest, axis=1)[:, nearest.shape[1] // 2]

    return _predict(X_train, y_train, X_test, k, task, combine=middle)


@mistake(
    ko="k가 학습 표본의 수 n과 같을 때도 ValueError가 났습니다. n보다 클 때만 일으키고, n이면 모든 표본을 이웃으로 쓰세요.",
    en="A k that equals the number n of training samples led to a ValueError, too. Raise it only above n; with k = n all samples are neighbours.",
    breaks="k",
    see="knn",
)
def knn_predict__refuses_all_samples(X_train, y_train, X_test, k, task):
    if k >= len(X_train):
        raise ValueError("k must be smaller than the number of samples")
    return _predict(X_train, y_train, X_test, k, task)
