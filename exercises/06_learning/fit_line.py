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
    raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code
