# expect: predict_or_abstain__logits
import numpy as np


def predict_or_abstain(params, mean, std, X, threshold):
    out = (X - mean) / std
    for n, (W, b) in enumerate(params):
        out = out @ W + b
        if n < len(params) - 1:
            out = out * (out > 0)
    answers = []
    for scores in out:
        if max(scores) < threshold:
            answers.append(-1)
        else:
            answers.append(int(scores.argmax()))
    return answers
