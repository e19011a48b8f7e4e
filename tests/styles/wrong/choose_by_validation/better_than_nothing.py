# expect: any
def choose_by_validation(settings, fit, accuracy, val, test):
    scores, winner = [], None
    record = 0
    for s in settings:
        net = fit(s)
        scores.append(accuracy(*val, net))
        if scores[-1] > record:
            record, winner = scores[-1], (s, net)
    if not winner:
        raise ValueError("no setting learned anything")
    return winner[0], scores, accuracy(*test, winner[1])
