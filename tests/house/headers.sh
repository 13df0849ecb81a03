#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# meeting.hpp includes every public header, and every one says at its head what it is.
#
# usage: headers.sh SOURCE-FOLDER
cd "$1/lib/include/meeting" || exit 2
status=0
listed=$(sed -n 's,^#include <meeting/\(.*\)>$,\1,p' meeting.hpp)
there=$(find . -name '*.hpp' ! -name meeting.hpp | sed 's,^\./,,' | LC_ALL=C sort)
if [ "$listed" != "$there" ]; then
  echo "meeting.hpp does not include just these, in this order:" $there
  status=1
fi
for header in *.hpp; do
  case $header in export.hpp | location.hpp) continue ;; esac # a macro; two plain structs
  sed -n '1,/^#include\|^namespace/p' "$header" | grep -q '^///' ||
    { echo "$header: no comment at its head says what it is"; status=1; }
done
exit $status
