"""평균 제곱 오차의 기울기 / Gradient of the mean squared error"""

import numpy as np


def mse_gradient(x: np.ndarray, y: np.ndarray, w: float, b: float) -> tuple[float, float]:
    """직선 w·x + b의 MSE를 w와 b로 미분한 (dw, db). x와 y는 같은 모양 (n, 1).

    x와 y의 모양이 다르면 ValueError.

    The derivatives (dw, db) of the MSE of the line w·x + b. x and y have the same shape (n, 1).

    ValueError when x and y differ in shape.

    → (dw, db)
    """
    # BEGIN SOLUTION
    if x.shape != y.shape:
        raise ValueError(f"x has shape {x.shape}, y has shape {y.shape}")
    error = w * x + b - y
    return 2 * float(np.mean(error * x)), 2 * float(np.mean(error))
    # END SOLUTION


def mse_gradient_matrix(X: np.ndarray, y: np.ndarray, w: np.ndarray, b: float) -> tuple[np.ndarray, float]:
    """특징이 여러 개일 때 X @ w + b의 MSE의 기울기. X (n, d), y (n,), w (d,) → dw (d,), 수 db.

    The same with several features, for X @ w + b. X (n, d), y (n,), w (d,) → dw (d,), db one number.

    → (dw, db)
    """
    # BEGIN SOLUTION
    error = X @ w + b - y
    return 2 * X.T @ error / len(y), 2 * float(error.mean())
    # END SOLUTION
