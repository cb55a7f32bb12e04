"""One CPU taken for two devices, to run on it what is written for several GPUs."""

from cnn_course.labs.errors import LabError

TOO_LATE = (
    "TensorFlow가 이미 장치를 쓰기 시작해서 나눌 수 없습니다. 새 파이썬에서 맨 먼저 부르십시오."
)


def two_devices():
    """Split the CPU and return its halves' names; where there are several GPUs, return theirs.

    It has to come before anything that computes, also before ``cnn_course.quiet_keras``.

    Raises
    ------
    LabError
        TensorFlow has begun to compute.
    """
    import tensorflow as tf

    gpus = tf.config.list_physical_devices("GPU")
    if len(gpus) > 1:
        return [f"GPU:{k}" for k in range(len(gpus))]
    (cpu,) = tf.config.list_physical_devices("CPU")
    half = tf.config.LogicalDeviceConfiguration()
    try:
        tf.config.set_logical_device_configuration(cpu, [half, half])
    except RuntimeError:
        raise LabError(TOO_LATE) from None
    return ["CPU:0", "CPU:1"]
