# `make demo` and `make test` need Python 3.11 or newer and make; everything else they fetch.
# Written for GNU make 3.81 and BSD tools, which is what macOS ships.

VENV ?= .venv
DB   ?= demo.db
ARGS ?=

# How many tests run at once; `make test JOBS=0` runs them one after the other, in one process.  Each process begins with
# a row of neighbors (worksteal), so that what a folder of tests shares is mostly made once.
JOBS ?= auto
LOCK := requirements-dev.txt

# For `make train`: the folder of the pretrained encoder (else that of the installed package), and of PolNeAR.
BASE ?=
POLNEAR ?= ../shared/corpora/polnear
SEEDS ?= 1 2

PY     := $(VENV)/bin/python
RUN    := $(PY) -m provstore
PIP    := $(PY) -m pip --disable-pip-version-check --no-input -q
# The documents: what is generated in them, each page in a folder of its own, and the site, where any warning is an error.
PAGES  := README.md docs/scale.md $(wildcard docs/*/*.md)
COG    := printf '%s\n' $(PAGES) | xargs -n 4 -P 2 $(PY) -m cogapp -P -I docs -p 'from generate import *; turn_to(cog.inFile)'
SITE   := $(PY) -m sphinx -q -n -W --keep-going -E docs build/site
MAN    := $(PY) -m sphinx -q -n -W --keep-going -E -b man docs build/man
# Each stamp holds the folder it was made in: a checkout that was copied or moved installs again.
USABLE := $(VENV)/.provstore-installed
TESTED := $(VENV)/.provstore-dev-installed
TRAINED := $(VENV)/.provstore-train-installed

# Set by some shells for all Pythons, and wrong for the one in our environment; the last of them has every one of the
# many programs that tests start compile all of provstore again.
unexport PYTHONPATH PYTHONHOME PYTHONDONTWRITEBYTECODE
export PIP_USER := 0

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help demo test browser test-long laws check docs gate golden mutants bench bench-large bench-scale train votes places lock licenses stale

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

demo: $(USABLE) ## install, take in two articles and two saved pages, ask who says what and whence, check a draft, write a page
	@set -e; ask() { printf '\n# %s\n$$ provstore' "$$1"; shift; printf ' %s' "$$@"; printf '\n'; $(RUN) "$$@" --db "$(DB)"; }; \
	ask 'Two articles on one letter, and two saved pages on one ferry' ingest seeds/ tests/data/pages; \
	ask 'What is in the store?' documents --columns document,outlet,published,title; \
	ask 'Who says what?' claims --document 7c89 --voice attributed --columns number,speaker,via,content --limit 4; \
	ask 'Whose pictures are these?' captions --columns outlet,outlets,photographers,taken,caption; \
	ask 'What do the two articles share, and where do they differ?' compare 7c89 039a --part passages --part divergences; \
	ask 'Where does one of them have this from?' trace 7c89#12; \
	ask 'On how many independent sources does another claim rest?' sources 7c89#7; \
	ask 'Does a draft quote them rightly?' check docs/examples/draft/ministry.txt || test $$? -eq 5; \
	ask 'What does a saved page say, and what is stated in its markup?' show tests/data/pages/engine.html; \
	ask 'A page for the editor' report 7c89#7 -o "$(basename $(DB)).html" --force; \
	printf '\nThe answers come from %s, which any SQLite tool opens; the last is a page for a browser, %s.\nMore questions: %s\n' \
	  "$(DB)" "$(basename $(DB)).html" "$(VENV)/bin/provstore --help"

test: $(TESTED) ## run the tests on all cores (ARGS="-k name" passes arguments to pytest)
	@$(PY) -m pytest -n $(JOBS) --dist worksteal $(ARGS)

browser: $(TESTED) ## install what looks at our pages in chromium, and Datasette (their tests are skipped without)
	@$(PIP) install -e '.[browser,datasette]'

test-long: $(TESTED) ## run what `test` takes a sample of: a store whose maker is killed at each statement, and the like
	@$(PY) -m pytest -n $(JOBS) -m long $(ARGS)

laws: $(TESTED) ## try ten times as many examples of each law as `test` does; other ones each time
	@$(PY) -m pytest -n $(JOBS) -m hypothesis --hypothesis-profile thorough $(ARGS)

check: $(TESTED) ## style, types, dependencies, layers, rule files, whether the documents are current and their links lead somewhere
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .
	@$(PY) -m mypy
	@$(PY) -m deptry provstore migrations --optional-dependencies-dev-groups dev,train,places,browser
	@$(PY) -m deptry . --ignore DEP002
	@$(PY) -c 'from importlinter.cli import lint_imports_command; lint_imports_command()'
	@$(PY) -c 'from provstore import rules; \
	  patterns = [rule for name in rules.names() if "rule" in rules.load(name) for rule in rules.patterns(name)]; \
	  print(f"Rules load: {len(patterns)} patterns in {len(rules.names())} files.")'
	@$(COG) --check
	@$(SITE)
	@$(MAN)
	@diff -q -x .doctrees build/man docs/man

docs: $(TESTED) ## write the generated parts of README and docs/ again, the man pages, and build the site in build/site
	@$(COG) -r
	@$(SITE)
	@$(MAN)
	@cp build/man/*.[17] docs/man

gate: $(TESTED) ## measure the extraction against the floor in tests/gate.toml
	@$(PY) -m tests.gate $(ARGS)

golden: $(TESTED) ## write the golden files again, for a person to review as a diff
	@UPDATE_GOLDEN=1 $(PY) -m pytest tests/golden $(ARGS)

mutants: $(TESTED) ## change the code in 150 places, and count what the tests notice (ARGS="provstore/match --base main")
	@$(PY) -m mutants $(ARGS)

bench: $(TESTED) ## measure speed and memory on articles it writes itself (takes some twenty minutes)
	@$(PY) -m bench

bench-large: $(TESTED) ## measure matching and searching of 100,000 articles (takes minutes and up to 2 GB of memory)
	@$(PY) -m bench.matching 100000
	@$(PY) -m bench.searching 100000

bench-scale: $(TESTED) ## take in 100,000 articles, ask, join two stores of half of them (takes hours; ARGS=10000 takes fewer)
	@$(PY) -m bench.scale $(ARGS)

train: $(TRAINED) ## train the tagger again (POLNEAR=folder, BASE=folder, SEEDS="1 2"), and weigh it; goes on where it stopped
	@set -e; for seed in $(SEEDS); do $(PY) -m training "$(POLNEAR)" --base "$(BASE)" --work build/train --seed $$seed; done
	@$(PY) -m training.pack --base "$(BASE)" $(SEEDS:%=build/train/seed%.pt)
	@$(PY) -m training.votes "$(POLNEAR)"

votes: $(TESTED) ## weigh rules and tagger against each other again (POLNEAR=folder)
	@$(PY) -m training.votes "$(POLNEAR)"

places: $(TESTED) ## write the spellings of places again, after a change of rules/places/spellings.toml
	@$(PIP) install -e '.[places]'
	@$(PY) -m gazetteer

lock: $(TESTED) ## write requirements-dev.txt again after a change of pyproject.toml (ARGS=--upgrade takes what is newest)
	@$(PY) -m uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes \
	  --no-config --quiet --custom-compile-command "make lock" --output-file $(LOCK) $(ARGS)

licenses: $(TESTED) ## list the licenses of all that is installed, and fail on one that pyproject.toml does not name
	@$(PY) -m piplicenses
	@$(PY) -m piplicenses --ignore-packages none --packages certifi hypothesis pathspec \
	  --allow-only "MPL-2.0;Mozilla Public License 2.0 (MPL 2.0)"

# Installing once: again only where pyproject.toml or the lock file is newer, or the checkout stands elsewhere.
ifneq ($(shell cat "$(USABLE)" 2>/dev/null),$(CURDIR))
$(USABLE): stale
endif
ifneq ($(shell cat "$(TESTED)" 2>/dev/null),$(CURDIR))
$(TESTED): stale
endif
ifneq ($(shell cat "$(TRAINED)" 2>/dev/null),$(CURDIR))
$(TRAINED): stale
endif

$(USABLE): pyproject.toml | $(PY)
	$(ready)
	@echo "Installing provstore into $(VENV) (needed once, takes a minute) ..."
	@$(PIP) install -e .
	@printf '%s\n' "$(CURDIR)" >$@

# Exactly what the lock file names, file by file: the tests of today run with it tomorrow, and on any machine.
$(TESTED): pyproject.toml $(LOCK) | $(PY)
	$(ready)
	@echo "Installing provstore and what its tests need into $(VENV) (needed once, takes a minute) ..."
	@$(PIP) install --require-hashes -r $(LOCK)
	@$(PIP) install --no-deps --no-build-isolation -e .
	@printf '%s\n' "$(CURDIR)" | tee $@ >$(USABLE)

$(TRAINED): pyproject.toml $(LOCK) | $(PY)
	$(ready)
	@echo "Installing what training needs into $(VENV) (needed once, takes minutes) ..."
	@$(PIP) install --require-hashes -r $(LOCK)
	@$(PIP) install -e '.[train]'
	@printf '%s\n' "$(CURDIR)" | tee $@ "$(TESTED)" >$(USABLE)

# The version makes `venv` fail early, and the missing ensurepip (Debian) would make it fail halfway.
$(PY):
	@set -e; best=; bare=; \
	for python in $(if $(PYTHON),"$(PYTHON)",python3 python3.14 python3.13 python3.12 python3.11 python); do \
	  "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 || continue; \
	  "$$python" -c 'import ensurepip, venv' >/dev/null 2>&1 && { best="$$python"; break; }; \
	  bare="$${bare:-$$python}"; \
	done; \
	if [ -n "$$best" ]; then "$$best" -m venv "$(VENV)"; \
	elif [ -n "$$bare" ]; then \
	  echo "$$bare cannot make a virtual environment: install its venv module (Debian, Ubuntu: sudo apt install python3-venv), then run make again." >&2; \
	  exit 1; \
	else \
	  echo "provstore needs Python 3.11 or newer, and $(if $(PYTHON),$(PYTHON) is not one,none was found): install one, or name it with make PYTHON=/path/to/python3." >&2; \
	  exit 1; \
	fi

# An environment that somebody else made, or whose Python is gone, is never deleted: say what to do.
define ready
	@$(PY) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo "The Python in $(VENV) does not run or is older than 3.11: delete the folder $(VENV), or name another with make VENV=folder." >&2; \
	  exit 1; }
	@$(PY) -m pip --version >/dev/null 2>&1 || $(PY) -m ensurepip >/dev/null
endef
