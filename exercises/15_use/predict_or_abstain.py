"""확실할 때만 답하기 / An answer only where it is sure"""

import numpy as np

Params = list[tuple[np.ndarray, np.ndarray]]


def predict_or_abstain(
    params: Params, mean: np.ndarray, std: np.ndarray, X: np.ndarray, threshold: float
) -> np.ndarray:
    """날것의 X (n, d)의 레이블 (n,): 소프트맥스의 가장 큰 확률이 threshold보다 작은 행은 -1.

    X를 (X - mean) / std로 맞추고, 층이 [(W, b), …]인 신경망(은닉층은 ReLU)에 넣습니다.

    Labels (n,) of raw X (n, d), with -1 where the largest probability of softmax is below threshold.

    X is scaled by (X - mean) / std and sent through the layers [(W, b), …], with ReLU in hidden ones.
    """
    raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code
