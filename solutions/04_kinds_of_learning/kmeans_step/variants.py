import numpy as np
from dlgrade.checking import mistake, right


def _squares(X, centroids):
    if X.shape[1] != centroids.shape[1]:
        raise ValueError("columns")
    return ((X[:, None] - centroids) ** 2).sum(axis=2)


def _nearest(X, centroids):
    return np.argmin(_squares(X, centroids), axis=1)


def _move(X, centroids, labels, centre=lambda members: members.mean(axis=0)):
    moved = np.array(centroids, dtype=float)
    for j in range(len(centroids)):
        if np.any(labels == j):
            moved[j] = centre(X[labels == j])
    return moved


@right
def kmeans_step__loops(X, centroids):
    if len(X[0]) != len(centroids[0]):
        raise ValueError("columns")
    labels = []
    members = [[] for _ in centroids]
    for point in X:
        distances = [sum((p - c) ** 2 for p, c in zip(point, centre, strict=True)) for centre in centroids]
        labels.append(distances.index(min(distances)))
        members[labels[-1]].append(point)
    return labels, [list(sum(m) / len(m)) if m else list(c) for m, c in zip(members, centroids, strict=True)]


@right
def kmeans_step__one_hot(X, centroids):
    if X.shape[1] != centroids.shape[1]:
        raise ValueError("columns")
    scores = -2 * np.einsum("nd,kd->nk", X, centroids) + np.sum(centroids**2, axis=1)
    labels = scores.argmin(axis=1)
    one_hot = np.eye(len(centroids))[labels]
    counts = one_hot.sum(axis=0)[:, None]
    return labels, np.where(counts > 0, one_hot.T @ X / np.maximum(counts, 1), centroids)


@right
def kmeans_step__float32(X, centroids):
    if X.shape[-1] != centroids.shape[-1]:
        raise ValueError("columns")
    labels = np.linalg.norm(X[None] - centroids[:, None], axis=-1).argmin(axis=0).astype(np.uint8)
    moved = centroids.astype(np.float32)
    for j in set(labels.tolist()):
        moved[j] = np.mean(X[labels == j], axis=0)
    return [labels, moved]


@mistake(
    ko="점이 없는 중심이 NaN이 되었습니다. 빈 묶음의 평균은 없으니 그 중심은 그대로 두세요.",
    en="A centroid without points became NaN. An empty group has no mean: leave that centroid where it is.",
    breaks="empty",
    see="clustering",
)
def kmeans_step__empty_nan(X, centroids):
    labels = _nearest(X, centroids)
    return labels, np.array([X[labels == j].sum(axis=0) / np.sum(labels == j) for j in range(len(centroids))])


@mistake(
    ko="점이 없는 중심이 원점으로 갔습니다. 그 중심은 그대로 두세요.",
    en="A centroid without points went to the origin. Leave it where it is.",
    breaks="empty",
    see="clustering",
)
def kmeans_step__empty_zero(X, centroids):
    labels = _nearest(X, centroids)
    moved = np.zeros(centroids.shape)
    return labels, _move(X, moved, labels)


@mistake(
    ko="점이 없는 중심을 빼 버렸습니다. 중심의 개수는 그대로 두세요.",
    en="A centroid without points was dropped. Keep the number of centroids.",
    breaks="empty",
    see="clustering",
)
def kmeans_step__empty_dropped(X, centroids):
    labels = _nearest(X, centroids)
    return labels, np.array([X[labels == j].mean(axis=0) for j in np.unique(labels)])


@mistake(
    ko="중심마다 가장 가까운 점을 찾았습니다. 반대로 점마다 가장 가까운 중심을 찾으세요.",
    en="The nearest point of each centroid was found. It is the reverse: find the nearest centroid of each point.",
    breaks=("form", "nearest"),
    see="clustering",
)
def kmeans_step__wrong_axis(X, centroids):
    labels = np.argmin(_squares(X, centroids), axis=0)
    return labels, X[labels]


@mistake(
    ko="옮긴 중심의 좌표가 모두 같습니다. 좌표마다 따로 평균을 내세요.",
    en="All coordinates of a moved centroid are equal. Average each coordinate on its own.",
    breaks="mean",
    see="clustering",
)
def kmeans_step__mean_of_everything(X, centroids):
    labels = _nearest(X, centroids)
    return labels, _move(X, centroids, labels, centre=np.mean)


@mistake(
    ko="점을 배정하면서 중심을 옮겼습니다. 모든 점을 배정한 뒤에 한꺼번에 옮기세요.",
    en="Centroids moved while points were still being assigned. Assign all points first, then move.",
    breaks="together",
    see="clustering",
)
def kmeans_step__moves_while_assigning(X, centroids):
    if X.shape[1] != centroids.shape[1]:
        raise ValueError("columns")
    moved = np.array(centroids, dtype=float)
    labels = np.full(len(X), -1)
    for i, point in enumerate(X):
        j = labels[i] = _nearest(point[None], moved)[0]
        moved[j] = X[labels == j].mean(axis=0)
    return labels, moved


@mistake(
    ko="옮긴 뒤의 중심으로 번호를 다시 매겼습니다. labels는 받은 중심을 기준으로 돌려주세요.",
    en="Labels were assigned again after the move. Return those that belong to the centroids you were given.",
    breaks="given",
    see="clustering",
)
def kmeans_step__relabels(X, centroids):
    moved = _move(X, centroids, _nearest(X, centroids))
    return _nearest(X, moved), moved


@mistake(
    ko="평균 대신 중앙값으로 옮겼습니다. k-평균의 중심은 평균입니다.",
    en="Centroids moved to the median. In k-means the centre is the mean.",
    breaks="mean",
    see="clustering",
)
def kmeans_step__medians(X, centroids):
    labels = _nearest(X, centroids)
    return labels, _move(X, centroids, labels, centre=lambda members: np.median(members, axis=0))


@mistake(
    ko="점들의 합으로 옮겼습니다. 점의 개수로 나누세요.",
    en="Centroids moved to the sum of their points. Divide by the number of points.",
    breaks="mean",
    see="clustering",
)
def kmeans_step__sums(X, centroids):
    labels = _nearest(X, centroids)
    return labels, _move(X, centroids, labels, centre=lambda members: members.sum(axis=0))


@mistake(
    ko="묶음의 크기가 아니라 전체 점의 개수로 나누었습니다. 그 중심에 속한 점의 개수로 나누세요.",
    en="The sums were divided by the number of all points. Divide by the number of points of that centroid.",
    breaks="mean",
    see="clustering",
)
def kmeans_step__divides_by_all(X, centroids):
    labels = _nearest(X, centroids)
    return labels, _move(X, centroids, labels, centre=lambda members: members.sum(axis=0) / len(X))


@mistake(
    ko="이전 중심까지 평균에 넣었습니다. 배정된 점만 평균을 내세요.",
    en="The old centroid was averaged in. Average the assigned points only.",
    breaks="mean",
    see="clustering",
)
def kmeans_step__includes_old(X, centroids):
    labels = _nearest(X, centroids)
    moved = np.array(centroids, dtype=float)
    for j in np.unique(labels):
        moved[j] = np.vstack([centroids[j], X[labels == j]]).mean(axis=0)
    return labels, moved


@mistake(
    ko="받은 중심이 정수일 때 평균의 소수점 아래가 잘렸습니다. 새 중심은 실수 배열에 담으세요.",
    en="With integer centroids to start with, the means lost their fractions. Use a float array for the new ones.",
    breaks="float",
    see="clustering",
)
def kmeans_step__integer_centroids(X, centroids):
    labels = _nearest(X, centroids)
    return labels, _move(X, centroids, labels).astype(centroids.dtype)


@mistake(
    ko="가장 먼 중심을 골랐습니다. 거리가 가장 작은 중심을 고르세요.",
    en="The farthest centroid was chosen. Choose the one at the smallest distance.",
    breaks="nearest",
    see="clustering",
)
def kmeans_step__farthest(X, centroids):
    labels = np.argmax(_squares(X, centroids), axis=1)
    return labels, _move(X, centroids, labels)


@mistake(
    ko="차이의 절댓값을 더한 거리를 썼습니다. 유클리드 거리는 차이의 제곱을 더합니다.",
    en="Absolute differences were added up. Euclidean distance adds their squares.",
    breaks="distance",
    see="clustering",
)
def kmeans_step__city_block(X, centroids):
    _squares(X, centroids)
    labels = np.argmin(np.abs(X[:, None] - centroids).sum(axis=2), axis=1)
    return labels, _move(X, centroids, labels)


@mistake(
    ko="번호를 1부터 매겼습니다. centroids의 행 번호처럼 0부터 매기세요.",
    en="Labels start at 1. Count from 0, like the rows of centroids.",
    breaks="numbers",
    see="clustering",
)
def kmeans_step__from_one(X, centroids):
    labels = _nearest(X, centroids)
    return labels + 1, _move(X, centroids, labels)


@mistake(
    ko="번호만 정하고 중심은 그대로 돌려줍니다. 자기 점들의 평균으로 옮긴 중심을 돌려주세요.",
    en="Points are labelled, but the centroids come back unmoved. Return each at the mean of its points.",
    breaks="mean",
    see="clustering",
)
def kmeans_step__unmoved(X, centroids):
    return _nearest(X, centroids), centroids.astype(float)


@mistake(
    ko="받은 centroids 배열이 바뀌었습니다. 복사본이나 새 배열을 옮겨서 돌려주세요.",
    en="The given centroids were changed. Move a copy, or make a new array, and return that.",
    breaks="inputs",
    see="clustering",
)
def kmeans_step__in_place(X, centroids):
    labels = _nearest(X, centroids)
    moved = _move(X, centroids, labels)
    if centroids.dtype.kind == "f":
        centroids[:] = moved
    return labels, moved


@mistake(
    ko="열의 개수가 다를 때 앞쪽 열만 맞춰 계산했습니다. ValueError를 일으키세요.",
    en="With different numbers of columns, only the first ones were used. Raise ValueError.",
    breaks="columns",
    see="clustering",
)
def kmeans_step__zips(X, centroids):
    d = min(X.shape[1], centroids.shape[1])
    labels = _nearest(X[:, :d], centroids[:, :d])
    return labels, _move(X[:, :d], centroids[:, :d], labels)


@mistake(
    ko="열이 하나인 X를 열이 여럿인 centroids와 함께 받아들였습니다. 열의 개수가 다르면 ValueError를 일으키세요.",
    en="An X of one column was accepted with centroids of several. Raise ValueError when the numbers differ.",
    breaks="columns",
    see="clustering",
)
def kmeans_step__unchecked(X, centroids):
    labels = np.argmin(((X[:, None] - centroids) ** 2).sum(axis=2), axis=1)
    return labels, _move(X, centroids, labels)


@mistake(
    ko="점이 없는 중심이 전체 점의 평균으로 갔습니다. 그 중심은 그대로 두세요.",
    en="A centroid without points went to the mean of all points. Leave it where it is.",
    breaks="empty",
    see="clustering",
)
def kmeans_step__empty_to_overall_mean(X, centroids):
    labels = _nearest(X, centroids)
    return labels, _move(X, np.broadcast_to(X.mean(axis=0), centroids.shape), labels)


@mistake(
    ko="두 값의 순서가 바뀌었습니다. (labels, new_centroids)로 돌려주세요.",
    en="The two values are in the wrong order. Return (labels, new_centroids).",
    breaks="form",
    see="clustering",
)
def kmeans_step__swapped(X, centroids):
    labels = _nearest(X, centroids)
    return _move(X, centroids, labels), labels


@mistake(
    ko="새 중심만 돌려주었습니다. 번호와 함께 (labels, new_centroids)로 돌려주세요.",
    en="The new centroids came back alone. Return them with the labels, as (labels, new_centroids).",
    breaks="form",
    see="clustering",
)
def kmeans_step__centroids_only(X, centroids):
    return _move(X, centroids, _nearest(X, centroids))


@mistake(
    ko="옛 중심과 점들의 평균 사이의 한가운데로 옮겼습니다. 평균까지 다 옮기세요.",
    en="Centroids moved only halfway to the mean of their points. Move them all the way.",
    breaks="mean",
    see="clustering",
)
def kmeans_step__halfway(X, centroids):
    labels = _nearest(X, centroids)
    return labels, (_move(X, centroids, labels) + centroids) / 2


@mistake(
    ko="마지막 중심을 옮기지 않았습니다. 점이 있는 중심은 모두 옮기세요.",
    en="The last centroid was not moved. Move every centroid that has points.",
    breaks="mean",
    see="clustering",
)
def kmeans_step__last_unmoved(X, centroids):
    labels = _nearest(X, centroids)
    moved = _move(X, centroids, labels)
    moved[-1] = centroids[-1]
    return labels, moved


@mistake(
    ko="점이 정수일 때 평균의 소수점 아래가 잘렸습니다. 새 중심은 실수 배열에 담으세요.",
    en="With points of integers, the means lost their fractions. Use a float array for the new centroids.",
    breaks="float",
    see="clustering",
)
def kmeans_step__integer_points(X, centroids):
    labels = _nearest(X, centroids)
    return labels, _move(X, centroids, labels).astype(X.dtype)


@mistake(
    ko="점들의 합이 0인 중심을 점이 없는 것으로 보아 제자리에 두었습니다. 합이 아니라 점의 수로 판단하세요.",
    en="A centroid whose points add up to 0 was taken for one without points and left where it was. Go by their number, not their sum.",
    breaks="mean",
    see="clustering",
)
def kmeans_step__empty_by_the_sum(X, centroids):
    labels = _nearest(X, centroids)
    moved = np.array(centroids, dtype=float)
    for j in range(len(centroids)):
        if X[labels == j].sum(axis=0).any():
            moved[j] = X[labels == j].mean(axis=0)
    return labels, moved
