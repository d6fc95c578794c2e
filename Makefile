# SPDX-License-Identifier: MIT
.DEFAULT_GOAL := help
.PHONY: help serve test lint types unit screens check site release lock clean run dev
# In order, also under -j: the parts of `make test` share one .venv, and pytest's last line closes it.
.NOTPARALLEL:

# `-m` instead of the commands in .venv/bin: those hold the folder's path, and break when it is moved.
python := .venv/bin/python
# With a browser, which is found or else installed.
with_browser = browser=$$($(python) scripts/prepare_tests.py) && BELEIDSLIJN_CHROMIUM=$$browser

help: ## toon deze lijst
	@echo 'Gebruik: make OPDRACHT. De opdrachten:'
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-7s %s\n", $$1, $$2 }' Makefile

serve: run ## toon de site op http://127.0.0.1:8000, bij elke wijziging opnieuw
	@$(python) -m beleidslijn serve $(ARGS)

test: lint types unit ## doe alles wat een wijziging moet doorstaan: lint, types en unit

lint: dev ## controleer de vorm van de code
	$(python) -m ruff format --check
	$(python) -m ruff check

types: dev ## controleer de types van de code
	$(python) -m mypy

unit: dev ## draai de tests, ook in een browser (kiezen: ARGS="-k woord")
	@$(with_browser) $(python) -m pytest $(ARGS)

screens: dev ## leg beelden van elke soort pagina naast elkaar (kiezen: ARGS="--only hulp --width 375")
	@$(with_browser) $(python) -m scripts.screens $(ARGS)

check: run ## controleer alleen de gegevens
	@$(python) -m beleidslijn check

site: run ## maak de hele site in site/
	@$(python) -m beleidslijn build

release: run ## maak een uitgave: schrijf in data/ op wat er veranderde en welke adressen erbij kwamen
	@$(python) -m beleidslijn release

lock: ## zet de nieuwste passende versies van alle pakketten vast
	@sh scripts/lock.sh

clean: ## gooi alles weg wat hier gemaakt is, ook .venv
	rm -rf .venv .build site .mypy_cache .pytest_cache .ruff_cache .hypothesis
	@find . -name __pycache__ -prune -exec rm -rf {} +

run:
	@sh scripts/venv.sh requirements.lock

dev:
	@sh scripts/venv.sh requirements.lock requirements-dev.lock
