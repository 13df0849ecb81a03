// SPDX-License-Identifier: Apache-2.0
// The one place where doctest's runner is compiled; every other file only includes the header.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
