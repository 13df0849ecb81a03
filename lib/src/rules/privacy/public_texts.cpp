// SPDX-License-Identifier: Apache-2.0

#include "rules/privacy/public_texts.hpp"

#include <algorithm>
#include <meeting/source.hpp>

namespace meeting {
namespace {

/// A text in quotes or on several lines: the same words are looked for in the bytes, those before
/// them counted.
ByteRange find_in_source(const Text& text, std::string_view part, std::size_t begin,
                         const Source& source) {
  const std::string_view bytes = source.text(text.at);
  std::size_t found = std::string_view::npos;
  for (std::size_t at = text->find(part); at != std::string_view::npos && at <= begin;
       at = text->find(part, at + 1)) {
    found = bytes.find(part, found == std::string_view::npos ? 0 : found + 1);
    if (found == std::string_view::npos) return text.at;
  }
  if (found == std::string_view::npos) return text.at;
  const auto offset = text.at.begin + static_cast<std::uint32_t>(found);
  return {offset, offset + static_cast<std::uint32_t>(part.size())};
}

}  // namespace

ByteRange place_in(const Text& text, std::size_t begin, std::size_t end,
                   const RuleContext& context) {
  if (text->size() == text.at.size()) {
    return {text.at.begin + static_cast<std::uint32_t>(begin),
            text.at.begin + static_cast<std::uint32_t>(end)};
  }
  if (context.source == nullptr) return text.at;
  return find_in_source(text, text->substr(begin, end - begin), begin, *context.source);
}

bool is_published(std::string_view key, std::string_view chinese, const RuleContext& context) {
  return std::ranges::any_of(context.published_fields,
                             [&](const Text& one) { return *one == key || *one == chinese; });
}

}  // namespace meeting
