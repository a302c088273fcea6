"""A second opinion on dates, from Python's own calendar and time zones: a line of JSON in, a line of JSON out.

A date comes in parts, as numbers or as digits with X: what it means as text is for the other side to say. The answer is
[first moment, last moment] in milliseconds, or null where there is no such date.
"""

import itertools
import json
import sys
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
MILLISECOND = timedelta(milliseconds=1)


def moment(local, zone, fold):
    """Of a time that a zone's clocks show twice the first (fold 0) or last; of one that they skip as if not put on."""
    if zone is None:
        aware = local.replace(tzinfo=timezone.utc)
    else:
        aware = local.replace(tzinfo=ZoneInfo(zone), fold=fold)
        shown = aware.astimezone(timezone.utc).astimezone(ZoneInfo(zone))
        if shown.replace(tzinfo=None) != local:
            aware = aware.replace(fold=0)
    return (aware.astimezone(timezone.utc) - EPOCH) // MILLISECOND


def fitting(digits):
    return (
        int("".join(one))
        for one in itertools.product(*("0123456789" if digit == "X" else digit for digit in digits))
    )


def days(year, month, day):
    """Every day there is with these digits; a part that is left out may be anything."""
    for y, m, d in itertools.product(fitting(year), fitting(month or "XX"), fitting(day or "XX")):
        # The last year that Python has is beyond those of Antiphon.
        if y == 9999:
            continue
        try:
            yield datetime(y, m, d)
        except ValueError:
            continue


def part(one):
    zone = one.get("zone")
    if "hour" not in one:
        found = list(days(one["year"], one.get("month"), one.get("day")))
        if not found:
            return None
        last = max(found) + timedelta(days=1) - MILLISECOND
        return moment(min(found), zone, 0), moment(last, zone, 1)
    try:
        numbers = [int(one[name]) for name in ("year", "month", "day", "hour", "minute")]
        start = datetime(*numbers, int(one.get("second", 0)))
    except ValueError:
        return None
    end = start + timedelta(seconds=1 if "second" in one else 60) - MILLISECOND
    if "offset" not in one:
        return moment(start, zone, 0), moment(end, zone, 1)
    if not -12 * 60 <= one["offset"] <= 14 * 60:
        return None
    ahead = timedelta(minutes=one["offset"])
    return moment(start - ahead, None, 0), moment(end - ahead, None, 0)


def date(parts):
    found = [part(one) for one in parts]
    if None in found:
        return None
    return [min(start for start, _ in found), max(end for _, end in found)]


def in_order(parts):
    """A range begins with its first part and ends with its last."""
    found = [part(one) for one in parts]
    if None in found or found[0][0] > found[-1][1]:
        return None
    return [found[0][0], found[-1][1]]


for line in sys.stdin:
    asked = json.loads(line)
    print(json.dumps((in_order if asked["ordered"] else date)(asked["parts"])), flush=True)
