# SPDX-License-Identifier: MIT
"""What follows from the events: their order, the standing of things on a day, and timelines."""
