// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Marks what libmeeting.so offers to programs. Everything else in the library stays hidden.
/// Put it before functions and exception classes; plain structs need no mark.
/// Exported functions stand in namespace meeting: a linker script hides every other name.
#define MEETING_EXPORT __attribute__((visibility("default")))
