// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The colon behind a key and the blanks around it.

#include "yaml/line_reader.hpp"

namespace meeting {

/// Where the value behind the colon of `key` begins, or the end of the line.
std::size_t value_begin(const LineReader& lines, const LineKey& key);

/// Reports and mends a colon that is full-width or lacks a blank behind it.
void check_colon(LineReader& lines, const LineKey& key);

/// Reports and mends what is wrong with a key that begins at `begin` a line of its own.
void check_key(LineReader& lines, std::size_t begin, const LineKey& key);

}  // namespace meeting
