"""자동 미분 / Automatic differentiation"""

from __future__ import annotations

import math
from collections.abc import Callable


class Value:
    """계산 그래프의 노드입니다. data는 수이고, grad는 backward()를 마지막으로 부른 노드를
    이 노드로 미분한 값입니다.

    A node of a computation graph. `data` is a number; `grad` is the derivative, by this node, of the node
    on which backward() was last called.
    """

    def __init__(self, data: float, parents: tuple[Value, ...] = ()) -> None:
        self.data = float(data)
        self.grad = 0.0
        self._parents = parents
        self._pass_back: Callable[[], None] = lambda: None

    def __neg__(self) -> Value:
        return self * -1.0

    def __sub__(self, other: Value | float) -> Value:
        return self + other * -1.0

    def __rsub__(self, other: float) -> Value:
        return self * -1.0 + other

    def __add__(self, other: Value | float) -> Value:
        """self + other. other는 Value 또는 수입니다. / `other` is a Value or a number."""
        raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code

    def __radd__(self, other: float) -> Value:
        """수 + Value. / number + Value."""
        raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code

    def __mul__(self, other: Value | float) -> Value:
        """self · other. other는 Value 또는 수입니다. / `other` is a Value or a number."""
        raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code

    def __rmul__(self, other: float) -> Value:
        """수 · Value. / number · Value."""
        raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code

    def tanh(self) -> Value:
        """쌍곡탄젠트. / Hyperbolic tangent."""
        raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code

    def relu(self) -> Value:
        """max(0, self). 0에서의 미분은 0입니다. / max(0, self). The derivative at 0 is 0."""
        raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code

    def backward(self) -> None:
        """이 노드를 그래프의 모든 노드로 미분해 각 노드의 grad에 넣습니다.

        먼저 그래프의 모든 grad를 0으로 만들므로, 두 번 불러도 결과가 같습니다.

        Differentiate this node by every node of its graph, into their `grad`.

        All grads of the graph are set to 0 first, so a second call gives the same result.
        """
        raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code
