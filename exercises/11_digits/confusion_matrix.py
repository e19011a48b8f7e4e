"""혼동 행렬 / Confusion matrix"""

import numpy as np


def confusion_matrix(y_true: np.ndarray, y_pred: np.ndarray, classes: int) -> np.ndarray:
    """정답이 i이고 예측이 j인 표본의 수를 i행 j열에 담은 (classes, classes) 정수 배열.

    y_true, y_pred: 0부터 classes - 1까지의 정수 레이블 (n,), n은 0 이상.

    An integer array of shape (classes, classes): row i, column j counts the samples of class i
    that were predicted as j.

    y_true, y_pred: (n,) integer labels from 0 to classes - 1; n may be 0.
    """
    raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code
