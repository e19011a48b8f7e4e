import keras
import numpy as np


def build(weights, biases, p_drop):
    layers = [keras.Input(shape=(weights[0].shape[0],))]
    for i, b in enumerate(biases[:-1]):
        layers.append(keras.layers.Dense(len(b), activation="relu"))
        layers.append(keras.layers.Dropout(p_drop))
    layers.append(keras.layers.Dense(len(biases[-1])))
    model = keras.Sequential(layers)
    dense = [layer for layer in model.layers if isinstance(layer, keras.layers.Dense)]
    for layer, W, b in zip(dense, weights, biases):
        layer.kernel.assign(W.astype(np.float32))
        layer.bias.assign(b.astype(np.float32))
    return model


def predict(model, x):
    return keras.ops.convert_to_numpy(model(x.astype(np.float32), training=False))


def train_step(model, x, labels, learning_rate):
    loss_fn = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    x = x.astype(np.float32)
    if keras.backend.backend() == "tensorflow":
        import tensorflow as tf

        with tf.GradientTape() as tape:
            loss = loss_fn(labels, model(x, training=True))
        for variable, g in zip(model.trainable_variables, tape.gradient(loss, model.trainable_variables)):
            variable.assign_sub(learning_rate * g)
        return float(loss)
    model.zero_grad()
    loss = loss_fn(labels, model(x, training=True))
    loss.backward()
    import torch

    with torch.no_grad():
        for variable in model.trainable_weights:
            variable.value.sub_(learning_rate * variable.value.grad)
    return loss.item()
