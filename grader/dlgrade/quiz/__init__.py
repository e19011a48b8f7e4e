"""Quizzes: one source per chapter, answered in the page, in the terminal and in a learning platform.

`solutions/<chapter>/quiz.yaml` is a list of questions. Every text is `{ko: …, en: …}`, markdown with `$…$`; texts
of options, items, pairs and units are one line. Fields of every question: `id` (unique in the course), `kind`,
`see` (anchor of the paragraph), `question`.

    single, multiple  options: [{text, why, correct: true}]                    why (optional)
    numeric           answer: "expression", tolerance: 0.01  |  range: [low, high]
                      unit (optional)   wrong: [{value: "expression", why}]    why
    ordering          items: [{id, text, why}]   rule: "a < b and not b < c < d"   why
    matching          pairs: [{left, right, why}]   extra: [{text, why}]       why (optional)
    output            code   answer   wrong: [{value, why}]                    why

Expressions know Python's arithmetic, lists, comprehensions, and those functions of `np`, `math` and Python that are
listed in `expression.py`. In a rule `<` means "comes before"; every order that the
rule accepts is right. Two pairs may share a right side. `grade quiz lint` says what is wrong, and where.

load → Quiz → key (what decides) → mark (right? which explanations?) → page, terminal
            → shape (what is shown, and which answers are right) → exports
"""
