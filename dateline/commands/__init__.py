"""The commands of `dateline`, one module each, named as the command: `declare` its arguments, `run` it.

A command parses, calls the library and prints; what it prints stands in `output`. Nothing heavy is imported before
a command runs.
"""
