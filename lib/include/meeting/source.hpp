// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The bytes of one file, and where its lines are.

#include <cstddef>
#include <cstdint>
#include <meeting/export.hpp>
#include <meeting/location.hpp>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace meeting {

/// Holds the bytes that a record was read from; the record's texts are views into
/// them. Neither copied nor moved, so those views stay good as long as it lives.
/// Any number of threads may read one Source at once.
class MEETING_EXPORT Source {
 public:
  /// `path` is what messages show; it need not exist.
  Source(std::string path, std::string bytes);
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;
  ~Source();

  [[nodiscard]] const std::string& path() const { return path_; }
  /// All bytes, a byte order mark included.
  [[nodiscard]] std::string_view bytes() const { return bytes_; }
  /// 3 where the file begins with a UTF-8 byte order mark, else 0.
  [[nodiscard]] std::uint32_t mark_size() const;

  /// Where byte `offset` stands; one past the end is allowed.
  [[nodiscard]] LineColumn position(std::uint32_t offset) const;
  /// Line `number` (from 1) without its line end; empty past the end.
  [[nodiscard]] std::string_view line(std::uint32_t number) const;
  /// The offset of the first byte of line `number` (from 1).
  [[nodiscard]] std::uint32_t line_begin(std::uint32_t number) const;
  [[nodiscard]] std::uint32_t line_count() const;
  [[nodiscard]] std::string_view text(ByteRange range) const {
    return std::string_view(bytes_).substr(range.begin, range.size());
  }

 private:
  const std::vector<std::uint32_t>& line_starts() const;

  std::string path_;
  std::string bytes_;
  mutable std::once_flag lines_once_;  // most files are never asked for a line
  mutable std::vector<std::uint32_t> line_starts_;
};

}  // namespace meeting
