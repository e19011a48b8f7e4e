"""배치 정규화의 순전파 / The forward pass of batch normalization"""

import numpy as np


def batchnorm_forward(
    x: np.ndarray,
    gamma: np.ndarray,
    beta: np.ndarray,
    running_mean: np.ndarray,
    running_var: np.ndarray,
    training: bool,
    momentum: float,
    eps: float,
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """열마다 정규화한 다음 gamma배 하고 beta를 더합니다. 학습 중에는 배치의 통계를, 평가 중에는 모아 둔 통계를 씁니다.

    Each column is normalized, then scaled by gamma and shifted by beta: in training by the statistics of the batch, in
    evaluation by the running ones.

    x: (n, d);  gamma, beta, running_mean, running_var: (d,);  0 < momentum < 1: 모아 둔 값의 무게 / the weight of the running value
    → (y, running_mean, running_var): y (n, d); 통계는 학습 중에만 바뀝니다 / the statistics change in training only
    """
    raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code
