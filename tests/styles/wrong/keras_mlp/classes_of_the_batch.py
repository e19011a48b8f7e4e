# expect: any
import numpy as np

import keras


def build(weights, biases, p_drop):
    layers = [keras.Input(shape=(weights[0].shape[0],))]
    for W in weights[:-1]:
        layers += [keras.layers.Dense(W.shape[1], activation="relu"), keras.layers.Dropout(p_drop)]
    layers.append(keras.layers.Dense(weights[-1].shape[1]))
    model = keras.Sequential(layers)
    model.set_weights([array for pair in zip(weights, biases) for array in pair])
    return model


def predict(model, x):
    return keras.ops.convert_to_numpy(model(x, training=False))


def train_step(model, x, labels, learning_rate):
    targets = keras.utils.to_categorical(labels)
    model.compile(
        optimizer=keras.optimizers.SGD(learning_rate),
        loss=keras.losses.CategoricalCrossentropy(from_logits=True),
    )
    return float(model.train_on_batch(x, targets))
