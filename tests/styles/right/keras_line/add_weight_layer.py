import keras
import numpy as np


class Line(keras.layers.Layer):
    def __init__(self, w0, b0):
        super().__init__()
        self.w = self.add_weight(shape=(), initializer=keras.initializers.Constant(w0))
        self.b = self.add_weight(shape=(), initializer=keras.initializers.Constant(b0))

    def call(self, x):
        return self.w * x + self.b


def keras_line(x, y, w0, b0, learning_rate, epochs):
    line = Line(w0, b0)
    model = keras.Sequential([keras.Input(shape=(1,)), line])
    model.compile(keras.optimizers.SGD(learning_rate), "mse")
    losses = np.zeros(epochs)
    for i in range(epochs):
        losses[i] = model.train_on_batch(x, y)
    w, b = model.get_weights()
    return float(w), float(b), losses.tolist()
