// SPDX-License-Identifier: Apache-2.0
#pragma once

/// One fix: a function from bytes to bytes, in a file of its own, and a row of the table in
/// fixes.cpp.

#include <meeting/fixes.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace meeting {

struct FixContext {
  FileKind kind = FileKind::record;
  const Registers* registers = nullptr;  ///< may be null
};

/// Either the new bytes and what was done, or why not, or nothing of it: no need.
struct FixResult {
  std::string bytes;
  Message done;
  std::optional<FixRefusal> refused;
};

struct FixRow {
  bool (*concerns)(std::string_view bytes);  ///< cheap where the answer is no
  FixResult (*run)(std::string_view bytes, const FixContext& context);
};

bool encoding_concerns(std::string_view bytes);
FixResult fix_encoding(std::string_view bytes, const FixContext& context);

}  // namespace meeting
