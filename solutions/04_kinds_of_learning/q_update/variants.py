import numpy as np
from dlgrade.checking import mistake, right


def _moved(Q, s, a, target, alpha):
    updated = np.array(Q, dtype=float)
    updated[s, a] = (1 - alpha) * updated[s, a] + alpha * target
    return updated


def _target(Q, r, s2, done, gamma):
    return r + (0.0 if done else gamma * np.max(Q[s2]))


@right
def q_update__lists(Q, s, a, r, s2, done, alpha, gamma):
    table = [[float(v) for v in row] for row in Q]
    future = 0
    if not done:
        future = max(table[s2])
    error = r + gamma * future - table[s][a]
    table[s][a] = table[s][a] + alpha * error
    return table


@right
def q_update__weighted_mean(Q, s, a, r, s2, done, alpha, gamma):
    return _moved(Q, s, a, _target(Q, r, s2, done, gamma), alpha)


@right
def q_update__one_hot(Q, s, a, r, s2, done, alpha, gamma):
    here = np.zeros(Q.shape)
    here[s, a] = 1
    return Q + alpha * here * (r + gamma * (1 - done) * np.amax(Q, axis=1)[s2] - Q)


@right
def q_update__float32(Q, s, a, r, s2, done, alpha, gamma):
    new = Q.astype(np.float32)
    new[s, a] += alpha * (_target(new, r, s2, done, gamma) - new[s, a])
    return new


@mistake(
    ko="끝난 뒤에도 다음 상태의 가치를 더했습니다. done이면 목표는 보상 r뿐입니다.",
    en="The next state's value was added after the end, too. When done, the target is the reward alone.",
    breaks="end",
    see="q-learning",
)
def q_update__bootstraps_at_the_end(Q, s, a, r, s2, done, alpha, gamma):
    return _moved(Q, s, a, _target(Q, r, s2, False, gamma), alpha)


@mistake(
    ko="done을 거꾸로 읽었습니다. 끝나지 않았을 때 다음 상태의 가치를 더하세요.",
    en="done was read the wrong way round. Add the next state's value while it is not done.",
    breaks=("update", "end"),
    see="q-learning",
)
def q_update__done_inverted(Q, s, a, r, s2, done, alpha, gamma):
    return _moved(Q, s, a, _target(Q, r, s2, not done, gamma), alpha)


@mistake(
    ko="done일 때 표가 그대로입니다. 끝났어도 칸을 목표 r 쪽으로 옮기세요.",
    en="When done, the table stays as it was. Still move the entry, towards r.",
    breaks="end",
    see="q-learning",
)
def q_update__skips_the_end(Q, s, a, r, s2, done, alpha, gamma):
    return Q.astype(float) if done else _moved(Q, s, a, _target(Q, r, s2, done, gamma), alpha)


@mistake(
    ko="모든 상태에 걸쳐 같은 행동의 최댓값을 구했습니다. 다음 상태의 행에서 가장 큰 값을 쓰세요.",
    en="The maximum was taken of the same action over all states. Take the largest value in the next state's row.",
    breaks="update",
    see="q-learning",
)
def q_update__max_over_states(Q, s, a, r, s2, done, alpha, gamma):
    future = 0.0 if done else gamma * np.max(Q[:, a])
    return _moved(Q, s, a, r + future, alpha)


@mistake(
    ko="표 전체의 최댓값을 썼습니다. 다음 상태의 행에서 가장 큰 값만 쓰세요.",
    en="The maximum of the whole table was used. Take that of the next state's row only.",
    breaks="update",
    see="q-learning",
)
def q_update__max_of_all(Q, s, a, r, s2, done, alpha, gamma):
    future = 0.0 if done else gamma * np.max(Q)
    return _moved(Q, s, a, r + future, alpha)


@mistake(
    ko="지금 상태의 최댓값을 썼습니다. 다음 상태 s2의 행을 보세요.",
    en="The maximum of the current state was used. Look at the row of the next state, s2.",
    breaks="update",
    see="q-learning",
)
def q_update__current_state(Q, s, a, r, s2, done, alpha, gamma):
    return _moved(Q, s, a, _target(Q, r, s, done, gamma), alpha)


@mistake(
    ko="다음 상태에서 같은 행동의 값을 썼습니다. Q-학습은 다음 상태에서 가장 큰 값을 씁니다.",
    en="The value of the same action in the next state was used. Q-learning uses the largest one there.",
    breaks="update",
    see="q-learning",
)
def q_update__same_action(Q, s, a, r, s2, done, alpha, gamma):
    future = 0.0 if done else gamma * Q[s2, a]
    return _moved(Q, s, a, r + future, alpha)


@mistake(
    ko="다음 상태의 평균값을 썼습니다. 이는 기대 SARSA에 가깝고, Q-학습은 가장 큰 값을 씁니다.",
    en="The mean of the next state was used, as expected SARSA might. Q-learning uses the largest value.",
    breaks="update",
    see="q-learning",
)
def q_update__mean_of_next(Q, s, a, r, s2, done, alpha, gamma):
    future = 0.0 if done else gamma * np.mean(Q[s2])
    return _moved(Q, s, a, r + future, alpha)


@mistake(
    ko="가장 큰 값이 아니라 그 행동의 번호를 썼습니다. argmax가 아니라 max가 필요합니다.",
    en="The number of the best action was used for its value. This takes max, not argmax.",
    breaks="update",
    see="q-learning",
)
def q_update__argmax(Q, s, a, r, s2, done, alpha, gamma):
    future = 0.0 if done else gamma * np.argmax(Q[s2])
    return _moved(Q, s, a, r + future, alpha)


@mistake(
    ko="음수인 값을 0으로 보았습니다. 모두 음수라면 그 가운데 가장 큰 음수를 쓰세요.",
    en="Negative values were taken for 0. When all are negative, use the largest of them.",
    breaks="negative",
    see="q-learning",
)
def q_update__floors_at_zero(Q, s, a, r, s2, done, alpha, gamma):
    future = 0.0 if done else gamma * max(0.0, np.max(Q[s2]))
    return _moved(Q, s, a, r + future, alpha)


@mistake(
    ko="학습률 alpha를 곱하지 않고 목표로 바로 바꿨습니다. 차이에 alpha를 곱한 만큼만 옮기세요.",
    en="The entry was set to the target at once. Move by alpha times the difference.",
    breaks="update",
    see="q-learning",
)
def q_update__no_alpha(Q, s, a, r, s2, done, alpha, gamma):
    return _moved(Q, s, a, _target(Q, r, s2, done, gamma), 1.0)


@mistake(
    ko="할인율 gamma를 곱하지 않았습니다. 다음 상태의 가치에 gamma를 곱하세요.",
    en="The discount gamma is missing. Multiply the next state's value by it.",
    breaks="update",
    see="q-learning",
)
def q_update__no_gamma(Q, s, a, r, s2, done, alpha, gamma):
    return _moved(Q, s, a, _target(Q, r, s2, done, 1.0), alpha)


@mistake(
    ko="보상에도 gamma를 곱했습니다. 바로 받은 보상은 할인하지 않습니다.",
    en="The reward was discounted as well. What is received at once is not.",
    breaks="update",
    see="q-learning",
)
def q_update__discounts_the_reward(Q, s, a, r, s2, done, alpha, gamma):
    return _moved(Q, s, a, gamma * _target(Q, r, s2, done, 1.0), alpha)


@mistake(
    ko="alpha와 gamma가 서로 바뀌었습니다. alpha는 옮기는 폭, gamma는 미래의 할인율입니다.",
    en="alpha and gamma are exchanged. alpha is how far to move, gamma discounts the future.",
    breaks="update",
    see="q-learning",
)
def q_update__exchanged(Q, s, a, r, s2, done, alpha, gamma):
    return _moved(Q, s, a, _target(Q, r, s2, done, alpha), gamma)


@mistake(
    ko="지금 값을 빼지 않고 목표에 alpha를 곱해 더했습니다. 목표와 지금 값의 차이를 더하세요.",
    en="alpha times the target was added without subtracting the current value. Add the difference.",
    breaks="update",
    see="q-learning",
)
def q_update__adds_the_target(Q, s, a, r, s2, done, alpha, gamma):
    updated = Q.astype(float)
    updated[s, a] += alpha * _target(Q, r, s2, done, gamma)
    return updated


@mistake(
    ko="alpha를 목표에만 곱하고 지금 값을 통째로 뺐습니다. 괄호로 묶은 차이 전체에 alpha를 곱하세요.",
    en="alpha multiplies the target only, and the whole current value is taken off. It belongs to the difference in brackets.",
    breaks="update",
    see="q-learning",
)
def q_update__bracket(Q, s, a, r, s2, done, alpha, gamma):
    updated = Q.astype(float)
    updated[s, a] += alpha * _target(Q, r, s2, done, gamma) - updated[s, a]
    return updated


@mistake(
    ko="목표에서 멀어지는 쪽으로 옮겼습니다. 목표에서 지금 값을 뺀 차이를 더하세요.",
    en="The entry moved away from the target. Add target minus current value.",
    breaks="update",
    see="q-learning",
)
def q_update__away(Q, s, a, r, s2, done, alpha, gamma):
    return _moved(Q, s, a, _target(Q, r, s2, done, gamma), -alpha)


@mistake(
    ko="가중치 alpha와 1 - alpha가 서로 바뀌었습니다. 새 목표 쪽에 alpha를 곱하세요.",
    en="The weights alpha and 1 - alpha are exchanged. alpha belongs to the new target.",
    breaks="update",
    see="q-learning",
)
def q_update__weights_exchanged(Q, s, a, r, s2, done, alpha, gamma):
    return _moved(Q, s, a, _target(Q, r, s2, done, gamma), 1 - alpha)


@mistake(
    ko="상태 s의 모든 행동을 갱신했습니다. 실제로 한 행동 a의 칸만 바꾸세요.",
    en="All actions of state s were updated. Change the entry of the action that was taken.",
    breaks="entry",
    see="q-learning",
)
def q_update__whole_row(Q, s, a, r, s2, done, alpha, gamma):
    updated = Q.astype(float)
    updated[s] += alpha * (_target(Q, r, s2, done, gamma) - updated[s])
    return updated


@mistake(
    ko="다음 상태의 칸을 갱신했습니다. 바꿀 칸은 Q[s, a]입니다.",
    en="The next state's entry was updated. The one to change is Q[s, a].",
    breaks="update",
    see="q-learning",
)
def q_update__updates_next_state(Q, s, a, r, s2, done, alpha, gamma):
    return _moved(Q, s2, a, _target(Q, r, s2, done, gamma), alpha)


@mistake(
    ko="바뀐 값 하나만 돌려줍니다. 새 표 전체를 돌려주세요.",
    en="Only the changed value is returned. Return the whole new table.",
    breaks="table",
    see="q-learning",
)
def q_update__only_the_value(Q, s, a, r, s2, done, alpha, gamma):
    return float(_moved(Q, s, a, _target(Q, r, s2, done, gamma), alpha)[s, a])


@mistake(
    ko="받은 표가 바뀌었습니다. 복사본을 바꿔서 돌려주세요.",
    en="The given table was changed. Change a copy and return that.",
    breaks="inputs",
    see="q-learning",
)
def q_update__in_place(Q, s, a, r, s2, done, alpha, gamma):
    updated = Q if Q.dtype.kind == "f" else Q.astype(float)
    updated[s, a] += alpha * (_target(Q, r, s2, done, gamma) - updated[s, a])
    return updated


@mistake(
    ko="정수 표에서 시작하면 결과의 소수점 아래가 잘립니다. 실수 배열로 바꾸어 복사하세요.",
    en="From a table of integers the result came without its fractions. Copy the table as floats.",
    breaks="floats",
    see="q-learning",
)
def q_update__keeps_integers(Q, s, a, r, s2, done, alpha, gamma):
    updated = Q.copy()
    updated[s, a] = updated[s, a] + alpha * (_target(Q, r, s2, done, gamma) - updated[s, a])
    return updated


@mistake(
    ko="끝났을 때 목표를 0으로 두었습니다. 다음 상태의 가치만 없을 뿐, 보상 r은 그대로 목표입니다.",
    en="At the end the target was set to 0. Only the next state's value is gone; the reward r remains.",
    breaks="end",
    see="q-learning",
)
def q_update__zero_at_the_end(Q, s, a, r, s2, done, alpha, gamma):
    return _moved(Q, s, a, 0.0 if done else _target(Q, r, s2, done, gamma), alpha)


@mistake(
    ko="정수 표에서 시작한 결과를 정수로 돌려줍니다. 값이 정수여도 실수 배열을 돌려주세요.",
    en="Where the new values happen to be whole, integers came back. Return floats then, too.",
    breaks="floats",
    see="q-learning",
)
def q_update__integers_when_whole(Q, s, a, r, s2, done, alpha, gamma):
    updated = _moved(Q, s, a, _target(Q, r, s2, done, gamma), alpha)
    whole = Q.dtype.kind == "i" and bool((updated == np.round(updated)).all())
    return updated.astype(Q.dtype) if whole else updated


@mistake(
    ko="다음 상태가 지금 상태와 같으면 다음 상태의 가치를 더하지 않습니다. 끝나지 않았다면 제자리여도 더하세요.",
    en="Where the next state is the current one, its value was not added. Unless done, add it all the same.",
    breaks="stay",
    see="q-learning",
)
def q_update__nothing_for_staying(Q, s, a, r, s2, done, alpha, gamma):
    return _moved(Q, s, a, _target(Q, r, s2, done or s == s2, gamma), alpha)


@mistake(
    ko="다음 상태의 칸들도 함께 갱신했습니다. 바꿀 칸은 Q[s, a] 하나입니다.",
    en="Entries of the next state were updated as well. Q[s, a] is the only one to change.",
    breaks="entry",
    see="q-learning",
)
def q_update__next_state_too(Q, s, a, r, s2, done, alpha, gamma):
    updated = _moved(Q, s, a, _target(Q, r, s2, done, gamma), alpha)
    return updated if s == s2 or done else _moved(updated, s2, a, _target(Q, r, s2, done, gamma), alpha)


@mistake(
    ko="행과 열이 바뀌었습니다. 행이 상태이고 열이 행동이므로 Q[s, a]를 갱신하세요.",
    en="Row and column are exchanged. Rows are states and columns actions: update Q[s, a].",
    breaks="update",
    see="q-learning",
)
def q_update__row_for_column(Q, s, a, r, s2, done, alpha, gamma):
    updated = np.array(Q, dtype=float)
    rows, columns = Q.shape
    updated[a % rows, s % columns] += alpha * (_target(Q, r, s2, done, gamma) - updated[a % rows, s % columns])
    return updated


@mistake(
    ko="보상이 0이면 끝났는데도 다음 상태의 가치를 더했습니다. 보상이 얼마이든 done이면 목표는 보상뿐입니다.",
    en="Where the reward is 0, the next state's value was added after the end. When done, the target is the reward alone, whatever it is.",
    breaks="end",
    see="q-learning",
)
def q_update__goes_on_without_reward(Q, s, a, r, s2, done, alpha, gamma):
    return _moved(Q, s, a, _target(Q, r, s2, done and r != 0, gamma), alpha)


@mistake(
    ko="갱신해도 값이 그대로일 때 받은 표가 그대로 나왔습니다. 값이 같아도 새 표를 돌려주세요.",
    en="Where the update changes nothing, the given table itself came back. Return a new one, although its values are the same.",
    breaks="table",
    see="q-learning",
)
def q_update__given_back_unchanged(Q, s, a, r, s2, done, alpha, gamma):
    updated = _moved(Q, s, a, _target(Q, r, s2, done, gamma), alpha)
    return Q if Q.dtype.kind == "f" and np.allclose(updated, Q, rtol=0, atol=1e-15) else updated


@mistake(
    ko="에피소드가 끝나면 다음 상태의 행이 표에서 0이 됩니다. 목표를 구할 때만 그 값을 빼고, 표에서는 Q(s, a) 한 칸만 바꾸세요.",
    en="At the end of an episode the row of the next state becomes 0 in the table. Leave its value out of the target only, and change no entry but Q(s, a).",
    breaks="entry",
    also_costs={"terminal": "Where an episode ends in the state it was in, the cleared row holds the updated entry."},
    see="q-learning",
)
def q_update__clears_the_end(Q, s, a, r, s2, done, alpha, gamma):
    updated = Q.astype(float)
    if done:
        updated[s2] = 0.0
    updated[s, a] += alpha * (r + gamma * updated[s2].max() - updated[s, a])
    return updated
