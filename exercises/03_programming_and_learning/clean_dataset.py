"""데이터 정제 / Cleaning a data set"""

import numpy as np


def clean_dataset(X: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray, dict[str, int]]:
    """빠진 값이 있는 행, 레이블이 엇갈리는 행, 되풀이되는 행을 빼고 순서대로 돌려줍니다.

    X: (n, d) 실수, y: (n,) 레이블. 결과는 X (m, d), y (m,), 뺀 행의 수
    {"nan": …, "conflict": …, "duplicate": …}입니다. X와 y의 길이가 다르면 ValueError를 일으킵니다.

    Drop rows with missing values, rows whose labels contradict, and repeated rows; keep the order.

    X: (n, d) numbers, y: (n,) labels. Returns X (m, d), y (m,) and how many rows were dropped as
    {"nan": …, "conflict": …, "duplicate": …}. Raises ValueError when X and y differ in length.

    → (X_clean, y_clean, report)
    """
    raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code
