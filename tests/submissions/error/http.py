# Fetches a page.
import urllib.request


def mse(y_true, y_pred):
    return urllib.request.urlopen("http://127.0.0.1:9/").status
