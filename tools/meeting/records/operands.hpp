// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What the operands of a command mean: files, folders, standard input, references.

#include <filesystem>
#include <meeting/book.hpp>
#include <meeting/references.hpp>
#include <string>
#include <vector>

#include "run/context.hpp"
#include "run/exit.hpp"

namespace meeting::tool {

/// What operands mean: existing paths, `-` for standard input, else references to records,
/// which may fit several. Whatever fits nothing is named on standard error.
struct Operand {
  bool standard_input = false;
  Inputs inputs;
  Exit exit = Exit::fine;

  /// How many there are to be read, standard input included.
  [[nodiscard]] std::size_t records() const {
    return inputs.records.size() + (standard_input ? 1 : 0);
  }
};
Operand resolve(Context& context, const std::vector<std::string>& operands);

/// True where something of that name exists, or cannot be looked at.
bool is_there(const std::filesystem::path& path);

/// All records of the book around the user, which is where references are looked up.
std::vector<RecordFile> searched_records(Context& context);

/// Says that nothing fits what was written.
void name_missing(Context& context, const std::string& written, const References& found);

}  // namespace meeting::tool
