import numpy as np


def choose_by_validation(settings, fit, accuracy, val, test):
    models = [fit(s) for s in settings]
    accs = [accuracy(X=val[0], y=val[1], model=m) for m in models]
    if not accs or np.isnan(accs).all():
        raise ValueError("nothing to choose")
    i = int(np.nanargmax(accs))
    return settings[i], accs, accuracy(test[0], test[1], model=models[i])
