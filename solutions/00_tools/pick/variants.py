"""Other right ways to write pick, and known mistakes."""

import numpy as np
from dlgrade.checking import mistake, right


def _pick(P, y):
    return P[np.arange(len(y)), y]


@right
def pick__loop(P, y):
    out = np.zeros(len(y))
    for i in range(len(y)):
        out[i] = P[i, y[i]]
    return out


@right
def pick__list(P, y):
    return [row[k] for row, k in zip(P.tolist(), y.tolist(), strict=True)]


@right
def pick__take_along_axis(P, y):
    return np.take_along_axis(P, y[:, None], axis=1)[:, 0]


@right
def pick__one_hot(P, y):
    one_hot = np.eye(P.shape[1])[y]
    return (P * one_hot).sum(axis=1)


@right
def pick__mask(P, y):
    return P[np.arange(P.shape[1]) == y[:, None]]


@right
def pick__flat_index(P, y):
    return np.take(P, np.arange(len(y)) * P.shape[1] + y)


@right
def pick__einsum_float32(P, y):
    one_hot = (y.reshape(-1, 1) == np.arange(P.shape[1])).astype(np.float32)
    return np.einsum("ij,ij->i", P.astype(np.float32), one_hot)


@mistake(
    ko="행마다 y의 모든 열을 골라 (n, n)이 되었습니다. 행 번호와 열 번호를 짝지어 하나씩 고르세요.",
    en="Every row gave all the columns in y, which makes (n, n). Pair row numbers and column numbers and take one entry each.",
    breaks="shape",
    see="choosing",
)
def pick__all_pairs(P, y):
    return P[:, y]


@mistake(
    ko="y를 행 번호로 써서 행을 통째로 골랐습니다. y는 행마다 고를 열의 번호입니다.",
    en="y was used to choose whole rows. It says which column to take in each row.",
    breaks="shape",
    see="choosing",
)
def pick__whole_rows(P, y):
    return P[y]


@mistake(
    ko="결과의 모양이 (n, 1)입니다. 축이 하나인 (n,) 배열을 돌려주세요.",
    en="The result has shape (n, 1). Return an array with one axis, (n,).",
    breaks="shape",
    see="choosing",
)
def pick__column(P, y):
    return _pick(P, y)[:, None]


@mistake(
    ko="행이 하나뿐이면 결과에 축이 없습니다. 그때에도 모양은 (1,)입니다.",
    en="With a single row, the result has no axis. The shape is (1,) then, too.",
    breaks="shape",
    see="shape",
)
def pick__squeezed(P, y):
    return np.squeeze(_pick(P, y))


@mistake(
    ko="행이 아니라 열마다 더해 수가 K개입니다. 행마다 하나씩 남기세요.",
    en="The entries were added down the columns, which leaves K numbers. Keep one for each row.",
    breaks="shape",
    see="choosing",
)
def pick__one_hot_down_the_columns(P, y):
    return (P * np.eye(P.shape[1])[y]).sum(axis=0)


@mistake(
    ko="고른 수를 모두 더했습니다. 더하지 말고 행마다 하나씩 돌려주세요.",
    en="The picked numbers were added up. Return one for each row.",
    breaks="shape",
    see="choosing",
)
def pick__sum(P, y):
    return _pick(P, y).sum()


@mistake(
    ko="고른 수의 평균을 돌려주었습니다. 행마다 고른 수를 그대로 돌려주세요.",
    en="The mean of the picked numbers came back. Return the number of each row as it is.",
    breaks="shape",
    see="choosing",
)
def pick__mean(P, y):
    return _pick(P, y).sum() / max(len(y), 1)


@mistake(
    ko="마지막 행이 빠졌습니다. n개를 모두 고르세요.",
    en="The last row is missing. Pick all n.",
    breaks="shape",
    see="choosing",
)
def pick__last_row_lost(P, y):
    return np.array([P[i, y[i]] for i in range(len(y) - 1)])


@mistake(
    ko="행마다 가장 큰 수를 골랐습니다. y가 말하는 열의 수를 고르세요.",
    en="The largest number of each row was picked. Take the one in the column that y names.",
    breaks="definition",
    see="choosing",
)
def pick__largest(P, y):  # noqa: ARG001
    return P.max(axis=1, initial=-np.inf)


@mistake(
    ko="y를 보지 않고 대각선의 수를 골랐습니다. 행 i에서 y[i]번 열을 고르세요.",
    en="The numbers on the diagonal were picked, whatever y says. In row i take column y[i].",
    breaks="definition",
    see="choosing",
)
def pick__diagonal(P, y):  # noqa: ARG001
    return np.diag(P)


@mistake(
    ko="모든 행에서 같은 열, y[0]번을 골랐습니다. 행마다 그 행의 y를 쓰세요.",
    en="Every row gave the same column, number y[0]. Use each row's own y.",
    breaks="definition",
    see="choosing",
)
def pick__one_column_for_all(P, y):
    return P[:, y[0]] if len(y) else np.zeros(0)


@mistake(
    ko="모든 수를 첫 행에서 골랐습니다. 행 i에서는 그 행의 y[i]번 수를 고르세요. 번호는 행마다 새로 셉니다.",
    en="Every number was taken from the first row. From row i take its own entry number y[i]: the numbering begins anew in each row.",
    breaks="definition",
    see="choosing",
)
def pick__first_row_only(P, y):
    return np.take(P, y) if len(y) else np.zeros(0)


@mistake(
    ko="행과 열이 뒤바뀌었습니다. y는 행이 아니라 열의 번호입니다.",
    en="Rows and columns are swapped. y numbers the columns, not the rows.",
    breaks="definition",
    see="choosing",
)
def pick__swapped(P, y):
    return P[y, np.arange(len(y))]


@mistake(
    ko="열이 백 개면 오류가 납니다. 수십 개까지만 받는 함수로는 고를 수 없습니다. 행 번호와 열 번호를 짝지어 고르면 몇 개든 됩니다.",
    en="With a hundred columns there is an error. Do not pick with a function that takes a few dozen at most: pairs of row and column numbers take any.",
    breaks="definition",
    see="choosing",
)
def pick__a_few_dozen_columns(P, y):
    return np.choose(y, P.T)


@mistake(
    ko="고른 값의 로그를 돌려주었습니다. 값을 그대로 돌려주세요.",
    en="The logarithm of the picked values came back. Return the values as they are.",
    breaks="definition",
    see="choosing",
)
def pick__logarithm(P, y):
    return -np.log(_pick(P, y))


@mistake(
    ko="고른 값의 소수 부분이 사라졌습니다. 고른 값을 그대로 실수 배열에 담아 돌려주세요.",
    en="The picked values have lost their fractions. Return them as they are, in an array of floats.",
    breaks="definition",
    see="shape",
)
def pick__whole_numbers(P, y):
    out = np.zeros_like(y)
    out[:] = _pick(P, y)
    return out


@mistake(
    ko="열을 1부터 세어 한 칸 왼쪽의 수를 골랐습니다. 첫 열이 0번입니다.",
    en="Columns were counted from 1, so the number one place to the left was picked. The first column is number 0.",
    breaks="definition",
    see="choosing",
)
def pick__from_one(P, y):
    return _pick(P, y - 1)


@mistake(
    ko="한 칸 오른쪽의 수를 골랐습니다. y가 이미 0부터 센 열 번호이므로 1을 더하지 마세요.",
    en="The number one place to the right was picked. y already counts from 0, so nothing is to be added.",
    breaks="definition",
    see="choosing",
)
def pick__one_too_far(P, y):
    return _pick(P, (y + 1) % P.shape[1])


@mistake(
    ko="표본이 하나도 없을 때 오류가 났습니다. 그때는 빈 배열을 돌려주세요.",
    en="Without any sample there was an error. Return an empty array then.",
    breaks="empty",
    see="choosing",
)
def pick__empty_refused(P, y):
    return np.stack([row[k] for row, k in zip(P, y, strict=True)])


@mistake(
    ko="받은 레이블 배열이 바뀌었습니다. 계산은 새 배열에 하세요.",
    en="The given labels were changed. Compute in a new array.",
    breaks="inputs",
    see="choosing",
)
def pick__changes_the_labels(P, y):
    y += np.arange(len(y)) * P.shape[1]
    return np.take(P, y)


@mistake(
    ko="받은 행렬이 바뀌었습니다. 계산은 새 배열에 하세요.",
    en="The given matrix was changed. Compute in a new array.",
    breaks="inputs",
    see="choosing",
)
def pick__changes_the_matrix(P, y):
    P *= np.eye(P.shape[1])[y]
    return P.sum(axis=1)


@mistake(
    ko="고를 수가 음수인 행에서 0이 나옵니다. 부호가 무엇이든 고른 수를 그대로 돌려주세요.",
    en="In rows where the number to be picked is negative, 0 came back. Return the number as it is, whatever its sign.",
    breaks="definition",
    see="choosing",
)
def pick__largest_of_one_hot(P, y):
    return (P * np.eye(P.shape[1])[y]).max(axis=1, initial=0)
