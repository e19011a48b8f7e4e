# Ignores every signal that it can.
import signal

for number in range(1, 65):
    try:
        signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError):
        continue


def mse(y_true, y_pred):
    while True:
        pass
