#!/bin/sh
# SPDX-License-Identifier: MIT
# Makes .venv with the given locks installed; does nothing when that is so already. Usage: sh scripts/venv.sh LOCK...
set -eu
cd "$(dirname "$0")/.."

stop() {
    printf '%s\n' "$1" >&2
    exit 1
}

# Not so when .venv was half made (its python may then be the system's own), its Python is gone, or PYTHON is another version.
usable() {
    version='import sys; print(sys.version_info[:2])'
    ours='import os, sys; sys.exit(sys.version_info < (3, 11) or not os.path.samefile(sys.prefix, ".venv"))'
    .venv/bin/python -c "$ours" 2>/dev/null || return 1
    [ -z "${PYTHON:-}" ] || [ "$("$PYTHON" -c "$version" 2>/dev/null)" = "$(.venv/bin/python -c "$version")" ]
}

# The copy that stands in .venv is the lock as it was when it was installed.
installed() {
    for lock; do cmp -s "$lock" ".venv/$lock" || return 1; done
}

if usable && installed "$@"; then exit; fi

if ! usable || ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
    python=$(sh scripts/find_python.sh)
    echo "Python-omgeving maken in .venv met $("$python" --version)"
    "$python" -m venv --clear .venv ||
        stop "De map .venv maken lukt niet: lees de melding hierboven, geef zo nodig een andere Python op met PYTHON=... en probeer het opnieuw."
fi

# All locks in one call: pip then refuses locks that disagree.
echo "Pakketten installeren uit $*"
for lock; do
    set -- "$@" -r "$lock"
    shift
done
.venv/bin/python -m pip install --disable-pip-version-check --require-hashes "$@" ||
    stop "Pakketten installeren lukt niet: controleer de verbinding met internet, lees zo nodig de melding hierboven, en probeer het opnieuw."
while [ $# -gt 0 ]; do
    cp "$2" ".venv/$2"
    shift 2
done
