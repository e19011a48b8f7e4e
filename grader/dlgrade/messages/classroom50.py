"""Words about the scores file of Classroom 50."""

from dlgrade.text import Text

COMMAND = Text(
    ko="확정된 점수를 Classroom 50의 scores.json 파일(SCORES)에 넣습니다. RESULTS는 결과 폴더입니다.",
    en="Put the decided scores into SCORES, the scores.json of a classroom of Classroom 50. RESULTS is the folder of the results.",
)
ASSIGNMENT = Text(
    ko="모든 연습 문제의 합을 이 과제 하나의 점수로 넣습니다. 없으면 연습 문제마다 이름이 같은 과제에 넣습니다.",
    en="Put the sum of all exercises into this assignment; else each exercise has an assignment of its own name.",
)
CLASSROOM = Text(
    ko="클래스룸의 이름. 없으면 파일이 있는 폴더의 이름.",
    en="The name of the classroom; else the name of the folder of the file.",
)
REPLACE = Text(
    ko="이 학생(GitHub 이름)의 점수는 사람이 파일에 넣은 것이어도 바꿉니다. 여러 번 쓸 수 있습니다.",
    en="Replace the score of this student (GitHub name) also where a person entered it; may be repeated.",
)
KEPT = Text(
    ko="사람이 넣은 점수가 있어 그대로 둔 것: {count}개. 넣지 않은 점수: {scores}. 바꾸려면 학생마다 `--replace STUDENT` 옵션을 붙여 다시 실행하세요.",
    en="Left as a person entered them: {count}. The scores that were not put there: {scores}. To replace one, run again with `--replace STUDENT` for each student.",
)
OF_GROUP = Text(
    ko="모둠의 항목이 따로 있어 넣지 않은 모둠원의 점수: {count}개({scores}). 모둠의 점수는 그 항목의 대표 학생 것입니다.",
    en="Not put there, since the group has an entry, which gets the score of its owner: {count} ({scores}).",
)
BY_HAND = Text(ko="사람이 정한 점수", en="score given by a person")
NO_SCORES_FILE = Text(
    ko="이 파일은 Classroom 50의 scores.json(classroom50/scores/v1)이 아닙니다. 조직의 classroom50 저장소에서 클래스룸 폴더의 scores.json을 주세요.",
    en="This is no scores.json of Classroom 50 (classroom50/scores/v1). Give the one in the classroom's folder of the organization's repository classroom50.",
)
NO_ASSIGNMENT = Text(
    ko="`{name}` 이름은 Classroom 50의 과제 이름이 될 수 없습니다. 영어 소문자와 숫자와 붙임표만 쓸 수 있습니다.",
    en="`{name}` cannot be the name of an assignment in Classroom 50: only small letters, digits and hyphens.",
)
NO_LOGIN = Text(
    ko="GitHub 이름이 될 수 없어 넣지 않은 학생: {names}. `username` 열에 GitHub 이름이 있는 명단으로 다시 채점하세요.",
    en="Left out, since these are no GitHub names: {names}. Grade again with a roster that has GitHub names in its column `username`.",
)
PUT = Text(ko="새로 넣은 점수: {count}개. 파일: `{path}`", en="Scores that are new: {count}. The file: `{path}`")
