import numpy as np


def choose_by_validation(settings, fit, accuracy, val, test):
    runs = {}
    for number, setting in enumerate(settings):
        runs[number] = fit(setting)
    scores = np.array([accuracy(val[0], val[1], runs[number]) for number in range(len(settings))])
    if np.isnan(scores).all():
        raise ValueError("all diverged")
    winner = np.flatnonzero(scores == np.nanmax(scores))[0]
    X, y = test
    return settings[winner], scores.tolist(), accuracy(X, y, runs[winner])
