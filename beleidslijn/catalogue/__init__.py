# SPDX-License-Identifier: MIT
"""All records together, and what points at what."""
