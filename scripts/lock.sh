#!/bin/sh
# SPDX-License-Identifier: MIT
# Writes both locks anew, with the newest versions that fit, for every system and each Python from 3.11 on.
set -eu
cd "$(dirname "$0")/.."

stop() {
    printf '%s\n' "$1" >&2
    exit 1
}

python=$(sh scripts/find_python.sh)
# Not in .venv: uv must be there when a lock cannot be installed, and is no part of the project.
"$python" -m venv --clear .build/uv || stop "De map .build/uv maken lukt niet: lees de melding hierboven."
uv=.build/uv/bin/python
"$uv" -m pip install --disable-pip-version-check --quiet uv ||
    stop "uv ophalen lukt niet: controleer de verbinding met internet en probeer het opnieuw."

# requirements.lock first: it constrains the other.
for name in requirements requirements-dev; do
    echo "$name.lock maken uit $name.in"
    "$uv" -m uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
        --no-emit-index-url --no-annotate --no-header "$name.in" --output-file "$name.lock" ||
        stop "$name.lock maken lukt niet: lees de melding hierboven, pas zo nodig $name.in aan en probeer het opnieuw."
done
echo "Klaar: doe nu 'make test' en leg beide locks vast."
