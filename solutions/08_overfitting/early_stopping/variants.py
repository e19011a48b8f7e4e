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
    ko="한 에포크 늦게 멈춥니다. 나아지지 않은 에포크가 patience번이 되면 바로 멈추세요.",
    en="It stops one epoch late. Stop as soon as there have been patience epochs without improvement.",
    breaks="stop",
    see="early-stopping",
)
def early_stopping__one_epoch_late(val_losses, patience, min_delta):
    return _run(val_losses, patience + 1, min_delta) if patience >= 1 else _run(val_losses, 0, 0)


@mistake(
    ko="한 에포크 일찍 멈춥니다. 나아지지 않은 에포크가 patience번이 되었을 때 멈추세요.",
    en="It stops one epoch early. Stop when there have been patience epochs without improvement.",
    breaks="stop",
    see="early-stopping",
)
def early_stopping__one_epoch_early(val_losses, patience, min_delta):
    _refuse(val_losses, patience)
    return _run(val_losses, max(patience - 1, 1), min_delta)


@mistake(
    ko="나아진 다음에도 그전의 횟수를 이어서 셉니다. 나아지면 횟수를 0으로 되돌리세요.",
    en="After an improvement the count goes on from where it was. Set it back to 0.",
    breaks="row",
    also_costs={"lets_small_falls_add_up": "an epoch with a small fall is counted, and an improvement comes after it"},
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
    breaks="best",
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
    ko="손실을 언제나 첫 에포크와 비교합니다. 지금까지의 가장 좋은 손실과 비교하세요.",
    en="Every loss is compared with that of the first epoch. Compare with the best so far.",
    breaks="best",
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
    ko="정확히 min_delta만큼 줄어든 것도 나아진 것으로 보았습니다. 그보다 더 줄어야 합니다.",
    en="A fall by exactly min_delta counts as an improvement here. It has to fall by more.",
    breaks="improvement",
    see="early-stopping",
)
def early_stopping__not_strict(val_losses, patience, min_delta):
    return _run(val_losses, patience, min_delta, lambda loss, best, delta: loss <= best - delta)


@mistake(
    ko="min_delta보다 적게 줄어든 손실도 나아진 것으로 보았습니다. min_delta 넘게 줄어야 합니다.",
    en="A fall by less than min_delta counts as an improvement here. It has to fall by more than min_delta.",
    breaks="improvement",
    see="early-stopping",
)
def early_stopping__min_delta_ignored(val_losses, patience, min_delta):
    return _run(val_losses, patience, min_delta, lambda loss, best, _: loss < best)


@mistake(
    ko="손실이 조금 커져도 나아진 것으로 보았습니다. best − min_delta보다 작아야 합니다.",
    en="A loss that rose a little counts as an improvement here. It has to be below best − min_delta.",
    breaks="improvement",
    see="early-stopping",
)
def early_stopping__min_delta_sign(val_losses, patience, min_delta):
    return _run(val_losses, patience, min_delta, lambda loss, best, delta: loss < best + delta)


@mistake(
    ko="손실이 줄든 늘든 나아진 것으로 보았습니다. best − min_delta보다 작아야 나아진 것입니다. 절댓값을 취하지 말고, 나아질 때마다 best를 그 손실로 바꾸세요.",
    en="A loss counts as an improvement here whether it falls or grows. It has to be below best − min_delta: take no absolute value, and set best to each loss that improves.",
    breaks="stop",
    see="early-stopping",
)
def early_stopping__any_change(val_losses, patience, min_delta):
    return _run(val_losses, patience, min_delta, lambda loss, best, delta: abs(loss - best) > delta)


@mistake(
    ko="손실이 커질 때 나아진 것으로 보았습니다. 손실은 작을수록 좋습니다.",
    en="A growing loss counts as an improvement here. A smaller loss is better.",
    breaks="stop",
    see="early-stopping",
)
def early_stopping__maximizes(val_losses, patience, min_delta):
    return _run(val_losses, patience, min_delta, lambda loss, best, delta: loss > best + delta, -np.inf)


@mistake(
    ko="첫 에포크를 나아진 것으로 보지 않았습니다. 첫 에포크는 언제나 나아진 것이므로 best를 무한대에서 시작하고, 손실이 best − min_delta보다 작은지 비교하세요.",
    en="The first epoch did not count as an improvement. It always does: let best start at infinity, and ask whether the loss is below best − min_delta.",
    breaks="stop",
    see="early-stopping",
)
def early_stopping__best_from_zero(val_losses, patience, min_delta):
    return _run(val_losses, patience, min_delta, start=0.0)


@mistake(
    ko="멈춘 에포크를 best_epoch로 돌려주었습니다. 마지막으로 나아진 에포크를 돌려주세요.",
    en="The epoch of the stop came back as best_epoch. Return the last epoch that improved.",
    breaks="epoch",
    see="early-stopping",
)
def early_stopping__last_as_best(val_losses, patience, min_delta):
    stop, _ = _run(val_losses, patience, min_delta)
    return stop, len(val_losses) - 1 if stop is None else stop


@mistake(
    ko="best_epoch가 멈춘 뒤의 에포크입니다. 멈춘 뒤의 에포크는 실제로는 볼 수 없습니다.",
    en="best_epoch lies after the stop. Epochs after the stop are never seen in practice.",
    breaks="epoch",
    see="early-stopping",
)
def early_stopping__looks_ahead(val_losses, patience, min_delta):
    return _run(val_losses, patience, min_delta)[0], int(np.argmin(val_losses))


@mistake(
    ko="멈춘 뒤의 에포크에서도 best_epoch가 바뀌었습니다. 멈출 때까지만 보세요.",
    en="best_epoch went on changing after the stop. Look no further than the stop.",
    breaks="epoch",
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
    ko="마지막으로 멈출 수 있는 에포크를 돌려주었습니다. 처음으로 멈출 때 바로 끝내세요.",
    en="The last epoch at which it could stop came back. End at the first one.",
    breaks="stop",
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
    breaks="stop",
    see="early-stopping",
)
def early_stopping__counts_from_one(val_losses, patience, min_delta):
    stop, best = _run(val_losses, patience, min_delta)
    return None if stop is None else stop + 1, best + 1


@mistake(
    ko="두 값의 순서가 바뀌었습니다. (stop_epoch, best_epoch) 순서입니다.",
    en="The two values are swapped. The order is (stop_epoch, best_epoch).",
    breaks="pair",
    see="early-stopping",
)
def early_stopping__swapped(val_losses, patience, min_delta):
    return _run(val_losses, patience, min_delta)[::-1]


@mistake(
    ko="best_epoch 대신 손실을 돌려주었습니다. 에포크 번호를 돌려주세요.",
    en="A loss came back in place of best_epoch. Return the number of the epoch.",
    breaks="pair",
    see="early-stopping",
)
def early_stopping__best_loss(val_losses, patience, min_delta):
    stop, best = _run(val_losses, patience, min_delta)
    return stop, float(val_losses[best])


@mistake(
    ko="끝까지 멈추지 않았는데 마지막 에포크를 stop_epoch로 돌려주었습니다. None을 돌려주세요.",
    en="The last epoch came back as stop_epoch although it never stopped. Return None.",
    breaks="none",
    see="early-stopping",
)
def early_stopping__end_is_a_stop(val_losses, patience, min_delta):
    stop, best = _run(val_losses, patience, min_delta)
    return len(val_losses) - 1 if stop is None else stop, best


@mistake(
    ko="멈추지 않았을 때 −1을 돌려주었습니다. None을 돌려주세요.",
    en="−1 came back for never stopping. Return None.",
    breaks="none",
    see="early-stopping",
)
def early_stopping__minus_one(val_losses, patience, min_delta):
    stop, best = _run(val_losses, patience, min_delta)
    return -1 if stop is None else stop, best


@mistake(
    ko="손실이 없는데 답을 냈습니다. 손실이 하나도 없으면 ValueError를 일으키세요.",
    en="An answer came back for no losses. Raise ValueError when there are none.",
    breaks="losses",
    see="early-stopping",
)
def early_stopping__no_losses_accepted(val_losses, patience, min_delta):
    return _run(val_losses if len(val_losses) else [1.0], patience, min_delta)


@mistake(
    ko="patience가 1보다 작은데 답을 냈습니다. ValueError를 일으키세요.",
    en="An answer came back for a patience below 1. Raise ValueError.",
    breaks="patience",
    see="early-stopping",
)
def early_stopping__patience_unchecked(val_losses, patience, min_delta):
    return _run(val_losses, max(patience, 1), min_delta)


@mistake(
    ko="조금 줄어든 손실도 best가 되었습니다. best는 min_delta 넘게 나아진 에포크에서만 바꾸세요.",
    en="A loss that fell only a little became the best as well. Change best only where it improved by more than min_delta.",
    breaks="creeping",
    see="early-stopping",
)
def early_stopping__best_is_the_lowest(val_losses, patience, min_delta):
    _refuse(val_losses, patience)
    best, best_epoch, waited = np.inf, 0, 0
    for epoch, loss in enumerate(val_losses):
        if loss < best - min_delta:
            best_epoch, waited = epoch, 0
        else:
            waited += 1
            if waited >= patience:
                return epoch, best_epoch
        best = min(best, loss)
    return None, best_epoch


@mistake(
    ko="마지막 가중치가 나왔습니다. 가장 좋은 가중치를 copy() 없이 저장하면 그 뒤의 갱신이 그것까지 바꿉니다. copy()로 저장하세요.",
    en="The last weights came back. If the best ones are stored without copy(), later updates change them as well: store a copy().",
    breaks="restore",
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
    ko="가장 좋은 에포크에서 갱신하기 전의 가중치가 나왔습니다. val_losses[t]는 updates[t]를 더한 뒤의 손실입니다.",
    en="The weights came out as they were before the update of the best epoch. val_losses[t] belongs to the weights after updates[t].",
    breaks="restore",
    see="early-stopping",
)
def restore_best__one_update_short(weights, updates, val_losses):
    return weights + np.sum(updates[: int(np.argmin(val_losses))], axis=0)


@mistake(
    ko="손실이 같을 때 나중 것을 골랐습니다. 먼저 나온 것을 고르세요.",
    en="Of equal losses the later one was taken. Take the first.",
    breaks="ties",
    see="early-stopping",
)
def restore_best__last_of_equals(weights, updates, val_losses):
    best_epoch = max(t for t, loss in enumerate(val_losses) if loss == min(val_losses))
    return weights + np.sum(updates[: best_epoch + 1], axis=0)


@mistake(
    ko="손실이 가장 높은 에포크를 골랐습니다. 가장 낮은 에포크를 고르세요.",
    en="The epoch with the highest loss was taken. Take the lowest.",
    breaks="restore",
    see="early-stopping",
)
def restore_best__highest(weights, updates, val_losses):
    return weights + np.sum(updates[: int(np.argmax(val_losses)) + 1], axis=0)


@mistake(
    ko="처음 가중치가 그대로 나왔습니다. 손실이 가장 낮은 에포크까지의 갱신을 더한 가중치를 돌려주세요.",
    en="The first weights came back. Return those with all updates up to the epoch with the lowest loss.",
    breaks="restore",
    see="early-stopping",
)
def restore_best__never_stored(weights, updates, val_losses):
    return weights.copy() if len(updates) and len(val_losses) else weights


@mistake(
    ko="가장 좋은 에포크의 갱신량만 돌려주었습니다. 그때까지 모두 더한 가중치를 돌려주세요.",
    en="Only that epoch's update came back. Return the weights with all updates up to it.",
    breaks="restore",
    see="early-stopping",
)
def restore_best__update_alone(weights, updates, val_losses):
    return np.array(updates[int(np.argmin(val_losses))]) + 0 * weights


@mistake(
    ko="처음 가중치에 그 에포크의 갱신만 더했습니다. 앞선 에포크의 갱신도 모두 쌓여 있어야 합니다.",
    en="Only that epoch's update was added to the first weights. The updates of earlier epochs count too.",
    breaks="restore",
    see="early-stopping",
)
def restore_best__without_earlier_updates(weights, updates, val_losses):
    return weights + updates[int(np.argmin(val_losses))]


@mistake(
    ko="받은 weights가 바뀌었습니다. 사본이나 새 배열에 계산하세요.",
    en="The given weights were changed. Compute in a copy or a new array.",
    breaks="inputs",
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
    ko="받은 weights가 바뀌고, 돌려준 것도 마지막 가중치입니다. 시작할 때와 저장할 때 copy()를 쓰세요.",
    en="The given weights were changed, and what came back are the last weights. Use copy() at the start and when storing.",
    breaks=("restore", "inputs"),
    see="early-stopping",
)
def restore_best__one_array_for_all(weights, updates, val_losses):
    best, best_loss = weights, np.inf
    for update, loss in zip(updates, val_losses, strict=True):
        weights += update
        if loss < best_loss:
            best, best_loss = weights, loss
    return best


@mistake(
    ko="받은 updates가 바뀌었습니다. 새 배열에 계산하세요.",
    en="The given updates were changed. Compute in new arrays.",
    breaks="inputs",
    see="early-stopping",
)
def restore_best__changes_the_updates(weights, updates, val_losses):
    updates[0] += weights
    for one, other in zip(updates, updates[1:]):  # noqa: B905, RUF007
        other += one
    return updates[int(np.argmin(val_losses))].copy()


@mistake(
    ko="best가 정해진 수에서 시작해, 처음 손실이 그보다 크면 첫 에포크가 나아진 것이 되지 않습니다. 무한대에서 시작하세요.",
    en="best starts at a fixed number, so that a first loss above it is no improvement. Let it start at infinity.",
    breaks="stop",
    see="early-stopping",
)
def early_stopping__best_from_a_large_number(val_losses, patience, min_delta):
    _refuse(val_losses, patience)
    return _run(val_losses, patience, min_delta, start=1e6)


@mistake(
    ko="손실이 얼마 동안 줄지 않자 더 찾아보지 않았습니다. val_losses 전체에서 가장 낮은 손실을 찾으세요.",
    en="The search ended where the loss had not fallen for a while. Look for the lowest of all val_losses.",
    breaks="restore",
    see="early-stopping",
)
def restore_best__stops_looking(weights, updates, val_losses):
    _, best = _run(val_losses, 3, 0.0)
    return weights + np.sum(updates[: best + 1], axis=0)


@mistake(
    ko="가장 낮은 손실과 거의 같을 뿐인 앞의 손실을 골랐습니다. 오차를 두지 말고 그대로 비교하세요.",
    en="An earlier loss that is only nearly the lowest was taken. Compare the losses as they are, without a tolerance.",
    breaks="restore",
    see="early-stopping",
)
def restore_best__nearly_equal(weights, updates, val_losses):
    best = int(np.flatnonzero(np.isclose(val_losses, np.min(val_losses)))[0])
    return weights + np.sum(updates[: best + 1], axis=0)


@mistake(
    ko="min_delta가 0보다 클 때, 정확히 min_delta만큼 줄어든 것도 나아진 것으로 보았습니다. 그보다 더 줄어야 합니다.",
    en="Where min_delta is above 0, a fall by exactly min_delta counts as an improvement here. It has to fall by more.",
    breaks="improvement",
    see="early-stopping",
)
def early_stopping__not_strict_above_zero(val_losses, patience, min_delta):
    return _run(val_losses, patience, min_delta, lambda loss, best, delta: loss < best and loss <= best - delta)


@mistake(
    ko="멈출 때 best_epoch로 그때까지 손실이 가장 낮은 에포크를 골랐습니다. 마지막으로 나아진, 곧 min_delta 넘게 작아진 에포크를 돌려주세요.",
    en="At a stop, best_epoch is the epoch with the lowest loss so far. Return the last that improved, that is, fell by more than min_delta.",
    breaks="epoch",
    see="early-stopping",
)
def early_stopping__lowest_at_the_stop(val_losses, patience, min_delta):
    stop, best_epoch = _run(val_losses, patience, min_delta)
    return stop, best_epoch if stop is None else int(np.argmin(val_losses[: stop + 1]))
