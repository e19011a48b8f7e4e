from dataclasses import dataclass, field


@dataclass
class 감시자:
    인내: int
    여유: float
    좋은_손실: float = field(default=float("inf"))
    좋은_때: int = -1

    def 멈출까(self, 때, 손실):
        if 손실 < self.좋은_손실 - self.여유:
            self.좋은_손실, self.좋은_때 = 손실, 때
        return 때 - self.좋은_때 >= self.인내


def early_stopping(val_losses, patience, min_delta):
    if patience < 1 or not len(val_losses):
        raise ValueError("확인하세요")
    눈 = 감시자(patience, min_delta)
    for 때, 손실 in enumerate(val_losses):
        if 눈.멈출까(때, 손실):
            return 때, 눈.좋은_때
    return None, 눈.좋은_때


def restore_best(weights, updates, val_losses):
    best, kept = float("inf"), None
    for u, v in zip(updates, val_losses):
        weights = weights + u
        if v < best:
            best, kept = v, weights
    return kept
