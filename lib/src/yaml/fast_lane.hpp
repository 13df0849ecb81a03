// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The plain shape that records nearly always have, read in one pass over the bytes: block maps
/// and lists, one-line brackets, texts plain, quoted or by | and >, comments. The tree is the one
/// that the YAML parser's reader makes, byte for byte; whatever is written in another way, is
/// wrong, or would make the check of lines speak, is declined without a word.

#include <meeting/text_store.hpp>
#include <string_view>

#include "yaml/tree.hpp"

namespace meeting {

/// Reads `source`, in which check_bytes() found nothing at all, into `tree`, which is empty.
/// Texts are views into `source`, or into `decoded` where they do not stand there as they are.
/// False: declined, and `tree` and `decoded` hold nothing of use.
bool read_fast(std::string_view source, TextStore& decoded, Tree& tree);

}  // namespace meeting
