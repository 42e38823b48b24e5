#!/usr/bin/env python3
"""Holds plan/schema.json against an outside validator.

Install: python3 -m pip install jsonschema
Run:     python3 plan/testdata/schema.py plan/schema.json FILE.json…

The schema is one of draft 2020-12; each file is valid; each file with one fault
planted in it is not. Generated plans: go test ./plan -run TestRoundTrip -keep FOLDER
"""

import copy
import json
import sys

from jsonschema import Draft202012Validator

FAULTS = {
    "unknown key": lambda p: p.__setitem__("bugdet", {}),
    "another version": lambda p: p.__setitem__("version", 2),
    "no version": lambda p: p.pop("version"),
    "null": lambda p: p.__setitem__("title", None),
    "number for a text": lambda p: p.__setitem__("title", 1),
    "list for an object": lambda p: p.__setitem__("budget", []),
    "bad date": lambda p: p.__setitem__("goals", [{"key": "a", "due": "31/01/2027"}]),
    "bad period": lambda p: p.__setitem__("period", "January"),
    "bad amount": lambda p: p.__setitem__("budget", {"total": {"amount": "1,234.56", "currency": "EUR"}}),
    "amount without number": lambda p: p.__setitem__("budget", {"total": {"currency": "EUR"}}),
    "unknown key in an amount": lambda p: p.__setitem__("budget", {"total": {"amount": "1", "curency": "EUR"}}),
    "bad number": lambda p: p.__setitem__("objectives", [{"key": "a", "weight": "0,5"}]),
    "bad letter": lambda p: p.__setitem__("team", {"matrix": {"who": [], "tasks": [{"name": "a", "assignments": [{"who": "a", "letter": "X"}]}]}}),
    "week of six days": lambda p: p.__setitem__("team", {"crew": {"people": [{"key": "a", "week": [0] * 6}]}}),
    "bad identifier": lambda p: p.__setitem__("id", "1"),
    "unknown language": lambda p: p.__setitem__("language", "fr"),
}


def main(schema_file, *files):
    with open(schema_file, encoding="utf-8") as f:
        schema = json.load(f)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    wrong = 0
    for name in files:
        with open(name, encoding="utf-8") as f:
            plan = json.load(f)
        for error in validator.iter_errors(plan):
            print(f"{name}: /{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}")
            wrong += 1
        for fault, plant in FAULTS.items():
            faulty = copy.deepcopy(plan)
            plant(faulty)
            if validator.is_valid(faulty):
                print(f"{name}: not refused: {fault}")
                wrong += 1
    print(f"{len(files)} files, {len(FAULTS)} faults in each: {wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
