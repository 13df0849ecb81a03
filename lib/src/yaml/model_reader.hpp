// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Tree -> typed values, by the table of fields.

#include <meeting/fields.hpp>
#include <meeting/registers.hpp>

#include "yaml/findings.hpp"
#include "yaml/tree.hpp"

namespace meeting {

struct ModelOptions {
  const Registers* registers = nullptr;
  /// Lines were lost to a mistake of form: what seems to be missing may stand there.
  bool lines_lost = false;
  /// The language of suggestions.
  Language language = Language::english;
};

/// The language in which most keys are written; English where there are as many of both.
Language language_of_keys(const Tree& tree);

/// Reads the root of `tree`, a mapping, into the struct of `block` at `object`.
void read_block(const Tree& tree, BlockId block, void* object, const ModelOptions& options,
                Findings& findings);

}  // namespace meeting
