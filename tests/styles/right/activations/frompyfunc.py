import numpy as np

sigmoid = np.frompyfunc(lambda v: 0.5 * (1 + np.tanh(0.5 * v)), 1, 1)
relu = np.frompyfunc(lambda v: float(max(v, 0)), 1, 1)
tanh = np.frompyfunc(np.tanh, 1, 1)
sigmoid_grad = np.frompyfunc(lambda v: 0.25 * (1 - np.tanh(0.5 * v) ** 2), 1, 1)
relu_grad = np.frompyfunc(lambda v: float(v > 0), 1, 1)
tanh_grad = np.frompyfunc(lambda v: 1 - np.tanh(v) ** 2, 1, 1)
