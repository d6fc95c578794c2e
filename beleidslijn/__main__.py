# SPDX-License-Identifier: MIT
"""`python -m beleidslijn`: the commands."""

from beleidslijn.cli import main

main()
