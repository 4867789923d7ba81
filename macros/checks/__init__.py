"""The rules that data must meet, one a module; each yields problems and never raises.

A rule that fits one field alone (a pattern, a list of values) stands in ``macros/model/``.
"""
