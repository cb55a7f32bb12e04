"""Keras without TensorFlow's start-up lines: ``from cnn_course.quiet_keras import keras``.

TensorFlow's C++ side writes about oneDNN and CUDA to file descriptor 2 whatever the log
level. In a notebook that becomes red output, and in a graded cell a lost mark. Here the
descriptor points elsewhere just while TensorFlow loads; if loading fails, what was
written is shown after all.
"""

import os
import sys
import tempfile

# a notebook takes what it needs of a GPU's memory, not all of it at once
os.environ.setdefault("TF_FORCE_GPU_ALLOW_GROWTH", "true")

with tempfile.TemporaryFile() as _held_back:
    sys.stderr.flush()
    _stderr = os.dup(2)
    os.dup2(_held_back.fileno(), 2)
    try:
        import tensorflow as tf

        # the CPU and GPU are looked for at first use: make that now
        tf.config.list_physical_devices()
        tf.zeros(1)
        import keras
    except BaseException:
        _held_back.seek(0)
        os.write(_stderr, _held_back.read())
        raise
    finally:
        os.dup2(_stderr, 2)
        os.close(_stderr)

__all__ = ["keras", "tf"]
