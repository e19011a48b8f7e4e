"""Words about similar answers in a class. They say what is similar, and never why."""

from dlgrade.text import Text

COMMAND = Text(
    ko="답이 서로 비슷한 학생들의 쌍을 찾아, 답을 나란히 놓은 선생님용 페이지를 만듭니다. 왜 비슷한지는 말하지 않습니다. RESULTS는 결과 폴더입니다.",
    en="Find pairs of students whose answers are alike, and write a page for the teacher with the answers side by side. It does not say why they are alike. RESULTS is the folder of the results.",
)
TITLE = Text(ko="서로 비슷한 답", en="Answers that are alike")
ABOUT = Text(
    ko="두 답이 비슷하다는 것은 누가 무엇을 했다는 뜻이 아닙니다. 함께 공부했거나, 같은 책이나 도움말을 보았거나, 짧은 문제라서 우연히 같을 수 있습니다. 두 답을 직접 읽고, 판단하기 전에 두 학생의 이야기를 들으세요. 이 페이지는 점수에도, 학생에게 주는 페이지에도 쓰이지 않습니다.",
    en="That two answers are alike does not mean that anybody did anything. They may come from studying together, from the same book or the same help, or from chance, since the exercises are short. Read both answers, and listen to both students before you judge. This page changes no score and no page for a student.",
)
HOW = Text(
    ko="두 가지를 봅니다. 하나는 반에서 드문 오답으로 똑같이 답했는지이고, 드물수록 무겁게 칩니다. 또 하나는 코드가 비슷한지인데, 나눠 준 파일에 있던 것과 반의 많은 학생이 똑같이 쓴 줄, 이름, 주석, 줄의 순서는 빼고 보며, 그런 코드를 낸 학생이 적을수록 무겁게 칩니다. 여러 문제에서 겹치는 쌍이 먼저 나옵니다.",
    en="Two things are compared: whether two answers are wrong in the same way where that is rare in this class, which weighs more the rarer it is; and whether their code is alike, apart from what the handed-out file has, from lines that many of the class wrote, and from names, comments and the order of lines; this weighs more the fewer have such code. Pairs that agree in several exercises come first.",
)
ONLY_BEHAVIOUR = Text(
    ko="코드는 견주지 않았습니다. 추가 패키지 `similarity`를 설치하면 코드도 견줍니다.",
    en="The code was not compared. It is, once the extra `similarity` is installed.",
)
INSTALL = Text(
    ko="코드는 견주지 않았습니다. 코드도 견주려면 설치하세요: {install}",
    en="The code was not compared. To compare it as well, install: {install}",
)
NONE = Text(
    ko="우연이라고 보기 어려울 만큼 비슷한 쌍이 없습니다.",
    en="There is no pair that is more alike than chance explains.",
)
CUT = Text(
    ko="쌍 {count}개 가운데 가장 많이 겹치는 {shown}개를 보입니다.",
    en="Of {count} pairs, the {shown} that have the most in common are shown.",
)
SAME_WRONG = Text(
    ko="같은 오답: 제출된 답 {answers}개 가운데 {sharers}개만 이렇습니다.",
    en="The same wrong answer: of {answers} answers that were handed in, only {sharers} are like this.",
)
ALIKE = Text(ko="코드: {percent}% 같습니다.", en="Code: {percent} % alike.")
SIDE_BY_SIDE = Text(ko="{exercise} 답을 나란히 보기", en="Answers to {exercise} side by side")
FOUND = Text(
    ko="비슷한 쌍: {count}개. 왜 비슷한지는 알 수 없으니 직접 읽어 보세요.",
    en="Pairs that are alike: {count}. Why they are is not known; read them.",
)
