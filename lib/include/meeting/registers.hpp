// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What a book adds to what a record may say: words of its own, and the organisations
/// and compounds of its registers.

#include <meeting/book_settings.hpp>
#include <vector>

namespace meeting {

/// Collected from a book and the books around it, the nearest first. The pointers are
/// those of the settings they were read from and live as long as the Book.
struct Registers {
  std::vector<const OwnWord*> forms;
  std::vector<const OwnWord*> categories;
  std::vector<const Organisation*> organisations;
  std::vector<const Compound*> compounds;
  std::vector<const Series*> series;
};

}  // namespace meeting
