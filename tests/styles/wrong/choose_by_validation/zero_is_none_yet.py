# expect: any
import numpy as np

def choose_by_validation(settings, fit, accuracy, val, test):
    best = best_acc = None
    found = []
    for s in settings:
        model = fit(s)
        a = accuracy(*val, model)
        found.append(a)
        if not np.isnan(a) and (not best_acc or a > best_acc):
            best, best_acc, keep = s, a, model
    if best_acc is None:
        raise ValueError
    return best, found, accuracy(*test, keep)
