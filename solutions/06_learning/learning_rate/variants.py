"""Other right ways to write max_stable_lr and diagnose, and known mistakes."""

import math

import numpy as np
from dlgrade.checking import mistake, right


def _with_ones(X):
    return np.column_stack([X, np.ones(len(X))])


def _too_few(losses):
    if len(losses) < 2:
        raise ValueError("too few losses")


def _by_the_second_half(losses):
    middle = losses[(len(losses) - 1) // 2]
    return "falling" if middle - losses[-1] > (losses[0] - losses[-1]) / 10 else "settled"


def _diagnosis(losses):
    """As it should be; the name `diagnose` is that of the variant itself."""
    _too_few(losses)
    if not np.isfinite(losses).all() or losses[-1] > losses[0]:
        return "diverged"
    return _by_the_second_half(losses)


@right
def max_stable_lr__singular_value(X):
    return len(X) / np.linalg.norm(_with_ones(X), 2) ** 2


@right
def max_stable_lr__outer_side(X):
    A = np.concatenate([np.ones((len(X), 1)), X], axis=1)
    return 2 / max(np.linalg.eigvals(2 / len(X) * A @ A.T).real)


@right
def max_stable_lr__power_iteration(X):
    A = [[*row, 1.0] for row in X.tolist()]
    size, n = len(A[0]), len(A)
    H = [[2 / n * sum(row[i] * row[j] for row in A) for j in range(size)] for i in range(size)]
    v, top = [1.0 + 0.1 * i for i in range(size)], 0.0
    for _ in range(3000):
        v = [sum(H[i][j] * v[j] for j in range(size)) for i in range(size)]
        top = math.sqrt(sum(c * c for c in v))
        v = [c / top for c in v]
    return 2 / top


@right
def max_stable_lr__float32(X):
    A = _with_ones(X).astype(np.float32)
    return np.float32(2) / np.linalg.eigvalsh(np.float32(2) * A.T @ A / np.float32(len(A))).max()


@right
def diagnose__loop(losses):
    _too_few(losses)
    for loss in losses:
        if math.isnan(loss) or math.isinf(loss):
            return "diverged"
    first, *_, last = losses
    if last > first:
        return "diverged"
    later = losses[(len(losses) - 1) // 2 :]
    if 10 * (later[0] - last) > first - last:
        return "falling"
    return "settled"


@right
def diagnose__ratio(losses):
    _too_few(losses)
    a = np.asarray(losses, dtype=float)
    if np.isnan(a.sum()) or abs(a).max() == math.inf or a[-1] - a[0] > 0:
        return "diverged"
    late, whole = a[(a.size - 1) // 2] - a[-1], a[0] - a[-1]
    if whole == 0:
        return "falling" if late > 0 else "settled"
    return ["settled", "falling"][int(late / whole > 0.1)]


@right
def diagnose__match(losses):
    _too_few(losses)
    middle = losses[-(len(losses) // 2) - 1]
    good = all(map(math.isfinite, losses)) and losses[-1] <= losses[0]
    match (good, good and middle - losses[-1] <= (losses[0] - losses[-1]) * 0.1):
        case (False, _):
            return "diverged"
        case (True, False):
            return "falling"
        case _:
            return "settled"


@mistake(
    ko="1/λmax를 냈습니다. 발산의 경계는 그 두 배인 2/λmax입니다.",
    en="This is 1/λmax. The border of divergence is twice that, 2/λmax.",
    breaks="limit",
    see="learning-rate",
)
def max_stable_lr__one_over(X):
    A = _with_ones(X)
    return float(1 / np.linalg.eigvalsh(2 * A.T @ A / len(A))[-1])


@mistake(
    ko="2를 가장 작은 고윳값으로 나눈 값입니다. 가장 가파른 방향이 먼저 발산하므로 가장 큰 고윳값으로 나누세요.",
    en="This is 2 divided by the smallest eigenvalue. The steepest direction diverges first: divide by the largest.",
    breaks="limit",
    see="learning-rate",
)
def max_stable_lr__smallest(X):
    A = _with_ones(X)
    return float(2 / np.linalg.eigvalsh(2 * A.T @ A / len(A))[0])


@mistake(
    ko="헤세 행렬에 2/n이 빠졌습니다. MSE를 두 번 미분하면 (2/n)·AᵀA입니다.",
    en="The Hessian lacks its factor 2/n. The second derivative of the MSE is (2/n)·AᵀA.",
    breaks="limit",
    see="learning-rate",
)
def max_stable_lr__no_two_over_n(X):
    A = _with_ones(X)
    return float(2 / np.linalg.eigvalsh(A.T @ A)[-1])


@mistake(
    ko="헤세 행렬에 2가 빠졌습니다. 제곱을 두 번 미분하면 2가 남습니다.",
    en="The Hessian lacks its factor 2, which stays when the square is differentiated twice.",
    breaks="limit",
    see="learning-rate",
)
def max_stable_lr__no_two(X):
    A = _with_ones(X)
    return float(2 / np.linalg.eigvalsh(A.T @ A / len(A))[-1])


@mistake(
    ko="헤세 행렬을 n으로 나누지 않았습니다. 손실이 평균이므로 헤세 행렬도 (2/n)·AᵀA입니다.",
    en="The Hessian was not divided by n. The loss is a mean, so its Hessian is (2/n)·AᵀA.",
    breaks="limit",
    see="learning-rate",
)
def max_stable_lr__no_n(X):
    A = _with_ones(X)
    return float(2 / np.linalg.eigvalsh(2 * A.T @ A)[-1])


@mistake(
    ko="편향이 없는 모델의 한계입니다. 편향도 학습되므로 X에 1로 된 열을 붙이세요.",
    en="This is the limit of a model without bias. The bias is learned too: add a column of ones to X.",
    breaks="bias",
    see="learning-rate",
)
def max_stable_lr__no_bias_column(X):
    return float(2 / np.linalg.eigvalsh(2 * X.T @ X / len(X))[-1])


@mistake(
    ko="X에서 평균을 빼고 계산했습니다. 헤세 행렬은 주어진 X 그대로에 1의 열을 붙여 만듭니다.",
    en="The mean of X was subtracted. The Hessian is made of X as given, with a column of ones.",
    breaks="bias",
    see="learning-rate",
)
def max_stable_lr__centred(X):
    A = _with_ones(X - X.mean(axis=0))
    return float(2 / np.linalg.eigvalsh(2 * A.T @ A / len(A))[-1])


@mistake(
    ko="특이값을 제곱하지 않았습니다. AᵀA의 고윳값은 A의 특이값의 제곱입니다.",
    en="The singular value was not squared. The eigenvalues of AᵀA are the squares of the singular values of A.",
    breaks="limit",
    see="learning-rate",
)
def max_stable_lr__singular_value_unsquared(X):
    return float(len(X) / np.linalg.norm(_with_ones(X), 2))


@mistake(
    ko="2를 고윳값의 합(대각합)으로 나눈 값입니다. 가장 큰 고윳값 하나로 나누세요.",
    en="This is 2 divided by the sum of the eigenvalues (the trace). Divide by the largest one alone.",
    breaks="limit",
    see="learning-rate",
)
def max_stable_lr__trace(X):
    A = _with_ones(X)
    return float(2 / np.trace(2 * A.T @ A / len(A)))


@mistake(
    ko="헤세 행렬을 표본 수 n이 아니라 열의 수로 나누었습니다.",
    en="The Hessian was divided by the number of columns. Divide by the number of samples n.",
    breaks="limit",
    see="learning-rate",
)
def max_stable_lr__divides_by_columns(X):
    A = _with_ones(X)
    return float(2 / np.linalg.eigvalsh(2 * A.T @ A / A.shape[1])[-1])


@mistake(
    ko="λmax를 그대로 돌려주었습니다. 학습률의 한계는 2/λmax입니다.",
    en="This is λmax itself. The limit of the learning rate is 2/λmax.",
    breaks="limit",
    see="learning-rate",
)
def max_stable_lr__lambda_itself(X):
    A = _with_ones(X)
    return float(np.linalg.eigvalsh(2 * A.T @ A / len(A))[-1])


@mistake(
    ko="NaN으로 끝난 기록을 발산으로 보지 않았습니다. NaN과의 비교는 언제나 거짓이므로 np.isfinite로 먼저 확인하세요.",
    en="A history that ends with NaN does not count as diverged here. Every comparison with NaN is false, so check with np.isfinite first.",
    breaks="finite",
    see="learning-rate",
)
def diagnose__nan_is_ok(losses):
    _too_few(losses)
    if losses[-1] > losses[0]:
        return "diverged"
    return _by_the_second_half(losses)


@mistake(
    ko="손실이 한 번이라도 오르면 발산으로 보았습니다. 잠깐의 흔들림은 발산이 아닙니다. 마지막과 처음을 비교하세요.",
    en="A single uptick counts as divergence here. A short wobble is not divergence: compare the last "
    "loss with the first.",
    breaks="between",
    see="learning-rate",
)
def diagnose__one_uptick(losses):
    _too_few(losses)
    if not np.isfinite(losses).all() or (np.diff(losses) > 0).any():
        return "diverged"
    return _by_the_second_half(losses)


@mistake(
    ko="도중에 첫 손실보다 커진 적이 있는 기록을 발산으로 보았습니다. 마지막 손실을 첫 손실과 비교하세요.",
    en="A history that rose above the first loss on the way counts as diverged here. Compare the last loss with the first.",
    breaks="between",
    see="learning-rate",
)
def diagnose__largest_loss(losses):
    _too_few(losses)
    if not np.isfinite(losses).all() or max(losses) > losses[0]:
        return "diverged"
    return _by_the_second_half(losses)


@mistake(
    ko="마지막 손실 대신 가장 작은 손실과 비교했습니다. 도중에 낮아졌다가 다시 커진 기록에서 틀립니다. 마지막 손실과 비교하세요.",
    en="The smallest loss was compared instead of the last. That is wrong for a history that fell on the way and rose again. Compare with the last.",
    breaks="between",
    see="learning-rate",
)
def diagnose__best_loss(losses):
    _too_few(losses)
    if not np.isfinite(losses).all() or losses[-1] > losses[0]:
        return "diverged"
    middle, best = losses[(len(losses) - 1) // 2], min(losses)
    return "falling" if middle - best > (losses[0] - best) / 10 else "settled"


@mistake(
    ko="마지막 손실이 바로 앞 손실보다 크면 발산으로 보았습니다. 첫 손실과 비교하세요.",
    en="A last loss greater than the one just before counts as divergence here. Compare it with the first.",
    breaks="between",
    see="learning-rate",
)
def diagnose__last_two(losses):
    _too_few(losses)
    if not np.isfinite(losses).all() or losses[-1] > losses[-2] or losses[-1] > losses[0]:
        return "diverged"
    return _by_the_second_half(losses)


@mistake(
    ko="'falling'과 'settled'가 뒤바뀌었습니다. 뒤쪽 절반에서도 많이 줄어든 쪽이 'falling'입니다.",
    en="'falling' and 'settled' are swapped. The loss that still fell a lot in the second half is 'falling'.",
    breaks="falling",
    see="learning-rate",
)
def diagnose__swapped(losses):
    answer = _diagnosis(losses)
    return {"falling": "settled", "settled": "falling"}.get(answer, answer)


@mistake(
    ko="줄어든 양을 비율이 아니라 절대량 0.1로 판단했습니다. 전체가 줄어든 양의 10분의 1과 비교하세요.",
    en="The fall was judged by an absolute 0.1, not by a share. Compare with a tenth of the whole fall.",
    breaks="falling",
    see="learning-rate",
)
def diagnose__absolute(losses):
    _too_few(losses)
    if not np.isfinite(losses).all() or losses[-1] > losses[0]:
        return "diverged"
    return "falling" if losses[(len(losses) - 1) // 2] - losses[-1] > 0.1 else "settled"


@mistake(
    ko="첫 손실의 10분의 1과 비교했습니다. 기준은 처음부터 마지막까지 **줄어든 양**의 10분의 1입니다.",
    en="The fall was compared with a tenth of the first loss. The mark is a tenth of the whole **fall**, from the first to the last.",
    breaks="falling",
    see="learning-rate",
)
def diagnose__tenth_of_the_first(losses):
    _too_few(losses)
    if not np.isfinite(losses).all() or losses[-1] > losses[0]:
        return "diverged"
    return "falling" if losses[(len(losses) - 1) // 2] - losses[-1] > losses[0] / 10 else "settled"


@mistake(
    ko="얼마나 많이 줄었는지로 판단했습니다(절반보다 크면 'falling'). 바닥이 높은 손실은 조금만 줄고도 멈춥니다. 뒤쪽 절반에서 줄어든 양을 보세요.",
    en="It was judged by how far the loss had fallen ('falling' above half). A loss with a high floor settles after a small fall: look at the fall in the second half.",
    breaks="falling",
    see="learning-rate",
)
def diagnose__half_of_the_first(losses):
    _too_few(losses)
    if not np.isfinite(losses).all() or losses[-1] > losses[0]:
        return "diverged"
    return "falling" if losses[-1] > 0.5 * losses[0] else "settled"


@mistake(
    ko="앞쪽 절반에서 줄어든 양으로 판단했습니다. 아직 줄고 있는지는 한가운데부터 마지막까지가 말해 줍니다.",
    en="It was judged by the fall in the first half. Whether the loss is still falling shows from the middle to the end.",
    breaks="falling",
    see="learning-rate",
)
def diagnose__first_half(losses):
    _too_few(losses)
    if not np.isfinite(losses).all() or losses[-1] > losses[0]:
        return "diverged"
    fall = losses[0] - losses[(len(losses) - 1) // 2]
    return "falling" if fall > (losses[0] - losses[-1]) / 10 else "settled"


@mistake(
    ko="마지막 한 걸음에서 줄어든 양으로 판단했습니다. 기록이 길면 한 걸음은 언제나 작습니다. 한가운데부터 마지막까지 줄어든 양을 보세요.",
    en="It was judged by the fall in the last step alone, which is always small in a long history. Take the fall from the middle to the end.",
    breaks="falling",
    see="learning-rate",
)
def diagnose__last_step(losses):
    _too_few(losses)
    if not np.isfinite(losses).all() or losses[-1] > losses[0]:
        return "diverged"
    return "falling" if losses[-2] - losses[-1] > (losses[0] - losses[-1]) / 10 else "settled"


@mistake(
    ko="손실이 짝수 개일 때 한가운데 둘 가운데 뒤의 것을 보았습니다. `(len(losses) - 1) // 2`번 손실이 한가운데입니다.",
    en="Of an even number of losses the later of the two in the middle was taken. The middle is number `(len(losses) - 1) // 2`.",
    breaks="middle",
    see="learning-rate",
)
def diagnose__later_middle(losses):
    _too_few(losses)
    if not np.isfinite(losses).all() or losses[-1] > losses[0]:
        return "diverged"
    return "falling" if losses[len(losses) // 2] - losses[-1] > (losses[0] - losses[-1]) / 10 else "settled"


@mistake(
    ko="손실이 짝수 개일 때 한가운데 둘의 평균과 비교했습니다. `(len(losses) - 1) // 2`번 손실 하나가 한가운데입니다.",
    en="Of an even number of losses the mean of the two in the middle was taken. The middle is number `(len(losses) - 1) // 2` alone.",
    breaks="middle",
    see="learning-rate",
)
def diagnose__mean_of_the_middles(losses):
    _too_few(losses)
    if not np.isfinite(losses).all() or losses[-1] > losses[0]:
        return "diverged"
    middle = (losses[(len(losses) - 1) // 2] + losses[len(losses) // 2]) / 2
    return "falling" if middle - losses[-1] > (losses[0] - losses[-1]) / 10 else "settled"


@mistake(
    ko="변화가 없는 손실을 발산으로 보았습니다. 마지막 손실이 첫 손실보다 클 때만 'diverged'입니다.",
    en="A loss that did not change counts as diverged here. It is 'diverged' only when the last exceeds the first.",
    breaks="same",
    see="learning-rate",
)
def diagnose__equal_is_diverged(losses):
    _too_few(losses)
    if not np.isfinite(losses).all() or losses[-1] >= losses[0]:
        return "diverged"
    return _by_the_second_half(losses)


@mistake(
    ko="정확히 10분의 1일 때도 'falling'으로 보았습니다. 10분의 1보다 클 때만 'falling'입니다.",
    en="Exactly a tenth counts as 'falling' here. It is 'falling' only when it is more than a tenth.",
    breaks="tenth",
    see="learning-rate",
)
def diagnose__tenth_is_falling(losses):
    _too_few(losses)
    if not np.isfinite(losses).all() or losses[-1] > losses[0]:
        return "diverged"
    late = losses[(len(losses) - 1) // 2] - losses[-1]
    return "falling" if late > 0 and late >= (losses[0] - losses[-1]) / 10 else "settled"


@mistake(
    ko="변하지 않은 손실도, 정확히 10분의 1인 것도 'falling'으로 보았습니다. 10분의 1보다 클 때만 'falling'입니다.",
    en="A loss that did not change and exactly a tenth count as 'falling' here. It is 'falling' only when it is more than a tenth.",
    breaks=("tenth", "same"),
    see="learning-rate",
)
def diagnose__equal_is_falling(losses):
    _too_few(losses)
    if not np.isfinite(losses).all() or losses[-1] > losses[0]:
        return "diverged"
    late = losses[(len(losses) - 1) // 2] - losses[-1]
    return "falling" if late >= (losses[0] - losses[-1]) / 10 else "settled"


@mistake(
    ko="도중에만 NaN이나 무한대가 있는 기록을 발산으로 보지 않았습니다. 기록 전체에서 찾으세요.",
    en="A history with a NaN or an infinity only on the way does not count as diverged here. Look for them in the whole history.",
    breaks="finite",
    see="learning-rate",
)
def diagnose__last_only(losses):
    _too_few(losses)
    if not np.isfinite(losses[-1]) or losses[-1] > losses[0]:
        return "diverged"
    return _by_the_second_half(losses)


@mistake(
    ko="음의 무한대가 있는 기록을 발산으로 보지 않았습니다. 부호가 어떻든 무한대가 있으면 'diverged'입니다.",
    en="A history with minus infinity does not count as diverged here. An infinity of either sign makes it 'diverged'.",
    breaks="finite",
    see="learning-rate",
)
def diagnose__minus_infinity_unnoticed(losses):
    _too_few(losses)
    if any(math.isnan(loss) or loss == math.inf for loss in losses) or losses[-1] > losses[0]:
        return "diverged"
    return _by_the_second_half(losses)


@mistake(
    ko="원소가 하나인 배열이 나왔습니다. 한계를 수 하나로 돌려주세요.",
    en="An array with one entry came back. Return the limit as one number.",
    breaks="number",
    see="learning-rate",
)
def max_stable_lr__array(X):
    A = _with_ones(X)
    return 2 / np.linalg.eigvalsh(2 * A.T @ A / len(A))[-1:]


@mistake(
    ko="고윳값마다 하나씩 나왔습니다. 가장 큰 고윳값에 대한 수 하나만 돌려주세요.",
    en="There is one limit for each eigenvalue. Return a single number, that of the largest.",
    breaks="number",
    see="learning-rate",
)
def max_stable_lr__all_eigenvalues(X):
    A = _with_ones(X)
    return 2 / np.linalg.eigvalsh(2 * A.T @ A / len(A))


@mistake(
    ko="받은 X가 바뀌었습니다. 새 배열에 계산하세요.",
    en="The given X was changed. Compute into a new array.",
    breaks="inputs",
    see="learning-rate",
)
def max_stable_lr__in_place(X):
    A = _with_ones(X)
    X *= 2
    return float(2 / np.linalg.eigvalsh(2 * A.T @ A / len(A))[-1])


@mistake(
    ko="약속한 문자열이 아닙니다. 'diverged', 'falling', 'settled'를 철자와 소문자까지 그대로 돌려주세요.",
    en="These are not the agreed strings. Return 'diverged', 'falling' or 'settled', in just this spelling and in lower case.",
    breaks="words",
    see="learning-rate",
)
def diagnose__capitals(losses):
    return _diagnosis(losses).upper()


@mistake(
    ko="손실이 커진 기록을 발산으로 보지 않았습니다. 마지막 손실이 첫 손실보다 크면 'diverged'입니다.",
    en="A history that grew does not count as diverged here. It is 'diverged' when the last loss is greater than the first.",
    breaks="growth",
    see="learning-rate",
)
def diagnose__growth_unnoticed(losses):
    _too_few(losses)
    if not np.isfinite(losses).all():
        return "diverged"
    return _by_the_second_half(losses)


@mistake(
    ko="손실이 하나뿐인데 진단했습니다. 두 개보다 적으면 ValueError를 일으키세요.",
    en="A single loss was diagnosed. Raise ValueError for fewer than two.",
    breaks="few",
    see="learning-rate",
)
def diagnose__single_accepted(losses):
    if len(losses) == 0:
        raise ValueError("no losses")
    return "settled" if len(losses) == 1 else _diagnosis(losses)


@mistake(
    ko="마지막 손실이 첫 손실과 같으면 한가운데가 더 높아도 'settled'라고 했습니다. 그때도 한가운데부터 줄어든 양을 보세요.",
    en="Where the last loss equals the first, 'settled' came back although the middle is higher. Look at the fall from the middle then, too.",
    breaks="falling",
    see="learning-rate",
)
def diagnose__equal_is_settled(losses):
    _too_few(losses)
    return "settled" if losses[-1] == losses[0] and np.isfinite(losses).all() else _diagnosis(losses)


@mistake(
    ko="무한대가 있어도 처음보다 낮게 끝난 기록은 발산으로 보지 않았습니다. np.isfinite는 NaN과 무한대를 모두 찾아냅니다.",
    en="A history with an infinity in it does not count as diverged here where it ends below its start. np.isfinite finds infinities as well as NaN.",
    breaks="finite",
    see="learning-rate",
)
def diagnose__infinity_unnoticed(losses):
    _too_few(losses)
    if any(math.isnan(loss) for loss in losses) or losses[-1] > losses[0]:
        return "diverged"
    return _by_the_second_half(losses)
