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
    raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code
