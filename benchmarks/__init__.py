"""Measurements, side by side: `python -m benchmarks`. Nothing here passes or fails; a person reads the figures.

One file is one benchmark, found by discovery. It has a docstring (its first line is shown), `arguments(parser)`,
which adds its options, and `measure(options)`, which yields the lines to print.
"""
