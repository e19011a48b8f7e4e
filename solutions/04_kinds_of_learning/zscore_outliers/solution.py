"""z-점수로 찾는 이상치 / Outliers by z-score"""

import numpy as np


def zscore_outliers(x: np.ndarray, t: float) -> np.ndarray:
    """평균에서 표준편차의 t배보다 멀리 떨어진 값에 True를 줍니다: |x - 평균| / 표준편차 > t.

    x: (n,). 결과는 (n,) 불 배열입니다. 표준편차는 n으로 나누어 구합니다. 값이 모두 같으면 이상치는 없습니다.
    t가 음수이면 ValueError를 일으킵니다.

    Mark values farther from the mean than t standard deviations: |x - mean| / std > t.

    x: (n,). Returns booleans (n,). The standard deviation divides by n. Equal values have no outlier.
    Raises ValueError when t is negative.
    """
    # BEGIN SOLUTION
    if t < 0:
        raise ValueError("t must not be negative")
    if x.max() == x.min():  # by rounding, the standard deviation of equal values need not be 0
        return np.zeros(x.shape, dtype=bool)
    return np.abs(x - x.mean()) > t * x.std()
    # END SOLUTION
