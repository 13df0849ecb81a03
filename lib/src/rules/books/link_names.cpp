// SPDX-License-Identifier: Apache-2.0

#include "rules/books/link_names.hpp"

namespace meeting {

std::string record_name(std::uint32_t file, const BookReporter& reporter) {
  std::string path = reporter.shown({.file = file});
  path.erase(0, path.rfind('/') + 1);
  const std::size_t dot = path.rfind('.');
  if (dot != std::string::npos && dot > 0) path.erase(dot);
  return path;
}

std::string reference_to(const LinkedItem& item, const BookLinks& links,
                         const BookReporter& reporter) {
  const LinkedRecord& record = links.records()[item.record];
  std::string name = record_name(record.file, reporter);
  const bool only_issue = item.kind == ItemKind::issue && record.issues == 1;
  if (item.number == 0 || only_issue || links.has_other_id(item)) return name;
  const char letter = item.kind == ItemKind::issue        ? 'i'
                      : item.kind == ItemKind::resolution ? 'r'
                                                          : 'f';
  return full_id(name, letter + std::to_string(item.number));
}

}  // namespace meeting
