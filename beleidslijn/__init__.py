# SPDX-License-Identifier: MIT
"""Beleidslijn: records in YAML become a catalogue, and the catalogue becomes pages.

The rooms stand in the order in which the data flows; a room imports from those before it, never from those after:
record, reading, catalogue, arranging, checking, rendering, publishing. `cli.py` gives the commands.
"""
