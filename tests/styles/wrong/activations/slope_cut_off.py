# expect: any
import numpy as np

def sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))
def relu(z):
    return np.where(z > 0, z, 0).astype(np.float64)
def tanh(z):
    q = np.exp(-2.0 * np.abs(z))
    return np.sign(z) * (1 - q) / (1 + q)
def sigmoid_grad(z):
    s = sigmoid(z)
    return np.where(np.abs(z) > 8, 0.0, s - np.square(s))
def relu_grad(z):
    return (z > 0) * 1.0
def tanh_grad(z):
    return (1 - tanh(z)) * (1 + tanh(z))

