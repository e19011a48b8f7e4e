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
    _, singular, Vt = np.linalg.svd(X - np.mean(X, axis=0, keepdims=True))
    variances = np.zeros(X.shape[1])
    variances[: len(singular)] = singular**2 / (X.shape[0] - 1)
    return Vt[:k].T, variances[:k]


@right
def pca__lists(X, k):
    if not 0 < k <= len(X[0]):
        raise ValueError(k)
    variances, directions = np.linalg.eigh(np.atleast_2d(np.cov(X, rowvar=False)))
    order = sorted(range(len(variances)), key=lambda j: variances[j], reverse=True)[:k]
    return [[-directions[i, j] for j in order] for i in range(X.shape[1])], [variances[j] for j in order]


@right
def pca__subspace_iteration(X, k):
    _valid(X, k)
    covariance = np.einsum("ni,nj->ij", _centre(X), _centre(X)) / (len(X) - 1)
    directions = np.eye(len(covariance)) + 0.1 * np.tri(len(covariance))
    for _ in range(400):
        directions, _ = np.linalg.qr(covariance @ directions)
    return directions[:, :k], np.diag(directions.T @ covariance @ directions)[:k]


@right
def pca__float32(X, k):
    _valid(X, k)
    directions, variances = _pca(X, k)
    return directions.astype(np.float32), variances.astype(np.float32)


@mistake(
    ko="평균을 빼지 않았습니다. 열마다 그 열의 평균을 빼세요.",
    en="The means were not subtracted. Subtract from each column its mean.",
    breaks="centred",
    see="dimensionality-reduction",
)
def pca__uncentred(X, k):
    return _pca(X, k, centre=lambda X: X)


@mistake(
    ko="열의 평균이 아니라 전체 평균 하나를 뺐습니다. 열마다 자기 평균을 빼세요.",
    en="One overall mean was subtracted. Subtract from each column its own.",
    breaks="centred",
    see="dimensionality-reduction",
)
def pca__overall_mean(X, k):
    return _pca(X, k, centre=lambda X: X - X.mean())


@mistake(
    ko="행마다 평균을 뺐습니다. 표본이 아니라 특징의 평균을, 곧 열마다 빼세요.",
    en="Each row was centred. Subtract the mean of each feature, that is column by column.",
    breaks="directions",
    see="dimensionality-reduction",
)
def pca__row_means(X, k):
    return _pca(X, k, centre=lambda X: X - X.mean(axis=1, keepdims=True))


@mistake(
    ko="열을 표준편차로 나누었습니다. 여기서는 평균만 빼고 크기는 그대로 둡니다.",
    en="The columns were divided by their standard deviations. Here they are only centred; scales stay.",
    breaks="scales",
    see="dimensionality-reduction",
)
def pca__standardised(X, k):
    return _pca(X, k, centre=lambda X: (X - X.mean(axis=0)) / X.std(axis=0, ddof=1))


@mistake(
    ko="분산이 작은 방향부터 골랐습니다. `eigh`와 `argsort`는 작은 것부터 늘어놓으니, 큰 것부터 고르세요.",
    en="The smallest variances were chosen. Take the largest first: `eigh` and `argsort` sort upwards.",
    breaks="directions",
    see="dimensionality-reduction",
)
def pca__ascending(X, k):
    _valid(X, k)
    variances, directions = _spectrum(_centre(X))
    return directions[:, ::-1][:, :k], variances[::-1][:k]


@mistake(
    ko="알맞은 k개를 골랐지만 작은 것부터 늘어놓았습니다. 큰 분산이 먼저 와야 합니다.",
    en="The right k were chosen but stand in ascending order. The largest variance comes first.",
    breaks="order",
    see="dimensionality-reduction",
)
def pca__top_ascending(X, k):
    directions, variances = _pca(X, k)
    return directions[:, ::-1], variances[::-1]


@mistake(
    ko="분산은 정렬했지만 방향은 그대로 두었습니다. 같은 순서로 열을 함께 옮기세요.",
    en="The variances were sorted, the directions were not. Reorder the columns alike.",
    breaks="directions",
    see="dimensionality-reduction",
)
def pca__directions_unsorted(X, k):
    _valid(X, k)
    variances, directions = _spectrum(_centre(X))
    return directions[:, ::-1][:, :k], variances[:k]


@mistake(
    ko="방향 행렬의 행과 열을 바꾸어 꺼냈습니다. `eigh`의 행렬에서는 열이, `svd`의 Vᵀ에서는 행이 방향입니다.",
    en="Rows and columns of the matrix of directions are exchanged. They are the columns of the matrix from `eigh`, and the rows of Vᵀ from `svd`.",
    breaks="directions",
    see="dimensionality-reduction",
)
def pca__rows_for_columns(X, k):
    _valid(X, k)
    variances, directions = _spectrum(_centre(X))
    return directions[:k].T, variances[:k]


@mistake(
    ko="방향을 (k, d)로 돌려줍니다. 방향마다 열 하나가 되도록 전치해서 (d, k)로 돌려주세요.",
    en="Directions come as (k, d). Transpose, so that each direction is a column: (d, k).",
    breaks="shapes",
    see="dimensionality-reduction",
)
def pca__transposed(X, k):
    directions, variances = _pca(X, k)
    return directions.T, variances


@mistake(
    ko="방향 대신 데이터를 방향에 투영한 좌표를 돌려줍니다. 방향 벡터를 돌려주세요.",
    en="This returns the projected data. Return the directions themselves.",
    breaks="shapes",
    see="dimensionality-reduction",
)
def pca__projected(X, k):
    directions, variances = _pca(X, k)
    return _centre(X) @ directions, variances


@mistake(
    ko="k개로 자르지 않고 모든 방향을 돌려줍니다. 앞의 k개만 남기세요.",
    en="All directions are returned. Keep the first k only.",
    breaks="shapes",
    see="dimensionality-reduction",
)
def pca__uncut(X, k):
    _valid(X, k)
    variances, directions = _spectrum(_centre(X))
    return directions, variances


@mistake(
    ko="복소수를 돌려줍니다. 공분산은 대칭이므로 `eigh`를 쓰면 실수가 나옵니다.",
    en="The result is complex. A covariance is symmetric, and `eigh` keeps it real.",
    breaks="real",
    see="dimensionality-reduction",
)
def pca__complex(X, k):
    directions, variances = _pca(X, k)
    return directions.astype(complex), variances.astype(complex)


@mistake(
    ko="열 사이가 아니라 행 사이의 공분산을 구했습니다. 평균을 뺀 X의 XᵀX를 쓰세요. `np.cov`라면 rowvar=False가 필요합니다.",
    en="This is the covariance between rows, not between columns. Use XᵀX of the centred X; `np.cov` needs rowvar=False.",
    breaks="shapes",
    see="dimensionality-reduction",
)
def pca__covariance_of_rows(X, k):
    _valid(X, k)
    variances, directions = np.linalg.eigh(np.cov(X))
    return directions[:, ::-1][:, :k], variances[::-1][:k]


@mistake(
    ko="분산을 n으로 나누었습니다. 여기서는 n - 1로 나눕니다.",
    en="Variances were divided by n. Divide by n - 1 here.",
    breaks="variances",
    see="dimensionality-reduction",
)
def pca__divides_by_n(X, k):
    _valid(X, k)
    variances, directions = _spectrum(_centre(X), divisor=len(X))
    return directions[:, :k], variances[:k]


@mistake(
    ko="분산이 아니라 제곱합을 돌려줍니다. n - 1로 나누세요.",
    en="These are sums of squares, not variances. Divide by n - 1.",
    breaks="variances",
    see="dimensionality-reduction",
)
def pca__undivided(X, k):
    _valid(X, k)
    variances, directions = _spectrum(_centre(X), divisor=1)
    return directions[:, :k], variances[:k]


@mistake(
    ko="특잇값을 그대로 돌려줍니다. 분산은 특잇값의 제곱을 n - 1로 나눈 값입니다.",
    en="These are singular values. A variance is the square of one, divided by n - 1.",
    breaks="variances",
    see="dimensionality-reduction",
)
def pca__singular_values(X, k):
    directions, variances = _pca(X, k)
    return directions, np.sqrt(variances * (len(X) - 1))


@mistake(
    ko="표준편차를 돌려줍니다. 제곱근을 씌우지 않은 분산을 돌려주세요.",
    en="These are standard deviations. Return variances, without the square root.",
    breaks="variances",
    see="dimensionality-reduction",
)
def pca__standard_deviations(X, k):
    directions, variances = _pca(X, k)
    return directions, np.sqrt(variances)


@mistake(
    ko="분산의 비율을 돌려줍니다. 전체로 나누지 않은 분산을 돌려주세요.",
    en="These are shares of the variance. Return the variances, not divided by their total.",
    breaks="variances",
    see="dimensionality-reduction",
)
def pca__shares(X, k):
    _valid(X, k)
    variances, directions = _spectrum(_centre(X))
    return directions[:, :k], variances[:k] / variances.sum()


@mistake(
    ko="방향을 분산만큼 늘였습니다. 방향은 길이가 1이어야 합니다.",
    en="The directions were stretched by their variances. They must have length 1.",
    breaks="length",
    see="dimensionality-reduction",
)
def pca__stretched(X, k):
    directions, variances = _pca(X, k)
    return directions * variances, variances


@mistake(
    ko="받은 X가 바뀌었습니다. 계산은 새 배열에 하세요.",
    en="The given X was changed. Compute in a new array.",
    breaks="inputs",
    see="dimensionality-reduction",
)
def pca__centres_input(X, k):
    _valid(X, k)
    X -= X.mean(axis=0)
    return _pca(X, k)


@mistake(
    ko="1과 d 사이가 아닌 k를 받아들입니다. 그런 k에는 ValueError를 일으키세요.",
    en="A k that is not between 1 and d is accepted. Raise ValueError for it.",
    breaks="bounds",
    see="dimensionality-reduction",
)
def pca__unchecked(X, k):
    variances, directions = _spectrum(_centre(X))
    return directions[:, :k], variances[:k]


@mistake(
    ko="열을 n으로 구한 표준편차로 나누었습니다. 여기서는 평균만 빼고 크기는 그대로 둡니다.",
    en="The columns were divided by their standard deviations (those that divide by n). Here they are only centred.",
    breaks="scales",
    see="dimensionality-reduction",
)
def pca__standardised_by_n(X, k):
    return _pca(X, k, centre=lambda X: (X - X.mean(axis=0)) / X.std(axis=0))


@mistake(
    ko="방향은 분산이 큰 것을 골랐지만 분산은 작은 것을 돌려줍니다. 방향을 고른 순서대로 분산도 고르세요.",
    en="The directions are those of largest variance, but the smallest variances came with them. Choose both in the same order.",
    breaks="variances",
    see="dimensionality-reduction",
)
def pca__variances_unsorted(X, k):
    _valid(X, k)
    variances, directions = _spectrum(_centre(X))
    return directions[:, :k], variances[::-1][:k]


@mistake(
    ko="k에 관계없이 방향을 d - 1개까지만 돌려줍니다. k = d이면 방향도 d개입니다.",
    en="At most d - 1 directions came back. When k = d there are d of them.",
    breaks="k",
    see="dimensionality-reduction",
)
def pca__one_less_than_d(X, k):
    directions, variances = _pca(X, k)
    most = max(1, X.shape[1] - 1)
    return directions[:, :most], variances[:most]


@mistake(
    ko="k = 1에서 방향이 열 하나인 행렬이 아니라 벡터로 나옵니다. (d, 1) 행렬로 돌려주세요.",
    en="For k = 1 the direction came as a vector. Return a matrix (d, 1).",
    breaks="k",
    see="dimensionality-reduction",
)
def pca__squeezed(X, k):
    directions, variances = _pca(X, k)
    return np.squeeze(directions), variances


@mistake(
    ko="표본이 특징보다 적으면 방향이 모자랍니다. 분산이 0인 방향까지 모두 k개를 돌려주세요.",
    en="With fewer samples than features, directions are missing. Return k of them, also those of variance 0.",
    breaks="few",
    see="dimensionality-reduction",
)
def pca__no_more_than_samples(X, k):
    _valid(X, k)
    _, singular, Vt = np.linalg.svd(_centre(X), full_matrices=False)
    return Vt[:k].T, singular[:k] ** 2 / (len(X) - 1)


@mistake(
    ko="표본의 좌표를 돌려줍니다(특잇값 분해의 U가 그렇습니다). 특징 공간의 방향, 곧 Vᵀ의 행이나 XᵀX의 고유벡터를 돌려주세요.",
    en="The coordinates of the samples came back, as U of the decomposition has them. Return directions in feature space: rows of Vᵀ, or eigenvectors of XᵀX.",
    breaks="shapes",
    see="dimensionality-reduction",
)
def pca__samples_for_directions(X, k):
    _valid(X, k)
    U, singular, _ = np.linalg.svd(_centre(X), full_matrices=False)
    return U[:, :k], singular[:k] ** 2 / (len(X) - 1)


@mistake(
    ko="표본이 특징보다 적을 때 모자라는 방향의 자리에 0뿐인 열이 나왔습니다. 분산이 0인 방향도 길이가 1인 벡터입니다.",
    en="With fewer samples than features, columns of zeros stand for the missing directions. A direction of variance 0 has length 1, too.",
    breaks="few",
    see="dimensionality-reduction",
)
def pca__padded_with_zeros(X, k):
    _valid(X, k)
    _, singular, Vt = np.linalg.svd(_centre(X), full_matrices=False)
    directions, variances = np.zeros((X.shape[1], X.shape[1])), np.zeros(X.shape[1])
    directions[:, : len(singular)], variances[: len(singular)] = Vt.T, singular**2 / (len(X) - 1)
    return directions[:, :k], variances[:k]


@mistake(
    ko="열이 하나뿐인 X에서 오류가 났습니다. 그때 np.cov는 축이 없는 수를 주므로 (1, 1) 행렬로 만드세요.",
    en="There was an error for an X of a single column. np.cov gives a number without axes then: make it a (1, 1) matrix.",
    breaks="k",
    see="dimensionality-reduction",
)
def pca__single_column_refused(X, k):
    _valid(X, k)
    variances, directions = np.linalg.eigh(np.cov(X, rowvar=False))
    return directions[:, ::-1][:, :k], variances[::-1][:k]


@mistake(
    ko="고유벡터 행렬의 행을 분산이 큰 순서로 꺼냈습니다. 고유벡터는 열에 있으니, 열을 그 순서로 꺼내세요.",
    en="Rows of the eigenvector matrix were taken in the order of the variances. The eigenvectors are its columns: take columns in that order.",
    breaks="directions",
    see="dimensionality-reduction",
)
def pca__rows_in_order(X, k):
    _valid(X, k)
    variances, directions = np.linalg.eigh(np.atleast_2d(np.cov(X, rowvar=False)))
    order = np.argsort(-variances)[:k]
    return directions[order].T, variances[order]
