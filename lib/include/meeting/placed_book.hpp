// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What one book.yaml states, together with where it stands.

#include <meeting/book_settings.hpp>
#include <meeting/calendar.hpp>
#include <span>
#include <string_view>

namespace meeting {

/// A view: whoever makes it keeps what it points to alive while it is in use.
struct PlacedBook {
  /// Of book.yaml, then of the files beside it.
  std::span<const BookSettings* const> settings;
  /// Its folder as the whole selection knows it: `street/community`; empty for the folder in
  /// which the user stands.
  std::string_view id;
  /// The area that the book states, the rest from the books around it; may be null.
  const Area* area = nullptr;
  const PlacedBook* parent = nullptr;  ///< the book around this one; null where there is none
  const Calendar* calendar = nullptr;  ///< null: Calendar::standard()
  std::string_view path;               ///< of book.yaml, as messages show it; may be empty

  [[nodiscard]] std::string_view name() const {
    for (const BookSettings* one : settings) {
      if (one->name) return *one->name;
    }
    return {};
  }
};

}  // namespace meeting
