"""조기 종료 / Early stopping"""

from collections.abc import Sequence

import numpy as np


def early_stopping(val_losses: Sequence[float], patience: int, min_delta: float) -> tuple[int | None, int]:
    """검증 손실을 차례로 보고 (stop_epoch, best_epoch)를 정합니다. 에포크는 0부터 셉니다.

    val < best − min_delta이면 나아진 것이고, 첫 에포크는 언제나 나아진 것으로 봅니다.
    나아지지 않은 에포크가 patience번 이어지면 그 에포크가 stop_epoch이고, 멈추지 않으면 None입니다.
    best_epoch는 멈출 때까지 마지막으로 나아진 에포크입니다.
    손실이 없거나 patience가 1보다 작으면 ValueError.

    Go through the validation losses and decide (stop_epoch, best_epoch). Epochs count from 0.

    A loss improves when val < best − min_delta; the first epoch always does.
    After `patience` epochs in a row without improvement that epoch is stop_epoch; None if it never stops.
    best_epoch is the last epoch that improved up to the stop.
    ValueError when there are no losses or patience is below 1.

    → (stop_epoch, best_epoch)
    """
    # BEGIN SOLUTION
    if len(val_losses) == 0 or patience < 1:
        raise ValueError("at least one loss and a patience of at least 1 are needed")
    best, best_epoch, waited = float("inf"), 0, 0
    for epoch, loss in enumerate(val_losses):
        if loss < best - min_delta:
            best, best_epoch, waited = loss, epoch, 0
        else:
            waited += 1
            if waited == patience:
                return epoch, best_epoch
    return None, best_epoch
    # END SOLUTION


def restore_best(weights: np.ndarray, updates: Sequence[np.ndarray], val_losses: Sequence[float]) -> np.ndarray:
    """에포크마다 가중치에 updates[t]를 더하는 학습에서, 검증 손실이 가장 낮았던 에포크 직후의 가중치.

    weights와 updates[t]는 (d,), val_losses[t]는 에포크 t가 끝난 뒤의 검증 손실입니다.
    같으면 먼저 나온 것을 고릅니다. 받은 weights는 바꾸지 않습니다.

    Training adds updates[t] to the weights in each epoch. Returns the weights as they were after the epoch
    with the lowest validation loss.

    weights and updates[t] are (d,); val_losses[t] is the validation loss after epoch t.
    Of equals, take the first. The given weights stay as they are.
    """
    # BEGIN SOLUTION
    current, best, best_loss = weights.copy(), weights, float("inf")
    for update, loss in zip(updates, val_losses, strict=True):
        current += update
        if loss < best_loss:
            # Without copy() both names would share one array, and later epochs would change the best too.
            best, best_loss = current.copy(), loss
    return best
    # END SOLUTION
