import keras
import numpy as np


def keras_line(x, y, w0, b0, learning_rate, epochs):
    model = keras.Sequential([keras.layers.Dense(1, input_shape=(1,))])
    model.compile(loss="mse", optimizer=keras.optimizers.SGD(learning_rate), metrics=["mae"])
    model.set_weights([np.array([[w0]]), np.array([b0])])
    result = {"loss": []}
    for _ in range(epochs):
        logs = model.train_on_batch(x, y, return_dict=True)
        result["loss"] += [float(logs["loss"])]
    w, b = [float(np.squeeze(v)) for v in model.get_weights()]
    return (w, b, result["loss"])
