"""Other right ways to write matmul_by_hand, and known mistakes."""

import numpy as np
from dlgrade.checking import mistake, right


def _same_inside(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError("shapes do not match")


@right
def matmul_by_hand__operator(A, B):
    return A @ B


@right
def matmul_by_hand__rows_and_columns(A, B):
    if len(A[0]) != len(B):
        raise ValueError(f"{A.shape} and {B.shape} do not match")
    return np.array([[np.sum(row * column) for column in B.T] for row in A])


@right
def matmul_by_hand__outer_products(A, B):
    _same_inside(A, B)
    total = np.zeros((len(A), B.shape[1]))
    for k in range(len(B)):
        total = total + np.outer(A[:, k], B[k])
    return total


@right
def matmul_by_hand__broadcast(A, B):
    if A.shape[-1] != len(B):
        raise ValueError
    return np.sum(A[:, :, None] * B[None], axis=1)


@right
def matmul_by_hand__lists(A, B):
    left, right_columns = A.tolist(), list(zip(*B.tolist(), strict=True))
    return [[sum(p * q for p, q in zip(row, column, strict=True)) for column in right_columns] for row in left]


@right
def matmul_by_hand__einsum(A, B):
    _same_inside(A, B)
    return np.einsum("ik,kj->ij", A, B)


@right
def matmul_by_hand__column_by_column(A, B):
    _same_inside(A, B)
    C = np.empty((A.shape[0], B.shape[1]))
    for j in range(B.shape[1]):
        combined = np.zeros(A.shape[0])
        for k, weight in enumerate(B[:, j]):
            combined += weight * A[:, k]
        C[:, j] = combined
    return C


@right
def matmul_by_hand__float32(A, B):
    return np.matmul(A.astype(np.float32), B.astype(np.float32))


@mistake(
    ko="같은 자리의 수끼리 곱하기만 했습니다(`*`). 행과 열의 곱을 모두 더하세요.",
    en="Numbers at the same place were multiplied, and no more (`*`). Add up the products of a row and a column.",
    breaks="definition",
    see="matmul",
)
def matmul_by_hand__elementwise(A, B):
    _same_inside(A, B)
    return A * B


@mistake(
    ko="A의 행을 B의 열이 아니라 B의 행과 곱했습니다. B의 열을 따라 내려가세요.",
    en="Rows of A were multiplied by rows of B. Go down the columns of B.",
    breaks="definition",
    see="matmul",
)
def matmul_by_hand__rows_by_rows(A, B):
    _same_inside(A, B)
    C = np.zeros((A.shape[0], B.shape[1]))
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            for k in range(A.shape[1]):
                C[i, j] += A[i, k] * B[j, k]
    return C


@mistake(
    ko="두 행렬의 차례가 바뀌었습니다. 행은 A에서, 열은 B에서 옵니다.",
    en="The two matrices are in the other order. Rows come from A, columns from B.",
    breaks="definition",
    see="matmul",
)
def matmul_by_hand__other_order(A, B):
    _same_inside(A, B)
    return B @ A


@mistake(
    ko="행과 열이 뒤바뀐 결과입니다. A의 행이 결과의 행입니다.",
    en="The result has rows and columns swapped. Rows of A are rows of the result.",
    breaks="definition",
    see="matmul",
)
def matmul_by_hand__transposed(A, B):
    return (A @ B).T


@mistake(
    ko="칸마다 마지막 곱만 남았습니다. 칸의 합을 한 번만 0에서 시작하고 모든 곱을 더하세요.",
    en="Only the last product is left in each entry. Start its sum at 0 once, and add every product to it.",
    breaks="definition",
    see="matmul",
)
def matmul_by_hand__overwritten(A, B):
    _same_inside(A, B)
    return np.outer(A[:, -1], B[-1])


@mistake(
    ko="B의 행과 열의 수가 같으면 B의 열 대신 행을 썼습니다. 모양과 상관없이 언제나 B의 열을 쓰세요.",
    en="Where B has as many rows as columns, its rows were used in place of its columns. Use columns of B, whatever its shape.",
    breaks="definition",
    see="matmul",
)
def matmul_by_hand__square_transposed(A, B):
    _same_inside(A, B)
    return A @ (B.T if B.shape[0] == B.shape[1] else B)


@mistake(
    ko="칸마다 마지막 곱이 빠졌습니다. A의 마지막 열, B의 마지막 행까지 더하세요.",
    en="The last product is missing from each entry. Go up to the last column of A and the last row of B.",
    breaks="definition",
    see="matmul",
)
def matmul_by_hand__last_product_lost(A, B):
    _same_inside(A, B)
    return A[:, :-1] @ B[:-1]


@mistake(
    ko="칸마다 첫 곱이 빠졌습니다. 0번 곱부터 더하세요.",
    en="The first product is missing from each entry. Add from number 0 on.",
    breaks="definition",
    see="matmul",
)
def matmul_by_hand__first_product_lost(A, B):
    _same_inside(A, B)
    return A[:, 1:] @ B[1:]


@mistake(
    ko="합이 다음 칸으로 이어졌습니다. 칸마다 0에서 새로 시작하세요.",
    en="The sum went on into the next entry. Begin again at 0 for each entry.",
    breaks="definition",
    see="matmul",
)
def matmul_by_hand__sum_not_reset(A, B):
    return np.cumsum(A @ B).reshape(len(A), -1)


@mistake(
    ko="한 행 안에서 합이 다음 칸으로 이어졌습니다. 행이 아니라 칸마다 0에서 새로 시작하세요.",
    en="Within a row, the sum went on into the next entry. Begin again at 0 for each entry, not for each row.",
    breaks="definition",
    see="matmul",
)
def matmul_by_hand__reset_for_each_row(A, B):
    return np.cumsum(A @ B, axis=1)


@mistake(
    ko="곱의 합이 아니라 평균입니다. 더하기만 하고 나누지 마세요.",
    en="These are means of the products, not sums. Add them up without dividing.",
    breaks="definition",
    see="matmul",
)
def matmul_by_hand__mean(A, B):
    return A @ B / A.shape[1]


@mistake(
    ko="곱하지 않고 더했습니다. 같은 자리의 수끼리 곱한 다음 더하세요.",
    en="The numbers were added where they should be multiplied. Multiply those at the same place, then add up.",
    breaks="definition",
    see="matmul",
)
def matmul_by_hand__added(A, B):
    _same_inside(A, B)
    return A.sum(axis=1, keepdims=True) + B.sum(axis=0)


@mistake(
    ko="행의 합과 열의 합을 곱했습니다. 같은 자리의 수끼리 먼저 곱한 다음 더하세요.",
    en="The sum of the row was multiplied by the sum of the column. Multiply the numbers at the same place first, then add up.",
    breaks="definition",
    see="matmul",
)
def matmul_by_hand__sums_multiplied(A, B):
    _same_inside(A, B)
    return np.outer(A.sum(axis=1), B.sum(axis=0))


@mistake(
    ko="마지막 행이 0으로 남았습니다. A의 마지막 행까지 구하세요.",
    en="The last row was left at 0. Go up to the last row of A.",
    breaks="definition",
    see="matmul",
)
def matmul_by_hand__last_row_empty(A, B):
    C = A @ B
    C[-1] = 0
    return C


@mistake(
    ko="마지막 열이 0으로 남았습니다. B의 마지막 열까지 구하세요.",
    en="The last column was left at 0. Go up to the last column of B.",
    breaks="definition",
    see="matmul",
)
def matmul_by_hand__last_column_empty(A, B):
    C = A @ B
    C[:, -1] = 0
    return C


@mistake(
    ko="n과 m이 다르면 거절합니다. 같아야 하는 것은 A의 열의 수와 B의 행의 수뿐입니다.",
    en="Matrices are refused where n and m differ. Only the columns of A and the rows of B have to be equal in number.",
    breaks=("definition", "integers"),
    see="matmul",
)
def matmul_by_hand__refuses_rectangles(A, B):
    if A.shape[0] != B.shape[1]:
        raise ValueError("not square")
    return A @ B


@mistake(
    ko="결과가 한 줄로 펴졌습니다. 모양을 (n, m)으로 만드세요.",
    en="The result is one long row. Give it the shape (n, m).",
    breaks="shape",
    see="matmul",
)
def matmul_by_hand__flat(A, B):
    return (A @ B).ravel()


@mistake(
    ko="수가 하나이면 축이 사라집니다. 그때에도 모양은 (1, 1)입니다.",
    en="Where the result is a single number, its axes are lost. The shape is (1, 1) then, too.",
    breaks="shape",
    see="matmul",
)
def matmul_by_hand__single_number(A, B):
    C = A @ B
    return C if C.size > 1 else C.item()


@mistake(
    ko="길이가 1인 축이 사라져, 행이나 열이 하나뿐인 결과가 한 줄로 나왔습니다. 그때에도 모양은 (n, m)입니다.",
    en="Axes of length 1 are lost, so that a result with a single row or column comes out flat. The shape is (n, m) then, too.",
    breaks="shape",
    see="matmul",
)
def matmul_by_hand__squeezed(A, B):
    return np.squeeze(A @ B)


@mistake(
    ko="B의 행이 A의 열보다 많은데도 앞쪽 행만 써서 계산했습니다. 두 수가 다르면 ValueError를 일으키세요.",
    en="A B with more rows than A has columns was accepted, and only its first rows were used. Raise ValueError whenever the two numbers differ.",
    breaks="mismatch",
    see="matmul",
)
def matmul_by_hand__shorter_side(A, B):
    k = min(A.shape[1], B.shape[0])
    return A[:, :k] @ B[:k]


@mistake(
    ko="모양이 맞지 않는데 ValueError가 아닌 다른 오류가 났습니다. 계산하기 전에 두 수를 비교해 다르면 ValueError를 일으키세요.",
    en="Shapes that do not match led to another error than ValueError. Compare the two numbers first and raise ValueError where they differ.",
    breaks="mismatch",
    see="matmul",
)
def matmul_by_hand__other_error(A, B):
    if A.shape[1] != B.shape[0]:
        raise IndexError("index out of bounds")
    return A @ B


@mistake(
    ko="모양이 맞지 않으면 None을 돌려줍니다. ValueError를 일으키세요.",
    en="Where the shapes do not match, None comes back. Raise ValueError.",
    breaks="mismatch",
    see="matmul",
)
def matmul_by_hand__returns_nothing(A, B):
    return A @ B if A.shape[1] == B.shape[0] else None


@mistake(
    ko="정수 배열이 있으면 결과의 소수 부분이 사라집니다. 결과를 담을 배열을 실수로 만드세요.",
    en="Where one array holds integers, the result has lost its fractions. Make the array for the result one of floats.",
    breaks="integers",
    see="shape",
)
def matmul_by_hand__integers_win(A, B):
    C = A @ B
    return C.astype(int) if "i" in (A.dtype.kind, B.dtype.kind) else C


@mistake(
    ko="A가 정수 배열이면 결과의 소수 부분이 사라집니다. 결과를 담을 배열을 실수로 만드세요.",
    en="Where A holds integers, the result has lost its fractions. Make the array for the result one of floats.",
    breaks="integers",
    see="shape",
)
def matmul_by_hand__keeps_the_type_of_the_first(A, B):
    return (A @ B).astype(A.dtype)


@mistake(
    ko="받은 행렬 A가 바뀌었습니다. 새 배열에 계산하세요.",
    en="The given matrix A was changed. Compute in a new array.",
    breaks="inputs",
    see="matmul",
)
def matmul_by_hand__in_place(A, B):
    C = A @ B
    if C.shape == A.shape and A.dtype.kind == "f":
        A[:] = C
        return A
    return C
