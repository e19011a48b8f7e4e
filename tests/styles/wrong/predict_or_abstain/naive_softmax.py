# expect: predict_or_abstain__overflow
import numpy as np


def softmax(row):
    return np.exp(row) / np.sum(np.exp(row))


def predict_or_abstain(params, mean, std, X, threshold):
    labels = []
    for x in (X - mean) / std:
        for i in range(len(params)):
            x = x @ params[i][0] + params[i][1]
            if i < len(params) - 1:
                x = np.maximum(x, 0)
        p = softmax(x)
        k = np.argmax(p)
        labels.append(k if p[k] >= threshold else -1)
    return np.array(labels)
