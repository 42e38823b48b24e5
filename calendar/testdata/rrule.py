#!/usr/bin/env python3
"""Expands recurrence rules with python-dateutil, to be compared with ours.

    apt install python3-dateutil        (or: pip install python-dateutil)
    go test ./calendar -run TestDateutil -dateutil

The test makes 20,000 random rules, pipes them through this program, and compares
occurrence by occurrence; with -update as well it writes rrule.golden, one hash for
every hundred rules, which is what the test is held to where Python is missing.

One rule a line comes in, 20250330T093000 FREQ=...; one line goes out, up to 40
occurrences in the 30 years from the start.

Not asked, because dateutil departs from RFC 5545 there: ordinals beside plain days
in one BYDAY (it takes the days that are both), weekly BYSETPOS in a first week that
begins before the start (it counts from the start). Nor BYMONTHDAY in a yearly rule
without BYMONTH, which we refuse.
"""
import datetime
import itertools
import sys

from dateutil import rrule


def main():
    for line in sys.stdin:
        start, text = line.split()
        start = datetime.datetime.strptime(start, "%Y%m%dT%H%M%S")
        datetime.MAXYEAR = start.year + 29  # where dateutil gives up
        rule = rrule.rrulestr(text, dtstart=start)
        last = datetime.datetime(start.year + 29, 12, 31, 23, 59, 59)
        times = itertools.takewhile(lambda t: t <= last, itertools.islice(rule, 40))
        print(" ".join(t.strftime("%Y%m%dT%H%M%S") for t in times))


main()
