# SPDX-License-Identifier: MIT
"""Files for machines, out of an arrangement: a module for each, and one table of them in `files.py`."""
