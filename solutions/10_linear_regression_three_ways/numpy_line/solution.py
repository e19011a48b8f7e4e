"""NumPy로 직선 맞추기 / Fitting a line with NumPy"""

import numpy as np


def numpy_line(
    x: np.ndarray, y: np.ndarray, w0: float, b0: float, learning_rate: float, epochs: int
) -> tuple[float, float, list[float]]:
    """직선 w·x + b를 w0, b0에서 시작해 전체 데이터의 경사하강법으로 epochs번 갱신합니다. 손실은 MSE입니다.

    Start the line w·x + b at w0, b0 and update it `epochs` times by gradient descent on the MSE of all the data.

    x, y: 각각 (n,) 또는 (n, 1), 섞여도 됨 / each (n,) or (n, 1), in any combination
    w0, b0: 수 하나, 또는 모양이 (1,)인 배열 / one number, or an array of shape (1,)
    → (w, b, losses): 파이썬 수 / plain numbers; losses[i]는 i번째 갱신 **전**의 손실 / the loss **before** update i
    """
    # BEGIN SOLUTION
    # Flat copies: (n, 1) minus (n,) would pair every x with every y, without an error.
    x, y = np.ravel(x), np.ravel(y)
    w, b = float(np.ravel(w0)[0]), float(np.ravel(b0)[0])
    losses = []
    for _ in range(epochs):
        residuals = w * x + b - y
        losses.append(float(np.mean(residuals**2)))
        grad_w, grad_b = 2 * float(np.mean(residuals * x)), 2 * float(np.mean(residuals))
        w, b = w - learning_rate * grad_w, b - learning_rate * grad_b
    return w, b, losses
    # END SOLUTION


def predict_line(x: np.ndarray, w: float, b: float) -> np.ndarray:
    """새 x에 대한 예측 w·x + b. 모양은 x와 같습니다.

    The predictions w·x + b for new x, in the shape of x.
    """
    # BEGIN SOLUTION
    return w * x + b
    # END SOLUTION
