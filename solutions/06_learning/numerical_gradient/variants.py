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
    ko="한쪽 차분 (f(x + h) − f(x)) / h입니다. 오차가 h에 비례합니다. 양쪽으로 h씩 움직여 2h로 나누세요.",
    en="This is the forward difference (f(x + h) − f(x)) / h, whose error is proportional to h. Move by h "
    "to both sides and divide by 2h.",
    see="numerical-gradient",
)
def numerical_gradient__forward(f, x, h=1e-5):
    return _along(f, x, lambda f, p, i: (f(_moved(p, i, h)) - f(p)) / h)


@mistake(
    ko="한쪽 차분 (f(x) − f(x − h)) / h입니다. 양쪽으로 h씩 움직여 2h로 나누세요.",
    en="This is the backward difference (f(x) − f(x − h)) / h. Move by h to both sides and divide by 2h.",
    see="numerical-gradient",
)
def numerical_gradient__backward(f, x, h=1e-5):
    return _along(f, x, lambda f, p, i: (f(p) - f(_moved(p, i, -h))) / h)


@mistake(
    ko="h로 나누었습니다. 두 점 사이의 거리는 2h입니다.",
    en="You divided by h. The two points lie 2h apart.",
    see="numerical-gradient",
)
def numerical_gradient__divides_by_h(f, x, h=1e-5):
    return _along(f, x, lambda f, p, i: (f(_moved(p, i, h)) - f(_moved(p, i, -h))) / h)


@mistake(
    ko="나누는 순서가 어긋났습니다. / 2 * h는 h를 곱합니다. (2 * h)로 묶으세요.",
    en="The division went astray: / 2 * h multiplies by h. Put brackets around 2 * h.",
    see="numerical-gradient",
)
def numerical_gradient__times_h(f, x, h=1e-5):
    return _along(f, x, lambda f, p, i: (f(_moved(p, i, h)) - f(_moved(p, i, -h))) / 2 * h)


@mistake(
    ko="부호가 반대입니다. f(x + h)에서 f(x − h)를 빼세요.",
    en="The sign is flipped. Subtract f(x − h) from f(x + h).",
    see="numerical-gradient",
)
def numerical_gradient__sign(f, x, h=1e-5):
    return _along(f, x, lambda f, p, i: (f(_moved(p, i, -h)) - f(_moved(p, i, h))) / (2 * h))


@mistake(
    ko="한 원소를 움직인 뒤 되돌리지 않았습니다. 다음 원소로 가기 전에 원래 값을 넣으세요.",
    en="An entry was moved and not put back. Restore its value before going on to the next.",
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
    ko="주어진 배열 x를 움직인 채로 두었습니다. 사본에서 계산하거나 원래 값을 되돌려 넣으세요.",
    en="The caller's x was left moved. Work on a copy, or put the stored value back.",
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
    ko="h를 더하고 빼는 계산으로 x를 되돌렸습니다. 반올림 때문에 마지막 비트가 달라집니다. 원래 값을 "
    "저장했다가 넣으세요.",
    en="x was put back by adding and subtracting h, which rounds in the last bit. Store the value and put it back.",
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
    ko="정수 배열에서 계산해 h가 잘려 사라졌습니다. 먼저 실수 배열로 바꾸세요.",
    en="The work was done in an integer array, which cuts h off. Convert to a float array first.",
    see="numerical-gradient",
)
def numerical_gradient__integer_array(f, x, h=1e-5):
    point, grad = x.copy(), np.zeros_like(x)
    for i in np.ndindex(x.shape):
        value = point[i]
        point[i] = value + h
        above = f(point)
        point[i] = value - h
        grad[i] = (above - f(point)) / (2 * h)
        point[i] = value
    return grad


@mistake(
    ko="기울기를 담을 배열이 정수형이라 소수가 잘렸습니다. np.zeros(x.shape)처럼 실수 배열을 만드세요.",
    en="The array for the gradient holds integers, so the fractions were cut off. Make a float array, as "
    "np.zeros(x.shape).",
    see="numerical-gradient",
)
def numerical_gradient__integer_result(f, x, h=1e-5):
    grad = np.zeros_like(x)
    grad[...] = _along(f, x, lambda f, p, i: (f(_moved(p, i, h)) - f(_moved(p, i, -h))) / (2 * h))
    return grad


@mistake(
    ko="모든 원소를 한꺼번에 움직였습니다. 그러면 편미분의 합만 나옵니다. 한 번에 한 원소만 움직이세요.",
    en="All entries were moved at once, which gives only the sum of the partial derivatives. Move one at a time.",
    see="numerical-gradient",
)
def numerical_gradient__all_at_once(f, x, h=1e-5):
    return np.full(x.shape, (f(x + h) - f(x - h)) / (2 * h))


@mistake(
    ko="h를 1e-12로 고정했습니다. 너무 작으면 반올림 오차가 커집니다. 인수 h를 쓰세요.",
    en="h is fixed at 1e-12. So small a step drowns in rounding error. Use the argument h.",
    see="numerical-gradient",
)
def numerical_gradient__tiny_h(f, x, h=1e-5):  # noqa: ARG001
    return _along(f, x, lambda f, p, i: (f(_moved(p, i, 1e-12)) - f(_moved(p, i, -1e-12))) / 2e-12)


@mistake(
    ko="인수 h를 쓰지 않고 정해 둔 값을 썼습니다. 호출한 쪽이 준 h를 쓰세요.",
    en="A fixed step was used in place of the argument h. Use the h that the caller gives.",
    see="numerical-gradient",
)
def numerical_gradient__fixed_h(f, x, h=1e-5):  # noqa: ARG001
    return _along(f, x, lambda f, p, i: (f(_moved(p, i, 1e-5)) - f(_moved(p, i, -1e-5))) / 2e-5)


@mistake(
    ko="첫 번째 축만 따라갔습니다. 2차원이면 한 행을 통째로 움직이게 됩니다. np.ndindex(x.shape)로 모든 원소를 도세요.",
    en="The loop follows the first axis only, so in two dimensions it moves whole rows. Visit every "
    "entry, as with np.ndindex(x.shape).",
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
    see="numerical-gradient",
)
def numerical_gradient__flattened(f, x, h=1e-5):
    return _along(f, x, lambda f, p, i: (f(_moved(p, i, h)) - f(_moved(p, i, -h))) / (2 * h)).ravel()


@mistake(
    ko="x + h와 x − h가 같은 배열입니다. 대입은 복사가 아니므로 x.copy()로 따로 만드세요.",
    en="x + h and x − h are the same array. Assignment does not copy: make two with x.copy().",
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
    ko="float32로 계산했습니다. 작은 h에서는 유효 숫자가 모자랍니다. float64를 쓰세요.",
    en="The work was done in float32, which has too few digits for a small h. Use float64.",
    see="numerical-gradient",
)
def numerical_gradient__float32(f, x, h=1e-5):
    x = np.array(x, dtype=np.float32)
    grad = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        grad[i] = (f(_moved(x, i, h)) - f(_moved(x, i, -h))) / (2 * h)
    return grad
