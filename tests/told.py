# SPDX-License-Identifier: MIT
"""What tests measured and a maintainer should see: lines that are told at the end of the run."""

import pytest

TOLD = pytest.StashKey[list[str]]()
