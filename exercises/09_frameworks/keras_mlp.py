"""Keras로 같은 신경망 만들기 / The same network in Keras"""

import keras
import numpy as np


def build(weights: list[np.ndarray], biases: list[np.ndarray], p_drop: float) -> keras.Model:
    """주어진 가중치로 신경망을 만듭니다. 은닉층은 선형 → ReLU → 드롭아웃, 출력층은 선형뿐입니다(로짓).

    Build the network with the given weights: hidden layers are linear → ReLU → dropout, the output is linear only (logits).

    weights[i]: (in, out), biases[i]: (out,) float64
    → model
    """
    raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code


def predict(model: keras.Model, x: np.ndarray) -> np.ndarray:
    """평가 모드에서 로짓을 구합니다.

    The logits in evaluation mode.

    x: (n, d) → (n, k) NumPy 배열 / array
    """
    raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code


def train_step(model: keras.Model, x: np.ndarray, labels: np.ndarray, learning_rate: float) -> float:
    """배치 전체의 평균 크로스 엔트로피로 SGD 갱신을 한 번 하고, 갱신하기 **전**의 손실을 돌려줍니다.

    One SGD update on the mean cross-entropy over the whole batch; returns the loss from **before** the update.

    x: (n, d), labels: (n,) 정수/integers
    """
    raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code
