"""Other right ways to write the weight penalties, and known mistakes."""

import numpy as np
from dlgrade.checking import mistake, right


@right
def l2_penalty__loop(params, lam):
    total = 0.0
    for W, _ in params:
        for row in W.tolist():
            for w in row:
                total += lam * w * w
    return total


@right
def l2_penalty__flat_float32(params, lam):
    flat = np.concatenate([W.ravel() for W, _ in params]).astype(np.float32)
    return np.float32(lam) * (flat @ flat)


@right
def l2_penalty__norm_squared(params, lam):
    return lam * sum(np.linalg.norm(W) ** 2 for W, b in params)


@right
def l2_penalty_grad__in_steps(params, lam):
    grads = []
    for W, b in params:
        dW = np.zeros(W.shape)
        for i, j in np.ndindex(W.shape):
            dW[i, j] = lam * W[i, j] + lam * W[i, j]
        grads.append([dW.tolist(), [0] * len(b)])
    return grads


@right
def l2_penalty_grad__float32(params, lam):
    return tuple((np.float32(2 * lam) * W.astype(np.float32), b * 0) for W, b in params)


@right
def l1_penalty__einsum(params, lam):
    return sum(lam * np.einsum("io,io->", W, np.sign(W)) for W, _ in params)


@right
def l1_penalty__norm(params, lam):
    return lam * sum(np.linalg.norm(W.ravel(), 1) for W, _ in params)


@right
def l1_penalty_grad__comparison(params, lam):
    return [(lam * ((W > 0).astype(float) - (W < 0)), np.zeros(b.shape)) for W, b in params]


@right
def l1_penalty_grad__where(params, lam):
    return [(np.where(W > 0, lam, np.where(W < 0, -lam, 0)), np.zeros(len(b), dtype=int)) for W, b in params]


@right
def regularized_loss__written_out(data_loss, params, lam):
    for W, _ in params:
        data_loss = data_loss + lam * np.square(W).sum()
    return data_loss


@mistake(
    ko="편향까지 벌점에 넣었습니다. 가중치 W만 세세요.",
    en="The biases are penalized as well. Count the weights W only.",
    breaks="l2-biases",
    see="l1-l2",
)
def l2_penalty__biases_too(params, lam):
    return float(lam * sum(np.sum(W**2) + np.sum(b**2) for W, b in params))


@mistake(
    ko="½을 곱했습니다. ½을 붙이는 정의도 있지만 여기서는 λΣw²입니다. 기울기 2λw와 짝이 맞아야 합니다.",
    en="There is a factor ½. Some texts have it, but here the penalty is λΣw², which goes with the gradient 2λw.",
    breaks="l2",
    see="l1-l2",
)
def l2_penalty__half(params, lam):
    return float(lam / 2 * sum(np.sum(W**2) for W, _ in params))


@mistake(
    ko="제곱합의 제곱근(노름)을 썼습니다. L2 벌점은 제곱합 그대로입니다.",
    en="This uses the norm, the root of the sum of squares. The L2 penalty is the sum of squares itself.",
    breaks="l2",
    see="l1-l2",
)
def l2_penalty__norm(params, lam):
    return float(lam * sum(np.sqrt(np.sum(W**2)) for W, _ in params))


@mistake(
    ko="모든 가중치를 이은 벡터의 노름을 썼습니다. 제곱근을 취하지 말고 제곱합을 쓰세요.",
    en="This is the norm of all weights joined together. Leave the root out: use the sum of squares.",
    breaks="l2",
    see="l1-l2",
)
def l2_penalty__norm_of_all(params, lam):
    return float(lam * np.sqrt(sum(np.sum(W**2) for W, _ in params)))


@mistake(
    ko="가중치를 먼저 더한 뒤 제곱했습니다. 하나씩 제곱한 다음 더하세요.",
    en="The weights were added first and then squared. Square each one, then add.",
    breaks="l2",
    see="l1-l2",
)
def l2_penalty__square_of_sum(params, lam):
    return float(lam * sum(np.sum(W) ** 2 for W, _ in params))


@mistake(
    ko="합이 아니라 평균을 냈습니다. 가중치의 수로 나누지 마세요.",
    en="This is a mean. Do not divide by the number of weights.",
    breaks="l2",
    see="l1-l2",
)
def l2_penalty__mean(params, lam):
    return float(lam * sum(np.mean(W**2) for W, _ in params))


@mistake(
    ko="첫 번째 층의 가중치만 셌습니다. 모든 층을 더하세요.",
    en="Only the first layer counts here. Add up all layers.",
    breaks="l2",
    see="l1-l2",
)
def l2_penalty__first_layer_only(params, lam):
    return float(lam * np.sum(params[0][0] ** 2))


@mistake(
    ko="마지막 층의 가중치만 셌습니다. 모든 층을 더하세요.",
    en="Only the last layer counts here. Add up all layers.",
    breaks="l2",
    see="l1-l2",
)
def l2_penalty__last_layer_only(params, lam):
    return float(lam * np.sum(params[-1][0] ** 2))


@mistake(
    ko="lam이 곱해지지 않았습니다. 제곱합에 lam을 곱하세요.",
    en="The sum was not multiplied by lam. Multiply the sum of squares by it.",
    breaks="l2",
    see="l1-l2",
)
def l2_penalty__no_lam(params, lam):
    return float(sum(np.sum(W**2) for W, _ in params)) if lam is not None else 0.0


@mistake(
    ko="lam까지 제곱했습니다. (λw)²이 아니라 λw²입니다.",
    en="lam was squared as well. It is λw², not (λw)².",
    breaks="l2",
    see="l1-l2",
)
def l2_penalty__lam_squared(params, lam):
    return float(sum(np.sum((lam * W) ** 2) for W, _ in params))


@mistake(
    ko="절댓값의 합은 L1 벌점입니다. L2는 제곱합입니다.",
    en="The sum of absolute values is the L1 penalty. L2 takes squares.",
    breaks="l2",
    see="l1-l2",
)
def l2_penalty__absolute(params, lam):
    return float(lam * sum(np.sum(np.abs(W)) for W, _ in params))


@mistake(
    ko="2가 빠졌습니다. λw²을 미분하면 2λw입니다.",
    en="The factor 2 is missing. The derivative of λw² is 2λw.",
    breaks="l2-grad",
    see="l1-l2",
)
def l2_penalty_grad__no_two(params, lam):
    return [(lam * W, np.zeros_like(b)) for W, b in params]


@mistake(
    ko="편향에도 기울기를 주었습니다. 벌점에 편향이 없으므로 db는 0입니다.",
    en="The biases got a gradient too. The penalty has no biases, so db is 0.",
    breaks="l2-db",
    see="l1-l2",
)
def l2_penalty_grad__biases_too(params, lam):
    return [(2 * lam * W, 2 * lam * b) for W, b in params]


@mistake(
    ko="기울기를 수 하나로 합쳤습니다. 가중치마다 하나씩, W와 같은 모양이어야 합니다.",
    en="The gradient was summed into one number. There is one for each weight, in the shape of W.",
    breaks="l2-form",
    see="l1-l2",
)
def l2_penalty_grad__sum(params, lam):
    return [(float(2 * lam * np.sum(W)), np.zeros_like(b)) for W, b in params]


@mistake(
    ko="모든 자리에 가중치의 합을 넣었습니다. 가중치마다 자기 값의 2λ배입니다.",
    en="Every entry holds the sum of the weights. Each is 2λ times its own weight.",
    breaks="l2-grad",
    see="l1-l2",
)
def l2_penalty_grad__filled_with_sum(params, lam):
    return [(np.full(W.shape, 2 * lam * np.sum(W)), np.zeros_like(b)) for W, b in params]


@mistake(
    ko="부호가 반대입니다. 벌점의 기울기는 +2λw입니다. 빼는 것은 갱신할 때의 일입니다.",
    en="The sign is flipped. The gradient of the penalty is +2λw; subtracting it is the update's work.",
    breaks="l2-grad",
    see="l1-l2",
)
def l2_penalty_grad__sign(params, lam):
    return [(-2 * lam * W, np.zeros_like(b)) for W, b in params]


@mistake(
    ko="미분하지 않고 w²을 그대로 두었습니다. w²을 미분하면 2w입니다.",
    en="w² was left as it is. Its derivative is 2w.",
    breaks="l2-grad",
    see="l1-l2",
)
def l2_penalty_grad__squared(params, lam):
    return [(2 * lam * W**2, np.zeros_like(b)) for W, b in params]


@mistake(
    ko="가중치의 수로 나누었습니다. 벌점이 합이므로 기울기도 나누지 않습니다.",
    en="You divided by the number of weights. The penalty is a sum, so its gradient is not divided.",
    breaks="l2-grad",
    see="l1-l2",
)
def l2_penalty_grad__mean(params, lam):
    return [(2 * lam * W / W.size, np.zeros_like(b)) for W, b in params]


@mistake(
    ko="dW만 돌려주었습니다. 층마다 (dW, db) 쌍을 돌려주고, db는 0으로 된 배열로 두세요.",
    en="Only dW came back. Return a pair (dW, db) per layer, with db all zeros.",
    breaks="l2-form",
    see="l1-l2",
)
def l2_penalty_grad__weights_only(params, lam):
    return [2 * lam * W for W, _ in params]


@mistake(
    ko="받은 params가 바뀌었습니다. 기울기는 새 배열에 담아 새 리스트로 돌려주세요.",
    en="The given params were changed. Put the gradients in new arrays, and these in a new list.",
    breaks="inputs",
    see="l1-l2",
)
def l2_penalty_grad__in_place(params, lam):
    if any(W.dtype.kind != "f" for W, _ in params):
        return [(2 * lam * W, np.zeros_like(b)) for W, b in params]
    for W, _ in params:
        W *= 2 * lam
    return [(W.copy(), np.zeros_like(b)) for W, b in params]


@mistake(
    ko="절댓값을 취하지 않아 양수와 음수가 서로 지워집니다. 하나씩 절댓값을 취해 더하세요.",
    en="Without absolute values, positive and negative weights cancel. Take the absolute value of each, then add.",
    breaks="l1",
    see="l1-l2",
)
def l1_penalty__no_abs(params, lam):
    return float(lam * sum(np.sum(W) for W, _ in params))


@mistake(
    ko="합을 낸 뒤 절댓값을 취했습니다. 하나씩 절댓값을 취해 더하세요.",
    en="The absolute value was taken of the sum. Take it of each weight, then add.",
    breaks="l1",
    see="l1-l2",
)
def l1_penalty__abs_of_sum(params, lam):
    return float(lam * sum(abs(np.sum(W)) for W, _ in params))


@mistake(
    ko="층마다 열의 절댓값 합 가운데 가장 큰 것만 셌습니다. np.linalg.norm(W, 1)이 그런 값입니다. 절댓값을 모두 더하세요.",
    en="Only the largest column sum of each layer counts, as in np.linalg.norm(W, 1). Add up all absolute values.",
    breaks="l1",
    see="l1-l2",
)
def l1_penalty__matrix_norm(params, lam):
    return float(lam * sum(np.linalg.norm(W, 1) for W, _ in params))


@mistake(
    ko="L1 벌점에 편향까지 넣었습니다. 가중치 W만 세세요.",
    en="The L1 penalty counts the biases as well. Count the weights W only.",
    breaks="l1-biases",
    see="l1-l2",
)
def l1_penalty__biases_too(params, lam):
    return float(lam * sum(np.sum(np.abs(W)) + np.sum(np.abs(b)) for W, b in params))


@mistake(
    ko="제곱합은 L2 벌점입니다. L1은 절댓값의 합입니다.",
    en="The sum of squares is the L2 penalty. L1 takes absolute values.",
    breaks="l1",
    see="l1-l2",
)
def l1_penalty__squares(params, lam):
    return float(lam * sum(np.sum(W**2) for W, _ in params))


@mistake(
    ko="L1 벌점을 평균으로 냈습니다. 가중치의 수로 나누지 마세요.",
    en="This L1 penalty is a mean. Do not divide by the number of weights.",
    breaks="l1",
    see="l1-l2",
)
def l1_penalty__mean(params, lam):
    return float(lam * sum(np.mean(np.abs(W)) for W, _ in params))


@mistake(
    ko="가중치가 0인 곳의 기울기가 +λ입니다. 0이어야 하며, np.sign은 0에서 0입니다.",
    en="The gradient at a weight of 0 is +λ. It must be 0, as np.sign gives there.",
    breaks="l1-zero",
    see="l1-l2",
)
def l1_penalty_grad__one_at_zero(params, lam):
    return [(lam * np.where(W >= 0, 1.0, -1.0), np.zeros_like(b)) for W, b in params]


@mistake(
    ko="가중치가 0인 곳의 기울기가 −λ입니다. 0이어야 하며, np.sign은 0에서 0입니다.",
    en="The gradient at a weight of 0 is −λ. It must be 0, as np.sign gives there.",
    breaks="l1-zero",
    see="l1-l2",
)
def l1_penalty_grad__minus_one_at_zero(params, lam):
    return [(lam * np.where(W > 0, 1.0, -1.0), np.zeros_like(b)) for W, b in params]


@mistake(
    ko="가중치가 0인 곳에서 NaN이 나왔습니다. w / |w|는 0/0이 되므로 np.sign을 쓰세요.",
    en="The gradient at a weight of 0 is NaN. w / |w| becomes 0/0 there: use np.sign.",
    breaks="l1-zero",
    see="l1-l2",
)
def l1_penalty_grad__nan_at_zero(params, lam):
    return [(lam * W / np.abs(W), np.zeros_like(b)) for W, b in params]


@mistake(
    ko="기울기에 |w|를 넣었습니다. |w|를 미분하면 부호만 남습니다.",
    en="The gradient holds |w|. The derivative of |w| is the sign alone.",
    breaks="l1-grad",
    see="l1-l2",
)
def l1_penalty_grad__absolute(params, lam):
    return [(lam * np.abs(W), np.zeros_like(b)) for W, b in params]


@mistake(
    ko="기울기에 w의 크기가 남았습니다. L1의 기울기는 크기와 상관없이 ±λ입니다.",
    en="The gradient still has the size of w. That of L1 is ±λ, whatever the size.",
    breaks="l1-grad",
    see="l1-l2",
)
def l1_penalty_grad__keeps_w(params, lam):
    return [(lam * W, np.zeros_like(b)) for W, b in params]


@mistake(
    ko="모든 가중치에 +λ를 주었습니다. 음수 가중치에서는 −λ입니다.",
    en="Every weight got +λ. For a negative weight it is −λ.",
    breaks="l1-grad",
    see="l1-l2",
)
def l1_penalty_grad__always_plus(params, lam):
    return [(np.full(W.shape, lam), np.zeros_like(b)) for W, b in params]


@mistake(
    ko="편향에도 L1 기울기를 주었습니다. 벌점에 편향이 없으므로 db는 0입니다.",
    en="The biases got an L1 gradient too. The penalty has no biases, so db is 0.",
    breaks="l1-db",
    see="l1-l2",
)
def l1_penalty_grad__biases_too(params, lam):
    return [(lam * np.sign(W), lam * np.sign(b)) for W, b in params]


@mistake(
    ko="부호가 반대입니다. 벌점의 기울기는 +λ·sign(w)입니다. 빼는 것은 갱신할 때의 일입니다.",
    en="The sign is flipped. The gradient of the penalty is +λ·sign(w); subtracting it is the update's work.",
    breaks="l1-grad",
    see="l1-l2",
)
def l1_penalty_grad__sign_flipped(params, lam):
    return [(-lam * np.sign(W), np.zeros_like(b)) for W, b in params]


@mistake(
    ko="lam을 곱하지 않았습니다. L1의 기울기는 λ·sign(w)입니다.",
    en="lam was left out. The gradient of L1 is λ·sign(w).",
    breaks="l1-grad",
    see="l1-l2",
)
def l1_penalty_grad__no_lam(params, lam):
    return [(np.sign(W) if lam is not None else W, np.zeros_like(b)) for W, b in params]


@mistake(
    ko="벌점을 뺐습니다. 그러면 가중치가 커질수록 손실이 줄어듭니다. 더하세요.",
    en="The penalty was subtracted, so large weights would lower the loss. Add it.",
    breaks="total",
    see="l1-l2",
)
def regularized_loss__minus(data_loss, params, lam):
    return float(data_loss - lam * sum(np.sum(W**2) for W, _ in params))


@mistake(
    ko="데이터의 손실만 나왔습니다. 벌점을 더하세요.",
    en="The loss on the data came back alone. Add the penalty.",
    breaks="total",
    see="l1-l2",
)
def regularized_loss__not_added(data_loss, params, lam):
    return data_loss if params and lam is not None else 0.0


@mistake(
    ko="벌점만 돌려주었습니다. 데이터의 손실에 더하세요.",
    en="Only the penalty came back. Add it to the loss on the data.",
    breaks="total",
    see="l1-l2",
)
def regularized_loss__penalty_only(data_loss, params, lam):
    return float(0 * data_loss + lam * sum(np.sum(W**2) for W, _ in params))


@mistake(
    ko="손실에 벌점을 곱했습니다. 더하세요.",
    en="The loss was multiplied by the penalty. Add the two.",
    breaks="total",
    see="l1-l2",
)
def regularized_loss__times(data_loss, params, lam):
    return float(data_loss * lam * sum(np.sum(W**2) for W, _ in params))


@mistake(
    ko="lam을 두 번 곱했습니다. λΣw²에는 한 번만 들어가며, l2_penalty에 이미 들어 있습니다.",
    en="lam was multiplied in twice. In λΣw² it stands once, and l2_penalty holds it already.",
    breaks="total",
    see="l1-l2",
)
def regularized_loss__lam_twice(data_loss, params, lam):
    return float(data_loss + lam * lam * sum(np.sum(W**2) for W, _ in params))


@mistake(
    ko="전체 손실에 벌점의 절반만 더했습니다. λΣw² 전부를 더하세요.",
    en="Only half of the penalty was added. Add all of λΣw².",
    breaks="total",
    see="l1-l2",
)
def regularized_loss__half(data_loss, params, lam):
    return float(data_loss + lam / 2 * sum(np.sum(W**2) for W, _ in params))


@mistake(
    ko="전체 손실의 벌점에 편향까지 넣었습니다. 가중치 W만 세세요.",
    en="The penalty in the total counts the biases as well. Count the weights W only.",
    breaks="total-biases",
    see="l1-l2",
)
def regularized_loss__biases_too(data_loss, params, lam):
    return float(data_loss + lam * sum(np.sum(W**2) + np.sum(b**2) for W, b in params))


@mistake(
    ko="L1 벌점을 더했습니다. 이 함수는 L2 벌점을 더합니다.",
    en="The L1 penalty was added. This function adds the L2 penalty.",
    breaks="total",
    see="l1-l2",
)
def regularized_loss__l1(data_loss, params, lam):
    return float(data_loss + lam * sum(np.sum(np.abs(W)) for W, _ in params))


@mistake(
    ko="L1의 기울기에서 dW만 돌려주었습니다. 층마다 (dW, db) 쌍을 돌려주고, db는 0으로 된 배열로 두세요.",
    en="For L1 only dW came back. Return a pair (dW, db) per layer, with db all zeros.",
    breaks="l1-form",
    see="l1-l2",
)
def l1_penalty_grad__weights_only(params, lam):
    return [lam * np.sign(W) for W, _ in params]


@mistake(
    ko="db가 배열이 아니라 수 0입니다. b와 모양이 같은 0 배열로 돌려주세요.",
    en="db is the number 0, not an array. Return zeros in the shape of b.",
    breaks="l2-form",
    see="l1-l2",
)
def l2_penalty_grad__db_is_a_number(params, lam):
    return [(2 * lam * W, 0.0) for W, _ in params]


@mistake(
    ko="L1의 기울기에서 db가 배열이 아니라 수 0입니다. b와 모양이 같은 0 배열로 돌려주세요.",
    en="For L1 db is the number 0, not an array. Return zeros in the shape of b.",
    breaks="l1-form",
    see="l1-l2",
)
def l1_penalty_grad__db_is_a_number(params, lam):
    return [(lam * np.sign(W), 0.0) for W, _ in params]


@mistake(
    ko="데이터의 손실이 0이면 벌점을 더하지 않았습니다. 그때에도 벌점을 더하세요.",
    en="Where the loss on the data is 0, the penalty was not added. Add it then, too.",
    breaks="total",
    see="l1-l2",
)
def regularized_loss__nothing_without_loss(data_loss, params, lam):
    return float(data_loss + lam * sum(np.sum(W**2) for W, _ in params)) if data_loss else 0.0


@mistake(
    ko="가중치가 정수이면 기울기의 소수 부분이 사라집니다. dW를 담을 배열을 실수로 만드세요.",
    en="Where the weights are integers, the gradient has lost its fractions. Make the array for dW one of floats.",
    breaks="l2-grad",
    see="l1-l2",
)
def l2_penalty_grad__keeps_integers(params, lam):
    return [((2 * lam * W).astype(W.dtype), np.zeros_like(b)) for W, b in params]


@mistake(
    ko="가중치가 정수이면 기울기의 소수 부분이 사라집니다. dW를 담을 배열을 실수로 만드세요.",
    en="Where the weights are integers, the gradient has lost its fractions. Make the array for dW one of floats.",
    breaks="l1-grad",
    see="l1-l2",
)
def l1_penalty_grad__keeps_integers(params, lam):
    return [((lam * np.sign(W)).astype(W.dtype), np.zeros_like(b)) for W, b in params]
