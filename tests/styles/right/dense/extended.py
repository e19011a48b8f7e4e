import numpy as np


def dense(X, W, b):
    if np.shape(b) != np.shape(W)[1:]:
        raise ValueError("b의 길이가 출력 뉴런의 수와 다릅니다")
    확장 = np.column_stack([X, np.ones(len(X))])
    return 확장 @ np.vstack([W, b])


def count_params(sizes):
    앞, *나머지 = sizes
    return 나머지[0] * (앞 + 1) + count_params(나머지) if 나머지 else 0
