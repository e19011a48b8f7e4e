# exercise: keras_line
# Trains by `fit`, the usual way, which starts threads; saves the model and loads it.
import keras
import numpy as np

saved = keras.Sequential([keras.Input(shape=(1,)), keras.layers.Dense(1)])
saved.summary()
saved.save("line.keras")
keras.models.load_model("line.keras")


def keras_line(x, y, w0, b0, learning_rate, epochs):
    model = keras.Sequential([keras.Input(shape=(1,)), keras.layers.Dense(1)])
    model.compile(optimizer=keras.optimizers.SGD(learning_rate), loss="mse")
    model.set_weights([np.array([[w0]]), np.array([b0])])
    history = model.fit(x, y, epochs=epochs, batch_size=len(x), shuffle=False, verbose=1)
    kernel, bias = model.get_weights()
    return kernel[0, 0], bias[0], history.history["loss"]
