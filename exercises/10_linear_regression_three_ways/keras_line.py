"""Keras로 직선 맞추기 / Fitting a line with Keras"""

import keras
import numpy as np


def keras_line(
    x: np.ndarray, y: np.ndarray, w0: float, b0: float, learning_rate: float, epochs: int
) -> tuple[float, float, list[float]]:
    """`Dense(1)` 하나를 w0, b0에서 시작해 전체 배치 SGD로 epochs번 갱신합니다. 손실은 MSE입니다.

    Start one `Dense(1)` at w0, b0 and update it `epochs` times with full-batch SGD on the mean squared error.

    x, y: (n, 1)
    → (w, b, losses): 파이썬 수 / plain numbers; losses[i]는 i번째 갱신 **전**의 손실 / the loss **before** update i
    """
    raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code
