#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The library never prints, never ends the program, never reads the environment or the clock:
# none of its object files asks for such a function.
#
# usage: silent.sh FILE-WITH-ONE-OBJECT-PER-LINE
prints='std::(cout|cerr|clog|cin)|stdout|stderr|(__)?v?f?printf(_chk)?|f?puts|putchar|perror|syslog|fmt::v[0-9]+::v?print(ln)?\(.*'
ends='exit|_exit|_Exit|quick_exit|abort|atexit'
environment='(secure_)?getenv|(__)?environ|setenv|putenv|setlocale'
clock='time|gettimeofday|clock_gettime|localtime(_r)?|std::chrono::_V2::system_clock::.*'

[ -s "$1" ] || { echo "$1 names no object file"; exit 1; }
found=$(xargs nm -u -A -C <"$1" | grep -E "[: ]U ($prints|$ends|$environment|$clock)(@.*)?\$")
[ -z "$found" ] && exit 0
printf '%s\n' "$found" | sed 's|^.*meeting_objects.dir/||'
exit 1
