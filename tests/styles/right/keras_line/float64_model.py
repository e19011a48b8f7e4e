import keras
import numpy as np


def keras_line(x, y, w0, b0, learning_rate, epochs):
    model = keras.Sequential([keras.Input(shape=(1,), dtype="float64"), keras.layers.Dense(1, dtype="float64")])
    model.set_weights([np.array([[w0]]), np.array([b0])])
    model.compile(optimizer=keras.optimizers.SGD(learning_rate), loss=lambda t, p: keras.ops.mean(keras.ops.square(t - p)))
    losses = [float(model.train_on_batch(x, y)) for _ in range(epochs)]
    kernel, bias = model.get_weights()
    return kernel.item(), bias.item(), losses
