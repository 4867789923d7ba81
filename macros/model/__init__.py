"""Records exactly as the data files hold them: one module a data file.

One class a kind of record; what their fields may hold is in `field_types`. Field descriptions are
Vietnamese because they reach the people who edit the data: the JSON Schemas in ``data/schema/`` are
generated from these classes. A rule that needs more than one field of one record lives in
``macros/checks/``.
"""
