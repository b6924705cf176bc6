# Kedge. `make run` sets up and shows the main job; `make test` sets up and runs every test.
SHELL := /bin/bash
PREFIX ?= /usr/local
SUITES ?= $(or $(KEDGE_SUITES),$(abspath ../shared/suites))
VENV := .venv
PYTHON := $(VENV)/bin/python

# One flag set a scratch path: the shipped binary is static, the tests see internals.
STATIC := swift build -c release --product kedge --scratch-path .build-static -Xswiftc -static-executable
CHECKED := -c release -Xswiftc -enable-testing --explicit-target-dependency-import-check error
KEDGE := .build-static/release/kedge
# Other checkers of inclusion, for the benchmark only.
PEERS := .build-peers
BENCH := $(abspath .build-static/release/kedge-bench)

.PHONY: run build test lint format install suites bench comparison fuzz soak golden docs docc pictures deb clean setup setup-test

run: build
	Scripts/demo.sh $(abspath $(KEDGE))

build: setup
	$(STATIC)

test: setup-test
	swift build --build-tests $(CHECKED)
	KEDGE_SUITES="$(SUITES)" $(PYTHON) Scripts/suites/run.py "$$(swift build $(CHECKED) --show-bin-path)/kedge" --sample 400
	KEDGE_SUITES="$(SUITES)" KEDGE_VENV="$(abspath $(VENV))" swift test --skip-build $(CHECKED)
	Scripts/docc.sh .build/release .build/docs
	swift build --package-path fixtures/library-example --scratch-path .build $(CHECKED)
	.build/release/library-example | diff fixtures/library-example/expected.txt -

# Rewrites golden files from what the program prints now; read the difference before it is committed.
golden: setup-test
	swift build --build-tests $(CHECKED)
	-UPDATE_GOLDEN=1 KEDGE_SUITES="$(SUITES)" KEDGE_VENV="$(abspath $(VENV))" swift test --skip-build $(CHECKED)

# The pages of docs/ that are made from the code (rules, policy, evidence, kedge.yaml) or show what it prints (tutorial, concepts),
# and the documentation of the library products.
docs: setup-test
	swift build --build-tests $(CHECKED)
	UPDATE_GOLDEN=1 swift test --skip-build $(CHECKED) --filter "RuleMarkdownTests|DocumentationTests|PageTests"
	Scripts/docc.sh .build/release .build/docs

# The documentation of the library products alone, every warning an error.
docc: setup
	swift build $(CHECKED)
	Scripts/docc.sh .build/release .build/docs

# The pictures in docs/images, of what the program prints and writes now.
pictures: build setup-test
	Scripts/setup.sh pictures
	$(PYTHON) Scripts/pictures/pictures.py $(abspath $(KEDGE)) docs/images

lint:
	swift format lint --strict -r Package.swift Sources Tests fixtures/library-example

format:
	swift format -i -r Package.swift Sources Tests fixtures/library-example

# The static binary with its manual pages and completions.
install: build
	packaging/install.sh $(KEDGE) "$(DESTDIR)$(PREFIX)"

# A Debian package of the same, in .build-static: without a word from lintian, and tried in a clean root.
deb: build
	Scripts/setup.sh deb
	Scripts/deb.sh $(KEDGE) .build-static

# Every case of the suites, scored and its witnesses confirmed by two other validators.
suites: build setup-test
	KEDGE_SUITES="$(SUITES)" $(PYTHON) Scripts/suites/run.py $(abspath $(KEDGE))

bench: build setup-test
	$(subst --product kedge,--product kedge-bench,$(STATIC))
	$(PYTHON) Scripts/bench/documents.py $(BENCH) "$(SUITES)"
	$(PYTHON) Scripts/bench/validation.py $(BENCH) "$(SUITES)"
	$(PYTHON) Scripts/bench/check.py $(abspath $(KEDGE))
	$(PYTHON) Scripts/bench/governance.py $(abspath $(KEDGE))
	$(MAKE) --no-print-directory $(PEERS)
	$(PYTHON) Scripts/bench/inclusion.py $(abspath $(KEDGE)) "$(SUITES)" $(abspath $(PEERS))
	$(PYTHON) Scripts/bench/torture.py $(abspath $(KEDGE))
	$(PYTHON) Scripts/bench/patterns.py $(BENCH)
	$(PYTHON) Scripts/bench/openapi.py $(abspath $(KEDGE)) "$(SUITES)"

# The tables of docs/comparison.md: other tools asked the same questions in one run.
comparison: build setup-test $(PEERS)
	$(PYTHON) Scripts/comparison/comparison.py $(abspath $(KEDGE)) "$(SUITES)" $(abspath $(PEERS))

$(PEERS):
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --target $(PEERS) jsonsubschema==0.0.8 jsoncompat==0.3.1

# Random pairs of schemas, every answer put to two other validators.
soak: build setup-test
	$(PYTHON) Scripts/soak/inclusion.py $(abspath $(KEDGE)) --seconds $(or $(SOAK_SECONDS),600)

# Strangers' bytes into patterns, readers and validator, a minute each: no crash, no hang, bounded memory.
fuzz: setup
	Scripts/fuzz.sh $(or $(SECONDS_EACH),60)

setup:
	Scripts/setup.sh build

setup-test:
	Scripts/setup.sh test
	@test -x $(PYTHON) || python3 -m venv $(VENV)
	@cmp -s Tests/requirements.txt $(VENV)/installed.txt || \
	  { $(PYTHON) -m pip install --quiet --disable-pip-version-check -r Tests/requirements.txt \
	    && cp Tests/requirements.txt $(VENV)/installed.txt; }

clean:
	rm -rf .build .build-static .build-peers Fuzz/.build $(VENV)
