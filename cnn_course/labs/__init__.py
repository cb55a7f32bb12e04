"""The Keras labs beside their notebooks: data and device, and the file that is handed in."""

from cnn_course.labs.profile import start

__all__ = ["start"]
