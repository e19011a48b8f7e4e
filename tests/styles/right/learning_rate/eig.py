import numpy as np


def 한계(헤세):
    return 2.0 / max(np.linalg.eigvals(헤세).real)


def max_stable_lr(X: np.ndarray) -> float:
    n, d = X.shape
    A = np.ones((n, d + 1))
    A[:, :d] = X
    return 한계(2 * np.einsum("ni,nj->ij", A, A) / n)


def diagnose(losses):
    try:
        first, last = losses[0], losses[1:][-1]
    except IndexError:
        raise ValueError("손실이 두 개는 있어야 합니다") from None
    bad = any(v != v or abs(v) == float("inf") for v in losses)
    return "diverged" if bad or last > first else "falling" if 10 * (losses[(len(losses) + 1) // 2 - 1] - last) > first - last else "settled"
