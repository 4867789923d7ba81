"""What a publisher answers for: of which parts the site is made, what was built, what stands there.

Standard library alone.
"""
