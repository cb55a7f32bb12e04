"""How much a submission may use, in one place, with the reason for each number.

A Python loop takes about 2.5 times as long in the pen as outside it; the limits allow for that.
"""

#: Of one session, of which Python with NumPy and matplotlib takes 70. A float64 array of a
#: thousand 28×28 images with 32 channels has 200.
MEMORY_BYTES = 512 * 2**20

#: Of one cell. nbgrader's own limit, and with it what students know.
CELL_SECONDS = 30

#: Of one call of an answer. The checks' inputs are small: right answers take milliseconds,
#: triple loops in Python a second, one training step five.
CALL_SECONDS = 20

#: After so many calls that timed out the answers are not called any more. Each part of an
#: exercise stops at its first; an endless function costs two minutes at most.
TIMEOUTS = 6

#: Restarts of the pen after a time-out, a full stack or ``os._exit``; each runs the earlier
#: cells again.
RESTARTS = 10

#: Calls of a submission's answers. A failed part takes about 15: its cases and the probes.
CALLS = 2_000

#: Of one reply. The largest answer in the course has 200 kB.
REPLY_BYTES = 16 * 2**20

#: Of each stream of one cell: a screen holds 5 kB. The rest is cut, and said so.
OUTPUT_BYTES = 50_000

#: Pictures of one cell, and of one picture: its bytes and its sides in pixels.
FIGURES = 10
FIGURE_BYTES = 500_000
FIGURE_SIDE = 4_000

#: Of a notebook's results together: the file is read, copied and shown again and again.
NOTEBOOK_FIGURE_BYTES = 5 * 2**20
NOTEBOOK_OUTPUT = 500_000

#: Of what is shown of a student's own text, in characters: in one line, of one notebook's code,
#: of its Markdown. What colours code and renders Markdown takes the square of a line's length.
SHOWN_LINE = 300
SHOWN_CODE = 60_000
SHOWN_MARKDOWN = 30_000

#: Beyond its own limit, what the engine gets to stop a session before it is stopped itself.
GRACE_SECONDS = 15

#: Of a whole notebook, however its parts add up; what is over then fails.
NOTEBOOK_SECONDS = 300

#: Of a submitted notebook's file, and of its cells. A notebook of the course has 30 kB, with
#: pictures in its outputs 500 kB.
NOTEBOOK_BYTES = 20 * 2**20
CELLS = 500
