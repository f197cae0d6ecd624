# Habeas: `make demo` shows it, `make test` proves it. Needs Python 3.11 or later and make; no network after the first run.
SHELL := /bin/bash
export PYTHON
BIN := .venv/bin
EXAMPLES := examples/reports
.DEFAULT_GOAL := help
.PHONY: help demo test lint types gate bench bench-web train lock docs-image clean

help:  ## list the targets
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

demo: .venv/core  ## read the bundled reports and show their case records
	@.ci/demo $(BIN)/habeas $(EXAMPLES)

test: .venv/dev lint types  ## everything that CI checks: style, types, layers, tests, floors of quality
	$(BIN)/pytest -q --numprocesses auto --dist loadfile
	$(BIN)/python evaluation/gate.py

lint: .venv/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports --no-logo

types: .venv/dev
	$(BIN)/mypy

bench: .venv/dev  ## time and memory of reading and keeping, dates read right, and a hundred kills; some minutes
	$(BIN)/python benchmarks/read.py
	$(BIN)/python benchmarks/dates.py
	$(BIN)/python benchmarks/cases.py
	$(BIN)/python benchmarks/copies.py
	$(BIN)/python benchmarks/add.py --count 300 --true 60
	$(BIN)/python benchmarks/people_scale.py
	$(BIN)/python benchmarks/people.py
	$(BIN)/python benchmarks/search.py --only sqlite
	HABEAS_KILLS=100 $(BIN)/pytest -q tests/store/test_killed.py

bench-web: .venv/dev  ## time of the site: a large case, search over 50,000 reports, 50 readers and a writer; ten minutes
	$(BIN)/python benchmarks/web_case.py
	$(BIN)/python benchmarks/web_search.py --keep $${TMPDIR:-/tmp}/habeas-web-search.db
	$(BIN)/python benchmarks/web_load.py

train:  ## make the reader's weights again (its own environment, hours on two cores); see training/README.md
	@test -x training/.venv/bin/python || { "$$(.ci/python)" -m venv training/.venv && training/.venv/bin/python -m pip install -q -e . -r training/requirements.txt; }
	training/.venv/bin/python -m training

lock: .venv/dev  ## pin what CI installs, with hashes
	$(BIN)/python -m pip install -q uv
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --extra dev --extra postgres --extra batch --override .ci/overrides.txt --custom-compile-command 'make lock' -o requirements-ci.lock pyproject.toml .ci/checked-with.in

docs-image: .venv/dev  ## make the pictures of the README and of docs again (Chromium, and a minute)
	$(BIN)/python docs/img/record.py
	$(BIN)/python docs/img/pages.py

clean:  ## remove what was built, the environment too
	rm -rf .venv dist build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache

# The environment: uv where it is installed, else the pip that comes with Python (23.2 will do).
.venv/core: pyproject.toml
	@.ci/install core

.venv/dev: pyproject.toml
	@.ci/install dev
