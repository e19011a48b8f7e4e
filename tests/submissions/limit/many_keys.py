# says: too large
# A dictionary whose keys all fall into one bucket.
def mse(y_true, y_pred):
    return {i * (2**61 - 1): i for i in range(3000)} | {f"{i}": 0 for i in range(30_000)}
