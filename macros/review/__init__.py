"""What a change of the data means: two linked catalogs compared, and told in plain Vietnamese.

``revisions`` reads the data of git revisions, ``comparison`` makes a ``Report`` of two of them, and
``markdown``, ``terminal`` and ``as_json`` write it. Nothing but ``revisions`` and ``history_git``
knows that git exists.
"""
