"""가중치 벌점: L2와 L1 규제 / Weight penalties: L2 and L1 regularization"""

import numpy as np

Params = list[tuple[np.ndarray, np.ndarray]]


def l2_penalty(params: Params, lam: float) -> float:
    """L2 벌점: lam에 모든 층의 가중치 W의 제곱합을 곱한 수. 편향은 세지 않습니다.

    params는 층마다 (W, b)인 리스트입니다.

    The L2 penalty: lam times the sum of the squares of all weights W. Biases do not count.

    params is a list with (W, b) per layer.
    """
    raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code


def l2_penalty_grad(params: Params, lam: float) -> Params:
    """l2_penalty의 기울기. params와 같은 구조와 모양의 (dW, db) 리스트이며, db는 0으로 된 배열입니다.

    The gradient of l2_penalty: a list of (dW, db) with the form and shapes of params; db is all zeros.

    → [(dW, db), …]
    """
    raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code


def l1_penalty(params: Params, lam: float) -> float:
    """L1 벌점: lam에 모든 층의 가중치 W의 절댓값의 합을 곱한 수. 편향은 세지 않습니다.

    The L1 penalty: lam times the sum of the absolute values of all weights W. Biases do not count.
    """
    raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code


def l1_penalty_grad(params: Params, lam: float) -> Params:
    """l1_penalty의 기울기. 가중치가 0인 곳의 미분은 0으로 합니다. db는 0으로 된 배열입니다.

    The gradient of l1_penalty; where a weight is 0, take 0 as the derivative. db is all zeros.

    → [(dW, db), …]
    """
    raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code


def regularized_loss(data_loss: float, params: Params, lam: float) -> float:
    """학습에서 줄일 전체 손실: 데이터의 손실에 L2 벌점을 더한 값.

    The loss that training minimizes: the loss on the data plus the L2 penalty.
    """
    raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code
