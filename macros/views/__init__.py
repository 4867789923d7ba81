"""View models: what a template prints, worked out from the catalog; templates hold no logic."""
