"""From a received file to the folder of a plan; used by scripts and the adapter only.

`pdf` makes lines of a PDF, `names` finds where names begin and end, `understanding` what a text
says; `sheets` reads back a workbook. What stands beside them is the import from end to end.
"""
