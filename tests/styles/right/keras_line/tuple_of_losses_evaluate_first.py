import keras
import numpy as np


def keras_line(x, y, w0, b0, learning_rate, epochs):
    model = keras.models.Sequential()
    model.add(keras.layers.Input((1,)))
    model.add(keras.layers.Dense(units=1, use_bias=True, activation="linear"))
    model.compile(loss="mse", optimizer=keras.optimizers.SGD(learning_rate=learning_rate, momentum=0.0, nesterov=False))
    model.layers[0].set_weights([np.full((1, 1), w0), np.full((1,), b0)])

    def one():
        before = float(np.mean((keras.ops.convert_to_numpy(model(x)) - y) ** 2))
        model.train_on_batch(x, y)
        return before

    losses = tuple(one() for _ in range(epochs))
    return *(float(v.ravel()[0]) for v in model.get_weights()), losses
