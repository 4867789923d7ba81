"""From a received file to the folder of a plan; used by scripts and the adapter only."""
