"""Other right ways to write mse_gradient and mse_gradient_matrix, and known mistakes."""

import numpy as np
from dlgrade.checking import mistake, right


def _error(x, y, w, b):
    if x.shape != y.shape:
        raise ValueError("shapes differ")
    return w * x + b - y


@right
def mse_gradient__loop(x, y, w, b):
    if np.shape(x) != np.shape(y):
        raise ValueError("shapes differ")
    dw = db = 0.0
    for i in range(len(x)):
        error = y[i, 0] - (w * x[i, 0] + b)
        dw += -2 * error * x[i, 0] / len(x)
        db += -2 * error / len(x)
    return dw, db


@right
def mse_gradient__sums_as_in_the_text(x, y, w, b):
    predictions = w * x + b
    if predictions.shape != y.shape:
        raise ValueError("shapes differ")
    return [-2 * np.mean((y - predictions) * x), -2 * np.mean(y - predictions)]


@right
def mse_gradient__float32_einsum(x, y, w, b):
    x, y = x.astype(np.float32), y.astype(np.float32)
    error = _error(x, y, np.float32(w), np.float32(b))
    return 2 * np.einsum("ni,ni->", error, x) / x.size, 2 * np.einsum("ni->", error) / x.size


@right
def mse_gradient__normal_equations(x, y, w, b):
    if x.shape != y.shape:
        raise ValueError("shapes differ")
    A = np.column_stack([x, np.ones(len(x))])
    g = A.T @ A @ np.array([w, b]) - A.T @ y.ravel()
    return tuple(2 * g / len(x))


@right
def mse_gradient_matrix__loop(X, y, w, b):
    dw, db = [0.0] * len(w), 0.0
    for row, target in zip(X, y, strict=True):
        error = sum(r * v for r, v in zip(row, w, strict=True)) + b - target
        dw = [d + 2 * error * r / len(y) for d, r in zip(dw, row, strict=True)]
        db += 2 * error / len(y)
    return dw, db


@right
def mse_gradient_matrix__mean_of_rows(X, y, w, b):
    error = (np.dot(X, w) + b - y)[:, None]
    return (2 * error * X).mean(axis=0), np.mean(2 * error)


@right
def mse_gradient_matrix__float32_einsum(X, y, w, b):
    X = X.astype(np.float32)
    error = np.einsum("nd,d->n", X, w.astype(np.float32)) + np.float32(b) - y.astype(np.float32)
    return np.einsum("n,nd->d", error, X) * 2 / len(X), error.mean() * 2


@mistake(
    ko="2가 빠졌습니다. 제곱을 미분하면 2가 앞으로 나옵니다.",
    en="The factor 2 is missing. It comes down from the square.",
    breaks=("dw", "db"),
    see="mse-gradient",
)
def mse_gradient__no_two(x, y, w, b):
    error = _error(x, y, w, b)
    return float(np.mean(error * x)), float(np.mean(error))


@mistake(
    ko="합을 냈습니다. 손실이 평균이므로 기울기도 표본 수로 나누어야 합니다.",
    en="This is the sum. The loss is a mean, so its gradient is divided by the number of samples too.",
    breaks=("dw", "db"),
    see="mse-gradient",
)
def mse_gradient__sum(x, y, w, b):
    error = _error(x, y, w, b)
    return 2 * float(np.sum(error * x)), 2 * float(np.sum(error))


@mistake(
    ko="부호가 반대입니다. (예측 − 정답)이면 +2, (정답 − 예측)이면 −2를 곱합니다.",
    en="The sign is flipped. With (prediction − target) the factor is +2; with (target − prediction) it is −2.",
    breaks=("dw", "db"),
    see="mse-gradient",
)
def mse_gradient__sign(x, y, w, b):
    error = _error(x, y, w, b)
    return -2 * float(np.mean(error * x)), -2 * float(np.mean(error))


@mistake(
    ko="db에도 x를 곱했습니다. b를 1만큼 바꾸면 예측도 1만큼 바뀌므로 db에는 x가 없습니다.",
    en="db was multiplied by x. A change of b changes the prediction by just as much, so db has no x.",
    breaks="db",
    see="mse-gradient",
)
def mse_gradient__db_with_x(x, y, w, b):
    dw = 2 * float(np.mean(_error(x, y, w, b) * x))
    return dw, dw


@mistake(
    ko="dw에 x를 곱하지 않았습니다. 예측 w·x + b를 w로 미분하면 x입니다.",
    en="dw lacks the factor x. The derivative of the prediction w·x + b by w is x.",
    breaks="dw",
    see="mse-gradient",
)
def mse_gradient__dw_without_x(x, y, w, b):
    db = 2 * float(np.mean(_error(x, y, w, b)))
    return db, db


@mistake(
    ko="dw에 x가 아니라 w를 곱했습니다. 예측 w·x + b를 w로 미분하면 x입니다.",
    en="dw was multiplied by w. The derivative of the prediction w·x + b by w is x.",
    breaks="dw",
    see="mse-gradient",
)
def mse_gradient__dw_with_w(x, y, w, b):
    error = _error(x, y, w, b)
    return 2 * float(np.mean(error * w)), 2 * float(np.mean(error))


@mistake(
    ko="dw에 x가 아니라 y를 곱했습니다. 예측 w·x + b를 w로 미분하면 x입니다.",
    en="dw was multiplied by y. The derivative of the prediction w·x + b by w is x.",
    breaks="dw",
    see="mse-gradient",
)
def mse_gradient__dw_with_y(x, y, w, b):
    error = _error(x, y, w, b)
    return 2 * float(np.mean(error * y)), 2 * float(np.mean(error))


@mistake(
    ko="표본마다 자기 정답이 아니라 모든 정답과 짝지어졌습니다. (n, 1)과 (n,)을 빼면 (n, n)이 되므로 두 모양을 같게 두세요.",
    en="Each sample met every target, not only its own. (n, 1) and (n,), one minus the other, become (n, n): keep both in the same shape.",
    breaks="dw",
    see="mse-gradient",
)
def mse_gradient__broadcast(x, y, w, b):
    if x.shape != y.shape:
        raise ValueError("shapes differ")
    error = w * x + b - y.ravel()
    return 2 * float(np.mean(error * x)), 2 * float(np.mean(error))


@mistake(
    ko="x와 y의 모양이 다른데 답이 나왔습니다. y가 (n,)이면 오차가 조용히 (n, n)이 되므로 ValueError를 일으키세요.",
    en="An answer came back for x and y of different shapes. With y of shape (n,) the error silently becomes (n, n): raise ValueError.",
    breaks="shapes",
    see="mse-gradient",
)
def mse_gradient__shapes_unchecked(x, y, w, b):
    error = w * x + b - y
    return 2 * float(np.mean(error * x)), 2 * float(np.mean(error))


@mistake(
    ko="dw는 평균인데 db는 합입니다. 둘 다 표본 수로 나누세요.",
    en="dw is a mean but db is a sum. Divide both by the number of samples.",
    breaks="db",
    see="mse-gradient",
)
def mse_gradient__db_sum(x, y, w, b):
    error = _error(x, y, w, b)
    return 2 * float(np.mean(error * x)), 2 * float(np.sum(error))


@mistake(
    ko="db는 평균인데 dw는 합입니다. 둘 다 표본 수로 나누세요.",
    en="db is a mean but dw is a sum. Divide both by the number of samples.",
    breaks="dw",
    see="mse-gradient",
)
def mse_gradient__dw_sum(x, y, w, b):
    error = _error(x, y, w, b)
    return 2 * float(np.sum(error * x)), 2 * float(np.mean(error))


@mistake(
    ko="dw의 모양이 (1, 1)입니다. w가 수 하나이므로 dw도 수 하나여야 합니다.",
    en="dw has shape (1, 1). w is one number, so dw must be one number too.",
    breaks="numbers",
    see="mse-gradient",
)
def mse_gradient__matrix_shaped(x, y, w, b):
    error = _error(x, y, w, b)
    return 2 * x.T @ error / len(x), 2 * float(error.mean())


@mistake(
    ko="dw와 db의 순서가 바뀌었습니다. (dw, db) 순서로 돌려주세요.",
    en="dw and db come in the wrong order. Return (dw, db).",
    breaks=("dw", "db"),
    see="mse-gradient",
)
def mse_gradient__swapped(x, y, w, b):
    error = _error(x, y, w, b)
    return 2 * float(np.mean(error)), 2 * float(np.mean(error * x))


@mistake(
    ko="예측에서 b를 빠뜨렸습니다. 오차는 w·x + b − y입니다.",
    en="The prediction lacks b. The error is w·x + b − y.",
    breaks=("dw", "db"),
    see="mse-gradient",
)
def mse_gradient__b_forgotten(x, y, w, b):  # noqa: ARG001
    error = _error(x, y, w, 0.0)
    return 2 * float(np.mean(error * x)), 2 * float(np.mean(error))


@mistake(
    ko="평균끼리 곱했습니다. 오차와 x를 표본마다 곱한 다음에 평균을 내세요.",
    en="You multiplied two means. Multiply error and x sample by sample, then take the mean.",
    breaks="dw",
    see="mse-gradient",
)
def mse_gradient__product_of_means(x, y, w, b):
    error = _error(x, y, w, b)
    return 2 * float(np.mean(error) * np.mean(x)), 2 * float(np.mean(error))


@mistake(
    ko="제곱 오차가 아니라 절댓값 오차의 기울기입니다. 제곱 오차를 미분하세요.",
    en="This is the gradient of the absolute error. Differentiate the squared error.",
    breaks=("dw", "db"),
    see="mse-gradient",
)
def mse_gradient__of_absolute_error(x, y, w, b):
    sign = np.sign(_error(x, y, w, b))
    return float(np.mean(sign * x)), float(np.mean(sign))


@mistake(
    ko="행렬 꼴에서 2가 빠졌습니다. 제곱을 미분하면 2가 앞으로 나옵니다.",
    en="The matrix form lacks the factor 2, which comes down from the square.",
    breaks=("matrix-dw", "matrix-db"),
    see="mse-gradient",
)
def mse_gradient_matrix__no_two(X, y, w, b):
    error = X @ w + b - y
    return X.T @ error / len(y), float(error.mean())


@mistake(
    ko="행렬 꼴에서 합을 냈습니다. 표본 수 n으로 나누세요.",
    en="The matrix form gives the sum. Divide by the number of samples n.",
    breaks=("matrix-dw", "matrix-db"),
    see="mse-gradient",
)
def mse_gradient_matrix__sum(X, y, w, b):
    error = X @ w + b - y
    return 2 * X.T @ error, 2 * float(error.sum())


@mistake(
    ko="dw를 나누지 않았습니다. X.T @ 오차는 합이므로 표본 수 n으로 나누세요.",
    en="dw was not divided. X.T @ error is a sum: divide it by the number of samples n.",
    breaks="matrix-dw",
    see="mse-gradient",
)
def mse_gradient_matrix__dw_sum(X, y, w, b):
    error = X @ w + b - y
    return 2 * X.T @ error, 2 * float(error.mean())


@mistake(
    ko="특징 수 d로 나누었습니다. 평균은 표본 수 n에 대한 것입니다.",
    en="You divided by the number of features d. The mean is over the n samples.",
    breaks="matrix-dw",
    see="mse-gradient",
)
def mse_gradient_matrix__divides_by_d(X, y, w, b):
    error = X @ w + b - y
    return 2 * X.T @ error / X.shape[1], 2 * float(error.mean())


@mistake(
    ko="n·d로 나누었습니다. X의 원소 수가 아니라 행의 수 n으로 나누세요.",
    en="You divided by n·d. Divide by the number of rows n, not of entries.",
    breaks="matrix-dw",
    see="mse-gradient",
)
def mse_gradient_matrix__divides_by_size(X, y, w, b):
    error = X @ w + b - y
    return 2 * X.T @ error / X.size, 2 * float(error.mean())


@mistake(
    ko="행렬 꼴의 부호가 반대입니다. 오차는 예측 − 정답입니다.",
    en="The sign of the matrix form is flipped. The error is prediction − target.",
    breaks=("matrix-dw", "matrix-db"),
    see="mse-gradient",
)
def mse_gradient_matrix__sign(X, y, w, b):
    error = y - (X @ w + b)
    return 2 * X.T @ error / len(y), 2 * float(error.mean())


@mistake(
    ko="행렬의 모양이 맞지 않아 오류가 났습니다. (n, d)와 (n,)에서 (d,)를 얻으려면 X를 전치하세요.",
    en="The shapes of the matrices did not fit. To get (d,) from (n, d) and (n,), X has to be transposed.",
    breaks="matrix-form",
    see="mse-gradient",
)
def mse_gradient_matrix__no_transpose(X, y, w, b):
    error = X @ w + b - y
    return 2 * X @ error / len(y), 2 * float(error.mean())


@mistake(
    ko="특징마다의 기울기를 하나로 합쳤습니다. dw는 w와 같은 모양 (d,)이어야 합니다.",
    en="The features' gradients were merged into one number. dw has the shape of w, (d,).",
    breaks="matrix-form",
    see="mse-gradient",
)
def mse_gradient_matrix__one_number(X, y, w, b):
    error = X @ w + b - y
    return 2 * float(np.mean(error[:, None] * X)), 2 * float(error.mean())


@mistake(
    ko="행렬 꼴의 예측에서 b를 빠뜨렸습니다. 오차는 X @ w + b − y입니다.",
    en="The matrix form's prediction lacks b. The error is X @ w + b − y.",
    breaks=("matrix-dw", "matrix-db"),
    see="mse-gradient",
)
def mse_gradient_matrix__b_forgotten(X, y, w, b):  # noqa: ARG001
    error = X @ w - y
    return 2 * X.T @ error / len(y), 2 * float(error.mean())


@mistake(
    ko="받은 y가 바뀌었습니다. 새 배열에 계산하세요.",
    en="The given y was changed. Compute in a new array.",
    breaks="inputs",
    see="mse-gradient",
)
def mse_gradient__in_place(x, y, w, b):
    error = _error(x, y, w, b)
    y[...] = error
    return 2 * float(np.mean(error * x)), 2 * float(np.mean(error))


@mistake(
    ko="dw와 db만이 아니라 다른 값도 함께 돌려주었습니다. 두 값 (dw, db)만 돌려주세요.",
    en="More than dw and db came back. Return two values only, (dw, db).",
    breaks="numbers",
    see="mse-gradient",
)
def mse_gradient__loss_too(x, y, w, b):
    error = _error(x, y, w, b)
    return float(np.mean(error**2)), 2 * float(np.mean(error * x)), 2 * float(np.mean(error))


@mistake(
    ko="행렬 꼴에서 dw는 맞지만 db는 합입니다. db도 표본 수로 나누세요.",
    en="In the matrix form dw is right, but db is a sum. Divide db by the number of samples too.",
    breaks="matrix-db",
    see="mse-gradient",
)
def mse_gradient_matrix__db_sum(X, y, w, b):
    error = X @ w + b - y
    return 2 * X.T @ error / len(y), 2 * float(error.sum())


@mistake(
    ko="행렬 꼴에서 dw는 맞지만 db에 2가 빠졌습니다.",
    en="In the matrix form dw is right, but db lacks the factor 2.",
    breaks="matrix-db",
    see="mse-gradient",
)
def mse_gradient_matrix__db_no_two(X, y, w, b):
    error = X @ w + b - y
    return 2 * X.T @ error / len(y), float(error.mean())


@mistake(
    ko="받은 X가 바뀌었습니다. 새 배열에 계산하세요.",
    en="The given X was changed. Compute into a new array.",
    breaks="matrix-inputs",
    see="mse-gradient",
)
def mse_gradient_matrix__in_place(X, y, w, b):
    error = X @ w + b - y
    products = X * error[:, None]
    if X.dtype.kind == "f":  # what is left in integers is another matter
        X[...] = products
    return 2 * products.mean(axis=0), 2 * float(error.mean())


@mistake(
    ko="x와 y가 정수이면 오차의 소수 부분이 사라집니다. 오차를 담을 배열을 실수로 만드세요.",
    en="Where x and y hold integers, the errors have lost their fractions. Make the array for the errors one of floats.",
    breaks="dw",
    see="mse-gradient",
)
def mse_gradient__keeps_integers(x, y, w, b):
    errors = np.zeros_like(x)
    errors[...] = _error(x, y, w, b)
    return float(2 * np.mean(errors * x)), float(2 * np.mean(errors))


@mistake(
    ko="특징이 하나뿐일 때 dw에 축이 없습니다. 그때에도 dw의 모양은 (1,)입니다.",
    en="With a single feature dw has no axis. Its shape is (1,) then, too.",
    breaks="matrix-form",
    see="mse-gradient",
)
def mse_gradient_matrix__number_for_one_feature(X, y, w, b):
    errors = X @ w + b - y
    dw = 2 * X.T @ errors / len(y)
    return (dw if len(dw) > 1 else float(dw[0])), 2 * float(np.mean(errors))
