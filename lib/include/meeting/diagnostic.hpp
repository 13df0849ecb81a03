// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What is wrong with a record, as data: never an exception, never a sentence.

#include <cstdint>
#include <meeting/location.hpp>
#include <meeting/words.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace meeting {

enum class Severity : std::uint8_t { note, warning, error };

/// A second place that belongs to a finding ("first written here").
struct DiagnosticNote {
  Message text;
  ByteRange at;
  bool has_place = true;
};

/// Replacing `at` by `text` mends the finding.
struct Fix {
  ByteRange at;
  std::string text;
  /// There is one right answer, so that a program may write it. Else it is the likeliest one, for a
  /// person to look at: where a quote closes, how deep a line belongs.
  bool certain = true;
};

/// One finding in one file.
struct Diagnostic {
  std::string_view rule;  ///< kebab-case id, static storage, never reused
  Severity severity = Severity::error;
  Message text;  ///< what is wrong
  Message help;  ///< what to write instead; may be empty
  ByteRange at;  ///< the bytes concerned; empty for a place between bytes
  std::vector<DiagnosticNote> notes;
  std::optional<Fix> fix;
};

}  // namespace meeting
