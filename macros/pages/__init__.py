"""Every page that is made from data: its address, title, description and source.

One module a part of the site; what a page shows is made in ``macros/views`` and its template.
"""
