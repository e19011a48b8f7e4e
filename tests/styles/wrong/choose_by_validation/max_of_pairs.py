# expect: any
import math


def choose_by_validation(settings, fit, accuracy, val, test):
    pairs = []
    for setting in settings:
        pairs.append((accuracy(*val, fit(setting)), setting))
    good = [p for p in pairs if not math.isnan(p[0])]
    if not good:
        raise ValueError
    _, best = max(good)
    return best, [p[0] for p in pairs], accuracy(*test, fit(best))
