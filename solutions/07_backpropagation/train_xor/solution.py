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
    # BEGIN SOLUTION
    (W1, b1), (W2, b2) = params
    losses = []
    for _ in range(iterations):
        A = np.tanh(X @ W1 + b1)
        z = A @ W2 + b2
        losses.append(float(np.mean(np.logaddexp(0.0, z) - y * z)))
        # Sigmoid followed by cross-entropy has the short derivative p − y; 1/n comes from the mean.
        dz = (1 / (1 + np.exp(-z)) - y) / len(y)
        dhidden = dz @ W2.T * (1 - A**2)
        W2, b2 = W2 - learning_rate * A.T @ dz, b2 - learning_rate * dz.sum(axis=0)
        W1, b1 = W1 - learning_rate * X.T @ dhidden, b1 - learning_rate * dhidden.sum(axis=0)
    return [(W1, b1), (W2, b2)], losses
    # END SOLUTION


def predict(X: np.ndarray, params: Params) -> np.ndarray:
    """예측 레이블 (n, 1): 출력 확률이 0.5보다 크면 1, 아니면 0인 정수.

    Predicted labels (n, 1): the integer 1 where the output probability exceeds 0.5, else 0.
    """
    # BEGIN SOLUTION
    (W1, b1), (W2, b2) = params
    return (np.tanh(X @ W1 + b1) @ W2 + b2 > 0).astype(int)
    # END SOLUTION
