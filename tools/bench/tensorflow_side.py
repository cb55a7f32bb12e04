"""TensorFlow's runs of the cases: ``tf.function`` around ``tf.nn``, and ``model.fit``."""

from cnn_course.quiet_keras import keras, tf
from tools.bench.cases import CONVOLUTIONS, EPOCH, POOLINGS
from tools.bench.inputs import digits, normal


def prepare(case):
    """Return a function that runs the case once, to the last number."""
    if case == EPOCH:
        model, (x, y) = _lenet5(), digits()
        return lambda: model.fit(x, y, batch_size=64, epochs=1, verbose=0)
    operation, way, name = case.split()
    if operation == "conv2d":
        x_shape, w_shape, _, padding = CONVOLUTIONS[name]
        inputs = [tf.constant(a) for a in normal(x_shape, w_shape, w_shape[-1:])]

        def forward(x, w, b):
            return tf.nn.conv2d(x, w, 1, padding) + b

    else:
        inputs = [tf.constant(*normal(POOLINGS[name]))]

        def forward(x):
            return getattr(tf.nn, operation)(x, 2, 2, "VALID")

    @tf.function
    def backward(dy, *inputs):
        with tf.GradientTape() as tape:
            tape.watch(inputs)
            y = forward(*inputs)
        return tape.gradient(y, inputs, output_gradients=dy)

    dy = tf.ones_like(forward(*inputs))
    compiled = tf.function(forward)
    if way == "forward":
        return lambda: compiled(*inputs).numpy()
    return lambda: [gradient.numpy() for gradient in backward(dy, *inputs)]


def _lenet5():
    layers = keras.layers
    model = keras.Sequential([
        keras.Input((28, 28, 1)),
        layers.Conv2D(6, 5, padding="same", activation="relu"),
        layers.MaxPooling2D(2),
        layers.Conv2D(16, 5, activation="relu"),
        layers.MaxPooling2D(2),
        layers.Flatten(),
        layers.Dense(120, activation="relu"),
        layers.Dense(84, activation="relu"),
        layers.Dense(10),
    ])  # fmt: skip
    model.compile(
        keras.optimizers.SGD(0.01, momentum=0.9),
        keras.losses.SparseCategoricalCrossentropy(from_logits=True),
        metrics=["accuracy"],
    )
    return model
