import numpy as np
from dlgrade.checking import mistake, right


def _valid(X, k):
    if k < 1 or k > X.shape[1]:
        raise ValueError("k must be between 1 and d")


def _centre(X):
    return X - X.mean(axis=0)


def _spectrum(centred, divisor=None):
    """Variances and directions, the largest first."""
    variances, directions = np.linalg.eigh(centred.T @ centred / (divisor or len(centred) - 1))
    return variances[::-1], directions[:, ::-1]


def _pca(X, k, centre=_centre):
    _valid(X, k)
    variances, directions = _spectrum(centre(X))
    return directions[:, :k], variances[:k]


@right
def pca__svd(X, k):
    _valid(X, k)
    _, singular, Vt = np.linalg.svd(X - np.mean(X, axis=0, keepdims=True), full_matrices=False)
    return Vt[:k].T, singular[:k] ** 2 / (X.shape[0] - 1)


@right
def pca__cov_eig(X, k):
    if not 0 < k <= len(X[0]):
        raise ValueError(k)
    variances, directions = np.linalg.eig(np.cov(X, rowvar=False))
    order = sorted(range(len(variances)), key=lambda j: variances[j], reverse=True)[:k]
    return [[-directions[i, j] for j in order] for i in range(X.shape[1])], [variances[j] for j in order]


@right
def pca__deflation(X, k):
    _valid(X, k)
    covariance = np.einsum("ni,nj->ij", _centre(X), _centre(X)) / (len(X) - 1)
    directions, variances = [], []
    for _ in range(k):
        v = covariance[:, np.argmax(np.diag(covariance))]
        for _ in range(3000):
            v = covariance @ v
            v = v / np.linalg.norm(v)
        variances.append(v @ covariance @ v)
        directions.append(v)
        covariance = covariance - variances[-1] * np.outer(v, v)
    return np.array(directions).T, np.array(variances)


@right
def pca__float32(X, k):
    _valid(X, k)
    directions, variances = _pca(X, k)
    return directions.astype(np.float32), variances.astype(np.float32)


@mistake(
    ko="평균을 빼지 않았습니다. 열마다 평균을 빼야 분산의 방향이 나옵니다.",
    en="The mean was not subtracted. Centre each column, or the first direction just points at the mean.",
    see="dimensionality-reduction",
)
def pca__uncentred(X, k):
    return _pca(X, k, centre=lambda X: X)


@mistake(
    ko="열의 평균이 아니라 전체 평균 하나를 뺐습니다. 열마다 자기 평균을 빼세요(axis=0).",
    en="One overall mean was subtracted. Subtract from each column its own (axis=0).",
    see="dimensionality-reduction",
)
def pca__overall_mean(X, k):
    return _pca(X, k, centre=lambda X: X - X.mean())


@mistake(
    ko="행마다 평균을 뺐습니다. 표본이 아니라 특징의 평균을, 곧 열마다(axis=0) 빼세요.",
    en="Each row was centred. Subtract the mean of each feature, that is column by column (axis=0).",
    see="dimensionality-reduction",
)
def pca__row_means(X, k):
    return _pca(X, k, centre=lambda X: X - X.mean(axis=1, keepdims=True))


@mistake(
    ko="열을 표준편차로 나누었습니다. 여기서는 평균만 빼고 크기는 그대로 둡니다.",
    en="The columns were divided by their standard deviations. Here they are only centred; scales stay.",
    see="dimensionality-reduction",
)
def pca__standardised(X, k):
    return _pca(X, k, centre=lambda X: (X - X.mean(axis=0)) / X.std(axis=0, ddof=1))


@mistake(
    ko="분산이 작은 방향부터 골랐습니다. `eigh`는 작은 것부터 주므로 뒤집어서 쓰세요.",
    en="The smallest variances were chosen. `eigh` sorts upwards: reverse its order.",
    see="dimensionality-reduction",
)
def pca__ascending(X, k):
    _valid(X, k)
    variances, directions = _spectrum(_centre(X))
    return directions[:, ::-1][:, :k], variances[::-1][:k]


@mistake(
    ko="알맞은 k개를 골랐지만 작은 것부터 늘어놓았습니다. 큰 분산이 먼저 와야 합니다.",
    en="The right k were chosen but stand in ascending order. The largest variance comes first.",
    see="dimensionality-reduction",
)
def pca__top_ascending(X, k):
    directions, variances = _pca(X, k)
    return directions[:, ::-1], variances[::-1]


@mistake(
    ko="분산은 정렬했지만 방향은 그대로 두었습니다. 같은 순서로 열을 함께 옮기세요.",
    en="The variances were sorted, the directions were not. Reorder the columns alike.",
    see="dimensionality-reduction",
)
def pca__directions_unsorted(X, k):
    _valid(X, k)
    variances, directions = _spectrum(_centre(X))
    return directions[:, ::-1][:, :k], variances[:k]


@mistake(
    ko="고유벡터 행렬의 행을 꺼냈습니다. 고유벡터는 열에 있습니다.",
    en="Rows of the eigenvector matrix were taken. The eigenvectors are its columns.",
    see="dimensionality-reduction",
)
def pca__rows_for_columns(X, k):
    _valid(X, k)
    variances, directions = _spectrum(_centre(X))
    return directions[:k].T, variances[:k]


@mistake(
    ko="방향을 (k, d)로 돌려줍니다. 방향마다 열 하나가 되도록 전치해서 (d, k)로 돌려주세요.",
    en="Directions come as (k, d). Transpose, so that each direction is a column: (d, k).",
    see="dimensionality-reduction",
)
def pca__transposed(X, k):
    directions, variances = _pca(X, k)
    return directions.T, variances


@mistake(
    ko="방향 대신 데이터를 방향에 투영한 좌표를 돌려줍니다. 방향 벡터를 돌려주세요.",
    en="This returns the projected data. Return the directions themselves.",
    see="dimensionality-reduction",
)
def pca__projected(X, k):
    directions, variances = _pca(X, k)
    return _centre(X) @ directions, variances


@mistake(
    ko="k개로 자르지 않고 모든 방향을 돌려줍니다. 앞의 k개만 남기세요.",
    en="All directions are returned. Keep the first k only.",
    see="dimensionality-reduction",
)
def pca__uncut(X, k):
    _valid(X, k)
    variances, directions = _spectrum(_centre(X))
    return directions, variances


@mistake(
    ko="복소수를 돌려줍니다. 공분산은 대칭이므로 `eigh`를 쓰면 실수가 나옵니다.",
    en="The result is complex. A covariance is symmetric, and `eigh` keeps it real.",
    see="dimensionality-reduction",
)
def pca__complex(X, k):
    directions, variances = _pca(X, k)
    return directions.astype(complex), variances.astype(complex)


@mistake(
    ko="표본의 공분산이 아니라 행 사이의 공분산을 구했습니다. `np.cov`에는 rowvar=False가 필요합니다.",
    en="This is the covariance between rows. `np.cov` needs rowvar=False here.",
    see="dimensionality-reduction",
)
def pca__covariance_of_rows(X, k):
    _valid(X, k)
    variances, directions = np.linalg.eigh(np.cov(X))
    return directions[:, ::-1][:, :k], variances[::-1][:k]


@mistake(
    ko="분산을 n으로 나누었습니다. 여기서는 n - 1로 나눕니다.",
    en="Variances were divided by n. Divide by n - 1 here.",
    see="dimensionality-reduction",
)
def pca__divides_by_n(X, k):
    _valid(X, k)
    variances, directions = _spectrum(_centre(X), divisor=len(X))
    return directions[:, :k], variances[:k]


@mistake(
    ko="분산이 아니라 제곱합을 돌려줍니다. n - 1로 나누세요.",
    en="These are sums of squares, not variances. Divide by n - 1.",
    see="dimensionality-reduction",
)
def pca__undivided(X, k):
    _valid(X, k)
    variances, directions = _spectrum(_centre(X), divisor=1)
    return directions[:, :k], variances[:k]


@mistake(
    ko="특잇값을 그대로 돌려줍니다. 분산은 특잇값의 제곱을 n - 1로 나눈 값입니다.",
    en="These are singular values. A variance is the square of one, divided by n - 1.",
    see="dimensionality-reduction",
)
def pca__singular_values(X, k):
    directions, variances = _pca(X, k)
    return directions, np.sqrt(variances * (len(X) - 1))


@mistake(
    ko="표준편차를 돌려줍니다. 제곱근을 씌우지 않은 분산을 돌려주세요.",
    en="These are standard deviations. Return variances, without the square root.",
    see="dimensionality-reduction",
)
def pca__standard_deviations(X, k):
    directions, variances = _pca(X, k)
    return directions, np.sqrt(variances)


@mistake(
    ko="분산의 비율을 돌려줍니다. 전체로 나누지 않은 분산을 돌려주세요.",
    en="These are shares of the variance. Return the variances, not divided by their total.",
    see="dimensionality-reduction",
)
def pca__shares(X, k):
    _valid(X, k)
    variances, directions = _spectrum(_centre(X))
    return directions[:, :k], variances[:k] / variances.sum()


@mistake(
    ko="방향을 분산만큼 늘였습니다. 방향은 길이가 1이어야 합니다.",
    en="The directions were stretched by their variances. They must have length 1.",
    see="dimensionality-reduction",
)
def pca__stretched(X, k):
    directions, variances = _pca(X, k)
    return directions * variances, variances


@mistake(
    ko="입력 X에서 평균을 제자리에서 뺐습니다. 새 배열에 담으세요.",
    en="The mean was subtracted from X in place. Put the result in a new array.",
    see="dimensionality-reduction",
)
def pca__centres_input(X, k):
    _valid(X, k)
    X -= X.mean(axis=0)
    return _pca(X, k)


@mistake(
    ko="k를 살피지 않습니다. k가 1과 d 사이가 아니면 ValueError를 일으키세요.",
    en="k is not examined. Raise ValueError when it is not between 1 and d.",
    see="dimensionality-reduction",
)
def pca__unchecked(X, k):
    variances, directions = _spectrum(_centre(X))
    return directions[:, :k], variances[:k]


@mistake(
    ko="열을 n으로 구한 표준편차로 나누었습니다. 여기서는 평균만 빼고 크기는 그대로 둡니다.",
    en="The columns were divided by their standard deviations (those that divide by n). Here they are only centred.",
    see="dimensionality-reduction",
)
def pca__standardised_by_n(X, k):
    return _pca(X, k, centre=lambda X: (X - X.mean(axis=0)) / X.std(axis=0))
