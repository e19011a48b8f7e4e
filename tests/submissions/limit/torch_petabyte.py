# exercise: torch_line
# says: limit
# PyTorch has no error class of its own for this.
import torch


def torch_line(x, y, w0, b0, learning_rate, epochs):
    return torch.ones(2).resize_(2**50)
