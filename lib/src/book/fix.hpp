// SPDX-License-Identifier: Apache-2.0
#pragma once

/// One fix: a function from bytes to bytes, in a file of its own, and a row of the table in
/// fixes.cpp.

#include <meeting/fixes.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace meeting {

/// New bytes and what was done, or nothing of it: no need. And what was not done, and why.
struct FixResult {
  std::string bytes;
  Message done;
  std::vector<FixRefusal> refused;
  Message left;
};

struct FixRow {
  bool (*concerns)(std::string_view bytes, const FixOptions& options);
  FixResult (*run)(std::string_view bytes, const FixOptions& options);
};

bool encoding_concerns(std::string_view bytes, const FixOptions& options);
FixResult fix_encoding(std::string_view bytes, const FixOptions& options);

bool findings_concern(std::string_view bytes, const FixOptions& options);
FixResult fix_findings(std::string_view bytes, const FixOptions& options);

}  // namespace meeting
