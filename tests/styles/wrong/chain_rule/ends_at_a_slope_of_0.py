# expect: any
def chain_rule(functions, slopes, x):
    s = 1
    for f, d in zip(functions, slopes):
        s *= d(x)
        if s == 0:
            return x, 0
        x = f(x)
    return x, s
