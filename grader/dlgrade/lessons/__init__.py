"""Every listed mistake as a lesson: predict what a wrong program answers, refute it with a call, mend it.

Lessons are made from the store of mistakes alone; no author writes one."""
