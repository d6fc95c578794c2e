# SPDX-License-Identifier: MIT
"""From an arrangement to HTML. Templates hold the HTML; everything that comes from data is escaped there."""
