# The one entry point. `make help` lists the targets.
.DEFAULT_GOAL := help
SHELL := /bin/bash
PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
OUT ?= out
DATELINE_SHARED ?= ../shared
export DATELINE_SHARED

.PHONY: help setup setup-dev timeline test check quality bench bench-peers docs ui browser postgres r lock clean

help: ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

$(VENV)/.runtime: requirements.lock pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/.dev: requirements-dev.lock $(VENV)/.runtime
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements-dev.lock
	touch $@

setup: $(VENV)/.runtime ## create the environment from the lock

setup-dev: $(VENV)/.dev ## the same, with what development needs

timeline: setup ## run the main job on the seeds and print the timeline
	$(BIN)/dateline build seeds/articles --delivery seeds --out $(OUT) || [ $$? -eq 1 ]

test: setup-dev browser postgres r ## run every test; nothing outside the repository is needed
	$(BIN)/python -m pytest -n 2 --dist loadscope --no-loadscope-reorder

check: setup-dev ## formatting, lint and types
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

quality: setup-dev ## measure on the gold under DATELINE_SHARED and hold it against the floors
	$(BIN)/python benchmarks/quality.py

bench: setup ## quality and throughput, alone and beside the peers, on what is under DATELINE_SHARED
	$(BIN)/python benchmarks/timex.py $(DATELINE_SHARED)/gold/timex/*.jsonl
	$(BIN)/python benchmarks/throughput.py $(DATELINE_SHARED)/articles/reuters21578.jsonl.gz
	$(BIN)/python benchmarks/compare.py

bench-peers: setup ## install the systems that bench compares with, each under var/peers
	$(BIN)/python benchmarks/install_peers.py

docs: setup-dev ## the documentation as a site, in build/site
	$(BIN)/zensical build --strict -f mkdocs.yml

ui: setup ## open the Dagster UI on the runs of `dateline build`
	DAGSTER_HOME="$$($(BIN)/python -m pipelines.home)" DATELINE_OUT=$(abspath $(OUT)) $(BIN)/dagster dev --workspace workspace.yaml

browser: ## Debian's chromium, which the tests of the UI drive
	@command -v chromium >/dev/null || { [ "$$(id -u)" = 0 ] && apt-get -q update && apt-get -qy --no-install-recommends install chromium; } \
		|| { echo "chromium is missing; install it with: sudo apt-get install chromium" >&2; exit 1; }

postgres: ## Debian's PostgreSQL, of which the tests start a server of their own
	@ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || { [ "$$(id -u)" = 0 ] && apt-get -q update && apt-get -qy --no-install-recommends install postgresql; } \
		|| { echo "PostgreSQL is missing; install it with: sudo apt-get install postgresql" >&2; exit 1; }

r: ## Debian's R, in which the tests run what the documents say of it
	@command -v Rscript >/dev/null || { [ "$$(id -u)" = 0 ] && apt-get -q update && apt-get -qy --no-install-recommends install r-base-core; } \
		|| { echo "R is missing; install it with: sudo apt-get install r-base-core" >&2; exit 1; }

lock: setup-dev ## resolve the dependencies anew and write the locks
	$(BIN)/uv pip compile pyproject.toml --quiet --upgrade --generate-hashes --no-emit-index-url --no-header \
		--python-version 3.11 --output-file requirements.lock
	$(BIN)/uv pip compile pyproject.toml --quiet --upgrade --extra dev --constraint requirements.lock --generate-hashes \
		--no-emit-index-url --no-header --python-version 3.11 --output-file requirements-dev.lock
	$(BIN)/uv pip compile pyproject.toml --quiet --extra deploy --constraint requirements-dev.lock --generate-hashes \
		--no-emit-index-url --no-header --python-version 3.11 --output-file deploy/requirements.lock

clean: ## remove the environment, caches and what was built
	rm -rf $(VENV) build dist out var .mypy_cache .ruff_cache .pytest_cache .hypothesis *.egg-info
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
