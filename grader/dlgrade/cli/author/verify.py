"""`grade author verify`: proves exercises, and prints each proof as soon as it is made."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console

from dlgrade.author.model import Proof
from dlgrade.author.pool import prove_all
from dlgrade.author.proof_json import read_report, write_report
from dlgrade.author.proof_table import terminal_table
from dlgrade.author.prove import ProofPlan
from dlgrade.cli.terminal.console import console_on
from dlgrade.course.model import Course, Exercise
from dlgrade.messages import author as messages
from dlgrade.text import Lang


def verify(course: Course, exercises: Sequence[Exercise], plan: ProofPlan, jobs: int, report: Path, lang: Lang) -> int:
    """Prove the exercises and add the proofs to the report. Returns the exit code: 0 if there are no findings, else 1.
    Raises CourseError before anything runs if the file exists and is not a report."""
    console, path, clean = console_on(sys.stdout), course.root / report, True
    entries = read_report(path)
    for proof in prove_all(exercises, plan, jobs):
        _tell(console, proof, lang)
        entries = write_report(path, course, [proof])  # now, so that this proof is kept if a later one fails
        clean = clean and not proof.findings
    console.print(terminal_table({exercise.slug: entries[exercise.slug] for exercise in exercises}, lang))
    console.print(messages.REPORT_WRITTEN(lang, path=report), style="dim")
    return int(not clean)


def _tell(console: Console, proof: Proof, lang: Lang) -> None:
    """Print a line for the proof, and one for each finding."""
    values = {name: getattr(proof, name) for name in messages.PROVEN_FIELDS}
    console.print(messages.PROVEN(lang, **values), soft_wrap=True)
    for finding in proof.findings:
        seed = "" if finding.seed is None else f" [{finding.seed}]"
        console.print(f"    {finding.subject}{seed}: {finding.problem}", style="red", soft_wrap=True)
