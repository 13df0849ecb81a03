// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What earlier meetings of the book suggest for a new one.

#include <meeting/book.hpp>
#include <meeting/compose.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "run/command.hpp"

namespace meeting::tool {

class EarlierMeetings {
 public:
  /// Reads the newest records of the book, some hundreds at most; without a book those of the
  /// folder. Those that cannot be read are passed over.
  EarlierMeetings(Context& context, const Book* book);

  /// The meeting most like the one begun in `record`: of its form, its compound, with words of its
  /// title in common; among equals the newest. Null where there is none of the form.
  [[nodiscard]] const RecordFile* most_similar(const Draft& record) const;
  /// The form of the newest meeting, as in a Draft; empty where there is none.
  [[nodiscard]] std::string last_form() const;

  /// What the records hold for a text field of theirs (title, place, chair …), each once, the
  /// newest last.
  [[nodiscard]] std::vector<std::string> texts(std::string_view key) const;
  /// Titles of issues, each once, the newest last.
  [[nodiscard]] std::vector<std::string> issue_titles() const;

  /// The category of the issue, as in a Draft, whose title is most like this one; else the one
  /// whose name stands in the title; empty where nothing tells.
  [[nodiscard]] std::string category_for(std::string_view title) const;
  /// Who answered for the last resolution in this category; empty where nobody did.
  [[nodiscard]] std::string responsible_for(std::string_view category) const;

  /// The kind that a party of this name had, as in a Draft; empty where nobody has it.
  [[nodiscard]] std::string kind_of_party(std::string_view name) const;
  [[nodiscard]] std::vector<std::string> party_names() const;

 private:
  std::vector<RecordFile> records_;  ///< the newest first
};

/// The text of a field of a record; of a chair or recorder the text, else the post.
std::string text_of(const Record& record, std::string_view key);

/// How much two titles have in common: pairs of neighbouring characters.
std::size_t likeness(std::string_view left, std::string_view right);

}  // namespace meeting::tool
