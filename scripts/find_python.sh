#!/bin/sh
# SPDX-License-Identifier: MIT
# Prints the first Python (or the one in PYTHON) that is new enough and can make a .venv, or stops with a sentence that says what to do.
set -eu

if [ -n "${PYTHON:-}" ]; then set -- "$PYTHON"; else set -- python3.14 python3.13 python3.12 python3.11 python3; fi

bare=
for name; do
    "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue
    # Debian splits ensurepip off: a newer Python without it gives way to an older one with it.
    if "$name" -c 'import ensurepip, venv' 2>/dev/null; then
        printf '%s\n' "$name"
        exit
    fi
    bare=${bare:-$name}
done

if [ -n "$bare" ]; then
    version=$("$bare" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    echo "$bare kan geen .venv maken: installeer het ontbrekende deel (op Debian en Ubuntu: 'sudo apt install python$version-venv') en probeer het opnieuw."
elif [ -n "${PYTHON:-}" ]; then
    echo "PYTHON=$PYTHON is geen werkende Python 3.11 of nieuwer: wijs een andere aan, bijvoorbeeld met 'make serve PYTHON=python3.12'."
else
    echo "Geen Python 3.11 of nieuwer gevonden: installeer die (zie python.org) of wijs hem aan, bijvoorbeeld met 'make serve PYTHON=/pad/naar/python3'."
fi >&2
exit 1
