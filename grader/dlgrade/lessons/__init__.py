"""Every listed mistake as a lesson: predict what a wrong program answers, refute it with a call, fix it.

Lessons are made from the listed mistakes alone; no author writes one.
"""
