# expect: any
import numpy as np


def choose_by_validation(settings, fit, accuracy, val, test):
    models = [fit(s) for s in settings]
    v = [accuracy(*val, m) for m in models]
    if np.isnan(v).all():
        raise ValueError
    k = int(np.argsort(np.nan_to_num(v, nan=-1))[-2 if len(v) > 1 else -1])
    return settings[k], v, accuracy(*test, models[k])
