"""NumPy reference implementations for the Korean CNN course.

Import the module you need, e.g. ``from cnn_course.conv import correlate2d``.
Nothing is imported here, so that reading one operation loads only that operation.
"""
