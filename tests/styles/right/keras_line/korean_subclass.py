import keras
import numpy as np


class Line(keras.Model):
    def __init__(self):
        super().__init__()
        self.층 = keras.layers.Dense(1)

    def call(self, x):
        return self.층(x)


def keras_line(x, y, w0, b0, learning_rate, epochs):
    모델 = Line()
    모델(keras.ops.zeros((1, 1)))
    모델.층.kernel.assign([[w0]])
    모델.층.bias.assign([b0])
    모델.compile(optimizer=keras.optimizers.SGD(learning_rate), loss="mse")
    손실들 = []
    for _ in range(epochs):
        손실들.append(float(모델.train_on_batch(x, y)))
    (가중치,), (편향,) = 모델.층.get_weights()
    return 가중치[0], 편향, 손실들
