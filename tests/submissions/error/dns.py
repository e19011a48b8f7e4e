# says: not available
# Asks a name server.
import socket


def mse(y_true, y_pred):
    return socket.gethostbyname("example.invalid")
