# expect: keras_line__stops_when_flat
import keras
import numpy as np


def keras_line(x, y, w0, b0, learning_rate, epochs):
    model = keras.Sequential([keras.layers.Input((1,)), keras.layers.Dense(1)])
    model.compile(optimizer=keras.optimizers.SGD(learning_rate), loss="mse")
    model.layers[0].set_weights([np.array([[w0]]), np.array([b0])])
    patient = keras.callbacks.EarlyStopping(monitor="loss", min_delta=1e-9, patience=10, mode="min")
    history = model.fit(x, y, epochs=epochs, batch_size=len(x), callbacks=[patient], verbose=0)
    w, b = model.layers[0].get_weights()
    return w.item(), b.item(), history.history["loss"]
