# Everything a fresh machine with Python 3.11, make and git needs. `make demo` and `make test` do all the set-up.
PYTHON ?= python3.11
UV := .venv/bin/uv
BIN := .venv/bin
export OMP_NUM_THREADS = 1

.PHONY: demo test check evaluate bench clean train

demo: .venv/ready
	$(BIN)/sayso demo --out demo-out

test: check
	$(BIN)/pytest -n 2 --dist loadfile

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
