import math
import numpy as np


def zscore_outliers(x, t):
    if t < 0:
        raise ValueError("t는 0 이상이어야 합니다")
    n = len(x)
    평균 = math.fsum(x) / n
    분산 = math.fsum((값 - 평균) ** 2 for 값 in x) / n
    표준편차 = math.sqrt(분산)
    결과 = np.zeros(n, dtype=np.bool_)
    if 표준편차 == 0.0:
        return 결과
    for i, 값 in enumerate(x):
        결과[i] = math.fabs(값 - 평균) / 표준편차 > t
    return 결과
