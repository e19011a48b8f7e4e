"""데이터 나누기 / Splitting the data"""

import numpy as np


def split_dataset(
    X: np.ndarray, y: np.ndarray, ratios: tuple[float, float, float], seed: int
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """표본을 섞어 (X_train, y_train, X_val, y_val, X_test, y_test)로 나눕니다. X (n, d), y (n,).

    크기는 n에 (학습, 검증, 테스트) 비율을 곱해 정수로 만든 값입니다. 표본마다 정확히 한 번 쓰입니다.
    같은 seed는 같은 결과를 냅니다. 비율의 합이 1이 아니거나 X와 y의 길이가 다르면 ValueError.

    Shuffle the samples and split them into (X_train, y_train, X_val, y_val, X_test, y_test). X is (n, d),
    y is (n,).

    The sizes are n times the (train, validation, test) ratios, made whole; each sample is used exactly once.
    The same seed gives the same result. ValueError when the ratios do not sum to 1 or the lengths differ.

    → (X_train, y_train, X_val, y_val, X_test, y_test)
    """
    # BEGIN SOLUTION
    if not np.isclose(sum(ratios), 1) or len(X) != len(y):
        raise ValueError("ratios must sum to 1, and X and y must be of equal length")
    n = len(X)
    # One permutation keeps each sample with its label; a generator of its own leaves np.random alone.
    order = np.random.default_rng(seed).permutation(n)
    first, second = round(n * ratios[0]), round(n * (ratios[0] + ratios[1]))
    train, val, test = order[:first], order[first:second], order[second:]
    return X[train], y[train], X[val], y[val], X[test], y[test]
    # END SOLUTION
