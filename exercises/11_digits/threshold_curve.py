"""임곗값 곡선 / Threshold curve"""

import numpy as np


def threshold_curve(y: np.ndarray, score: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """서로 다른 점수를 큰 것부터 임곗값 t로 삼아, score ≥ t를 양성이라고 할 때의 정밀도와 재현율.

    y (n,)는 0/1, score (n,)는 클수록 양성에 가까운 실수입니다. 양성이 하나도 없으면 ValueError.

    Precision and recall when score ≥ t is called positive, with each distinct score as threshold t, largest first.

    y (n,) of 0/1, score (n,): the larger, the more likely positive. Without any positive: ValueError.

    → (thresholds, precision, recall), 모두 (k,) / each (k,)
    """
    raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code
