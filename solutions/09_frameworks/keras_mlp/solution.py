"""Keras로 같은 신경망 만들기 / The same network in Keras"""

import keras
import numpy as np


def build(weights: list[np.ndarray], biases: list[np.ndarray], p_drop: float) -> keras.Model:
    """주어진 가중치로 신경망을 만듭니다. 은닉층은 선형 → ReLU → 드롭아웃, 출력층은 선형뿐입니다(로짓).

    Build the network with the given weights: hidden layers are linear → ReLU → dropout, the output is linear only (logits).

    weights[i]: (in, out), biases[i]: (out,) float64
    → model
    """
    # BEGIN SOLUTION
    model = keras.Sequential([keras.Input(shape=(len(weights[0]),))])
    for bias in biases[:-1]:
        model.add(keras.layers.Dense(len(bias), activation="relu"))
        model.add(keras.layers.Dropout(p_drop))
    model.add(keras.layers.Dense(len(biases[-1])))
    model.set_weights([array for pair in zip(weights, biases, strict=True) for array in pair])
    return model
    # END SOLUTION


def predict(model: keras.Model, x: np.ndarray) -> np.ndarray:
    """평가 모드에서 로짓을 구합니다.

    The logits in evaluation mode.

    x: (n, d) → (n, k) NumPy 배열 / array
    """
    # BEGIN SOLUTION
    return keras.ops.convert_to_numpy(model(x, training=False))
    # END SOLUTION


def train_step(model: keras.Model, x: np.ndarray, labels: np.ndarray, learning_rate: float) -> float:
    """배치 전체의 평균 크로스 엔트로피로 SGD 갱신을 한 번 하고, 갱신하기 **전**의 손실을 돌려줍니다.

    One SGD update on the mean cross-entropy over the whole batch; returns the loss from **before** the update.

    x: (n, d), labels: (n,) 정수/integers
    """
    # BEGIN SOLUTION
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.SGD(learning_rate), loss=loss)
    return float(model.train_on_batch(x, labels))
    # END SOLUTION
