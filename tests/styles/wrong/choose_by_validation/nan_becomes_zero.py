# expect: choose_by_validation__nan_as_zero
import numpy as np


def choose_by_validation(settings, fit, accuracy, val, test):
    nets = [fit(s) for s in settings]
    scores = np.array([accuracy(*val, net) for net in nets])
    if np.isnan(scores).all():
        raise ValueError("every run diverged")
    k = np.where(np.isnan(scores), 0.0, scores).argmax()
    return settings[k], scores, accuracy(*test, nets[k])
