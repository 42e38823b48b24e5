#!/usr/bin/env python3
"""Computes by Python's zoneinfo which instants wall clocks mean around every change.

    python3 plan/civil/testdata/transitions.py "$(go env GOROOT)/lib/time" >plan/civil/testdata/transitions.golden

Python 3.9 or later, nothing else. The time zone database is the one that comes with
Go, zoneinfo.zip; update.bash beside it names its release. Zones are those of
zones.txt.

For each zone there is a line with its name, the number of changes of its offset from
UTC in the years 1970 to 2037, a hash of these changes, and a hash of what ten wall
clocks around each change mean. zoneinfo follows PEP 495: with fold=0 a time in a gap
has the offset before it, and a time that is shown twice is the first one. That is the
rule of RFC 5545, section 3.3.5, too.
"""
import hashlib
import io
import pathlib
import re
import sys
import zipfile
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

EPOCH = datetime(1970, 1, 1)
FIRST, LAST = 0, int((datetime(2038, 1, 1) - EPOCH).total_seconds())
DAY = 86400


def offset_at(unix, zone):
    at = datetime.fromtimestamp(unix, zone)
    return int(at.utcoffset().total_seconds())


def changes(zone):
    """Yields when the offset changes, and from what to what. A step of a day misses
    nothing: no zone changed twice within four days."""
    before = offset_at(FIRST, zone)
    for day in range(FIRST, LAST, DAY):
        after = offset_at(day + DAY, zone)
        if after == before:
            continue
        low, high = day, day + DAY
        while high - low > 1:
            middle = (low + high) // 2
            if offset_at(middle, zone) == before:
                low = middle
            else:
                high = middle
        if high < LAST:
            yield high, before, after
        before = after


def around(change, before, after):
    """Ten wall clocks, in seconds as if they showed UTC."""
    low, high = sorted((change + before, change + after))
    return (low - 7200, low - 1, low, low + 1, (low + high) // 2, high - 1, high, high + 1, high + 1800, high + 7200)


def meaning(wall, zone):
    """Which instant a wall clock means, and whether it is in a gap or a fold."""
    naive = EPOCH + timedelta(seconds=wall)
    first, second = (naive.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
    unix = wall - int(first.utcoffset().total_seconds())
    shown = datetime.fromtimestamp(unix, zone).replace(tzinfo=None)
    moved = shown != naive
    fold = not moved and first.utcoffset() != second.utcoffset()
    return unix, moved, fold


def main(folder):
    folder = pathlib.Path(folder)
    release = re.search(r"^CODE=(\w+)$", (folder / "update.bash").read_text(), re.M)[1]
    print(f"# Python {sys.version.split()[0]} zoneinfo, IANA time zone database {release} as it comes with Go.")
    print("# Written by transitions.py: zone, changes 1970-2037, hash of the changes, hash of ten wall clocks around each.")
    files = zipfile.ZipFile(folder / "zoneinfo.zip")
    for line in (pathlib.Path(__file__).parent / "zones.txt").read_text().splitlines():
        if line.startswith("#"):
            continue
        zone = ZoneInfo.from_file(io.BytesIO(files.read(line)), key=line)
        count, of_changes, of_walls = 0, hashlib.sha256(), hashlib.sha256()
        for change, before, after in changes(zone):
            count += 1
            of_changes.update(f"{change} {before} {after}\n".encode())
            for wall in around(change, before, after):
                unix, moved, fold = meaning(wall, zone)
                of_walls.update(f"{wall} {unix} {moved:d}{fold:d}\n".encode())
        print(line, count, of_changes.hexdigest()[:12], of_walls.hexdigest()[:12])


main(sys.argv[1])
