"""Time expressions (TIMEX3: DATE, TIME, DURATION, SET) and their values."""

from sayso.annotate.times.find import find_times

__all__ = ["find_times"]
