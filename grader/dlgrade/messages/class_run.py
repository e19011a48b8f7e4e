"""Words about grading a class: the commands that do it, and the database of the results."""

from dlgrade.text import Text

# --- the run ---
FAULT = Text(
    ko="채점기의 문제로 채점하지 못했습니다. 0점이 아니며, 다시 실행하면 다시 채점합니다.",
    en="Because of a fault of the grader, this could not be graded. This is not a 0; another run tries it again.",
)
EXAMPLES_FAULT = Text(
    ko="채점기의 문제로 `{place}` 파일의 예시를 판정하지 못했습니다({kind}: {reason}). 점수와는 관계없습니다. 사람이 확인해야 하며, 다시 실행하면 다시 판정합니다.",
    en="Because of a fault of the grader, the examples in `{place}` could not be judged ({kind}: {reason}). No points depend on it. A person has to look; another run tries it again.",
)
WEAK = Text(
    ko="이 컴퓨터에서는 격리 수준 {level}만 가능하지만 반 전체를 채점하려면 {wanted} 이상이 필요합니다. `grade doctor`가 방법을 알려 줍니다. 그래도 채점하려면 `--accept-weak-isolation` 옵션을 붙이세요.",
    en="This machine offers isolation level {level}, but grading a class asks for {wanted} or more. `grade doctor` says what to install. To grade all the same, add `--accept-weak-isolation`.",
)

# --- the results ---
CANNOT_STORE = Text(
    ko="결과 데이터베이스 `{path}`에 쓸 수 없습니다({reason}). 디스크의 여유와 폴더의 권한을 확인한 뒤 다시 실행하세요. 지금까지 보여 준 채점은 모두 저장되어 있습니다.",
    en="The results database `{path}` cannot be written ({reason}). Check the space on the disk and the folder's permissions, and run again. Every verdict shown so far is stored.",
)
CANNOT_BEGIN = Text(
    ko="결과 폴더 `{path}`에 쓸 수 없습니다({reason}). 디스크의 여유와 폴더의 권한을 확인하거나 `grade class FOLDER --to DIR` 명령으로 다른 폴더를 주세요. 아직 아무것도 채점하지 않았습니다.",
    en="The folder for results, `{path}`, cannot be written ({reason}). Check the space on the disk and the folder's permissions, or give another one: `grade class FOLDER --to DIR`. Nothing has been graded.",
)
LOCKED = Text(
    ko="다른 실행이 결과 데이터베이스 `{path}` 파일에 쓰고 있습니다. 그 실행이 끝난 뒤 다시 실행하세요.",
    en="Another run is writing to the results database `{path}`. Wait for its end and run again.",
)
BUSY = Text(
    ko="다른 프로그램이 결과 데이터베이스 `{path}` 파일을 붙들고 있어 쓸 수 없습니다. 그 프로그램에서 닫은 뒤 다시 실행하세요. 지금까지 보여 준 채점은 모두 저장되어 있습니다.",
    en="Another program holds the results database `{path}`, so it cannot be written. Close it there and run again. Every verdict shown so far is stored.",
)
NO_RESULTS = Text(
    ko="`{path}` 파일은 이 버전의 결과 데이터베이스가 아닙니다. `--to` 옵션으로 다른 폴더를 주세요.",
    en="`{path}` is not a results database of this version. Give another folder with `--to`.",
)
NOTHING_YET = Text(
    ko="`{path}`에 아직 결과가 없습니다. 먼저 `grade class FOLDER --to {path}` 명령으로 채점하세요.",
    en="There are no results in `{path}` yet. Grade first, with `grade class FOLDER --to {path}`.",
)
RESULTS_BESIDE = Text(
    ko="`{path}` 폴더에는 결과가 없고 `{beside}` 폴더에 있습니다. 명령에 그 폴더를 적으세요.",
    en="There are no results in `{path}`, but there are in `{beside}`. Give that folder in the command.",
)
HAND_INS_HERE = Text(
    ko="`{path}` 폴더에는 결과가 없습니다. 제출물의 폴더라면 `grade class {path}` 명령이 채점해 결과를 `{beside}` 폴더에 둡니다. 그다음에는 명령에 그 결과 폴더를 적으세요.",
    en="There are no results in `{path}`. If it holds the hand-ins, `grade class {path}` grades them and puts the results into `{beside}`; give that folder in the command afterwards.",
)

# --- the command ---
RUN = Text(
    ko="FOLDER에 있는 제출물을 모두 채점합니다. Canvas, Moodle, Gradescope, nbgrader에서 내려받은 것, 학생마다의 폴더, 파일, zip, 노트북을 읽습니다. 멈춘 실행은 이어서 하고, 바뀐 것만 다시 채점합니다.",
    en="Grade everything in FOLDER: downloads of Canvas, Moodle, Gradescope and nbgrader, a folder for each student, files, zips, notebooks. A run that was stopped goes on, and only what changed is graded again.",
)
INTAKE = Text(
    ko="아무것도 채점하지 않고, FOLDER에서 누구의 무엇을 찾았는지만 보여 줍니다.",
    en="Only show what was found in FOLDER and whose it is, and grade nothing.",
)
REPORT = Text(
    ko="저장된 결과로 보고서와 표를 다시 만듭니다. RESULTS는 결과 폴더입니다.",
    en="Write the reports and tables of the folder RESULTS again from what is stored there.",
)
TO = Text(
    ko="결과를 둘 폴더. 없으면 제출물 폴더 옆의 `FOLDER-results`.",
    en="The folder for the results; else `FOLDER-results` beside the hand-ins.",
)
ROSTER = Text(ko="반의 명단(CSV).", en="The roster of the class (CSV).")
JOBS = Text(ko="동시에 채점할 프로세스의 수.", en="How many processes grade at once.")
SEED = Text(
    ko="검사 입력을 만드는 시드. 없으면 처음 실행할 때 비밀로 정해 결과에 저장합니다.",
    en="Seed of the checks' inputs; else a secret one, which the first run draws and the results keep.",
)
ACCEPT_WEAK = Text(ko="격리 수준이 낮은 컴퓨터에서도 채점합니다.", en="Grade on a machine with weak isolation as well.")
GRADING = Text(ko="채점", en="grading")
FOUND = Text(
    ko="{students} · 연습 문제 {exercises}개 · 답 {answers}개(서로 다른 코드 {different}개), 그 가운데 채점할 것 {waiting}개",
    en="{students} · exercises: {exercises} · answers: {answers} ({different} different), of which to grade: {waiting}",
)
RESULT = Text(
    ko="채점한 답 {graded}개 · 사람이 확인할 것 {unclear}개 · 제출하지 않음 {missing}개",
    en="answers graded: {graded} · for a person to look at: {unclear} · not handed in: {missing}",
)
BY_HAND_ALONE = Text(
    ko="채점한 답 없이 손으로 정한 점수 {count}개", en="scores by hand without an answer that was graded: {count}"
)
EARLIER = Text(
    ko="앞서 채점한 것 가운데 이번 제출물에 없는 것이 있습니다. 연습 문제(학생 수): {exercises}. 그 결과와 직접 정한 점수는 `results.sqlite`에 그대로 있지만, 이번 표와 보고서와 학생의 쪽에는 없습니다. 함께 보려면 앞선 제출물과 이번 제출물을 학생마다 한 폴더에 모아 같은 `--to`로 다시 실행하세요(이미 채점한 답은 다시 채점하지 않습니다). 따로 보려면 `--to` 옵션으로 다른 곳을 주세요.",
    en="Some of what was graded before is not among these hand-ins. Exercises (students): {exercises}. These results and your decisions on them are kept in `results.sqlite`, but they are not in the tables, the report and the students' pages of this run. To have both, put the earlier hand-ins and these together, in one folder for each student, and run again with the same `--to`: what was graded is not graded again. To have each by itself, give another place with `--to`.",
)
WRITTEN = Text(ko="결과: `{path}`", en="Results: `{path}`")

# --- the page of one student ---
WITH_EXAMPLES = Text(
    ko="학생이 쓴 예시(mse_examples.py)도 `grade examples`처럼 판정해 보고서와 학생 페이지에 싣습니다.",
    en="Judge the students' own examples (mse_examples.py) too, as `grade examples` does, for the report and their pages.",
)
JUDGING_EXAMPLES = Text(ko="예시 판정", en="judging examples")
