"""Words of `grade repro` and `grade debug`, and of the file that they write."""

from dlgrade.text import Text

WRITTEN = Text(
    ko="`{path}` 파일을 만들었습니다. 실행:\n  python {command}\n한 줄씩 따라가기:\n  grade debug {slug}",
    en="Wrote `{path}`. To run it:\n  python {command}\nTo step through it:\n  grade debug {slug}",
)
NO_VERDICT = Text(
    ko="`{slug}` 연습 문제의 채점 결과가 아직 없습니다. 먼저 `grade {slug}` 명령을 실행하세요.",
    en="`{slug}` has no verdict yet. Run `grade {slug}` first.",
)
PASSED = Text(
    ko="`{slug}` 연습 문제는 통과했으므로 틀린 호출이 없습니다. 그 뒤에 파일을 고쳤다면 `grade {slug}` 명령을 다시 실행하세요.",
    en="`{slug}` passed, so there is no wrong call. If you have changed the file since, run `grade {slug}` again.",
)
NOT_WRITTEN = Text(
    ko="`{slug}` 연습 문제는 지난 채점 때 아직 작성하지 않은 상태였습니다. `{path}` 파일을 채우고 `grade {slug}` 명령을 실행하세요.",
    en="`{slug}` was not written yet when it was graded last. Fill in `{path}` and run `grade {slug}`.",
)
NO_CALL = Text(
    ko="`{slug}` 연습 문제의 지난 채점에서는 옮겨 적을 만한 작은 호출을 찾지 못했습니다. 무엇이 틀렸는지는 `grade {slug}` 명령이 보여 줍니다.",
    en="The last verdict on `{slug}` has no call that is small enough to copy. `grade {slug}` shows what is wrong.",
)
RANDOM_CALL = Text(
    ko="`{slug}` 연습 문제에서 틀린 호출은 난수 생성기(rng)를 받습니다. 무엇이 나올지가 그 생성기에 달려 있어 옮겨 적을 수 있는 작은 호출이 없습니다. 무엇이 틀렸는지는 `grade {slug}` 명령이 보여 줍니다.",
    en="The call that was wrong in `{slug}` gets a random generator (rng), and what comes out depends on it, so there is no small call to copy. `grade {slug}` shows what is wrong.",
)
FOREIGN_CALL = Text(
    ko="`{slug}` 연습 문제의 지난 채점 결과에 있는 호출은 이 강의의 채점기가 쓴 것이 아니어서 실행하지 않았습니다. 그 채점 결과는 `{aside}` 파일로 옮겨 두었습니다. `grade {slug}` 명령을 다시 실행하세요.",
    en="The call in the last verdict on `{slug}` was not written by this course's grader, so it was not run. That verdict was moved to `{aside}`. Run `grade {slug}` again.",
)
ABOUT = Text(
    ko="`grade {slug}`에서 틀린 호출입니다. 값을 바꾸어 보고, 이 파일을 디버거로 실행해도 좋습니다.",
    en="The call that was wrong in `grade {slug}`. Change its values, or run this file in your debugger.",
)
YOURS = Text(ko="나온 것:", en="yours:   ")
EXPECTED = Text(ko="기대:   ", en="expected:")
STEPPING = Text(
    ko="pdb: `n` 다음 줄, `s` 함수 안으로, `p 이름` 값 보기, `c` 끝까지, `q` 그만두기",
    en="pdb: `n` next line, `s` into a function, `p name` shows a value, `c` to the end, `q` quits",
)
