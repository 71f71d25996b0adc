# Everything a fresh machine with Python 3.11, make and git needs. `make demo` and `make test` do all the set-up.
PYTHON ?= python3.11
UV := .venv/bin/uv
BIN := .venv/bin
export OMP_NUM_THREADS = 1

.PHONY: demo test check chromium pictures evaluate bench clean train

demo: .venv/ready
	$(BIN)/sayso demo --out demo-out

test: check chromium
	$(BIN)/pytest -n 2 --dist loadfile

# The pages are tested in Debian's Chromium, installed where this may install it; elsewhere these tests are skipped and say so.
chromium:
	command -v chromium > /dev/null || { export DEBIAN_FRONTEND=noninteractive; apt-get update -qq && apt-get install -y -qq \
	  --no-install-recommends chromium fonts-dejavu-core fonts-liberation > /dev/null; } || echo "no chromium: what needs it is skipped"

pictures: .venv/ready chromium
	$(BIN)/python tests/web/take_pictures.py

check: .venv/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

evaluate: .venv/ready
	$(BIN)/python -m training.evaluate

# The peers that are measured beside sayso are in the group that training uses.
bench: .venv/ready
	$(UV) sync --frozen --inexact --group training --quiet --python $(BIN)/python
	$(BIN)/python -m benchmarks

train: .venv/ready
	$(MAKE) -C training

.venv/ready: pyproject.toml uv.lock
	test -x $(BIN)/python || $(PYTHON) -m venv .venv || python3 -m venv .venv
	test -x $(UV) || $(BIN)/pip install --quiet --disable-pip-version-check "uv>=0.9"
	$(UV) sync --frozen --inexact --compile-bytecode --quiet --python $(BIN)/python
	touch $@

clean:
	rm -rf .venv build dist demo-out .mypy_cache .ruff_cache .pytest_cache .hypothesis
