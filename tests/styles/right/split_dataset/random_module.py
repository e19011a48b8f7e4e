import math
import random


def split_dataset(X, y, ratios, seed):
    훈련, 검증, 테스트 = ratios
    if not math.isclose(훈련 + 검증 + 테스트, 1.0) or len(X) != len(y):
        raise ValueError("비율 또는 길이를 확인하세요")
    번호 = list(range(len(X)))
    random.Random(seed).shuffle(번호)
    n_val, n_test = round(len(X) * 검증), round(len(X) * 테스트)
    n_train = len(X) - n_val - n_test
    묶음 = 번호[:n_train], 번호[n_train : n_train + n_val], 번호[n_train + n_val :]
    결과 = []
    for 번호들 in 묶음:
        결과 += [X[번호들], y[번호들]]
    return tuple(결과)
