// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The texts of a record that everybody reads once its results are displayed.

#include <cstddef>
#include <meeting/record.hpp>
#include <meeting/rules.hpp>
#include <string_view>

namespace meeting {

inline bool is_private(const Flag& flag) { return flag && *flag; }

template <class F>
void for_each_public_text(const std::vector<FollowUp>& follow_ups, F&& f) {
  for (const FollowUp& one : follow_ups) {
    if (!is_private(one.private_) && one.task) f(one.task);
  }
}

template <class F>
void for_each_public_text(const std::vector<Resolution>& resolutions, F&& f) {
  for (const Resolution& one : resolutions) {
    if (one.text) f(one.text);
    for (const Text& condition : one.conditions) {
      if (condition) f(condition);
    }
    for_each_public_text(one.follow_ups, f);
  }
}

/// Calls f(const Text&) for title, names of parties, titles of issues, resolutions with their
/// conditions, tasks; nothing that is marked private, nor any text of a list of requests that is
/// not displayed.
template <class F>
void for_each_public_text(const Record& record, F&& f) {
  if (is_private(record.private_)) return;
  if (record.form.is("intake") && record.public_notices.empty()) return;
  if (record.title) f(record.title);
  for (const Party& one : record.parties) {
    if (one.name) f(one.name);
  }
  for (const Issue& one : record.issues) {
    if (is_private(one.private_)) continue;
    if (one.title) f(one.title);
    for_each_public_text(one.resolutions, f);
    for_each_public_text(one.follow_ups, f);
  }
  for_each_public_text(record.resolutions, f);
  for_each_public_text(record.follow_ups, f);
}

/// Where bytes [begin, end) of a text stand in the file; the whole text where that is not known.
ByteRange place_in(const Text& text, std::size_t begin, std::size_t end,
                   const RuleContext& context);

/// True where the book allows one of these fields, written in English or Chinese, to be published.
bool is_published(std::string_view key, std::string_view chinese, const RuleContext& context);

}  // namespace meeting
