"""The only wing that knows MkDocs; README.md says what the site needs of its generator."""
