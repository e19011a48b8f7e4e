# says: SyntaxError|syntax error
# An error of syntax in a line of thirty digits.
def mse(y_true, y_pred):
    error = SyntaxError("x")
    error.filename, error.lineno, error.msg = "line_without_a_number.py", 10**30, object()
    raise error
