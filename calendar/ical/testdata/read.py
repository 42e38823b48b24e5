#!/usr/bin/env python3
"""Reads a feed with python-icalendar and prints its events as JSON.

    apt install python3-icalendar        (or: pip install icalendar)
    npm install ical.js                  (for read.cjs; then NODE_PATH=.../node_modules)
    go test ./calendar/ical -run TestReaders -readers

The test writes calendars, hostile ones included, and compares what comes back.
"""
import json
import sys
from datetime import timezone

import icalendar


def text(event, name):
    return str(event[name]) if name in event else ""


feed = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
events = []
for event in feed.walk("VEVENT"):
    categories = event["CATEGORIES"].cats
    length = event["DURATION"].dt.total_seconds() / 60 if "DURATION" in event else 0
    events.append({
        "uid": text(event, "UID"),
        "start": event["DTSTART"].dt.astimezone(timezone.utc).strftime("%Y%m%dT%H%M%SZ"),
        "stamp": event["DTSTAMP"].dt.strftime("%Y%m%dT%H%M%SZ"),
        "summary": text(event, "SUMMARY"),
        "description": text(event, "DESCRIPTION"),
        "contact": text(event, "CONTACT"),
        "url": text(event, "URL"),
        "status": text(event, "STATUS"),
        "sequence": int(event["SEQUENCE"]),
        "minutes": int(length),
        "categories": [str(c) for c in categories],
        "properties": sorted(event.keys()),
    })
json.dump({"name": text(feed, "NAME"), "events": events}, sys.stdout)
