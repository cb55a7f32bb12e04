"""What runs inside the pen, and what both rooms use to speak with each other."""
