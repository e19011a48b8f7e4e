import keras
import numpy as np
from keras import ops


def keras_line(x, y, w0, b0, learning_rate, epochs):
    x, y = ops.convert_to_tensor(x, dtype="float32"), ops.convert_to_tensor(y, dtype="float32")
    dense = keras.layers.Dense(1)
    dense.build((None, 1))
    dense.set_weights([np.array([[w0]]), np.array([b0])])
    losses = []
    for _ in range(epochs):
        r = ops.stop_gradient(dense(x) - y)
        losses.append(float(ops.mean(r * r)))
        gw, gb = 2 * ops.mean(r * x), 2 * ops.mean(r)
        dense.kernel.assign(dense.kernel.value - learning_rate * gw)
        dense.bias.assign(dense.bias.value - learning_rate * gb)
    w, b = dense.get_weights()
    return w.item(), b.item(), losses
