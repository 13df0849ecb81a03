#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Installs into a scratch folder and uses it as a stranger would: by find_package, by pkg-config,
# and by calling the installed tool.
#
# usage: consumer.sh SOURCE-FOLDER BUILD-FOLDER CMAKE COMPILER GENERATOR
source_dir=$1
build_dir=$2
cmake=$3
compiler=$4
generator=$5
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
set -e
unset DESTDIR LD_LIBRARY_PATH

"$cmake" --install "$build_dir" --prefix "$work/usr" >"$work/installed"

"$cmake" -G "$generator" -S "$source_dir/tests/consumer" -B "$work/build" -DCMAKE_PREFIX_PATH="$work/usr" \
  -DCMAKE_CXX_COMPILER="$compiler" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
"$cmake" --build "$work/build" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
"$work/build/consumer"
echo "find_package: fine"

config=$(find "$work/usr" -name meeting.pc)
if command -v pkg-config >/dev/null; then
  PKG_CONFIG_PATH=$(dirname "$config")
  export PKG_CONFIG_PATH
  # shellcheck disable=SC2046 # the flags are words
  "$compiler" -std=c++20 "$source_dir/tests/consumer/main.cpp" -o "$work/consumer" \
    $(pkg-config --cflags --libs meeting)
  LD_LIBRARY_PATH=$(pkg-config --variable=libdir meeting) "$work/consumer"
  echo "pkg-config: fine"
fi

if [ -x "$work/usr/bin/meeting" ]; then
  mv "$work/usr" "$work/moved" # the tool finds its library wherever the two went together
  "$work/moved/bin/meeting" --version
fi
