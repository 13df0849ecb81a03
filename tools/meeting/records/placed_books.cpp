// SPDX-License-Identifier: Apache-2.0

#include "records/placed_books.hpp"

#include <algorithm>

namespace meeting::tool {

const PlacedBook* PlacedBooks::of(const Book* book) {
  if (book == nullptr) return nullptr;
  if (const auto known = kept_.find(book); known != kept_.end()) return &known->second->placed;
  const PlacedBook* parent = of(book->parent());
  auto kept = std::make_unique<Kept>();
  kept->id = shown_path(book->folder(), books_.base());
  if (kept->id == ".") kept->id.clear();
  for (const BookFile& file : book->files()) kept->settings.push_back(&file.document.value);
  kept->placed = {.settings = kept->settings,
                  .id = kept->id,
                  .area = &book->area(),
                  .parent = parent,
                  .calendar = &book->calendar(),
                  .path = book->shown()};
  return &kept_.emplace(book, std::move(kept)).first->second->placed;
}

std::vector<const Book*> books_around(const std::vector<const Book*>& books) {
  std::vector<const Book*> around;
  for (const Book* book : books) {
    for (const Book* one = book->parent(); one != nullptr; one = one->parent()) {
      if (std::ranges::find(books, one) == books.end() &&
          std::ranges::find(around, one) == around.end()) {
        around.push_back(one);
      }
    }
  }
  return around;
}

}  // namespace meeting::tool
