"""Words of `grade refute`: the lesson about a wrong program, and replies to a prediction and to a typed call."""

from dlgrade.text import Text

# Why a typed line is not a call.
NO_CALL = Text(
    ko="호출 하나를 적으세요. 예를 들면 `{call}` 꼴입니다.",
    en="Type one call, of the form `{call}`.",
)
LONG_LINE = Text(
    ko="줄이 너무 깁니다(최대 {most}자). 더 작은 입력을 고르세요.",
    en="The line is too long (at most {most} characters). Choose a smaller input.",
)
UNREADABLE_LINE = Text(ko="파이썬이 이 줄을 읽지 못합니다: {reason}", en="Python cannot read this line: {reason}")

# The lesson.
HEADING = Text(
    ko="{slug} · {title} · 틀린 프로그램 {number}/{count}", en="{slug} · {title} · wrong program {number} of {count}"
)
MET_BEFORE = Text(ko="{when}에 만났던 실수가 다시 나왔습니다.", en="This mistake comes back: you met it on {when}.")
SHOWN = Text(
    ko="어딘가 틀린 `{name}`입니다. 이렇게 답합니다.",
    en="This `{name}` is wrong somewhere. It answers:",
)
CODE = Text(ko="코드는 이렇습니다.", en="This is its code:")
NO_CODE = Text(
    ko="정답의 일부를 쓰는 코드라서 보여 주지 않습니다. 답만 보고 찾아보세요.",
    en="Its code uses parts of the solution and is not shown. Its answers are enough to go by.",
)
RAISES = Text(ko="{error} 오류", en="raises {error}")
CHANGES = Text(ko="{value}, 그리고 받은 값을 바꿉니다", en="{value}, and changes what it was given")
TOO_LARGE = Text(ko="(여기에 적기에는 큰 값)", en="(too large to show here)")
UNFINISHED = Text(ko="끝나지 않습니다", en="does not end")
KEYS = Text(
    ko="Enter: 건너뛰기 · ?: 답 보기 · q: 그만두기",
    en="Enter skips · ? shows the answer · q ends",
)
PREDICT = Text(ko="예측: 여기서는 무엇이라고 답할까요?", en="Predict: what does it answer here?")
PREDICT_HOW = Text(
    ko="값이나 오류의 이름을 적으세요(예: 2.0, [1, 2], ValueError).",
    en="Type a value or the name of an error, such as 2.0, [1, 2] or ValueError.",
)
PREDICTED = Text(ko="맞습니다. {answer}", en="Yes: {answer}")
NOT_PREDICTED = Text(ko="아닙니다. 이 프로그램의 답은 {answer}입니다.", en="No, its answer is {answer}.")
REFUTE = Text(
    ko="반박: 이 프로그램이 틀리는 호출을 적으세요(위에 없는 것으로).",
    en="Refute: type a call on which it is wrong, other than those above.",
)
REFUTED = Text(
    ko="반박했습니다. 올바른 답은 {right}, 이 프로그램의 답은 {wrong}입니다.",
    en="Refuted. Right code: {right}. This program: {wrong}.",
)
MISTAKE = Text(ko="이런 실수입니다: {text}", en="This is the mistake: {text}")
WAY_OUT = Text(
    ko="이런 호출이 있습니다: `{call}`. 올바른 답은 {right}, 이 프로그램의 답은 {wrong}입니다.",
    en="One such call is `{call}`. Right code: {right}. This program: {wrong}.",
)
WAY_OUT_ABOVE = Text(
    ko="위에 나온 호출에서 틀렸습니다: `{call}`. 올바른 답은 {right}, 이 프로그램의 답은 {wrong}입니다.",
    en="It is wrong in a call above: `{call}`. Right code: {right}. This program: {wrong}.",
)
NOT_REFUTED = {
    "known": Text(ko="위에 나온 호출입니다. 다른 호출을 찾아보세요.", en="That call is shown above. Find another one."),
    "same": Text(
        ko="올바른 프로그램도 같은 답을 냅니다({right}). 다른 입력을 시험해 보세요.",
        en="Right code gives the same here: {right}. Try another input.",
    ),
    "open": Text(
        ko="올바른 프로그램끼리도 여기서는 답이 다릅니다. 문제가 정하지 않은 입력입니다.",
        en="Right programs differ here: the task does not fix this case. Choose another input.",
    ),
    "strange": Text(
        ko="올바른 프로그램도 이 입력은 다루지 못합니다({right}). 문제에서 말하는 입력을 주세요.",
        en="Even right code cannot use this input ({right}). Give input of the kind that the task describes.",
    ),
    "broken": Text(ko="이 줄을 계산할 수 없습니다: {right}", en="This line cannot be evaluated: {right}"),
    "slow": Text(
        ko="올바른 프로그램으로도 너무 오래 걸립니다. 더 작은 입력을 고르세요.",
        en="This takes too long even with right code. Choose a smaller input.",
    ),
    "object": Text(
        ko="결과가 값이 아니라 객체입니다. `….data`처럼 그 안의 수를 보세요.",
        en="This gives an object, not a value. Look at a number of it, such as `….data`.",
    ),
}
NOT_A_VALUE = Text(
    ko="값으로 읽을 수 없습니다. `2.0`, `[1, 2]`, `ValueError`처럼 적으세요.",
    en="This cannot be read as a value. Write it like `2.0`, `[1, 2]` or `ValueError`.",
)
DONE = Text(
    ko="틀린 프로그램 {count}개 가운데 {refuted}개를 반박했습니다.", en="Refuted {refuted} of {count} wrong programs."
)
NONE_HERE = Text(
    ko="`{target}`에는 작은 호출로 반박할 수 있는 틀린 프로그램이 없습니다.",
    en="`{target}` has no wrong program that a small call refutes.",
)
NO_PROGRAMS = Text(
    ko="이 강의 폴더에는 `{slug}` 연습 문제의 정답과 틀린 프로그램의 코드가 없고, 녹화된 답은 새로운 호출에 답하지 못합니다. 정답이 있는 강의 폴더(`grade init --with-solutions`)에서 `grade refute {slug}` 명령을 실행하세요.",
    en="This course folder has neither the solution nor the wrong programs of `{slug}`, and recorded answers cannot answer new calls. Run `grade refute {slug}` in a course folder with solutions (`grade init --with-solutions`).",
)

# The history of the lessons.
COMES_BACK = Text(ko="다시 나오는 때: {when}", en="It comes back on {when}.")
SAME_KIND = Text(
    ko="같은 종류의 실수를 연습 문제 {count}개에서 만났습니다: {slugs}.",
    en="You have met this kind of mistake in {count} exercises: {slugs}.",
)
NOT_KEPT = Text(
    ko="`{path}` 파일에 기록할 수 없습니다. 이번 기록은 남지 않습니다.",
    en="`{path}` cannot be written, so that nothing of this session is kept.",
)
BAD_HISTORY = Text(
    ko="`{path}` 파일을 읽을 수 없습니다. 이름을 바꾸거나 지운 다음 다시 실행하세요.",
    en="`{path}` cannot be read. Rename or delete it, then run this again.",
)

BAD_CALLS = Text(
    ko="`{path}` 파일을 읽을 수 없습니다. `grade author lessons --publish` 명령을 실행하세요.",
    en="`{path}` cannot be read. Run `grade author lessons --publish`.",
)
BAD_LESSONS = Text(
    ko="`{path}` 파일을 읽을 수 없습니다. 사이트를 다시 만드세요.",
    en="`{path}` cannot be read. Build the site again.",
)

# Fixing a wrong program.
MEND_HEAD = Text(
    ko="`{slug}` 연습 문제의 틀린 프로그램입니다. 고친 다음 확인하세요: grade refute {slug} --mend",
    en="A wrong program for `{slug}`. Fix it, then check it: grade refute {slug} --mend",
)
MEND_WRITTEN = Text(
    ko="`{path}` 파일에 틀린 프로그램을 적었습니다. 고친 다음 `grade refute {slug} --mend` 명령을 다시 실행하세요.",
    en="Wrote a wrong program into `{path}`. Fix it there, then run `grade refute {slug} --mend` again.",
)
MENDED = Text(
    ko="고쳤습니다. 모든 검사를 통과합니다. 다른 프로그램: `grade refute {slug} --mend --new`",
    en="Fixed: it passes every check. Another one: `grade refute {slug} --mend --new`",
)
NOT_MENDED = Text(
    ko="아직 통과하지 못한 검사가 {count}개입니다. `{path}` 파일을 고치고 다시 실행하세요.",
    en="{count} checks do not pass yet. Edit `{path}` and run this again.",
)
NOTHING_TO_MEND = Text(
    ko="`{slug}` 연습 문제의 틀린 프로그램은 모두 정답의 일부를 써서, 코드를 보여 줄 수 없습니다.",
    en="Every wrong program of `{slug}` uses parts of the solution, so that none can be shown.",
)
MEND_ONE = Text(
    ko="고칠 연습 문제를 하나만 적으세요(예: `grade refute mse --mend`).",
    en="Name one exercise to fix, for example `grade refute mse --mend`.",
)

# Options.
SHOW_CODE = Text(ko="틀린 프로그램의 코드도 보여 줍니다.", en="Show the code of the wrong program too.")
MEND = Text(
    ko="틀린 프로그램을 파일에 적고, 고쳤는지 확인합니다.",
    en="Write a wrong program into a file to edit, then check it.",
)
NEW = Text(ko="--mend: 다른 프로그램으로 새로 시작합니다.", en="With --mend: begin with another program.")
COUNT = Text(ko="물어볼 틀린 프로그램의 수.", en="How many wrong programs to ask about.")
SEED = Text(ko="순서를 고르는 시드.", en="Seed of the order.")
AS_JSON = Text(ko="묻지 않고, 프로그램용 JSON으로 출력합니다.", en="Print JSON for programs, and ask nothing.")
