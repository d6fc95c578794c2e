# SPDX-License-Identifier: MIT
"""What was released: how all records stood then, what changed since, and every address that was ever given out."""
