import keras
import numpy as np


def build(weights, biases, p_drop):
    x = inputs = keras.Input(shape=weights[0].shape[:1], dtype="float32")
    for W, b in zip(weights[:-1], biases[:-1]):
        x = keras.layers.Dense(W.shape[1])(x)
        x = keras.ops.relu(x)
        x = keras.layers.Dropout(p_drop)(x)
    outputs = keras.layers.Dense(weights[-1].shape[1], activation="linear")(x)
    model = keras.Model(inputs=inputs, outputs=outputs)
    flat = []
    for W, b in zip(weights, biases):
        flat += [W, b]
    model.set_weights(flat)
    return model


def predict(model, x):
    values = [keras.ops.convert_to_numpy(model(row[None], training=False))[0] for row in x]
    return np.stack(values)


def train_step(model, x, labels, learning_rate):
    """Gradients by hand, with NumPy."""
    flat = model.get_weights()
    Ws, bs = flat[0::2], flat[1::2]
    acts = [np.asarray(x, dtype=float)]
    for W, b in zip(Ws, bs):
        z = acts[-1] @ W + b
        acts.append(np.maximum(z, 0))
    e = np.exp(z - z.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    n = len(labels)
    loss = -np.log(p[np.arange(n), labels]).mean()
    p[np.arange(n), labels] -= 1
    d = p / n
    new = []
    for i in reversed(range(len(Ws))):
        new = [Ws[i] - learning_rate * acts[i].T @ d, bs[i] - learning_rate * d.sum(axis=0)] + new
        d = (d @ Ws[i].T) * (acts[i] > 0)
    model.set_weights(new)
    return loss
