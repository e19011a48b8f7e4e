"""모델을 파일에 담기 / A model for a file"""

from collections.abc import Mapping

import numpy as np

Params = list[tuple[np.ndarray, np.ndarray]]


def pack_model(params: Params, mean: np.ndarray, std: np.ndarray) -> dict[str, np.ndarray]:
    """이름과 배열의 사전: 층마다 W1, b1, W2, b2, …, 그리고 mean, std. np.savez에 그대로 줄 수 있습니다.

    params [(W, b), …]는 입력 쪽부터의 층, mean과 std (d,)는 학습 데이터에서 구한 평균과 표준편차입니다.

    Names and arrays, ready for np.savez: W1, b1, W2, b2, … of the layers, and mean and std.

    params [(W, b), …] are the layers from the input on, mean and std (d,) come from the training data.
    """
    raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code


def unpack_model(arrays: Mapping[str, np.ndarray]) -> tuple[Params, np.ndarray, np.ndarray]:
    """pack_model의 반대: 이름으로 찾아 (params, mean, std)를 돌려줍니다. 층의 수는 정해져 있지 않습니다.

    The opposite of pack_model: (params, mean, std), found by their names. The number of layers is not fixed.

    → (params, mean, std), params = [(W, b), …]
    """
    raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code


def predict(params: Params, mean: np.ndarray, std: np.ndarray, X: np.ndarray) -> np.ndarray:
    """날것의 X (n, d)의 레이블 (n,): (X - mean) / std로 맞춘 다음 신경망(은닉층은 ReLU)을 지나, 가장 큰 출력의 번호.

    Labels (n,) of raw X (n, d): scaled by (X - mean) / std, sent through the network (ReLU in hidden layers);
    the number of the largest output.
    """
    raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code
