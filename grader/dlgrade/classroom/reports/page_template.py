"""The CSS and the HTML template of a class's report."""

from __future__ import annotations

STYLE = """
.wide { overflow-x: auto; }
table { border-collapse: collapse; margin: 0.5rem 0 2rem; }
th, td { border: 1px solid color-mix(in srgb, currentColor 25%, transparent); }
th, td { padding: 0.25rem 0.6rem; text-align: left; overflow-wrap: break-word; }
th[scope=row], td.file { min-width: 8rem; max-width: 16rem; overflow-wrap: anywhere; }
td.long { min-width: 18rem; }
td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
thead th { position: sticky; top: 0; background: Canvas; }
th button { background: none; border: 0; color: inherit; cursor: pointer; font: inherit; text-align: inherit; }
th button { min-height: 1.6rem; padding: 0; }
th button::after { content: " ↕"; opacity: 0.6; }
th[aria-sort=ascending] button::after { content: " ▲"; opacity: 1; }
th[aria-sort=descending] button::after { content: " ▼"; opacity: 1; }
:is(.map, #scores, #decide) th[scope=row] { background: Canvas; left: 0; position: sticky; }
.map th[scope=row] { min-width: 9rem; font-weight: normal; }
@media (max-width: 40rem) {
  th[scope=row], td.file { min-width: 5rem; }
  td.long { min-width: 13rem; }
  :is(.map, #scores, #decide) th[scope=row] { max-width: 9rem; font-size: 0.85rem; }
}
.share { background: color-mix(in srgb, #d1242f calc(var(--share) * 45%), Canvas); print-color-adjust: exact; }
@media print {
  :root { color-scheme: light; font-size: 9pt; }
  body { max-width: none; padding: 0; }
  .wide { overflow: visible; }
  thead th, :is(.map, #scores, #decide) th[scope=row] { position: static; }
  tr { break-inside: avoid; }
  th button::after { content: none; }
}
"""
PAGE = """
<h1>{{ title }}</h1>
<p class="quiet">{{ header }}</p>
{% if people %}
<h2>{{ m.PERSON(lang) }}</h2>
<div class="wide" tabindex="0" role="region" aria-label="{{ m.PERSON(lang) }}"><table id="people">
<thead><tr><th scope="col">{{ m.STUDENT(lang) }}</th><th scope="col">{{ m.REASON(lang) }}</th>
<th scope="col">{{ m.EXERCISE(lang) }}</th><th scope="col">{{ m.FILE(lang) }}</th></tr></thead>
<tbody>
{% for student, who, exercise, file, reasons in people %}
<tr data-student="{{ student }}"><th scope="row">{{ who }}</th>
<td class="long">{% for reason in reasons %}<div>{{ reason | sentence }}</div>{% endfor %}</td>
<td>{{ exercise }}</td><td class="file">{{ file }}</td></tr>
{% endfor %}
</tbody></table></div>
{% endif %}
<h2>{{ m.EXERCISES_TITLE(lang) }}</h2>
<p>{{ m.EXERCISES_HOW(lang, count=compared) }}</p>
{% for sentence in left_out %}<p>{{ sentence | sentence }}</p>
{% endfor %}
<div class="wide" tabindex="0" role="region" aria-label="{{ m.EXERCISES_TITLE(lang) }}"><table class="sortable">
<thead><tr><th scope="col">{{ m.EXERCISE(lang) }}</th><th scope="col" class="n">{{ graded }}</th>
<th scope="col" class="n">{{ untouched }}</th>
<th scope="col" class="n">{{ m.PASSED(lang) }}</th><th scope="col" class="n">{{ m.MEAN(lang) }}</th>
<th scope="col" class="n">{{ m.DISCRIMINATION(lang) }}</th></tr></thead>
<tbody>
{% for exercise in exercises %}
<tr><th scope="row">{{ exercise.title }}<br><code>{{ exercise.slug }}</code></th>
<td class="n">{{ exercise.graded }}</td><td class="n">{{ exercise.untouched }}</td>
<td class="n" data-sort="{{ exercise.part }}">{{ exercise.rate }} ({{ exercise.passed }})</td>
<td class="n">{{ exercise.mean }}</td><td class="n">{{ exercise.discrimination }}</td></tr>
{% endfor %}
</tbody></table></div>
{{ heat }}
<h2>{{ m.MISTAKES_TITLE(lang) }}</h2>
<p>{{ m.MISTAKES_HOW(lang, count=compared) }}{% if attempts %} {{ m.OVERCOME_HOW(lang) }}{% endif %}</p>
<div class="wide" tabindex="0" role="region" aria-label="{{ m.MISTAKES_TITLE(lang) }}"><table class="sortable">
<thead><tr><th scope="col">{{ m.EXERCISE(lang) }}</th><th scope="col">{{ m.MISTAKES(lang) }}</th>
<th scope="col" class="n">{{ m.COUNT(lang) }}</th><th scope="col" class="n">{{ m.SHARE(lang) }}</th>
<th scope="col" class="n">{{ m.DISCRIMINATION(lang) }}</th>
{% if attempts %}<th scope="col" class="n">{{ m.GONE(lang) }}</th>
<th scope="col" class="n">{{ m.UNTIL_GONE(lang) }}</th>{% endif %}</tr></thead>
<tbody>
{% for exercise in exercises %}{% for mistake in exercise.mistakes %}
<tr><th scope="row"><code>{{ exercise.slug }}</code></th><td class="long">{{ mistake.text | sentence }}
{% if mistake.name %}<br><code class="quiet">{{ mistake.name }}</code>{% endif %}</td>
<td class="n">{{ mistake.students }}</td>
<td class="n share" style="--share: {{ mistake.part }}">{{ mistake.rate }}</td>
<td class="n">{{ mistake.discrimination }}</td>
{% if attempts %}
<td class="n" data-sort="{{ mistake.gone }}">
{% if mistake.made %}{{ mistake.gone }}/{{ mistake.made }}{% else %}–{% endif %}</td>
<td class="n">{{ mistake.until }}</td>{% endif %}</tr>
{% endfor %}{% endfor %}
</tbody></table></div>
{{ lines }}
{% if groups %}
<h2>{{ m.GROUPS_TITLE(lang) }}</h2>
<p>{{ m.GROUPS_HOW(lang) | sentence }}</p>
<div class="wide" tabindex="0" role="region" aria-label="{{ m.GROUPS_TITLE(lang) }}"><table>
<thead><tr><th scope="col">{{ m.GROUP(lang) }}</th><th scope="col" class="n">{{ m.COUNT(lang) }}</th>
<th scope="col">{{ m.TOLD(lang) }}</th></tr></thead>
<tbody>
{% for group in groups %}
<tr><th scope="row">{{ group.exercise }}<br>
<code>{{ group.id }}</code></th>
<td class="n">{{ group.students }}</td>
<td class="long">{% if group.name %}<strong>{{ group.name | sentence }}</strong>{% endif %}
{% for line in group.explanation %}<div>{{ line | sentence }}</div>{% endfor %}
<details><summary>{{ m.PROGRAM(lang) }}</summary><pre tabindex="0">{{ group.program }}</pre></details></td></tr>
{% endfor %}
</tbody></table></div>
{% endif %}
{% if examples %}
<h2>{{ m.EXAMPLES_TITLE(lang) }}</h2>
<p>{{ m.EXAMPLES_HOW(lang) }}</p>
<div class="wide" tabindex="0" role="region" aria-label="{{ m.EXAMPLES_TITLE(lang) }}"><table class="sortable">
<thead><tr><th scope="col">{{ m.STUDENT(lang) }}</th><th scope="col">{{ m.EXERCISE(lang) }}</th>
<th scope="col" class="n">{{ m.EXAMPLES_RIGHT(lang) }}</th>
<th scope="col" class="n">{{ m.EXAMPLES_CATCH(lang) }}</th></tr></thead>
<tbody>
{% for each in examples %}
<tr><th scope="row">{{ each.student }}</th><td><code>{{ each.exercise }}</code></td>
{% if each.is_fault %}
<td class="n">–</td><td class="long">{{ each.told[lang][0] | sentence }}</td></tr>
{% else %}
<td class="n" data-sort="{{ each.valid }}">{{ each.valid }}/{{ each.examples }}</td>
<td class="n" data-sort="{{ each.caught }}">{{ each.caught }}/{{ each.mistakes }}</td></tr>
{% endif %}
{% endfor %}
</tbody></table></div>
{% endif %}
<h2>{{ m.SCORES_TITLE(lang) }}</h2>
<div class="wide" tabindex="0" role="region" aria-label="{{ m.SCORES_TITLE(lang) }}">
<table class="sortable" id="scores">
<thead><tr><th scope="col">{{ m.STUDENT(lang) }}</th><th scope="col">{{ m.NAME(lang) }}</th>
{% for exercise in exercises %}
<th scope="col" class="n" data-exercise="{{ exercise.slug }}" data-most="{{ exercise.most }}">{{ exercise.slug }}<br>
/{{ exercise.most }}</th>
{% endfor %}
<th scope="col" class="n">{{ m.TOTAL(lang) }}</th></tr></thead>
<tbody>
{% for student in students %}
<tr data-student="{{ student.id }}" data-name="{{ student.name }}">
<th scope="row">{% if student.page %}<a href="{{ student.page }}">{{ student.id }}</a>
{% else %}{{ student.id }}{% endif %}</th><td>{{ student.name }}</td>
{% for slug, cell, points in student.cells %}
<td class="n" data-of="{{ slug }}" data-sort="{{ points }}">{{ cell }}</td>
{% endfor %}
<td class="n">{{ student.total }}</td></tr>
{% endfor %}
</tbody></table></div>
{{ decide }}
"""
