"""Grading in two rooms: the instructor's wing."""
