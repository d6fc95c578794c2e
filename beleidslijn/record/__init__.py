# SPDX-License-Identifier: MIT
"""What a record is: its kinds and fields, its closed lists, its dates, and the marks in its texts."""
