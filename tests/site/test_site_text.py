"""Faults of layout in a built page: particles alone on a line, numbered lists that start again."""

from __future__ import annotations

import pytest
from dlgrade.site.card import nested
from dlgrade.site.code_breaks import broken, listing_broken
from dlgrade.site.korean_breaks import joined
from dlgrade.site.language import LanguageExtension
from markdown import Markdown
from playwright.sync_api import Page
from site_visit import settle

from tests.browser import MOVE

# formulas that are separated by a line break from what follows them without a space, or from their opening bracket
APART = """() => { const article = document.querySelector("article"), found = [];
const deep = (node, side) => { while (node[side]) node = node[side]; return node };
const text = (node, step) => { const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  walker.currentNode = node; do node = walker[step](); while (node?.data === ""); return node };
const letter = (node, at) => { const range = document.createRange(); range.setStart(node, at); range.setEnd(node, at + 1);
  return range.getBoundingClientRect() };
for (const formula of article.querySelectorAll("span.arithmatex")) {
  const boxes = [...formula.querySelectorAll(".katex-base")], [first, last] = [boxes[0], boxes.at(-1)];
  if (!last || !last.getBoundingClientRect().width) continue;
  const after = text(deep(last, "lastChild"), "nextNode"), before = text(deep(first, "firstChild"), "previousNode");
  const start = after?.data.search(/[^\u2060]/);
  const block = (node) => node.parentElement.closest("p, li, td");
  if (/[^\\s(]/.test(after?.data[start] ?? " ") && block(formula) === block(after)
    && letter(after, start).top >= last.getBoundingClientRect().bottom) found.push(after.data.slice(0, 9));
  if (/[(]$/.test(before?.data) && letter(before, before.length - 1).bottom <= first.getBoundingClientRect().top)
    found.push(before.data.slice(-9));
}
return found }"""


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>행렬 <code>X</code>의 열", "<p>행렬 <code>X</code>&#8288;의 열"),
        (
            '<span class="arithmatex">\\(f(x)\\)</span>는 값',
            '<span class="dl-joined"><span class="arithmatex">\\(f(x)\\)</span>는</span> 값',
        ),
        (
            '<p>(<span class="arithmatex">\\(K\\)</span>개)</p>',
            '<p><span class="dl-joined">(<span class="arithmatex">\\(K\\)</span>개)</span></p>',
        ),
        (
            '<span class="arithmatex">\\(\\lambda\\)</span>(람다)는 값',
            '<span class="dl-joined"><span class="arithmatex">\\(\\lambda\\)</span>(람다)&#8288;는</span> 값',
        ),
        (
            'is <span class="arithmatex">\\(x\\)</span>, so',
            'is <span class="dl-joined"><span class="arithmatex">\\(x\\)</span>,</span> so',
        ),
        ('<span class="arithmatex">\\(x\\)</span> is', '<span class="arithmatex">\\(x\\)</span> is'),
        (
            '<span class="arithmatex">\\(0.784 + 0.128 + 0.128 + 1000\\)</span>이고',
            '<span class="arithmatex">\\(0.784 + 0.128 + 0.128 + 1000\\)</span>&#8288;이고',
        ),
        ("<td>57 steps (57–58)", "<td>57 steps (57&#8288;–&#8288;58)"),
        ("<td>MLP (144-32-10)", "<td>MLP (144&#8288;-&#8288;32&#8288;-&#8288;10)"),
        ("<p>x – 3, A-1", "<p>x – 3, A-1"),
        ("<p><code>(n, d)</code></p>", '<p><code class="dl-joined">(n, d)</code></p>'),
        (
            "<p><code>fit(x, y, epochs=300, verbose=False)</code></p>",
            "<p><code>fit(<wbr>x, y, epochs=<wbr>300, verbose=<wbr>False)</code></p>",
        ),
        (
            "<code>exercises/06_learning/mse.py</code>",
            "<code>exercises/<wbr>06_learning/<wbr>mse.py</code>",
        ),
        ("<td><code>CrossEntropyLoss</code></td>", "<td><code>Cross<wbr>Entropy<wbr>Loss</code></td>"),
        ("<td><code>np.random.seed(0)</code></td>", "<td><code>np.<wbr>random.<wbr>seed(0)</code></td>"),
        ("편향 b = 7, λ = 0.1입니다", "편향 b&nbsp;=&nbsp;7, λ&nbsp;=&nbsp;0.1입니다"),
        ("모양이 (n, 1)인 배열", "모양이 (n,&nbsp;1)&#8288;인 배열"),
        ("<td><code>relu()</code></td>", '<td><code class="dl-joined">relu()</code></td>'),
        ("<p><code>CrossEntropyLoss</code></p>", "<p><code>CrossEntropyLoss</code></p>"),
        ("향상도(lift)는", "향상도(lift)&#8288;는"),
        ("(<abbr>bias</abbr>)를", "(<abbr>bias</abbr>)&#8288;를"),
        ("<strong>값(x)</strong>은", "<strong>값(x)</strong>&#8288;은"),
        ("<p>잡음이 10%이면</p>", "<p>잡음이 10%&#8288;이면</p>"),
        ("<p>무리가 {2, 9}이 됩니다</p>", "<p>무리가 {2, 9}&#8288;이 됩니다</p>"),
        ("<p>k-평균, ε-탐욕</p>", "<p>k-&#8288;평균, ε-&#8288;탐욕</p>"),
        ("<p>하나 - 둘, -셋</p>", "<p>하나 - 둘, -셋</p>"),
        ("<code>x</code> 다음", "<code>x</code> 다음"),
        ("<p>(끝)</p><p>다음</p>", "<p>(끝)</p><p>다음</p>"),
        ("<pre><code>f(x)는</code></pre>", "<pre><code>f(x)는</code></pre>"),
        ('<script>{"a": "f(x)는"}</script>', '<script>{"a": "f(x)는"}</script>'),
        ('<img alt="f(x)는">', '<img alt="f(x)는">'),
    ],
)
def test_a_line_breaks_where_it_reads_well(html: str, expected: str) -> None:
    assert joined(html) == expected


def test_a_short_formula_and_its_particle_share_a_line(address: str, page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{address}05_neural_networks/")
    page.evaluate(MOVE)
    page.wait_for_selector("html[data-math-rendered]")
    joints = page.locator("p > .dl-joined")
    assert joints.count() > 10
    assert joints.evaluate_all("(all) => all.filter((each) => getComputedStyle(each).whiteSpace !== 'nowrap')") == []


def test_formulas_side_by_side_stand_one_below_the_other_on_a_phone(address: str, page: Page) -> None:
    def lines() -> int:
        page.goto(f"{address}07_backpropagation/")
        page.evaluate(MOVE)
        page.wait_for_selector("html[data-math-rendered]")
        heights = (
            "(all) => all.map((each) => each.querySelectorAll('.katex-html .mtable .col-align-c > .vlist-t').length)"
        )
        return sum(page.locator("p + div.arithmatex").evaluate_all(heights))

    assert lines() == 0
    page.set_viewport_size({"width": 360, "height": 740})
    assert lines() > 2


def test_a_letter_and_its_word_stay_together() -> None:
    kept = '<p><span class="dl-joined">k-means</span>, well-kept e-5</p>'
    assert joined("<p>k-means, well-kept e-5</p>") == kept


def test_no_line_ends_at_the_hyphen_of_an_option_or_a_name() -> None:
    kept = '<span class="dl-joined">{}</span>'
    code = "<code>grade class intake submissions --roster roster.csv</code>"
    assert broken(code, narrow=False).count(kept.format("--roster")) == 1
    listing = (
        '<pre><span class="n">utf-8</span> n - 1 <span class="o">-</span>x submissions-results</pre><p>well-kept</p>'
    )
    expected = listing.replace("utf-8", kept.format("utf-8")).replace(
        "submissions-results", kept.format("submissions-results")
    )
    assert listing_broken(listing) == expected


def test_an_example_breaks_after_a_bracket() -> None:
    opening = '<span class="n">mse</span><span class="p">([</span><span class="mf">1.0</span>'
    assert listing_broken(opening) == opening.replace("([</span>", "([</span><wbr>")
    index = '<span class="n">x</span><span class="p">)[</span><span class="mi">0</span>'
    assert listing_broken(index) == index
    page = Markdown(extensions=["pymdownx.highlight", "pymdownx.superfences", LanguageExtension(lang="en")])
    assert "([</span><wbr>" in page.convert("```python\nmse([1.0])\n```")


@pytest.mark.parametrize("where", ["04_kinds_of_learning", "05_neural_networks", "en/05_neural_networks"])
def test_no_line_begins_with_what_belongs_to_the_formula_before_it(where: str, address: str, page: Page) -> None:
    page.goto(f"{address}{where}/")
    page.evaluate(MOVE)
    page.wait_for_selector("html[data-math-rendered]")
    apart: list[str] = []
    for width in range(320, 420, 10):
        page.set_viewport_size({"width": width, "height": 740})
        apart += page.evaluate(APART)
    assert apart == []


def test_what_belongs_to_a_step_is_nested_and_listings_stay() -> None:
    assert nested("1. a\n\n   $$x$$\n\n2. b") == "1. a\n\n    $$x$$\n\n2. b"
    assert nested("```\n   x\n```") == "```\n   x\n```"


def test_a_paragraph_that_the_address_names_stays_in_view(address: str, page: Page) -> None:
    page.goto(f"{address}06_learning/#learning-rate")
    settle(page)
    page.evaluate(MOVE)
    page.wait_for_selector("html[data-math-rendered]")
    top = page.evaluate("document.getElementById('learning-rate').getBoundingClientRect().top")
    assert 0 <= top < 200


def test_formulas_far_below_come_in_pauses_for_a_reader_who_moves(address: str, page: Page) -> None:
    """No single task renders them all: the browser is asked to pause, and does so several times."""
    page.add_init_script(
        "window.pauses = 0; const idle = requestIdleCallback;"
        "window.requestIdleCallback = (work) => { pauses += 1; return idle(work) }"
    )
    page.goto(f"{address}06_learning/")
    far = page.locator(".arithmatex:not([data-rendered])")
    page.wait_for_selector(".arithmatex[data-rendered]")
    page.wait_for_load_state("networkidle")
    assert far.count() > 100, "a reader of the first screen does not pay for the others"
    page.evaluate(MOVE)
    page.wait_for_selector("html[data-math-rendered]")
    assert page.evaluate("pauses") > 3
    assert far.count() == 0
    page.wait_for_function("!document.querySelector('[data-kind=interactive]:not([data-live])')")
