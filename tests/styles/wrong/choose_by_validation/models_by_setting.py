# expect: choose_by_validation__last_of_equal_settings
import numpy as np


def choose_by_validation(settings, fit, accuracy, val, test):
    models, scores = {}, []
    for s in settings:
        models[s] = fit(s)
        scores.append(accuracy(*val, models[s]))
    if not scores or np.isnan(scores).all():
        raise ValueError
    k = int(np.nanargmax(scores))
    return settings[k], scores, accuracy(*test, models[settings[k]])
