"""다층 신경망의 역전파 / Backpropagation through a multi-layer network"""

import numpy as np

Params = list[tuple[np.ndarray, np.ndarray]]


def mlp_backward(X: np.ndarray, y: np.ndarray, params: Params, activation: str) -> tuple[float, Params]:
    """분류 신경망의 손실과 기울기 (loss, grads)를 구합니다. 은닉층에는 activation을 쓰고,
    마지막 층은 로짓을 냅니다. 손실은 평균 크로스 엔트로피입니다.

    X (n, d), y는 정수 레이블 (n,), params는 층마다 (W, b)인 리스트. grads의 구조와 모양도 같습니다.
    activation은 "relu" 또는 "tanh"이며, 그 밖에는 ValueError.

    Loss and gradient (loss, grads) of a classifier: `activation` in the hidden layers, logits from the last,
    mean cross-entropy as the loss.

    X (n, d), integer labels y (n,), params a list with (W, b) per layer; grads has the same form and shapes.
    activation is "relu" or "tanh"; ValueError for anything else.

    → (loss, grads), grads = [(dW, db), …]
    """
    raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code
