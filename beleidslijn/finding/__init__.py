# SPDX-License-Identifier: MIT
"""What the search page finds each record by: one entry for each, with the words that people use for it."""
