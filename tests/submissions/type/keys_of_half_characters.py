# Two keys that no encoding can tell apart, since each is half of a character.
def mse(y_true, y_pred):
    return {"\ud800": 1, "\ud801": 2}
