"""정밀도, 재현율, F1 / Precision, recall, F1"""

import numpy as np


def precision_recall_f1(C: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """혼동 행렬 C에서 클래스마다 정밀도, 재현율, F1을 구합니다. 결과는 저마다 (K,)입니다.

    C: (K, K) 표본의 수. 행은 정답, 열은 예측. 분모가 0이면 그 값은 0입니다.

    Precision, recall and F1 of each class, (K,) each, from the confusion matrix C.

    C: (K, K) numbers of samples, rows the truth, columns the prediction. Where a denominator is 0,
    the value is 0.

    → (precision, recall, f1)
    """
    raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code
