# expect: keras_line__records_after
import keras
import numpy as np


def keras_line(x, y, w0, b0, learning_rate, epochs):
    model = keras.Sequential([keras.Input(shape=(1,)), keras.layers.Dense(1)])
    model.set_weights([np.array([[w0]]), np.array([b0])])
    model.compile(keras.optimizers.SGD(learning_rate), "mse")
    losses = []
    for _ in range(epochs):
        model.train_on_batch(x, y)
        losses.append(model.evaluate(x, y, verbose=0))
    w, b = model.get_weights()
    return float(w[0, 0]), float(b[0]), losses
