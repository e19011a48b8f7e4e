"""학습률의 한계와 진단 / The limit of the learning rate, and its diagnosis"""

from collections.abc import Sequence

import numpy as np


def max_stable_lr(X: np.ndarray) -> float:
    """편향이 있는 선형 모델의 MSE에 경사하강법을 쓸 때, 발산하지 않는 학습률의 한계 2/λmax. X는 (n, d).

    λmax는 헤세 행렬 (2/n)·AᵀA의 가장 큰 고윳값이고, A = [X, 1]은 X에 1의 열을 붙인 (n, d + 1) 행렬입니다.

    The limit 2/λmax of the learning rate, beyond which gradient descent diverges on the MSE of a linear model
    with bias.

    λmax is the largest eigenvalue of the Hessian (2/n)·AᵀA; A = [X, 1] is X (n, d) with a column of ones.
    """
    raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code


def diagnose(losses: Sequence[float]) -> str:
    """손실 기록을 'diverged', 'falling', 'settled' 가운데 하나로 진단합니다.
    'diverged': NaN이나 무한대가 있거나, 마지막 손실이 첫 손실보다 큽니다.
    'falling': 발산하지 않았고, 한가운데부터 마지막까지 줄어든 양이 전체가 줄어든 양의 10분의 1보다 큽니다.
    한가운데는 losses[(len(losses) - 1) // 2]입니다. 그 밖에는 'settled'. 손실이 두 개보다 적으면 ValueError.

    Diagnose a history of losses as 'diverged', 'falling' or 'settled'.
    'diverged': there is a NaN or an infinity, or the last loss is greater than the first.
    'falling': not diverged, and from the middle to the end the loss fell by more than a tenth of its whole fall.
    The middle is losses[(len(losses) - 1) // 2]. Otherwise 'settled'. ValueError for fewer than two losses.
    """
    raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code
