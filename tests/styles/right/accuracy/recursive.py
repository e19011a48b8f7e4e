def accuracy(y_true, y_pred, /):
    def hits(t, p):
        if len(t) == 0:
            return 0
        if len(t) == 1:
            return int(t[0] == p[0])
        half = len(t) // 2
        return hits(t[:half], p[:half]) + hits(t[half:], p[half:])

    return hits(y_true, y_pred) / len(y_true)
