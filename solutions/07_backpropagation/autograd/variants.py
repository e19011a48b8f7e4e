# ruff: noqa: N801 (the name of a variant is what it replaces, two underscores, and what it does)
"""Other right ways to write Value, and known mistakes."""

import math
from itertools import count

import numpy as np
from dlgrade.checking import mistake, right


class _Node:
    """A value that keeps the local slope towards each parent; the mistakes change one method each."""

    def __init__(self, data, parents=(), slopes=()):
        self.data, self.grad, self.parents, self.slopes = data, 0.0, parents, slopes

    def _wrap(self, other):
        return other if isinstance(other, _Node) else type(self)(other)

    def __add__(self, other):
        other = self._wrap(other)
        return type(self)(self.data + other.data, (self, other), (1.0, 1.0))

    def __mul__(self, other):
        other = self._wrap(other)
        return type(self)(self.data * other.data, (self, other), (other.data, self.data))

    def __radd__(self, other):
        return self + other

    def __rmul__(self, other):
        return self * other

    def __neg__(self):
        return self * -1.0

    def __sub__(self, other):
        return self + other * -1.0

    def __rsub__(self, other):
        return self * -1.0 + other

    def tanh(self):
        t = math.tanh(self.data)
        return type(self)(t, (self,), (1 - t * t,))

    def relu(self):
        return type(self)(max(0.0, self.data), (self,), (1.0 if self.data > 0 else 0.0,))

    def order(self):
        """The nodes of the graph, each after its parents."""
        found, seen = [], set()

        def visit(node):
            if node not in seen:
                seen.add(node)
                for parent in node.parents:
                    visit(parent)
                found.append(node)

        visit(self)
        return found

    def push(self):
        for parent, slope in zip(self.parents, self.slopes, strict=True):
            parent.grad += slope * self.grad

    def reset(self):
        for node in self.order():
            node.grad = 0.0

    def backward(self):
        self.reset()
        self.grad = 1.0
        for node in reversed(self.order()):
            node.push()


@right
class Value__local_slopes(_Node):
    pass


@right
class Value__sum_over_paths(_Node):
    """Every path from the root to a node adds the product of its slopes; no order is needed."""

    def backward(self):
        self.reset()
        self._carry(1.0)

    def _carry(self, amount):
        self.grad += amount
        for parent, slope in zip(self.parents, self.slopes, strict=True):
            parent._carry(amount * slope)


_births = count()


@right
class Value__by_age(_Node):
    """A node is younger than its parents: from the youngest to the oldest is an order."""

    def __init__(self, data, parents=(), slopes=()):
        super().__init__(np.float64(data), parents, slopes)
        self.age = next(_births)

    def backward(self):
        graph, waiting = {}, [self]
        while waiting:
            node = waiting.pop()
            if node.age not in graph:
                graph[node.age] = node
                waiting.extend(node.parents)
        for node in graph.values():
            node.grad = float(node is self)
        for age in sorted(graph, reverse=True):
            graph[age].push()


@right
class Value__dictionary_of_gradients(_Node):
    def backward(self):
        grads = {id(node): 0.0 for node in self.order()}
        grads[id(self)] = 1.0
        for node in self.order()[::-1]:
            node.grad = grads[id(node)]
            for parent, slope in zip(node.parents, node.slopes, strict=True):
                grads[id(parent)] = grads[id(parent)] + slope * node.grad


@mistake(
    ko="여러 번 쓰인 노드에서 나중의 기여가 앞의 기여를 지웠습니다. 기여를 모두 더하세요(+=).",
    en="Where a node is used several times, a later contribution wiped out an earlier one. Add up all of them (+=).",
    breaks="reuse",
    see="autograd",
)
class Value__overwrites(_Node):
    def push(self):
        for parent, slope in zip(self.parents, self.slopes, strict=True):
            parent.grad = slope * self.grad


@mistake(
    ko="기여가 다 모이기 전에 기울기를 넘긴 노드가 있습니다. 위상 정렬의 역순으로 처리하세요.",
    en="A node passed its gradient on before it was complete. Go through a topological order in reverse.",
    breaks="order",
    see="autograd",
)
class Value__first_met_first(_Node):
    def backward(self):
        self.reset()
        self.grad = 1.0
        found = [self]
        for node in found:
            node.push()
            found.extend(p for p in dict.fromkeys(node.parents) if p not in found)


@mistake(
    ko="다른 경로의 기여가 오기 전에 기울기를 넘긴 노드가 있습니다. 위상 정렬의 역순으로 처리하세요.",
    en="A node passed its gradient on before the contributions of other paths had arrived. Go through a topological order in reverse.",
    breaks="order",
    see="autograd",
)
class Value__depth_first_at_once(_Node):
    def backward(self):
        self.reset()
        self.grad = 1.0
        seen = set()

        def visit(node):
            if node not in seen:
                seen.add(node)
                node.push()
                for parent in node.parents:
                    visit(parent)

        visit(self)


@mistake(
    ko="같은 노드가 기울기를 여러 번 넘겼습니다. 이미 방문한 노드를 기억해 한 번만 처리하세요.",
    en="A node passed its gradient on more than once. Remember the nodes already visited and handle each only once.",
    breaks="order",
    see="autograd",
)
class Value__visits_twice(_Node):
    def order(self):
        found = []

        def visit(node):
            for parent in node.parents:
                visit(parent)
            found.append(node)

        visit(self)
        return found


@mistake(
    ko="여러 번 만난 노드가 그때마다 모인 기울기 전부를 다시 넘겼습니다. 위상 정렬의 역순으로 노드마다 한 번씩 처리하세요.",
    en="A node that is met several times passed on all that it had collected, each time. Handle each node once, in reverse topological order.",
    breaks="order",
    see="autograd",
)
class Value__recurses_with_the_total(_Node):
    def backward(self):
        self.reset()
        self.grad = 1.0
        self._again()

    def _again(self):
        self.push()
        for parent in self.parents:
            parent._again()


@mistake(
    ko="backward()를 부른 노드의 grad가 0입니다. 자기 자신으로 미분하면 1이므로 1로 두고 시작하세요.",
    en="The node on which backward() was called has grad 0. Its derivative by itself is 1: start with that.",
    breaks="root",
    see="autograd",
)
class Value__root_not_one(_Node):
    def backward(self):
        self.reset()
        for node in reversed(self.order()):
            node.push()


@mistake(
    ko="backward()를 부른 노드의 grad가 그 노드의 data와 같습니다. 자기 자신으로 미분하면 1입니다.",
    en="The node on which backward() was called has its data as grad. Its derivative by itself is 1.",
    breaks="root",
    see="autograd",
)
class Value__root_is_data(_Node):
    def backward(self):
        self.reset()
        self.grad = self.data
        for node in reversed(self.order()):
            node.push()


@mistake(
    ko="수 + Value에서 오류가 납니다. 파이썬은 왼쪽이 수일 때 오른쪽의 __radd__를 부릅니다.",
    en="number + Value fails. With a number on the left, Python calls __radd__ of the right side.",
    breaks="numbers",
    see="autograd",
)
class Value__no_radd(_Node):
    __radd__ = None


@mistake(
    ko="수 * Value에서 오류가 납니다. 파이썬은 왼쪽이 수일 때 오른쪽의 __rmul__을 부릅니다.",
    en="number * Value fails. With a number on the left, Python calls __rmul__ of the right side.",
    breaks="numbers",
    see="autograd",
)
class Value__no_rmul(_Node):
    __rmul__ = None


@mistake(
    ko="Value와 수를 섞은 연산에서 오류가 납니다. 수는 먼저 Value로 감싸세요.",
    en="An operation of a Value with a plain number fails. Wrap the number in a Value first.",
    breaks="numbers",
    see="autograd",
)
class Value__numbers_not_wrapped(_Node):
    def _wrap(self, other):
        return other

    def __neg__(self):
        return type(self)(-self.data, (self,), (-1.0,))

    def __sub__(self, other):
        return self + (-other)


@mistake(
    ko="곱셈의 기울기에서 자기 값을 곱했습니다. a·b를 a로 미분하면 b입니다.",
    en="In the product each factor was given its own value. The derivative of a·b by a is b.",
    breaks="operations",
    see="chain-rule",
)
class Value__product_swapped(_Node):
    def __mul__(self, other):
        other = self._wrap(other)
        return type(self)(self.data * other.data, (self, other), (self.data, other.data))


@mistake(
    ko="곱셈에서 첫 번째 인수에만 기울기를 전했습니다. 두 인수 모두에 전하세요.",
    en="The product passes a gradient to its first factor only. Pass it to both.",
    breaks="operations",
    see="chain-rule",
)
class Value__product_one_side(_Node):
    def __mul__(self, other):
        other = self._wrap(other)
        return type(self)(self.data * other.data, (self, other), (other.data, 0.0))


@mistake(
    ko="덧셈에서 첫 번째 항에만 기울기를 전했습니다. 두 항 모두에 전하세요.",
    en="The sum passes a gradient to its first term only. Pass it to both.",
    breaks="operations",
    see="chain-rule",
)
class Value__sum_one_side(_Node):
    def __add__(self, other):
        other = self._wrap(other)
        return type(self)(self.data + other.data, (self, other), (1.0, 0.0))


@mistake(
    ko="위에서 내려온 기울기(out.grad)를 곱하지 않았습니다. 연쇄 법칙에서는 자기 미분에 out.grad를 곱합니다.",
    en="The gradient from above (out.grad) was left out. By the chain rule the local derivative is multiplied by it.",
    breaks="chain",
    see="chain-rule",
)
class Value__no_chain_rule(_Node):
    def push(self):
        for parent, slope in zip(self.parents, self.slopes, strict=True):
            parent.grad += slope


@mistake(
    ko="tanh의 미분에서 제곱이 빠졌습니다. 1 − tanh(x)²입니다.",
    en="The derivative of tanh lacks its square. It is 1 − tanh(x)².",
    breaks="tanh",
    see="chain-rule",
)
class Value__tanh_unsquared(_Node):
    def tanh(self):
        t = math.tanh(self.data)
        return type(self)(t, (self,), (1 - t,))


@mistake(
    ko="tanh의 미분을 출력이 아니라 입력으로 계산했습니다(1 − x²). tanh의 값 t로 1 − t²입니다.",
    en="The derivative of tanh was computed from its input (1 − x²). With its value t it is 1 − t².",
    breaks="tanh",
    see="chain-rule",
)
class Value__tanh_from_input(_Node):
    def tanh(self):
        return type(self)(math.tanh(self.data), (self,), (1 - self.data**2,))


@mistake(
    ko="ReLU가 음수에서도 기울기를 통과시킵니다. 입력이 0보다 클 때만 통과시키세요.",
    en="ReLU lets the gradient pass for negative inputs too. Let it pass only where the input exceeds 0.",
    breaks="relu",
    see="chain-rule",
)
class Value__relu_always_passes(_Node):
    def relu(self):
        return type(self)(max(0.0, self.data), (self,), (1.0,))


@mistake(
    ko="0에서 ReLU의 미분이 1입니다. 이 문제에서는 0입니다.",
    en="The derivative of ReLU at 0 came out as 1. Here it is 0.",
    breaks="kink",
    see="chain-rule",
)
class Value__relu_passes_at_zero(_Node):
    def relu(self):
        return type(self)(max(0.0, self.data), (self,), (float(self.data >= 0),))


@mistake(
    ko="ReLU의 통과 여부를 기울기의 부호로 정했습니다. 입력의 부호로 정하세요.",
    en="What passes the ReLU was decided by the sign of the gradient. Decide by the sign of the input.",
    breaks="relu",
    see="chain-rule",
)
class Value__relu_by_gradient(_Node):
    def relu(self):
        out = type(self)(max(0.0, self.data), (self,), (1.0,))
        out.is_relu = True
        return out

    def push(self):
        if getattr(self, "is_relu", False):
            self.parents[0].grad += max(0.0, self.grad)
        else:
            super().push()


@mistake(
    ko="두 번째 backward()의 결과가 첫 번째에 더해졌습니다. 시작할 때 그래프의 모든 grad를 0으로 만드세요.",
    en="A second backward() added to the first. Set all grads of the graph to 0 at the start.",
    breaks="reset",
    see="autograd",
)
class Value__never_resets(_Node):
    def reset(self):
        """Leaves the grads as they are."""


@mistake(
    ko="받은 Value의 data를 바꾸었습니다. 연산은 새 Value를 만들어야 합니다.",
    en="The data of an operand was changed. An operation must make a new Value.",
    breaks="new",
    see="autograd",
)
class Value__changes_its_operand(_Node):
    def __add__(self, other):
        other = self._wrap(other)
        self.data = self.data + other.data
        return type(self)(self.data, (self, other), (1.0, 1.0))


@mistake(
    ko="수를 더하면서 받은 Value의 data를 바꾸었습니다. 수도 먼저 Value로 감싸고, 결과는 새 Value에 담으세요.",
    en="Adding a number changed the data of the Value itself. Wrap the number in a Value as well, and put the result into a new one.",
    breaks="new",
    see="autograd",
)
class Value__adds_a_number_into_itself(_Node):
    def __add__(self, other):
        if isinstance(other, _Node):
            return super().__add__(other)
        self.data = self.data + other
        return self


@mistake(
    ko="0을 더하거나 1을 곱하면 받은 Value를 그대로 돌려줍니다. 값이 같아도 새 Value를 만드세요.",
    en="Adding 0 or multiplying by 1 gives back the Value that was given. Make a new one even where the number is the same.",
    breaks="new",
    see="autograd",
)
class Value__itself_for_nothing_to_do(_Node):
    def __add__(self, other):
        other = self._wrap(other)
        return self if other.data == 0 else super().__add__(other)

    def __mul__(self, other):
        other = self._wrap(other)
        return self if other.data == 1 else super().__mul__(other)


@mistake(
    ko="ReLU가 양수에서는 받은 Value를 그대로 돌려줍니다. 값이 같아도 새 Value를 만드세요.",
    en="For a positive number ReLU gives back the Value that was given. Make a new one even where the number is the same.",
    breaks="new",
    see="autograd",
)
class Value__relu_gives_itself(_Node):
    def relu(self):
        return self if self.data > 0 else type(self)(0.0, (self,), (0.0,))


@mistake(
    ko="기울기가 backward()를 부른 노드의 바로 앞 노드까지만 갔습니다. 그 노드에서 시작해, 노드마다 자기를 쓰는 노드가 끝난 다음에 처리하며 끝까지 거꾸로 가세요.",
    en="The gradient went no further than to the operands of the node on which backward() was called. Start from that node and go all the way back, each node after the nodes that use it.",
    breaks=("chain", "order"),
    see="autograd",
)
class Value__parents_first(_Node):
    def backward(self):
        self.reset()
        self.grad = 1.0
        for node in self.order():
            node.push()


@mistake(
    ko="ReLU의 값이 음수에서 0이 아니라 |x|입니다. 음수에서는 0입니다.",
    en="For negative inputs the value of ReLU is |x|. It is 0 there.",
    breaks="value",
    see="autograd",
)
class Value__relu_of_abs(_Node):
    def relu(self):
        return type(self)(abs(self.data), (self,), (1.0 if self.data > 0 else 0.0,))


@mistake(
    ko="Value와 정수를 섞은 연산에서 오류가 납니다. 실수만이 아니라 Value가 아닌 수는 모두 Value로 감싸세요.",
    en="An operation of a Value with a whole number fails. Wrap every number that is no Value, not floats alone.",
    breaks="numbers",
    see="autograd",
)
class Value__wraps_floats_alone(_Node):
    def _wrap(self, other):
        return type(self)(other) if isinstance(other, float) else other


@mistake(
    ko="꺼진 ReLU가 입력의 grad를 0으로 만들어 다른 길에서 온 기울기를 지웠습니다. 거기서는 아무것도 더하지 말고 그대로 두세요.",
    en="A ReLU that is off set the grad of its input to 0 and wiped out what had come along other paths. Add nothing there, and leave it.",
    breaks="reuse",
    see="autograd",
)
class Value__relu_wipes(_Node):
    def relu(self):
        out = super().relu()
        out.is_off = self.data <= 0
        return out

    def push(self):
        super().push()
        if getattr(self, "is_off", False):
            self.parents[0].grad = 0.0


@mistake(
    ko="grad가 0이 아니던 노드에서 backward()를 부르면 1이 아니라 그 grad에서 시작합니다. 언제나 1로 정하세요.",
    en="On a node whose grad was not 0, backward() starts with that grad instead of 1. Set it to 1 in every call.",
    breaks="reset",
    see="autograd",
)
class Value__starts_with_its_grad(_Node):
    def backward(self):
        start = self.grad or 1.0
        self.reset()
        self.grad = start
        for node in self.order()[::-1]:
            node.push()


@mistake(
    ko="꺼진 ReLU의 입력에 전에 구한 grad가 남았습니다. 기울기가 0이어도 입력은 그래프의 노드이므로, 결과에 부모로 남기고 다른 노드와 함께 0으로 만드세요.",
    en="The input of a ReLU that is off kept the grad of an earlier call. Even with gradient 0 it is a node of the graph: keep it as a parent, and set its grad to 0 with the others.",
    breaks="reset",
    see="autograd",
)
class Value__relu_without_its_input(_Node):
    def relu(self):
        return super().relu() if self.data > 0 else type(self)(0.0)


@mistake(
    ko="a + a처럼 같은 노드를 더하면 기울기가 한 번만 전해졌습니다. 항마다 전해야 하므로 같은 노드는 두 번 받습니다.",
    en="In a + a, a sum of one node with itself, the gradient was passed on once only. Each term passes it on, so the node gets it twice.",
    breaks="reuse",
    see="autograd",
)
class Value__same_node_once(_Node):
    def __add__(self, other):
        other = self._wrap(other)
        return type(self)(self.data + other.data, (self, other), (1.0, 0.0 if other is self else 1.0))


@mistake(
    ko="tanh가 위에서 내려온 기울기(out.grad)를 곱하지 않고 자기 미분만 전했습니다. 둘을 곱해서 전하세요.",
    en="tanh passes on its own derivative without the gradient from above (out.grad). Multiply the two.",
    breaks="tanh",
    see="chain-rule",
)
class Value__tanh_without_chain(_Node):
    def tanh(self):
        out = super().tanh()
        out.push = lambda: setattr(self, "grad", self.grad + out.slopes[0])
        return out
