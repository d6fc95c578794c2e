# SPDX-License-Identifier: MIT
"""Pictures: what is drawn, as plain numbers and words; templates draw it."""
