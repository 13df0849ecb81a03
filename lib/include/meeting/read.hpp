// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Reading: bytes -> checks -> tree with byte ranges -> typed record and findings.
///
/// Whatever the bytes are, reading ends: size, line length, depth and the number of
/// nodes are limited, and anchors, aliases and tags are refused. Wrong data never throws;
/// it is a finding, and the rest of the file is read as far as the text can be read.

#include <cstddef>
#include <meeting/book_settings.hpp>
#include <meeting/diagnostic.hpp>
#include <meeting/export.hpp>
#include <meeting/ignores.hpp>
#include <meeting/record.hpp>
#include <meeting/registers.hpp>
#include <meeting/source.hpp>
#include <meeting/text_store.hpp>
#include <memory>
#include <string>
#include <vector>

namespace meeting {

/// How far a file could be read.
enum class ReadState : std::uint8_t {
  whole,         ///< text, and a mapping of keys and values (there may be findings)
  not_a_record,  ///< text, but no record could be made of it
  not_text,      ///< not UTF-8 text, or over a limit; nothing of it was read
};

namespace limits {
inline constexpr std::size_t file_bytes = 4U << 20U;   ///< 4 MiB
inline constexpr std::size_t line_bytes = 64U << 10U;  ///< 64 KiB
inline constexpr std::size_t depth = 64;               ///< mappings and lists inside each other
inline constexpr std::size_t nodes = 1'000'000;        ///< keys and values of one file
inline constexpr std::size_t mappings = 50'000;        ///< issues, parties … of one file
inline constexpr std::size_t findings = 1'000;         ///< findings kept of one file
}  // namespace limits

/// Who makes the tree of a file. Both make the same of every file; the second is there to tell
/// whether they do.
enum class Parser : std::uint8_t {
  fast_lane,  ///< a parser for the usual shape, and yaml-cpp for all that it declines
  yaml_cpp,   ///< yaml-cpp for every file
};

/// What one file holds. Movable; the values' texts stay good when it moves and die with it.
template <class Value>
struct Reading {
  std::unique_ptr<const Source> source;
  TextStore decoded;  ///< texts that had to be decoded
  ReadState state = ReadState::whole;
  Value value;
  std::vector<Diagnostic> findings;  ///< in the order of their places
  /// The comments that leave out findings, in the order of their places; they are not yet applied:
  /// see <meeting/ignores.hpp>. Their texts are views into the source.
  std::vector<IgnoreMark> ignores;
  /// The language in which most keys of the file are written.
  Language language = Language::english;

  [[nodiscard]] bool has_errors() const {
    for (const Diagnostic& one : findings) {
      if (one.severity == Severity::error) return true;
    }
    return false;
  }
};

/// One meeting's record with its findings: reading.value is the Record.
using Document = Reading<Record>;
/// One book.yaml.
using SettingsDocument = Reading<BookSettings>;

/// Reads a record. `registers` may be null: then no own words and organisations.
/// Threads: any number at once, on different sources.
MEETING_EXPORT Document read_record(std::unique_ptr<const Source> source,
                                    const Registers* registers = nullptr,
                                    Parser parser = Parser::fast_lane);

/// Reads a book.yaml. `registers` are those of the book around it, or null; the words of its
/// own hold in it as well.
MEETING_EXPORT SettingsDocument read_book_settings(std::unique_ptr<const Source> source,
                                                   const Registers* registers = nullptr,
                                                   Parser parser = Parser::fast_lane);

}  // namespace meeting
