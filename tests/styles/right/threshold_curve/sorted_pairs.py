from itertools import groupby


def threshold_curve(y, score):
    pairs = sorted(zip(score.tolist(), y.tolist(), strict=True), reverse=True)
    positives = sum(label for _, label in pairs)
    if not positives:
        raise ValueError("y has no positives")
    t, p, r = [], [], []
    seen = hits = 0
    for s, group in groupby(pairs, key=lambda pair: pair[0]):
        labels = [label for _, label in group]
        seen += len(labels)
        hits += sum(labels)
        t.append(s)
        p.append(hits / seen)
        r.append(hits / positives)
    return t, p, r
