"""Words of the report on a class, of its tables, and of the page of one student."""

from dlgrade.text import Text

# --- a person's decisions ---
BY_HAND = Text(ko="손으로 정함", en="by hand")
COMMENT = Text(ko="의견", en="Comment")

# --- naming a kind of mistake ---
GROUPS_TITLE = Text(ko="목록에 없는 실수", en="Wrong answers without a listed mistake")
GROUPS_HOW = Text(
    ko="같은 물음에 똑같이 답한 오답끼리 묶었습니다. `grade class name` 명령으로 문장을 한 번 적으면 그 묶음의 모두에게 갑니다.",
    en="Wrong answers that answer the same questions alike are one group. Write one sentence with `grade class name`, and it goes to everybody in the group.",
)
GROUP = Text(ko="묶음", en="Group")
TOLD = Text(ko="채점기의 설명", en="What the grader says")
PROGRAM = Text(ko="가장 짧은 코드", en="The shortest code")

# --- the command ---
PERSON = Text(ko="사람이 확인할 것", en="For a person to look at")

# --- the report ---
TITLE = Text(ko="반 전체의 채점 결과", en="Grades of the class")
STUDENT = Text(ko="학생", en="Student")
NAME = Text(ko="이름", en="Name")
EXERCISE = Text(ko="연습 문제", en="Exercise")
TOTAL = Text(ko="합계", en="Total")
OUT_OF = Text(ko="만점", en="Out of")
STATUS = Text(ko="상태", en="Status")
POINTS = Text(ko="점수", en="Points")
FILE = Text(ko="파일", en="File")
LATE = Text(ko="늦음", en="late")
TIME = Text(ko="제출 시각", en="Handed in")
MISTAKES = Text(ko="실수", en="Mistakes")
REASON = Text(ko="까닭", en="Reason")
FEEDBACK = Text(ko="피드백", en="feedback")
COUNT = Text(ko="학생 수", en="Students")
SHARE = Text(ko="비율", en="Share")
PASSED = Text(ko="통과", en="Passed")
NOT_HANDED_IN = Text(ko="제출하지 않음", en="not handed in")
TO_LOOK_AT = Text(ko="확인 필요", en="to look at")
UNNAMED = Text(ko="목록에 없는 실수: {kind}", en="no listed mistake: {kind}")
MISTAKES_TITLE = Text(ko="연습 문제마다의 실수", en="Mistakes of each exercise")
MISTAKES_HOW = Text(
    ko="비율은 그 문제를 풀어 채점된 학생 가운데 그 실수를 한 학생의 비율입니다. 한 학생이 여러 실수를 했을 수 있습니다. 변별도는 그 실수를 한 학생이 다른 문제에서도 점수가 낮을수록 −1에 가깝습니다(점이연 상관). 학생이 {count}명보다 적거나 다른 문제가 없으면 –입니다.",
    en="The share is that of the students who wrote an answer to the exercise that was graded. One student may have made several mistakes. Discrimination is nearer to −1 the lower those who made the mistake scored in the other exercises (point-biserial correlation). It is – for fewer than {count} students, or without other exercises.",
)
OVERCOME_HOW = Text(
    ko="여러 번 제출한 반이므로, 그 실수를 한 적이 있는 학생 가운데 벗어난 학생의 수와, 벗어날 때까지 다시 제출한 횟수의 중앙값도 있습니다.",
    en="As answers were handed in more than once, it is also said how many of those who ever made the mistake no longer do, and the median of the further answers that this took.",
)
GONE = Text(ko="벗어남", en="Gone")
UNTIL_GONE = Text(ko="벗어나기까지", en="Attempts until gone")
EXERCISES_TITLE = Text(ko="연습 문제", en="Exercises")
EXERCISES_HOW = Text(
    ko="받은 파일 그대로 낸 답은 시작 전으로 세며, 다른 수치에는 들어가지 않습니다. 모든 수치는 채점기가 채점한 답에 관한 것이고, 손으로 정한 점수가 있으면 그 점수로 셉니다. 채점한 답 없이 손으로 정한 점수는 들어가지 않습니다. 통과는 만점인 답입니다. 평균은 받은 점수의 비율로, 낮을수록 어려운 문제입니다. 변별도는 다른 문제의 점수와의 상관으로, 1에 가까우면 잘하는 학생이 맞히고 0 근처이면 그렇지 않습니다. 학생이 {count}명보다 적거나 다른 문제가 없으면 –입니다.",
    en="A file that came back as it was handed out counts as not attempted, and in no other figure. All figures are of the answers that the grader graded, with the score by hand where there is one; a score by hand without such an answer is in none. Passed means all points. The mean is the share of the points that was reached; it is low for a difficult exercise. Discrimination is the correlation with the score in the other exercises: near 1, strong students solve it; near 0, it does not tell them apart. It is – for fewer than {count} students, or without other exercises.",
)
MEAN = Text(ko="평균", en="Mean")
DISCRIMINATION = Text(ko="변별도", en="Discrimination")
SCORES_TITLE = Text(ko="점수", en="Scores")
STUDENTS = Text(ko="학생 {students}명", en="students: {students}")
STUDENTS_AND_UNCLEAR = Text(
    ko="학생 {students}명 · 누구의 것인지 분명하지 않은 제출물 {unclear}개",
    en="students: {students} · hand-ins whose student is unclear: {unclear}",
)
HEADER = Text(
    ko="dlgrade {version} · 격리 수준 {level} · {students}",
    en="dlgrade {version} · isolation {level} · {students}",
)
GRADED = Text(ko="채점함", en="graded")
WAITING = Text(ko="아직 채점 전", en="not graded yet")

# --- the page of one student ---
FEEDBACK_TITLE = Text(ko="채점 결과", en="Feedback")
EXAMPLES_TITLE = Text(ko="학생이 쓴 예시", en="The students' own examples")
EXAMPLES_HOW = Text(
    ko="코드를 쓰기 전에 적은 예시 가운데 옳은 것이 몇 개인지, 옳은 예시들이 알려진 실수를 몇 개나 잡아내는지 보여 줍니다. 점수에는 들어가지 않습니다.",
    en="How many of the examples that were written before any code are right, and how many of the known mistakes the right ones catch. No points depend on it.",
)
EXAMPLES = Text(ko="예시", en="Examples")
EXAMPLES_RIGHT = Text(ko="옳은 예시", en="Right examples")
EXAMPLES_CATCH = Text(ko="잡아내는 실수", en="Mistakes caught")
YOUR_EXAMPLES = Text(ko="내가 쓴 예시", en="Your own examples")
YOUR_CODE = Text(ko="제출한 코드", en="The code that was handed in")
CODE_CUT = Text(
    ko="코드가 길어 처음 {count}자만 보입니다.", en="The code is long; the first {count} characters are shown."
)
NOTHING_HERE = Text(ko="이 연습 문제의 답을 찾지 못했습니다.", en="No answer to this exercise was found.")
A_PERSON_LOOKS = Text(
    ko="아직 점수가 없습니다. 채점기가 정할 수 없어 사람이 확인합니다.",
    en="There is no score yet: the grader could not decide, and a person looks at it.",
)
GRADED_LATER = Text(ko="아직 채점하지 않았습니다.", en="This has not been graded yet.")
POINTS_BY_HAND = Text(ko="{points}점(사람이 정함).", en="{points} points, decided by a person.")
AT_LINE = Text(ko="위치: {file}, {line}번째 줄", en="Where: {file}, line {line}")

# --- the heat map, the time lines, the form ---
HEAT_TITLE = Text(ko="어떤 실수를 어디에서 했는가", en="Which mistakes, and where")
HEAT_HOW = Text(
    ko="칸의 수는 그 문제를 풀어 채점된 학생 가운데 그 실수를 한 학생의 비율이고, 색이 짙을수록 비율이 높습니다. 빈칸이면 아무도 하지 않았습니다. 연습 문제의 이름을 누르면 그 문제에서 많이 한 실수부터 보입니다.",
    en="The number in a cell is the share of those who wrote an answer to the exercise and made the mistake; the darker, the higher. An empty cell: nobody made it. Click on an exercise to see its most frequent mistakes first.",
)
HEAT_RARER = Text(
    ko="드물게 한 {count}가지는 아래 표에만 있습니다.",
    en="Rarer kinds are only in the table below; there are {count} of them.",
)
HEAT_UNLISTED = Text(ko="목록에 없는 실수", en="No listed mistake")
LINES_TITLE = Text(ko="시간에 따라", en="Over time")
LINES_HOW = Text(
    ko="막대는 그때 들어온 답의 수이고, 선은 그때까지 답한 학생 모두가 가장 새로운 답으로 받은 점수의 평균입니다. 채점기의 점수이며, 받은 파일 그대로 낸 답은 세지 않습니다.",
    en="The bars are the answers that came in, the line is the mean score of everybody who had answered by then, each with the newest answer. The scores are the grader's; a file that came back as it was handed out is not counted.",
)
LINES_BY_ATTEMPT = Text(ko="다시 제출할 때마다", en="From attempt to attempt")
LINES_BY_DAY = Text(ko="날마다", en="From day to day")
LINES_ATTEMPT = Text(ko="몇 번째 제출", en="Attempt")
LINES_DAY = Text(ko="날짜", en="Day")
LINES_ANSWERS = Text(ko="들어온 답", en="Answers")
LINES_TABLE = Text(ko="표로 보기", en="As a table")
LINES_TOLD = Text(
    ko="{slug}: 들어온 답 {answers}개. 평균은 처음({first}) {before}, 마지막({last}) {after}입니다. 모든 수는 아래 표에 있습니다.",
    en="{slug}: {answers} answers. The mean is {before} at the beginning ({first}) and {after} at the end ({last}). All numbers are in the table below.",
)
DECIDE_TITLE = Text(ko="손으로 정하기", en="Decide by hand")
DECIDE_HOW = Text(
    ko="학생을 골라 점수나 의견을 적으세요. 한쪽만 적어도 됩니다. 여러 학생의 것을 적은 뒤 파일로 저장하고, 터미널에서 아래 명령으로 결과에 넣으면 보고서와 학생 페이지가 다시 만들어집니다. 저장하기 전에는 이 페이지에만 있습니다.",
    en="Choose a student and write points, a comment, or both. When you are done with all students, save the file and put it into the results with the command below; then the report and the students' pages are written again. Until you save, what you wrote is in this page only.",
)
DECIDE_NOW = Text(ko="지금 점수", en="Score now")
DECIDE_SAVE = Text(ko="파일로 저장", en="Save the file")
DECIDE_COUNT = Text(ko="정한 것: {count}개.", en="Decisions: {count}.")
DECIDE_WRONG = Text(
    ko="0부터 만점까지의 정수가 아닌 점수: {count}개.",
    en="Points that are not a whole number from 0 to the maximum: {count}.",
)
