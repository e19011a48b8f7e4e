# expect: choose_by_validation__first_of_equal_settings
import numpy as np


def choose_by_validation(settings, fit, accuracy, val, test):
    models = [fit(s) for s in settings]
    scores = [accuracy(*val, m) for m in models]
    ok = [(s, x) for s, x in zip(settings, scores) if not np.isnan(x)]
    if not ok:
        raise ValueError
    best = max(ok, key=lambda p: p[1])[0]
    return best, scores, accuracy(*test, models[list(settings).index(best)])
