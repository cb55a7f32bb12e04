"""In the pen a check does nothing: the office checks what is computed here."""


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return lambda *_, **__: None
