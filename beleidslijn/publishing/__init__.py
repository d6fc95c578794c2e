# SPDX-License-Identifier: MIT
"""Which pages exist, how they get their content, and how a finished site is checked, swapped in and served."""
