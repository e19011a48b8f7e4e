"""Other right ways to write row_means and center_rows, and known mistakes."""

import numpy as np
from dlgrade.checking import mistake, right


@right
def row_means__loop(X):
    means = []
    for row in X:
        total = 0.0
        for value in row:
            total += value
        means.append(total / len(row))
    return means


@right
def row_means__sum_over_count(X):
    return X.sum(axis=1) / X.shape[1]


@right
def row_means__product(X):
    n, d = X.shape
    return X @ np.full(d, 1 / d)


@right
def row_means__transposed(X):
    return np.mean(X.T, axis=0)


@right
def row_means__float32(X):
    return np.array([np.mean(row, dtype=np.float64) for row in X], dtype=np.float32)


@right
def row_means__last_axis(X):
    return np.add.reduce(X, axis=-1) / np.size(X, -1)


@right
def center_rows__column_of_means(X):
    return X - row_means(X)[:, None]  # noqa: F821


@right
def center_rows__transposed_twice(X):
    return (X.T - X.mean(axis=1)).T


@right
def center_rows__loop(X):
    out = np.zeros(X.shape)
    for i in range(len(X)):
        for j in range(len(X[i])):
            out[i, j] = X[i, j] - sum(X[i]) / len(X[i])
    return out


@right
def center_rows__lists(X):
    return [[value - sum(row) / len(row) for value in row] for row in X.tolist()]


@right
def center_rows__copy(X):
    out = X.astype(float)
    out -= out.mean(axis=1).reshape(-1, 1)
    return out


@right
def center_rows__projection(X):
    d = X.shape[1]
    return X @ (np.eye(d) - 1 / d)


@mistake(
    ko="행이 아니라 열마다 평균을 구했습니다. `axis=1`처럼 한 행에 든 수끼리 평균을 내세요.",
    en="This is the mean of each column. Average the numbers within each row, as `axis=1` does.",
    breaks="means",
    see="axis",
)
def row_means__columns(X):
    return X.mean(axis=0)


@mistake(
    ko="모든 수의 평균 하나를 구했습니다. 행마다 하나씩 구하세요.",
    en="This is one mean over all numbers. Take one for each row.",
    breaks="shape",
    see="axis",
)
def row_means__over_everything(X):
    return X.mean()


@mistake(
    ko="모든 행에 전체의 평균이 들어 있습니다. 행마다 그 행의 수로만 평균을 구하세요.",
    en="Every row got the mean of all numbers. Take it over the numbers of that row alone.",
    breaks="means",
    see="axis",
)
def row_means__one_for_all(X):
    return np.full(len(X), X.mean())


@mistake(
    ko="결과의 모양이 (n, 1)입니다. row_means가 돌려줄 것은 축이 하나인 (n,) 배열입니다.",
    en="The result has shape (n, 1). row_means is to return an array with one axis, (n,).",
    breaks="shape",
    see="keepdims",
)
def row_means__keeps_the_axis(X):
    return X.mean(axis=1, keepdims=True)


@mistake(
    ko="행이 하나뿐이면 결과에 축이 없습니다. 그때에도 모양은 (1,)입니다.",
    en="With a single row, the result has no axis. The shape is (1,) then, too.",
    breaks="shape",
    see="axis",
)
def row_means__squeezed(X):
    return np.squeeze(X.mean(axis=1))


@mistake(
    ko="마지막 행의 평균이 빠졌습니다. 행의 수만큼 구하세요.",
    en="The mean of the last row is missing. There are as many means as rows.",
    breaks="shape",
    see="axis",
)
def row_means__last_row_lost(X):
    return X[:-1].mean(axis=1)


@mistake(
    ko="행마다 마지막 수를 빠뜨리고 더했습니다. 열의 끝까지 더하세요.",
    en="The last number of each row was left out of the sum. Add up to the last column.",
    breaks="means",
    see="axis",
)
def row_means__last_column_lost(X):
    return X[:, :-1].sum(axis=1) / X.shape[1]


@mistake(
    ko="행마다 합을 냈습니다. 열의 수로 나누세요.",
    en="This is the sum of each row. Divide by the number of columns.",
    breaks="means",
    see="axis",
)
def row_means__sum(X):
    return X.sum(axis=1)


@mistake(
    ko="행의 합을 행의 수로 나누었습니다. 한 행에 든 수의 개수, 곧 열의 수로 나누세요.",
    en="The sum of a row was divided by the number of rows. Divide by how many numbers a row has: the number of columns.",
    breaks="means",
    see="axis",
)
def row_means__divides_by_rows(X):
    return X.sum(axis=1) / len(X)


@mistake(
    ko="평균이 내림되어 소수 부분이 없습니다. `//`가 아니라 `/`로 나누세요.",
    en="The means were rounded down and have no fractions. Divide by `/`, not by `//`.",
    breaks="means",
    see="axis",
)
def row_means__rounded_down(X):
    return X.sum(axis=1) // X.shape[1]


@mistake(
    ko="평균이 아니라 중앙값입니다. 더해서 개수로 나누세요.",
    en="This is the median, not the mean. Add up and divide by the count.",
    breaks="means",
    see="axis",
)
def row_means__median(X):
    return np.median(X, axis=1)


@mistake(
    ko="정수 배열이면 평균의 소수 부분이 사라집니다. 실수로 계산하세요.",
    en="For an array of integers the fractions of the means are lost. Compute with floats.",
    breaks="integers",
    see="shape",
)
def row_means__keeps_integers(X):
    out = np.zeros(len(X), dtype=X.dtype)
    for i, row in enumerate(X):
        out[i] = row.mean()
    return out


@mistake(
    ko="row_means가 받은 배열을 바꾸었습니다. 새 배열에 계산하세요.",
    en="row_means changed the array that it was given. Compute in a new array.",
    breaks="inputs",
    see="broadcasting",
)
def row_means__in_place(X):
    if X.dtype.kind != "f":
        return X.mean(axis=1)
    X /= X.shape[1]
    return X.sum(axis=1)


@mistake(
    ko="열의 평균을 뺐습니다. 행마다 그 행의 평균을 빼세요.",
    en="The means of the columns were subtracted. From each row, subtract its own mean.",
    breaks="centred",
    see="keepdims",
)
def center_rows__columns(X):
    return X - X.mean(axis=0)


@mistake(
    ko="행의 평균이 열을 따라 빠졌습니다. 모양 (n,)은 마지막 축에 맞춰집니다. 평균을 (n, 1)로 만드세요.",
    en="The means of the rows were subtracted along the columns: a shape (n,) lines up with the last axis. Make the means (n, 1).",
    breaks="centred",
    see="keepdims",
)
def center_rows__axis_dropped(X):
    return X - X.mean(axis=1)


@mistake(
    ko="전체의 평균을 뺐습니다. 행마다 그 행의 평균을 빼세요.",
    en="The mean of all numbers was subtracted. From each row, subtract its own mean.",
    breaks="centred",
    see="keepdims",
)
def center_rows__over_everything(X):
    return X - X.mean()


@mistake(
    ko="평균을 빼지 않고 더했습니다. 빼세요.",
    en="The mean was added. Subtract it.",
    breaks="centred",
    see="keepdims",
)
def center_rows__added(X):
    return X + X.mean(axis=1, keepdims=True)


@mistake(
    ko="부호가 반대입니다. 평균에서 값을 빼지 말고 값에서 평균을 빼세요.",
    en="The sign is the other way round. Subtract the mean from the values, not the values from the mean.",
    breaks="centred",
    see="keepdims",
)
def center_rows__other_sign(X):
    return X.mean(axis=1, keepdims=True) - X


@mistake(
    ko="행의 합을 뺐습니다. 합이 아니라 평균을 빼세요.",
    en="The sum of the row was subtracted. Subtract its mean.",
    breaks="centred",
    see="keepdims",
)
def center_rows__sum(X):
    return X - X.sum(axis=1, keepdims=True)


@mistake(
    ko="표준편차로도 나누었습니다. 이 문제에서는 평균만 빼세요.",
    en="The rows were divided by their standard deviations as well. Here only the mean is subtracted.",
    breaks="centred",
    see="keepdims",
)
def center_rows__standardized(X):
    spread = X.std(axis=1, keepdims=True)
    return (X - X.mean(axis=1, keepdims=True)) / np.where(spread > 0, spread, 1.0)


@mistake(
    ko="평균만 돌려주었습니다. 값에서 평균을 뺀 (n, d) 배열을 돌려주세요.",
    en="The means came back. Return the values minus their means, an array of shape (n, d).",
    breaks="centred",
    see="keepdims",
)
def center_rows__only_the_means(X):
    return X.mean(axis=1, keepdims=True)


@mistake(
    ko="정수 배열이면 평균의 소수 부분을 버리고 뺐습니다. 실수로 계산하세요.",
    en="For an array of integers, the mean lost its fraction before it was subtracted. Compute with floats.",
    breaks="integers",
    see="shape",
)
def center_rows__whole_means(X):
    return X - X.mean(axis=1, keepdims=True).astype(X.dtype)


@mistake(
    ko="정수 배열이면 결과의 소수 부분이 사라집니다. 결과를 담을 배열을 실수로 만드세요.",
    en="For an array of integers the result has lost its fractions. Make the array for the result one of floats.",
    breaks="integers",
    see="shape",
)
def center_rows__keeps_integers(X):
    out = np.zeros_like(X)
    out[:] = X - X.mean(axis=1, keepdims=True)
    return out


@mistake(
    ko="center_rows가 받은 배열을 바꾸었습니다. 새 배열에 계산하세요.",
    en="center_rows changed the array that it was given. Compute in a new array.",
    breaks="inputs",
    see="broadcasting",
)
def center_rows__in_place(X):
    if X.dtype.kind != "f":
        return X - X.mean(axis=1, keepdims=True)
    X -= X.mean(axis=1, keepdims=True)
    return X


@mistake(
    ko="0인 칸이 0으로 남았습니다. 그 칸에서도 행의 평균을 빼세요.",
    en="Entries of 0 have stayed 0. Subtract the mean of the row there, too.",
    breaks="centred",
    see="broadcasting",
)
def center_rows__zeros_stay(X):
    return np.where(X == 0, 0.0, X - X.mean(axis=1, keepdims=True))


@mistake(
    ko="열이 하나뿐인 배열이 그대로 나왔습니다. 그때에는 수 하나가 곧 그 행의 평균이므로 빼고 나면 0입니다.",
    en="An array of a single column came back as it was. Its only number is the mean of each row then, so that 0 is left.",
    breaks="centred",
    see="keepdims",
)
def center_rows__single_column_left(X):
    return X - (X.mean(axis=1, keepdims=True) if X.shape[1] > 1 else 0.0)
