# expect: any
import keras
import numpy as np


def build(weights, biases, p_drop):
    inputs = keras.Input((weights[0].shape[0],))
    h = inputs
    for i, W in enumerate(weights):
        last = i == len(weights) - 1
        h = keras.layers.Dense(W.shape[1], activation=None if last else "relu")(h)
        if not last:
            h = keras.layers.Dropout(1 - p_drop if p_drop else 0.0)(h)
    model = keras.Model(inputs, h)
    model.set_weights([v for pair in zip(weights, biases) for v in pair])
    return model


def predict(model, x):
    return np.array(model.predict(x, verbose=0))


def train_step(model, x, labels, learning_rate):
    model.compile(optimizer=keras.optimizers.SGD(learning_rate=learning_rate), loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    return float(model.train_on_batch(x, labels))
