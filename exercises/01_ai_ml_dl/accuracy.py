"""정확도 / Accuracy"""

import numpy as np


def accuracy(y_true: np.ndarray, y_pred: np.ndarray) -> float:
    """예측이 정답과 같은 표본의 비율을 0과 1 사이의 수로 돌려줍니다.

    The share of samples whose prediction equals the label, a number between 0 and 1.

    y_true, y_pred: (n,)
    """
    raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code
