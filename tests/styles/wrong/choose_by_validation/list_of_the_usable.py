# expect: choose_by_validation__leaves_nan_out
import numpy as np


def choose_by_validation(settings, fit, accuracy, val, test):
    runs = [(s, fit(s)) for s in settings]
    scored = [(accuracy(*val, net), s, net) for s, net in runs]
    usable = [run for run in scored if np.isfinite(run[0])]
    if len(usable) == 0:
        raise ValueError("all runs diverged")
    top = usable[int(np.argmax([run[0] for run in usable]))]
    return top[1], [run[0] for run in usable], accuracy(*test, top[2])
