# SPDX-License-Identifier: MIT
"""Python reads this by itself when it starts and finds it on PYTHONPATH: all its clocks go ahead by SHIFTED seconds."""

import datetime
import os
import time
from typing import Any

SHIFT = float(os.environ.get("SHIFTED", "0"))
real_time, real_localtime, real_gmtime = time.time, time.localtime, time.gmtime


class Passing(type):
    """What was made with the class itself is of this one, too."""

    def __instancecheck__(cls, instance: object) -> bool:
        return isinstance(instance, cls.__mro__[1])

    def __subclasscheck__(cls, subclass: type) -> bool:
        return issubclass(subclass, cls.__mro__[1])


class ShiftedDate(datetime.date, metaclass=Passing):
    @classmethod
    def today(cls) -> Any:
        return cls.fromtimestamp(time.time())


class ShiftedDatetime(datetime.datetime, metaclass=Passing):
    @classmethod
    def now(cls, tz: datetime.tzinfo | None = None) -> Any:
        return cls.fromtimestamp(time.time(), tz)

    @classmethod
    def today(cls) -> Any:
        return cls.now()

    @classmethod
    def utcnow(cls) -> Any:
        return cls.now(datetime.UTC).replace(tzinfo=None)


if SHIFT:
    shifted: dict[str, Any] = {
        "time": lambda: real_time() + SHIFT,
        "time_ns": lambda: int((real_time() + SHIFT) * 1e9),
        "localtime": lambda seconds=None: real_localtime(time.time() if seconds is None else seconds),
        "gmtime": lambda seconds=None: real_gmtime(time.time() if seconds is None else seconds),
    }
    for name, clock in shifted.items():
        setattr(time, name, clock)
    for name, shifted_class in (("date", ShiftedDate), ("datetime", ShiftedDatetime)):
        setattr(datetime, name, shifted_class)
