import keras
from keras.initializers import Constant


def keras_line(x, y, w0, b0, learning_rate, epochs):
    inputs = keras.Input((1,))
    layer = keras.layers.Dense(1, kernel_initializer=Constant(w0), bias_initializer=Constant(b0))
    model = keras.Model(inputs, layer(inputs))
    model.compile(keras.optimizers.SGD(learning_rate), keras.losses.MeanSquaredError())
    losses = [model.train_on_batch(x, y) for _ in range(epochs)]
    return layer.kernel.numpy().item() if keras.backend.backend() == "tensorflow" else float(layer.kernel.value.item()), float(layer.bias.value[0]), losses
