# expect: keras_line__stops_when_flat
import numpy as np

import keras


def keras_line(x, y, w0, b0, learning_rate, epochs):
    model = keras.Sequential([keras.Input(shape=(1,)), keras.layers.Dense(1)])
    model.compile(optimizer=keras.optimizers.SGD(learning_rate), loss="mse")
    model.set_weights([np.array([[w0]]), np.array([b0])])
    losses = []
    for _ in range(epochs):
        losses.append(float(model.train_on_batch(x, y)))
        if losses[-1] < 1e-8:  # nothing left to learn
            break
    kernel, bias = model.get_weights()
    return float(kernel[0, 0]), float(bias[0]), losses
