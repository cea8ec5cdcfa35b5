# `make run` and `make test` set up whatever they need: a virtual environment with the locked, hashed dependencies.

VENV := .venv
BIN := $(VENV)/bin
CAMPAIGN := spring-glow
# The machine's own certificates first (company networks), else those that come with uv.
INSTALL = install() { $(BIN)/uv --system-certs pip install -q --python $(BIN)/python "$$@" 2>/dev/null \
  || $(BIN)/uv pip install -q --python $(BIN)/python "$$@"; }; install

.PHONY: run test check bench lock clean help

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

run: $(VENV)/run.stamp ## run the sample campaign, then open the queue (on a terminal)
	@$(BIN)/workbench run $(CAMPAIGN) --as nina
	@if [ -t 0 ] && [ -t 1 ]; then exec $(BIN)/workbench tui --screen queue --as vera; fi

test: $(VENV)/dev.stamp ## run the whole test suite
	@$(BIN)/pytest

check: $(VENV)/dev.stamp ## format, lint, types, layers, lock files
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache
	@! grep -nE 'https?://' requirements*.lock || (echo 'lock files must name no hosts' && false)

bench: $(VENV)/dev.stamp ## measure, each figure beside a peer or a floor
	@$(BIN)/python -m benchmarks

lock: $(VENV)/dev.stamp ## resolve the dependencies anew: names and hashes, no hosts
	@for kind in "" -dev; do \
	  $(BIN)/uv pip compile -q pyproject.toml $${kind:+--extra dev} --universal --python-version 3.11 --upgrade \
	    --generate-hashes --no-emit-index-url --no-header -o requirements$$kind.lock; \
	done

clean: ## remove what the targets made, the sample's database included
	rm -rf $(VENV) .workbench exports .mypy_cache .ruff_cache .pytest_cache .hypothesis build dist

$(VENV)/bin/uv:
	@python=$$(for name in python3 python3.14 python3.13 python3.12 python3.11; do \
	  $$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$name && break; done); \
	if [ -z "$$python" ]; then echo 'Workbench needs Python 3.11 or newer.' >&2; exit 1; fi; \
	echo "Setting up with $$($$python --version) (once, under a minute) …" >&2; \
	$$python -m venv $(VENV) || { echo 'Your Python has no venv module: install python3-venv.' >&2; exit 1; }
	@$(BIN)/python -m pip install -q --disable-pip-version-check uv 2>/dev/null || $(BIN)/python -m pip install uv

$(VENV)/run.stamp: requirements.lock pyproject.toml | $(VENV)/bin/uv
	@$(INSTALL) --require-hashes -r requirements.lock
	@$(INSTALL) --no-deps -e .
	@touch $@

$(VENV)/dev.stamp: requirements-dev.lock pyproject.toml | $(VENV)/bin/uv
	@$(INSTALL) --require-hashes -r requirements-dev.lock
	@$(INSTALL) --no-deps -e .
	@touch $@ $(VENV)/run.stamp
