"""Other right ways to write early_stopping and restore_best, and known mistakes."""

import numpy as np
from dlgrade.checking import mistake, right


def _refuse(val_losses, patience):
    if len(val_losses) == 0 or patience < 1:
        raise ValueError("losses or patience")


def _run(val_losses, patience, min_delta, improved=lambda loss, best, delta: loss < best - delta, start=np.inf):
    """Early stopping as it should be, but for what counts as an improvement."""
    _refuse(val_losses, patience)
    best, best_epoch, waited = start, 0, 0
    for epoch, loss in enumerate(val_losses):
        if improved(loss, best, min_delta):
            best, best_epoch, waited = loss, epoch, 0
        else:
            waited += 1
            if waited >= patience:
                return epoch, best_epoch
    return None, best_epoch


@right
def early_stopping__while_loop(val_losses, patience, min_delta):
    _refuse(val_losses, patience)
    losses, best_epoch, epoch = list(val_losses), 0, 1
    while epoch < len(losses):
        if losses[best_epoch] - losses[epoch] > min_delta:
            best_epoch = epoch
        if epoch - best_epoch == patience:
            return [epoch, best_epoch]
        epoch += 1
    return [None, best_epoch]


class _Stopper:
    def __init__(self, patience, min_delta):
        self.patience, self.min_delta, self.best, self.bad, self.best_epoch = patience, min_delta, None, 0, 0

    def should_stop(self, epoch, loss):
        if self.best is None or loss < self.best - self.min_delta:
            self.best, self.bad, self.best_epoch = loss, 0, epoch
        else:
            self.bad += 1
        return self.bad >= self.patience


@right
def early_stopping__object(val_losses, patience, min_delta):
    _refuse(val_losses, patience)
    stopper = _Stopper(patience, min_delta)
    stop = next((e for e, loss in enumerate(val_losses) if stopper.should_stop(e, loss)), None)
    return stop, stopper.best_epoch


@right
def early_stopping__numpy_integers(val_losses, patience, min_delta):
    _refuse(val_losses, patience)
    improved, best = np.zeros(len(val_losses), dtype=bool), np.float32(np.inf)
    for epoch, loss in enumerate(np.asarray(val_losses, dtype=np.float32)):
        improved[epoch] = loss < best - min_delta
        best = loss if improved[epoch] else best
    last = np.maximum.accumulate(np.where(improved, np.arange(len(improved)), 0))
    stops = np.flatnonzero(np.arange(len(improved)) - last >= patience)
    return (stops[0], last[stops[0]]) if len(stops) else (None, last[-1])


@right
def restore_best__cumulative_sum(weights, updates, val_losses):
    return (weights + np.cumsum(updates, axis=0))[np.argmin(val_losses)]


@right
def restore_best__new_array_each_epoch(weights, updates, val_losses):
    snapshots = []
    for update in updates:
        weights = weights + update
        snapshots.append((val_losses[len(snapshots)], len(snapshots), weights.tolist()))
    return min(snapshots)[2]


@right
def restore_best__float32(weights, updates, val_losses):
    best_loss, best, current = None, None, weights.astype(np.float32)
    for update, loss in zip(updates, val_losses, strict=True):
        current += update.astype(np.float32)
        if best_loss is None or loss < best_loss:
            best_loss, best = loss, np.array(current)
    return best


@mistake(
    ko="나아지지 않은 에포크가 patience번을 넘을 때(>)에야 멈춥니다. patience번이 되면 바로 멈추세요(>=).",
    en="It stops only after more than patience epochs without improvement (>). Stop as soon as there are "
    "patience of them (>=).",
    see="early-stopping",
)
def early_stopping__one_epoch_late(val_losses, patience, min_delta):
    return _run(val_losses, patience + 1, min_delta) if patience >= 1 else _run(val_losses, 0, 0)


@mistake(
    ko="한 에포크 일찍 멈춥니다. 나아지지 않은 에포크가 patience번이 되었을 때 멈추세요.",
    en="It stops one epoch early. Stop when there have been patience epochs without improvement.",
    see="early-stopping",
)
def early_stopping__one_epoch_early(val_losses, patience, min_delta):
    _refuse(val_losses, patience)
    return _run(val_losses, max(patience - 1, 1), min_delta)


@mistake(
    ko="나아졌을 때 기다린 횟수를 0으로 되돌리지 않았습니다. 이어서 나아지지 않은 횟수만 세야 합니다.",
    en="The counter is not set back to 0 after an improvement. Only epochs in a row count.",
    see="early-stopping",
)
def early_stopping__counter_never_reset(val_losses, patience, min_delta):
    _refuse(val_losses, patience)
    best, best_epoch, waited = np.inf, 0, 0
    for epoch, loss in enumerate(val_losses):
        if loss < best - min_delta:
            best, best_epoch = loss, epoch
        else:
            waited += 1
            if waited >= patience:
                return epoch, best_epoch
    return None, best_epoch


@mistake(
    ko="바로 앞 에포크와 비교했습니다. 지금까지의 가장 좋은 손실과 비교하세요.",
    en="Each loss was compared with the previous epoch's. Compare with the best so far.",
    see="early-stopping",
)
def early_stopping__previous_epoch(val_losses, patience, min_delta):
    _refuse(val_losses, patience)
    previous, best_epoch, waited = np.inf, 0, 0
    for epoch, loss in enumerate(val_losses):
        if loss < previous - min_delta:
            best_epoch, waited = epoch, 0
        else:
            waited += 1
            if waited >= patience:
                return epoch, best_epoch
        previous = loss
    return None, best_epoch


@mistake(
    ko="가장 좋은 손실을 갱신하지 않아 언제나 첫 에포크와 비교합니다.",
    en="The best loss is never updated, so every epoch is compared with the first.",
    see="early-stopping",
)
def early_stopping__first_epoch(val_losses, patience, min_delta):
    _refuse(val_losses, patience)
    best_epoch, waited = 0, 0
    for epoch, loss in enumerate(val_losses):
        if epoch == 0 or loss < val_losses[0] - min_delta:
            best_epoch, waited = epoch, 0
        else:
            waited += 1
            if waited >= patience:
                return epoch, best_epoch
    return None, best_epoch


@mistake(
    ko="정확히 min_delta만큼 줄어든 것도 나아진 것으로 보았습니다(<=). 그보다 더 줄어야 합니다(<).",
    en="A fall by exactly min_delta counts as an improvement here (<=). It has to fall by more (<).",
    see="early-stopping",
)
def early_stopping__not_strict(val_losses, patience, min_delta):
    return _run(val_losses, patience, min_delta, lambda loss, best, delta: loss <= best - delta)


@mistake(
    ko="min_delta를 쓰지 않았습니다. 아주 조금 줄어든 것은 나아진 것이 아닙니다.",
    en="min_delta is not used. A tiny fall is no improvement.",
    see="early-stopping",
)
def early_stopping__min_delta_ignored(val_losses, patience, min_delta):
    return _run(val_losses, patience, min_delta, lambda loss, best, _: loss < best)


@mistake(
    ko="min_delta의 부호가 반대입니다. best + min_delta가 아니라 best − min_delta보다 작아야 합니다.",
    en="min_delta has the wrong sign. The loss has to be below best − min_delta, not best + min_delta.",
    see="early-stopping",
)
def early_stopping__min_delta_sign(val_losses, patience, min_delta):
    return _run(val_losses, patience, min_delta, lambda loss, best, delta: loss < best + delta)


@mistake(
    ko="차이의 크기만 보았습니다. 손실이 커진 것은 나아진 것이 아닙니다.",
    en="Only the size of the difference was looked at. A loss that grew has not improved.",
    see="early-stopping",
)
def early_stopping__any_change(val_losses, patience, min_delta):
    return _run(val_losses, patience, min_delta, lambda loss, best, delta: abs(loss - best) > delta)


@mistake(
    ko="손실이 커질 때 나아진 것으로 보았습니다. 손실은 작을수록 좋습니다.",
    en="A growing loss counts as an improvement here. A smaller loss is better.",
    see="early-stopping",
)
def early_stopping__maximizes(val_losses, patience, min_delta):
    return _run(val_losses, patience, min_delta, lambda loss, best, delta: loss > best + delta, -np.inf)


@mistake(
    ko="가장 좋은 손실을 0에서 시작해 아무것도 나아지지 않습니다. 무한대에서 시작하세요.",
    en="The best loss starts at 0, which nothing improves on. Start from infinity.",
    see="early-stopping",
)
def early_stopping__best_from_zero(val_losses, patience, min_delta):
    return _run(val_losses, patience, min_delta, start=0.0)


@mistake(
    ko="멈춘 에포크를 best_epoch로 돌려주었습니다. 마지막으로 나아진 에포크를 돌려주세요.",
    en="The epoch of the stop came back as best_epoch. Return the last epoch that improved.",
    see="early-stopping",
)
def early_stopping__last_as_best(val_losses, patience, min_delta):
    stop, _ = _run(val_losses, patience, min_delta)
    return stop, len(val_losses) - 1 if stop is None else stop


@mistake(
    ko="best_epoch를 전체 손실의 최솟값에서 찾았습니다. 멈춘 뒤의 에포크는 실제로는 볼 수 없습니다.",
    en="best_epoch was taken from the minimum of all losses. Epochs after the stop are never seen in practice.",
    see="early-stopping",
)
def early_stopping__looks_ahead(val_losses, patience, min_delta):
    return _run(val_losses, patience, min_delta)[0], int(np.argmin(val_losses))


@mistake(
    ko="멈출 에포크를 찾고도 반복을 계속해 best_epoch가 바뀌었습니다. 찾으면 바로 끝내세요.",
    en="The loop goes on after the stop, and best_epoch changes with it. End as soon as it is found.",
    see="early-stopping",
)
def early_stopping__goes_on_after_the_stop(val_losses, patience, min_delta):
    _refuse(val_losses, patience)
    best, best_epoch, waited, stop = np.inf, 0, 0, None
    for epoch, loss in enumerate(val_losses):
        if loss < best - min_delta:
            best, best_epoch, waited = loss, epoch, 0
        else:
            waited += 1
            if waited >= patience and stop is None:
                stop = epoch
    return stop, best_epoch


@mistake(
    ko="멈출 에포크를 찾고도 반복을 계속해 stop_epoch까지 덮어썼습니다. 처음 찾았을 때 바로 끝내세요.",
    en="The loop goes on after the stop and overwrites stop_epoch. End at the first one.",
    see="early-stopping",
)
def early_stopping__last_stop(val_losses, patience, min_delta):
    _refuse(val_losses, patience)
    best, best_epoch, waited, stop = np.inf, 0, 0, None
    for epoch, loss in enumerate(val_losses):
        if loss < best - min_delta:
            best, best_epoch, waited = loss, epoch, 0
        else:
            waited += 1
            if waited >= patience:
                stop = epoch
    return stop, best_epoch


@mistake(
    ko="에포크를 1부터 셌습니다. 0부터 세세요.",
    en="The epochs count from 1. Count from 0.",
    see="early-stopping",
)
def early_stopping__counts_from_one(val_losses, patience, min_delta):
    stop, best = _run(val_losses, patience, min_delta)
    return None if stop is None else stop + 1, best + 1


@mistake(
    ko="두 값의 순서가 바뀌었습니다. (stop_epoch, best_epoch) 순서입니다.",
    en="The two values are swapped. The order is (stop_epoch, best_epoch).",
    see="early-stopping",
)
def early_stopping__swapped(val_losses, patience, min_delta):
    return _run(val_losses, patience, min_delta)[::-1]


@mistake(
    ko="best_epoch 대신 가장 좋은 손실을 돌려주었습니다. 에포크 번호를 돌려주세요.",
    en="The best loss came back in place of best_epoch. Return the number of the epoch.",
    see="early-stopping",
)
def early_stopping__best_loss(val_losses, patience, min_delta):
    stop, best = _run(val_losses, patience, min_delta)
    return stop, float(val_losses[best])


@mistake(
    ko="끝까지 멈추지 않았는데 마지막 에포크를 stop_epoch로 돌려주었습니다. None을 돌려주세요.",
    en="The last epoch came back as stop_epoch although it never stopped. Return None.",
    see="early-stopping",
)
def early_stopping__end_is_a_stop(val_losses, patience, min_delta):
    stop, best = _run(val_losses, patience, min_delta)
    return len(val_losses) - 1 if stop is None else stop, best


@mistake(
    ko="멈추지 않았을 때 −1을 돌려주었습니다. −1은 마지막 번호로 읽힐 수 있으므로 None을 돌려주세요.",
    en="−1 came back for never stopping, which reads as the last index. Return None.",
    see="early-stopping",
)
def early_stopping__minus_one(val_losses, patience, min_delta):
    stop, best = _run(val_losses, patience, min_delta)
    return -1 if stop is None else stop, best


@mistake(
    ko="인수를 확인하지 않았습니다. 손실이 없거나 patience가 1보다 작으면 ValueError를 일으키세요.",
    en="The arguments are not checked. Raise ValueError when there are no losses or patience is below 1.",
    see="early-stopping",
)
def early_stopping__arguments_unchecked(val_losses, patience, min_delta):
    return _run(val_losses, max(patience, 1), min_delta) if len(val_losses) else (None, 0)


@mistake(
    ko="복사하지 않고 같은 배열을 가리켰습니다. 그 뒤의 갱신이 저장한 가중치까지 바꿉니다. copy()로 저장하세요.",
    en="The best weights are the same array, not a copy, so later updates change them as well. Store a copy().",
    see="early-stopping",
)
def restore_best__reference(weights, updates, val_losses):
    current = weights.copy()
    best, best_loss = current, np.inf
    for update, loss in zip(updates, val_losses, strict=True):
        current += update
        if loss < best_loss:
            best, best_loss = current, loss
    return best


@mistake(
    ko="갱신하기 전의 가중치를 저장했습니다. val_losses[t]는 updates[t]를 더한 뒤의 손실입니다.",
    en="The weights were stored before the update. val_losses[t] belongs to the weights after updates[t].",
    see="early-stopping",
)
def restore_best__one_update_short(weights, updates, val_losses):
    return weights + np.sum(updates[: int(np.argmin(val_losses))], axis=0)


@mistake(
    ko="손실이 같을 때 나중 것을 골랐습니다(<=). 먼저 나온 것을 고르세요(<).",
    en="Of equal losses the later one was taken (<=). Take the first (<).",
    see="early-stopping",
)
def restore_best__last_of_equals(weights, updates, val_losses):
    best_epoch = max(t for t, loss in enumerate(val_losses) if loss == min(val_losses))
    return weights + np.sum(updates[: best_epoch + 1], axis=0)


@mistake(
    ko="손실이 가장 높은 에포크를 골랐습니다. 가장 낮은 에포크를 고르세요.",
    en="The epoch with the highest loss was taken. Take the lowest.",
    see="early-stopping",
)
def restore_best__highest(weights, updates, val_losses):
    return weights + np.sum(updates[: int(np.argmax(val_losses)) + 1], axis=0)


@mistake(
    ko="가장 좋은 손실을 0에서 시작해 한 번도 저장하지 못하고 처음 가중치를 돌려주었습니다. 무한대에서 시작하세요.",
    en="The best loss starts at 0, so nothing was ever stored and the first weights came back. Start from infinity.",
    see="early-stopping",
)
def restore_best__never_stored(weights, updates, val_losses):
    return weights.copy() if len(updates) and len(val_losses) else weights


@mistake(
    ko="가장 좋은 에포크의 갱신량만 돌려주었습니다. 그때까지 모두 더한 가중치를 돌려주세요.",
    en="Only that epoch's update came back. Return the weights with all updates up to it.",
    see="early-stopping",
)
def restore_best__update_alone(weights, updates, val_losses):
    return np.array(updates[int(np.argmin(val_losses))]) + 0 * weights


@mistake(
    ko="처음 가중치에 그 에포크의 갱신만 더했습니다. 앞선 에포크의 갱신도 모두 쌓여 있어야 합니다.",
    en="Only that epoch's update was added to the first weights. The updates of earlier epochs count too.",
    see="early-stopping",
)
def restore_best__without_earlier_updates(weights, updates, val_losses):
    return weights + updates[int(np.argmin(val_losses))]


@mistake(
    ko="받은 weights에 바로 더했습니다(+=). 사본에 더하세요.",
    en="The updates were added to the given weights themselves (+=). Add to a copy.",
    see="early-stopping",
)
def restore_best__changes_the_input(weights, updates, val_losses):
    best, best_loss = weights.copy(), np.inf
    for update, loss in zip(updates, val_losses, strict=True):
        weights += update
        if loss < best_loss:
            best, best_loss = weights.copy(), loss
    return best


@mistake(
    ko="받은 weights 자체를 가리키며 더했습니다. 저장한 가중치와 부른 쪽의 배열이 모두 마지막 값으로 "
    "바뀝니다. 시작할 때와 저장할 때 copy()를 쓰세요.",
    en="Everything happens in the given array itself: the stored weights and the caller's array both end "
    "up as the last ones. Use copy() at the start and when storing.",
    see="early-stopping",
)
def restore_best__one_array_for_all(weights, updates, val_losses):
    best, best_loss = weights, np.inf
    for update, loss in zip(updates, val_losses, strict=True):
        weights += update
        if loss < best_loss:
            best, best_loss = weights, loss
    return best
