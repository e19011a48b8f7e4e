# Leaves a file in /dev/shm by path.
def mse(y_true, y_pred):
    with open("/dev/shm/dlgrade-left-behind", "wb") as file:
        file.write(b"x" * 100)
    return 1.0
