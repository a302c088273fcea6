"""Reads OpenMetrics from standard input as Prometheus does, and prints it as JSON. Fails on what is not in order."""

import json
import math
import sys

from prometheus_client.openmetrics.parser import text_string_to_metric_families

families = {
    family.name: {
        "type": family.type,
        "samples": [
            # A mean of nothing yet is no number, which JSON has no word for.
            {"name": sample.name, "labels": sample.labels, "value": 0 if math.isnan(sample.value) else sample.value}
            for sample in family.samples
        ],
    }
    for family in text_string_to_metric_families(sys.stdin.read())
}
json.dump(families, sys.stdout)
