"""A received file that cannot be read: said in one Vietnamese sentence for whoever sent it."""


class RefusalError(ValueError):
    """Why a file is not taken, with what to do; the message is Vietnamese."""
