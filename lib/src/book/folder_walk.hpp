// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <meeting/input_file.hpp>
#include <string>
#include <string_view>

namespace meeting {

/// Adds all records and files of books in and below `folder`, an absolute path, mostly in the
/// order of their paths. `shown` stands in front of what is shown of them: empty, or ending in a
/// slash; below `base` paths are shown from there.
void walk_folder(std::string folder, std::string shown, std::string_view base, Inputs& inputs);

}  // namespace meeting
