#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Installs into a scratch folder and uses it as a stranger would: by find_package, by pkg-config,
# and by calling the installed tool. The program of examples/ is built both ways in a copy of that
# folder; it has to find what the tool finds.
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

cp -R "$source_dir/examples" "$work/examples"

by_cmake() { # SOURCE BUILD
  { "$cmake" -G "$generator" -S "$1" -B "$2" -DCMAKE_PREFIX_PATH="$work/usr" \
    -DCMAKE_CXX_COMPILER="$compiler" && "$cmake" --build "$2"; } >"$work/log" 2>&1 ||
    { cat "$work/log"; exit 1; }
}

expect() { # STATUS COMMAND...
  expected=$1
  shift
  status=0
  "$@" >"$work/out" 2>"$work/err" || status=$?
  [ $status -eq "$expected" ] && return
  echo "$*: exit $status instead of $expected"
  cat "$work/out" "$work/err"
  exit 1
}

# The days since which something is overdue, by the program and by the tool.
check_overdue() { # PROGRAM
  expect 1 "$1" "$work/examples" 2025-06-30
  cut -c 1-10 "$work/out" | sort >"$work/due"
  "$work/usr/bin/meeting" -C "$work/examples" list follow-ups --state overdue \
    --as-of 2025-06-30 --json >"$work/json"
  sed -n 's/.*"effective_due": "\([-0-9]*\)".*/\1/p' "$work/json" | sort >"$work/due.tool"
  [ -s "$work/due" ]
  diff "$work/due" "$work/due.tool"
  expect 0 "$1" "$work/examples" 2000-01-01
  [ ! -s "$work/out" ]
  expect 2 "$1" "$work/examples" 2025-02-30
  expect 2 "$1"
  expect 66 "$1" "$work/none" 2025-06-30
  mkdir -p "$work/bad"
  printf '格式: 1\n标题：少一个冒号\n' >"$work/bad/bad.yaml"
  expect 65 "$1" "$work/bad" 2025-06-30
  grep -q ':2:3: ' "$work/err"
}

# A rule that a program adds to those of the library.
check_own_rule() { # PROGRAM
  cat >"$work/held.yaml" <<'END'
格式: 1
标题: 充电桩选址协商
形式: 五方会谈
日期: 2025-06-20
结束: "14:00"
开始: "15:00"
到会人数: {实到: 9}
END
  expect 1 "$1" "$work/held.yaml"
  grep -q ':2:5: warning: no number for the minutes \[without-number\]$' "$work/out"
  grep -q ' error: .* \[end-before-start\]$' "$work/out"
  sed -i '/结束/d; s/^形式/编号: 3号\n形式/' "$work/held.yaml"
  expect 0 "$1" "$work/held.yaml"
  ! grep -q without-number "$work/out"
  expect 65 "$1" "$work/none.yaml"
  expect 2 "$1"
}

by_cmake "$source_dir/tests/consumer" "$work/build"
"$work/build/consumer"
by_cmake "$work/examples/programs" "$work/examples/programs/build"
check_overdue "$work/examples/programs/build/overdue"
check_own_rule "$work/examples/programs/build/own_rule"
echo "find_package: fine"

config=$(find "$work/usr" -name meeting.pc)
if command -v pkg-config >/dev/null; then
  PKG_CONFIG_PATH=$(dirname "$config")
  export PKG_CONFIG_PATH
  # shellcheck disable=SC2046 # the flags are words
  "$compiler" -std=c++20 "$source_dir/tests/consumer/main.cpp" -o "$work/consumer" \
    $(pkg-config --cflags --libs meeting)
  # shellcheck disable=SC2046
  "$compiler" -std=c++20 "$work/examples/programs/overdue.cpp" -o "$work/overdue" \
    $(pkg-config --cflags --libs meeting)
  LD_LIBRARY_PATH=$(pkg-config --variable=libdir meeting)
  export LD_LIBRARY_PATH
  "$work/consumer"
  check_overdue "$work/overdue"
  unset LD_LIBRARY_PATH
  echo "pkg-config: fine"
fi

if [ -x "$work/usr/bin/meeting" ]; then
  mv "$work/usr" "$work/moved" # the tool finds its library wherever the two went together
  "$work/moved/bin/meeting" --version
fi
