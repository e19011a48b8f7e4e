"""Other right ways to write pairwise_differences, and known mistakes."""

import numpy as np
from dlgrade.checking import mistake, right


def _differences(a, b):
    return a[:, None] - b


@right
def pairwise_differences__loops(a, b):
    D = np.zeros((len(a), len(b)))
    for i in range(len(a)):
        for j in range(len(b)):
            D[i, j] = a[i] - b[j]
    return D


@right
def pairwise_differences__lists(a, b):
    return [[p - q for q in b.tolist()] for p in a.tolist()]


@right
def pairwise_differences__outer(a, b):
    return np.subtract.outer(a, b)


@right
def pairwise_differences__reshape(a, b):
    return a.reshape(-1, 1) - b.reshape(1, -1)


@right
def pairwise_differences__repeat_and_tile(a, b):
    n, m = len(a), len(b)
    return np.repeat(a, m).reshape(n, m) - np.tile(b, (n, 1))


@right
def pairwise_differences__meshgrid(a, b):
    A, B = np.meshgrid(a, b, indexing="ij")
    return A - B


@right
def pairwise_differences__transposed(a, b):
    return (a - b[:, np.newaxis]).T


@right
def pairwise_differences__row_by_row_float32(a, b):
    rows = [number - b for number in a]
    return np.stack(rows).astype(np.float32)


@mistake(
    ko="부호가 반대입니다. a에서 b를 빼세요.",
    en="The sign is the other way round. Subtract b from a.",
    breaks="definition",
    see="broadcasting",
)
def pairwise_differences__other_sign(a, b):
    return b - a[:, None]


@mistake(
    ko="행과 열이 뒤바뀌어 모양이 (m, n)입니다. a가 행, b가 열입니다.",
    en="Rows and columns are swapped: the shape is (m, n). a goes down the rows, b along the columns.",
    breaks="shape",
    see="broadcasting",
)
def pairwise_differences__transposed_result(a, b):
    return a - b[:, None]


@mistake(
    ko="행과 열이 뒤바뀌고 부호도 반대입니다. i행 j열은 a[i] − b[j]입니다.",
    en="Rows and columns are swapped, and the sign is too. Row i, column j is a[i] − b[j].",
    breaks="shape",
    see="broadcasting",
)
def pairwise_differences__roles_swapped(a, b):
    return b[:, None] - a


@mistake(
    ko="같은 자리의 수끼리만 뺐습니다. a의 수 하나하나를 b의 모든 수와 짝지으세요.",
    en="Only numbers at the same place were subtracted. Pair each number of a with all numbers of b.",
    breaks="shape",
    see="broadcasting",
)
def pairwise_differences__same_place(a, b):
    return a - b


@mistake(
    ko="한 줄로 늘어놓은 배열입니다. 모양을 (n, m)으로 만드세요.",
    en="The differences stand in one long row. Give them the shape (n, m).",
    breaks="shape",
    see="shape",
)
def pairwise_differences__flat(a, b):
    return _differences(a, b).ravel()


@mistake(
    ko="길이 1인 축이 하나 더 있습니다. 모양은 (n, m)이어야 합니다.",
    en="There is another axis, of length 1. The shape has to be (n, m).",
    breaks="shape",
    see="shape",
)
def pairwise_differences__one_axis_too_many(a, b):
    return _differences(a, b)[:, :, None]


@mistake(
    ko="n이나 m이 1이면 축이 사라집니다. 그때에도 모양은 (n, m)입니다.",
    en="Where n or m is 1, an axis is lost. The shape is (n, m) then, too.",
    breaks="shape",
    see="shape",
)
def pairwise_differences__squeezed(a, b):
    return np.squeeze(_differences(a, b))


@mistake(
    ko="마지막 행이 빠졌습니다. a의 마지막 수까지 짝지으세요.",
    en="The last row is missing. Go up to the last number of a.",
    breaks="shape",
    see="broadcasting",
)
def pairwise_differences__last_row_lost(a, b):
    return _differences(a[:-1], b)


@mistake(
    ko="마지막 열이 빠졌습니다. b의 마지막 수까지 짝지으세요.",
    en="The last column is missing. Go up to the last number of b.",
    breaks="shape",
    see="broadcasting",
)
def pairwise_differences__last_column_lost(a, b):
    return _differences(a, b[:-1])


@mistake(
    ko="마지막 행과 열이 0으로 남았습니다. 그곳의 차도 구하세요.",
    en="The last row and the last column were left at 0. Fill these, too.",
    breaks="definition",
    see="broadcasting",
)
def pairwise_differences__stops_early(a, b):
    D = np.zeros((len(a), len(b)))
    D[:-1, :-1] = _differences(a, b)[:-1, :-1]
    return D


@mistake(
    ko="차의 절댓값입니다. 부호를 그대로 두세요.",
    en="These are absolute values of the differences. Leave the signs as they are.",
    breaks="definition",
    see="broadcasting",
)
def pairwise_differences__absolute(a, b):
    return np.abs(_differences(a, b))


@mistake(
    ko="차의 제곱입니다. 제곱하지 마세요.",
    en="These are squares of the differences. Leave them as they are.",
    breaks="definition",
    see="broadcasting",
)
def pairwise_differences__squared(a, b):
    return _differences(a, b) ** 2


@mistake(
    ko="짝마다 곱했습니다. a의 수에서 b의 수를 빼세요.",
    en="Each pair was multiplied. Subtract the number of b from that of a.",
    breaks="definition",
    see="broadcasting",
)
def pairwise_differences__products(a, b):
    return np.outer(a, b)


@mistake(
    ko="짝마다 더했습니다. a의 수에서 b의 수를 빼세요.",
    en="Each pair was added. Subtract the number of b from that of a.",
    breaks="definition",
    see="broadcasting",
)
def pairwise_differences__sums(a, b):
    return a[:, None] + b


@mistake(
    ko="a의 수끼리 뺐습니다. b의 수를 빼세요.",
    en="Numbers of a were subtracted from each other. Subtract the numbers of b.",
    breaks="definition",
    see="broadcasting",
)
def pairwise_differences__within_a(a, b):
    return a[:, None] - np.resize(a, len(b))


@mistake(
    ko="음수인 차가 0이 되었습니다. 음수도 그대로 두세요.",
    en="Negative differences became 0. Leave them as they are.",
    breaks="definition",
    see="broadcasting",
)
def pairwise_differences__cut_at_zero(a, b):
    return np.maximum(_differences(a, b), 0)


@mistake(
    ko="a가 정수 배열이면 차의 소수 부분이 사라집니다. 결과를 담을 배열을 실수로 만드세요.",
    en="Where a holds integers, the differences have lost their fractions. Make the array for the result one of floats.",
    breaks="integers",
    see="shape",
)
def pairwise_differences__keeps_the_type_of_a(a, b):
    D = np.zeros((len(a), len(b)), dtype=a.dtype)
    D[:] = _differences(a, b)
    return D


@mistake(
    ko="b가 정수 배열이면 차의 소수 부분이 사라집니다. 결과를 담을 배열을 실수로 만드세요.",
    en="Where b holds integers, the differences have lost their fractions. Make the array for the result one of floats.",
    breaks="integers",
    see="shape",
)
def pairwise_differences__keeps_the_type_of_b(a, b):
    return _differences(a, b).astype(b.dtype)


@mistake(
    ko="차를 정수로 만들어 소수 부분이 사라집니다. 한쪽이라도 실수이면 실수로 두세요.",
    en="The differences were made integers where either array holds integers. Keep floats as soon as one array has them.",
    breaks="integers",
    see="shape",
)
def pairwise_differences__integers_win(a, b):
    D = _differences(a, b)
    return D.astype(int) if a.dtype != b.dtype else D


@mistake(
    ko="받은 배열 b가 바뀌었습니다. 새 배열에 계산하세요.",
    en="The given array b was changed. Compute in a new array.",
    breaks="inputs",
    see="broadcasting",
)
def pairwise_differences__changes_b(a, b):
    b *= -1
    return a[:, None] + b


@mistake(
    ko="받은 배열 a가 바뀌었습니다. 새 배열에 계산하세요.",
    en="The given array a was changed. Compute in a new array.",
    breaks="inputs",
    see="broadcasting",
)
def pairwise_differences__changes_a(a, b):
    rows = np.empty((len(b), len(a)))
    before = 0 * b[0]
    for j, number in enumerate(b):
        if a.dtype.kind == "f":
            a -= number - before
            rows[j] = a
            before = number
        else:
            rows[j] = a - number
    return rows.T
