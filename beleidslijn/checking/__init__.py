# SPDX-License-Identifier: MIT
"""Whether the records, together, keep the rules; and the way from a folder of YAML to an arrangement that does."""
