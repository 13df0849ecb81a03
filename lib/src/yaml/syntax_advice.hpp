// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Says in our words what a YAML parser refused, at the place where it has to be mended.

#include <meeting/source.hpp>

#include "yaml/findings.hpp"
#include "yaml/yaml_cpp_reader.hpp"

namespace meeting {

/// Adds the finding for `trouble`, whose place in the file is `offset`.
void advise(const Source& source, const SyntaxTrouble& trouble, std::uint32_t offset,
            Findings& findings);

}  // namespace meeting
