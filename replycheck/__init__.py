"""Checks whether official Chinese reply letters are complete."""

__version__ = "0.1.0"
