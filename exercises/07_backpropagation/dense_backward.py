"""완전 연결층의 역전파 / Backward pass of a dense layer"""

import numpy as np


def dense_backward(
    dout: np.ndarray, cache: tuple[np.ndarray, np.ndarray, np.ndarray]
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """완전 연결층 Z = X @ W + b의 역전파. dout은 손실을 Z로 미분한 값 (n, o), cache는 (X, W, b)입니다.

    X (n, i), W (i, o), b (o,) → dX (n, i), dW (i, o), db (o,). dout의 모양이 (n, o)가 아니면 ValueError.

    Backward pass of the dense layer Z = X @ W + b. dout is the loss derived by Z, (n, o); cache is (X, W, b).

    X (n, i), W (i, o), b (o,) → dX (n, i), dW (i, o), db (o,). ValueError when dout is not of shape (n, o).

    → (dX, dW, db)
    """
    raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code
