import math
import random

import numpy as np


def split_dataset(X, y, ratios, seed):
    if not math.isclose(math.fsum(ratios), 1.0, abs_tol=1e-8):
        raise ValueError("비율의 합이 1이 아닙니다")
    if X.shape[0] != y.shape[0]:
        raise ValueError("길이")
    번호 = list(range(len(X)))
    random.Random(seed).shuffle(번호)
    끝 = [math.floor(len(X) * r + 1e-9) for r in ratios]
    시험 = 끝[0] + 끝[1]
    조각 = 번호[: 끝[0]], 번호[끝[0] : 시험], 번호[시험:]
    return tuple(v for 하나 in 조각 for v in (X[하나], y[하나]))
