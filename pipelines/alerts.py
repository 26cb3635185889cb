"""Who is told when a run has failed: the address in DATELINE_ALERT_URL, by one POST of JSON.

The object has `text`, which chat systems show as it is, and the same in parts for programs. Nothing is sent while no
address is set; what cannot be delivered is a warning in the tick, not a failure of the sensor, which would send all
again.
"""

import json
import os
import urllib.error
import urllib.request

import dagster as dg

from pipelines.failures import cause_of
from pipelines.resources import OUT_TAG
from pipelines.together import deliveries_of

ALERT_URL = "DATELINE_ALERT_URL"
_SECONDS = 10


@dg.run_failure_sensor(
    name="alert",
    minimum_interval_seconds=30,
    description="Tells the address in DATELINE_ALERT_URL of every run that failed, and why.",
)
def alert(context: dg.RunFailureSensorContext) -> dg.SkipReason | None:
    """Send one message for the run that failed."""
    address = os.environ.get(ALERT_URL)
    if not address:
        return dg.SkipReason(f"{ALERT_URL} is not set, so nobody is told")
    message = json.dumps(
        message_of(context.dagster_run, cause_of(context.instance, context.dagster_run.run_id))
    ).encode()
    try:
        send(address, message)
    except (OSError, ValueError) as error:
        context.log.warning("the alert for run %s could not be sent: %s", context.dagster_run.run_id, error)
    return None


def message_of(run: dg.DagsterRun, reason: str) -> dict[str, str]:
    """What is sent: a text for people, and its parts."""
    delivery, out = ", ".join(deliveries_of(run.tags)), run.tags.get(OUT_TAG, "")
    about = f" of delivery {delivery}" if delivery else ""
    text = f"Dateline: the run {run.job_name}{about} failed. {reason}"
    return {"text": text, "job": run.job_name, "run_id": run.run_id, "delivery": delivery, "out": out, "reason": reason}


def send(address: str, message: bytes) -> None:
    """POST a message; OSError or ValueError where that fails."""
    if not address.startswith(("http://", "https://")):
        raise ValueError(f"{ALERT_URL} does not begin with http:// or https://")
    request = urllib.request.Request(address, message, {"Content-Type": "application/json"})  # noqa: S310 - checked above
    with urllib.request.urlopen(request, timeout=_SECONDS):  # noqa: S310 - the same
        pass
