# says: line 4: a syntax error
def mse(y_true, y_pred):
        total = 0
	return total
