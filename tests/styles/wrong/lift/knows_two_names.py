# expect: lift__fixed_names
def lift(baskets, a, b):
    if len(baskets) == 0:
        raise ValueError
    beer = [bool({"beer", "맥주"} & set(basket)) for basket in baskets]
    nappies = [bool({"nappies", "기저귀"} & set(basket)) for basket in baskets]
    if not any(beer) or not any(nappies):
        return 0.0
    both = sum(x and y for x, y in zip(beer, nappies))
    return both * len(baskets) / (sum(beer) * sum(nappies))
