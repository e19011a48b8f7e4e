# expect: any
def chain_rule(functions, slopes, x):
    s = 1
    for f, d in zip(functions, slopes):
        y = f(x)
        if y != x:
            s *= d(x)
        x = y
    return x, s
