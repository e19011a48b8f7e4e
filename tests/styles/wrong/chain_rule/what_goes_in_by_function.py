# expect: any
def chain_rule(functions, slopes, x):
    goes_in = {}
    for f in functions:
        goes_in[f] = x
        x = f(x)
    slope = 1.0
    for f, df in zip(functions, slopes):
        slope *= df(goes_in[f])
    return x, slope
