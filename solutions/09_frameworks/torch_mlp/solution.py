"""PyTorch로 같은 신경망 만들기 / The same network in PyTorch"""

import numpy as np
import torch
from torch import nn


def build(weights: list[np.ndarray], biases: list[np.ndarray], p_drop: float) -> nn.Module:
    """주어진 가중치로 신경망을 만듭니다. 은닉층은 선형 → ReLU → 드롭아웃, 출력층은 선형뿐입니다(로짓).

    Build the network with the given weights: hidden layers are linear → ReLU → dropout, the output is linear only (logits).

    weights[i]: (in, out), biases[i]: (out,) float64
    → model
    """
    # BEGIN SOLUTION
    layers: list[nn.Module] = []
    for i, (weight, bias) in enumerate(zip(weights, biases, strict=True)):
        linear = nn.Linear(*weight.shape)
        with torch.no_grad():
            linear.weight.copy_(torch.from_numpy(weight.T))
            linear.bias.copy_(torch.from_numpy(bias))
        layers.append(linear)
        if i < len(weights) - 1:
            layers += [nn.ReLU(), nn.Dropout(p_drop)]
    return nn.Sequential(*layers)
    # END SOLUTION


def predict(model: nn.Module, x: np.ndarray) -> np.ndarray:
    """평가 모드에서 로짓을 구합니다. 기울기는 기록하지 않습니다.

    The logits in evaluation mode, without recording gradients.

    x: (n, d) float64 → (n, k) NumPy 배열 / array
    """
    # BEGIN SOLUTION
    model.eval()
    with torch.no_grad():
        return model(torch.tensor(x, dtype=torch.float32)).numpy()
    # END SOLUTION


def loss_and_gradients(model: nn.Module, x: np.ndarray, labels: np.ndarray) -> tuple[float, list[np.ndarray]]:
    """배치의 평균 크로스 엔트로피와, 모든 파라미터에 대한 기울기를 구합니다. 다시 불러도 기울기가 쌓이지 않습니다.

    The mean cross-entropy over the batch and its gradients, which do not pile up from call to call.

    x: (n, d) float64, labels: (n,) int64
    → (loss, gradients): 수 하나 / one number; `model.parameters()`의 순서와 모양 / order and shapes of `model.parameters()`
    """
    # BEGIN SOLUTION
    model.zero_grad()
    logits = model(torch.tensor(x, dtype=torch.float32))
    loss = nn.functional.cross_entropy(logits, torch.tensor(labels))
    loss.backward()
    return loss.item(), [parameter.grad.numpy().copy() for parameter in model.parameters()]
    # END SOLUTION
