"""분류기 학습 / Training a classifier"""

from collections.abc import Callable
from typing import Any

import numpy as np

Params = list[tuple[np.ndarray, np.ndarray]]
Data = tuple[np.ndarray, np.ndarray]


def train_classifier(
    train: Data,
    val: Data,
    params: Params,
    backward: Callable[[np.ndarray, np.ndarray, Params], tuple[float, Params]],
    accuracy: Callable[[np.ndarray, np.ndarray, Params], float],
    rate: float,
    size: int,
    epochs: int,
    rng: np.random.Generator,
) -> tuple[Params, list[Any]]:
    """미니배치로 epochs 에포크를 학습해 (params, history)를 돌려줍니다.

    train과 val은 (X, y), params는 [(W, b), …]. backward(X, y, params)는 평균 손실과 기울기 (loss, grads)를,
    accuracy(X, y, params)는 정확도를 줍니다. history에는 에포크마다 (학습 손실, 검증 정확도)가 있습니다.

    Train in minibatches for the given number of epochs: (params, history).

    train and val are (X, y), params is [(W, b), …]. backward(X, y, params) gives the mean loss and its gradients,
    (loss, grads); accuracy(X, y, params) gives the accuracy. history has (training loss, validation accuracy) of each epoch.

    → (params, history), params = [(W, b), …], history = [(loss, accuracy), …]
    """
    # BEGIN SOLUTION
    X, y = train
    history = []
    for _ in range(epochs):
        order, total = rng.permutation(len(X)), 0.0
        for start in range(0, len(X), size):
            batch = order[start : start + size]
            loss, grads = backward(X[batch], y[batch], params)
            params = [(W - rate * dW, b - rate * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
            # The last batch may be smaller, so its mean counts for fewer samples.
            total += loss * len(batch)
        history.append((total / len(X), accuracy(*val, params)))
    return params, history
    # END SOLUTION
