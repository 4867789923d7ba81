"""What a change of the data means: two linked catalogs compared, and told in plain Vietnamese.

``revisions`` reads the data of git revisions, ``compare`` makes a ``Report`` of two of them, and
``command`` has it written.
"""
