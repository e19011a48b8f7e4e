# expect: any
import math


def choose_by_validation(settings, fit, accuracy, val, test):
    best, best_acc, best_model = None, -math.inf, None
    found = []
    for setting in settings:
        model = fit(setting)
        acc = accuracy(val[0], val[1], model)
        found.append(acc)
        if not math.isnan(acc) and acc > best_acc + 1e-3:
            best, best_acc, best_model = setting, acc, model
    if best_acc == -math.inf:
        raise ValueError
    return best, found, accuracy(test[0], test[1], best_model)
