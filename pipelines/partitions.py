"""How tables are cut: one partition a delivery. Nothing finer, as the UI and SQLite slow down beyond some 10,000."""

import dagster as dg

DELIVERIES = dg.DynamicPartitionsDefinition(name="delivery")
