// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A record together with what its file and its book add to it.

#include <meeting/record.hpp>
#include <meeting/registers.hpp>
#include <string_view>

namespace meeting {

/// A view: whoever makes it keeps what it points to alive while it is in use.
struct PlacedRecord {
  const Record* record = nullptr;
  /// The id by which the whole selection knows it: the file name without ending, with the path
  /// of its book before it where several books are looked at (`street/community/2025-03-14-停车`).
  std::string_view id;
  /// The area of the book filled in with the record's own; null: the record's own alone.
  const Area* area = nullptr;
  std::string_view path;  ///< of the file, as messages show it; may be empty
  /// Those of the book; null where there is none.
  const Registers* registers = nullptr;

  [[nodiscard]] const Area* whole_area() const {
    if (area != nullptr) return area;
    return record->area ? &*record->area : nullptr;
  }
};

}  // namespace meeting
