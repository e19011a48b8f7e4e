"""직선 맞추기 / Fitting a line"""

import numpy as np


def fit_line(
    x: np.ndarray, y: np.ndarray, w0: float, b0: float, learning_rate: float, iterations: int
) -> tuple[float, float, list[float]]:
    """경사하강법으로 직선 w·x + b를 MSE에 맞춥니다. x, y는 (n, 1). (w, b, history)를 돌려줍니다.

    history[t]는 t번째 갱신 직전의 손실이며, 길이는 iterations입니다. x와 y의 모양이 다르면 ValueError.

    Fit the line w·x + b to the MSE by gradient descent. x, y are (n, 1). Returns (w, b, history).

    history[t] is the loss just before update t; its length is iterations. ValueError when shapes differ.

    → (w, b, history)
    """
    # BEGIN SOLUTION
    if x.shape != y.shape:
        raise ValueError(f"x has shape {x.shape}, y has shape {y.shape}")
    w, b = w0, b0
    history = []
    for _ in range(iterations):
        error = w * x + b - y
        history.append(float(np.mean(error**2)))
        # One tuple assignment: both gradients come from the same error, so from the same w and b.
        w, b = (
            w - learning_rate * 2 * float(np.mean(error * x)),
            b - learning_rate * 2 * float(np.mean(error)),
        )
    return w, b, history
    # END SOLUTION
