"""Other right ways to write numerical_gradient, and known mistakes."""

import numpy as np
from dlgrade.checking import mistake, right


def _along(f, x, difference):
    """An array shaped like x of difference(f, x, i) for each index i; x is a float copy."""
    point = np.array(x, dtype=float)
    out = np.zeros(point.shape)
    for i in np.ndindex(point.shape):
        out[i] = difference(f, point, i)
    return out


def _moved(x, i, step):
    y = x.copy()
    y[i] += step
    return y


@right
def numerical_gradient__basis_vectors(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    steps = h * np.eye(x.size).reshape(x.size, *x.shape)
    return np.array([(f(x + e) - f(x - e)) / (2 * h) for e in steps]).reshape(x.shape)


@right
def numerical_gradient__flat(f, x, h=1e-5):
    flat = np.ravel(x).astype(float)
    slopes = []
    for k in range(len(flat)):
        up, down = flat.copy(), flat.copy()
        up[k] += h
        down[k] -= h
        slopes.append((f(up.reshape(x.shape)) - f(down.reshape(x.shape))) / 2 / h)
    return np.reshape(slopes, x.shape)


@right
def numerical_gradient__nditer(f, x, h=1e-5):
    x = x * 1.0
    grad = np.empty(x.shape)
    walk = np.nditer(x, flags=["multi_index"])
    for _ in walk:
        i = walk.multi_index
        grad[i] = (f(_moved(x, i, h)) - f(_moved(x, i, -h))) / (2.0 * h)
    return grad


@right
def numerical_gradient__in_place_and_back(f, x, h=1e-5):
    work = x if x.dtype == float else x.astype(float)
    grad = np.zeros(work.shape)
    for i, kept in list(np.ndenumerate(work)):
        work[i] = kept + h
        plus = f(work)
        work[i] = kept - h
        minus = f(work)
        work[i] = kept
        grad[i] = (plus - minus) / (2 * h)
    return grad.tolist()


@mistake(
    ko="전진 차분 (f(x + h) − f(x)) / h입니다. 한쪽으로만 움직여 오차가 h에 비례합니다. 양쪽으로 h씩 움직여 2h로 나누세요.",
    en="This is the forward difference (f(x + h) − f(x)) / h, whose error is proportional to h. Move by h "
    "to both sides and divide by 2h.",
    breaks="definition",
    see="numerical-gradient",
)
def numerical_gradient__forward(f, x, h=1e-5):
    return _along(f, x, lambda f, p, i: (f(_moved(p, i, h)) - f(p)) / h)


@mistake(
    ko="후진 차분 (f(x) − f(x − h)) / h입니다. 양쪽으로 h씩 움직여 2h로 나누세요.",
    en="This is the backward difference (f(x) − f(x − h)) / h. Move by h to both sides and divide by 2h.",
    breaks="definition",
    see="numerical-gradient",
)
def numerical_gradient__backward(f, x, h=1e-5):
    return _along(f, x, lambda f, p, i: (f(p) - f(_moved(p, i, -h))) / h)


@mistake(
    ko="결과가 두 배입니다. 두 점 사이의 거리는 h가 아니라 2h이므로 2h로 나누세요.",
    en="The result is twice as large. The two points lie 2h apart, so divide by 2h, not by h.",
    breaks="definition",
    see="numerical-gradient",
)
def numerical_gradient__divides_by_h(f, x, h=1e-5):
    return _along(f, x, lambda f, p, i: (f(_moved(p, i, h)) - f(_moved(p, i, -h))) / h)


@mistake(
    ko="h로 나누지 않고 곱했습니다. / 2 * h는 h를 곱하니, 괄호로 묶은 (2 * h)로 나누세요.",
    en="The result was multiplied by h, not divided. Divide by (2 * h) in brackets: / 2 * h multiplies.",
    breaks="definition",
    see="numerical-gradient",
)
def numerical_gradient__times_h(f, x, h=1e-5):
    return _along(f, x, lambda f, p, i: (f(_moved(p, i, h)) - f(_moved(p, i, -h))) / 2 * h)


@mistake(
    ko="부호가 반대입니다. f(x + h)에서 f(x − h)를 빼세요.",
    en="The sign is flipped. Subtract f(x − h) from f(x + h).",
    breaks="definition",
    see="numerical-gradient",
)
def numerical_gradient__sign(f, x, h=1e-5):
    return _along(f, x, lambda f, p, i: (f(_moved(p, i, -h)) - f(_moved(p, i, h))) / (2 * h))


@mistake(
    ko="한 원소의 차분을 구할 때 앞의 원소들이 움직인 채로 있었습니다. 다음 원소로 가기 전에 원래 값을 넣으세요.",
    en="While one entry was looked at, those before it were still moved. Restore each value before going on to the next.",
    breaks="definition",
    also_costs={
        "uses_the_given_h": "it passes only because the function is a sum over entries, in which none acts on another",
        "agrees_with_the_derivative": "for the same reason",
        "takes_integers": "for the same reason",
    },
    see="numerical-gradient",
)
def numerical_gradient__not_restored(f, x, h=1e-5):
    def difference(f, p, i):
        value = p[i]
        p[i] = value + h
        above = f(p)
        p[i] = value - h
        return (above - f(p)) / (2 * h)

    return _along(f, x, difference)


@mistake(
    ko="주어진 배열 x가 함수가 끝난 뒤 달라져 있습니다. 사본에서 계산하거나 원래 값을 되돌려 넣으세요.",
    en="Afterwards the given x is not as it was. Work on a copy, or store each value and put it back.",
    breaks=("definition", "inputs"),
    also_costs={
        "uses_the_given_h": "it passes only because the function is a sum over entries, in which none acts on another",
        "agrees_with_the_derivative": "for the same reason",
    },
    see="numerical-gradient",
)
def numerical_gradient__moves_the_input(f, x, h=1e-5):
    grad = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        value = float(x[i])
        x[i] = value + h
        above = f(x)
        x[i] = value - h
        grad[i] = (above - f(x)) / (2 * h)
    return grad


@mistake(
    ko="함수가 끝난 뒤 x가 받은 그대로가 아닙니다. h를 더했다가 다시 빼기만 해도 마지막 비트가 달라지니, 사본에서 계산하거나 저장해 둔 원래 값을 되돌려 넣으세요.",
    en="Afterwards x is not exactly as it was given. Even adding h and taking it off again changes its last bits: work on a copy, or store each value and put it back.",
    breaks="inputs",
    see="numerical-gradient",
)
def numerical_gradient__restored_by_arithmetic(f, x, h=1e-5):
    work = x if x.dtype == float else x.astype(float)
    grad = np.zeros(work.shape)
    for i in np.ndindex(work.shape):
        work[i] += h
        above = f(work)
        work[i] -= 2 * h
        below = f(work)
        work[i] += h
        grad[i] = (above - below) / (2 * h)
    return grad


@mistake(
    ko="정수 배열에서 h가 사라졌습니다. 먼저 실수 배열로 바꾸세요.",
    en="In an integer array h was cut off. Convert to a float array first.",
    breaks="integers",
    see="numerical-gradient",
)
def numerical_gradient__integer_array(f, x, h=1e-5):
    point, grad = x.copy(), np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        value = point[i]
        point[i] = value + h
        above = f(point)
        point[i] = value - h
        grad[i] = (above - f(point)) / (2 * h)
        point[i] = value
    return grad


@mistake(
    ko="정수 배열을 받으면 기울기의 소수가 잘렸습니다. 결과는 np.zeros(x.shape)처럼 실수 배열에 담으세요.",
    en="For an integer array the fractions of the gradient were cut off. Put the result into a float array, as np.zeros(x.shape).",
    breaks="integers",
    see="numerical-gradient",
)
def numerical_gradient__integer_result(f, x, h=1e-5):
    grad = np.zeros_like(x)
    grad[...] = _along(f, x, lambda f, p, i: (f(_moved(p, i, h)) - f(_moved(p, i, -h))) / (2 * h))
    return grad


@mistake(
    ko="f에 한 줄로 펼친 배열을 넘겼습니다. f를 부르기 전에 x의 모양으로 되돌리세요.",
    en="f was handed flattened arrays. Bring them back to the shape of x before you call f.",
    breaks="shape-for-f",
    see="numerical-gradient",
)
def numerical_gradient__flat_for_f(f, x, h=1e-5):
    return _along(f, x.ravel(), lambda f, p, i: (f(_moved(p, i, h)) - f(_moved(p, i, -h))) / (2 * h)).reshape(x.shape)


@mistake(
    ko="모든 원소를 한꺼번에 움직였습니다. 그러면 편미분의 합만 나옵니다. 한 번에 한 원소만 움직이세요.",
    en="All entries were moved at once, which gives only the sum of the partial derivatives. Move one at a time.",
    breaks="definition",
    see="numerical-gradient",
)
def numerical_gradient__all_at_once(f, x, h=1e-5):
    return np.full(x.shape, (f(x + h) - f(x - h)) / (2 * h))


@mistake(
    ko="반올림 오차가 커서 값이 부정확합니다. 1e-12처럼 아주 작은 폭을 정해 두지 말고 인수 h를 쓰세요.",
    en="The values drown in rounding error. Use the argument h, not a fixed step as small as 1e-12.",
    breaks=("h", "definition"),
    see="numerical-gradient",
)
def numerical_gradient__tiny_h(f, x, h=1e-5):  # noqa: ARG001
    return _along(f, x, lambda f, p, i: (f(_moved(p, i, 1e-12)) - f(_moved(p, i, -1e-12))) / 2e-12)


@mistake(
    ko="받은 h가 아닌 다른 간격으로 움직였습니다. 부르는 쪽이 준 h를 그대로 쓰세요.",
    en="Entries are moved by another step than the given h. Use the h that the caller gives.",
    breaks="h",
    see="numerical-gradient",
)
def numerical_gradient__fixed_h(f, x, h=1e-5):  # noqa: ARG001
    return _along(f, x, lambda f, p, i: (f(_moved(p, i, 1e-5)) - f(_moved(p, i, -1e-5))) / 2e-5)


@mistake(
    ko="2차원에서 한 행을 통째로 움직였습니다. np.ndindex(x.shape)처럼 모든 원소를 하나씩 도세요.",
    en="In two dimensions whole rows were moved. Visit every entry on its own, as with np.ndindex(x.shape).",
    breaks="shape",
    see="numerical-gradient",
)
def numerical_gradient__first_axis_only(f, x, h=1e-5):
    x = np.array(x, dtype=float)
    grad = np.zeros_like(x)
    for i in range(len(x)):
        grad[i] = (f(_moved(x, i, h)) - f(_moved(x, i, -h))) / (2 * h)
    return grad


@mistake(
    ko="결과를 한 줄로 펼쳤습니다. 기울기의 모양은 x와 같아야 합니다.",
    en="The result is flattened. The gradient must have the shape of x.",
    breaks="shape",
    see="numerical-gradient",
)
def numerical_gradient__flattened(f, x, h=1e-5):
    return _along(f, x, lambda f, p, i: (f(_moved(p, i, h)) - f(_moved(p, i, -h))) / (2 * h)).ravel()


@mistake(
    ko="언제나 모두 0입니다. x + h와 x − h가 같은 배열이면 그렇게 됩니다. 대입은 복사가 아니므로 두 배열을 x.copy()로 따로 만드세요.",
    en="Everything is always 0, as it is when x + h and x − h are the same array. Assignment does not copy; make two arrays with x.copy().",
    breaks="definition",
    see="numerical-gradient",
)
def numerical_gradient__aliased(f, x, h=1e-5):
    def difference(f, p, i):
        up = down = p.copy()
        up[i] += h
        down[i] -= h
        return (f(up) - f(down)) / (2 * h)

    return _along(f, x, difference)


@mistake(
    ko="x가 x.T처럼 전치된 배열이면 원소가 움직이지 않았습니다. 그런 배열의 reshape(-1)과 ravel()은 사본이라, 사본을 고쳐도 본디 배열은 그대로입니다. p[i, j]처럼 색인으로 움직이세요.",
    en="Where x is a transposed array, such as x.T, its entries did not move. reshape(-1) and ravel() of such an array are copies: changing these leaves the array itself as it is. Move entries by index, such as p[i, j].",
    breaks="shape",
    see="numerical-gradient",
)
def numerical_gradient__entries_of_a_copy(f, x, h=1e-5):
    p = x.astype(float)
    entries, grad = p.reshape(-1), []
    for k, entry in enumerate(entries.copy()):
        entries[k] = entry + h
        ahead = f(p)
        entries[k] = entry - h
        grad.append((ahead - f(p)) / (2 * h))
        entries[k] = entry
    return np.reshape(grad, x.shape)


@mistake(
    ko="작은 h에서 값이 부정확합니다. float32는 유효 숫자가 모자라므로 float64로 계산하세요.",
    en="The values are imprecise for a small h. float32 has too few digits: compute in float64.",
    breaks="default",
    see="numerical-gradient",
)
def numerical_gradient__float32(f, x, h=1e-5):
    x = np.array(x, dtype=np.float32)
    grad = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        grad[i] = (f(_moved(x, i, h)) - f(_moved(x, i, -h))) / (2 * h)
    return grad


@mistake(
    ko="모든 원소에 같은 값이 나왔습니다. 원소마다 자기 위치에서 따로 움직이세요.",
    en="Every entry got the same value. Move each entry at its own place.",
    breaks="definition",
    see="numerical-gradient",
)
def numerical_gradient__first_entry_for_all(f, x, h=1e-5):
    p = np.array(x, dtype=float)
    i = (0,) * p.ndim
    return np.full(p.shape, (f(_moved(p, i, h)) - f(_moved(p, i, -h))) / (2 * h))


@mistake(
    ko="x의 값이 0인 곳의 기울기를 구하지 않고 0으로 두었습니다. 0인 원소도 움직이세요.",
    en="Where x is 0 the gradient was left at 0. Move those entries as well.",
    breaks="definition",
    see="numerical-gradient",
)
def numerical_gradient__skips_zeros(f, x, h=1e-5):
    def difference(f, p, i):
        return (f(_moved(p, i, h)) - f(_moved(p, i, -h))) / (2 * h) if p[i] else 0.0

    return _along(f, x, difference)
