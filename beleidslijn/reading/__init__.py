# SPDX-License-Identifier: MIT
"""From YAML to records, or to problems that say where, what is wrong and what was meant."""
