// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The files of examples/.

#include <string>
#include <vector>

namespace reader_tests {

struct Sample {
  std::string path;
  std::string text;
};

/// In the order of their paths; read once. Those that a program wrote, by the thousand lines of
/// one shape, are left out: they show nothing that a few of the lines do not.
const std::vector<Sample>& example_files();

}  // namespace reader_tests
