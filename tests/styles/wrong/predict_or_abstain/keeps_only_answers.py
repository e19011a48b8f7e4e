# expect: predict_or_abstain__only_the_sure
import numpy as np


def predict_or_abstain(params, mean, std, X, threshold):
    labels = []
    for x in X:
        v = (x - mean) / std
        for W, b in params[:-1]:
            v = np.maximum(v @ W + b, 0)
        W, b = params[-1]
        v = v @ W + b
        v = np.exp(v - v.max())
        v /= v.sum()
        if v.max() >= threshold:
            labels.append(np.argmax(v))
    return np.array(labels)
