"""The part of the report in which a teacher decides by hand: fields for points and comments,
which can be saved as a file.

`deciding.js` beside this module fills in the fields, and makes the file in the browser.
"""

from __future__ import annotations

STYLE = """
#decide input, #decide select, #decide .save { font: inherit; min-height: 2rem; max-width: 100%; }
#decide input[type=number] { width: 5rem; }
#decide input[type=text] { min-width: 14rem; width: 100%; box-sizing: border-box; }
#decide input:invalid { outline: 2px solid light-dark(#b00020, #ff8a8a); }
@media (max-width: 40rem) { #decide input[type=text] { min-width: 11rem; } }
.decide { font: inherit; margin-block-start: 0.25rem; min-height: 1.6rem; }
@media print { #decide, .decide { display: none; } }
"""
TEMPLATE = """
<section id="decide" hidden aria-labelledby="decide-title">
<h2 id="decide-title" tabindex="-1">{{ m.DECIDE_TITLE(lang) }}</h2>
<p>{{ m.DECIDE_HOW(lang) }}</p>
<p><label>{{ m.STUDENT(lang) }} <select></select></label></p>
<div class="wide"><table>
<thead><tr><th scope="col">{{ m.EXERCISE(lang) }}</th><th scope="col">{{ m.DECIDE_NOW(lang) }}</th>
<th scope="col">{{ m.POINTS(lang) }}</th><th scope="col">{{ m.COMMENT(lang) }}</th></tr></thead>
<tbody></tbody></table></div>
<p><button type="button" class="save" disabled>{{ m.DECIDE_SAVE(lang) }}</button> <span class="quiet" role="status"
data-one="{{ m.DECIDE_COUNT(lang) }}" data-wrong="{{ m.DECIDE_WRONG(lang) }}"></span></p>
<p class="quiet"><code>grade class override RESULTS --from decisions.csv</code></p>
</section>
"""
