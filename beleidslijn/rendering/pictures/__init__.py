# SPDX-License-Identifier: MIT
"""The pictures: where everything stands in them. x in per cent of the width, y in px; templates draw, CSS colours."""
