"""XOR 학습 / Learning XOR"""

import numpy as np

Params = list[tuple[np.ndarray, np.ndarray]]


def train_xor(
    X: np.ndarray, y: np.ndarray, params: Params, learning_rate: float, iterations: int
) -> tuple[Params, list[float]]:
    """은닉층 하나(tanh)와 시그모이드 출력의 신경망을 경사하강법으로 학습해 (params, losses)를 돌려줍니다.

    X (n, d), y (n, 1)은 0/1, params는 [(W1, b1), (W2, b2)]: W1 (d, H), b1 (H,), W2 (H, 1), b2 (1,).
    losses[t]는 t번째 갱신 직전의 평균 이진 크로스 엔트로피입니다. 주어진 params는 바꾸지 않습니다.

    Train a network with one hidden layer (tanh) and a sigmoid output by gradient descent: (params, losses).

    X (n, d), y (n, 1) of 0/1, params is [(W1, b1), (W2, b2)]: W1 (d, H), b1 (H,), W2 (H, 1), b2 (1,).
    losses[t] is the mean binary cross-entropy just before update t. The given params stay as they are.

    → (params, losses), params = [(W1, b1), (W2, b2)]
    """
    raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code


def predict(X: np.ndarray, params: Params) -> np.ndarray:
    """예측 레이블 (n, 1): 출력 확률이 0.5보다 크면 1, 아니면 0인 정수.

    Predicted labels (n, 1): the integer 1 where the output probability exceeds 0.5, else 0.
    """
    raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code
