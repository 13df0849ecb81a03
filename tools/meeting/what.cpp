// SPDX-License-Identifier: Apache-2.0

#include "what.hpp"

#include <filesystem>

#include "parse.hpp"

namespace meeting::tool {
namespace {

struct ChineseName {
  std::string_view word;
  ListKind kind;
};

constexpr ChineseName chinese_names[] = {
    {"会议", ListKind::meetings},       {"议题", ListKind::issues},
    {"决议", ListKind::resolutions},    {"议定事项", ListKind::resolutions},
    {"跟进事项", ListKind::follow_ups}, {"跟进", ListKind::follow_ups},
    {"参与方", ListKind::parties},
};

}  // namespace

std::optional<ListKind> named_list(std::string_view word) {
  if (const auto kind = find_list(word)) return kind;
  for (const ChineseName& name : chinese_names) {
    if (name.word == word) return name.kind;
  }
  return std::nullopt;
}

std::optional<ListKind> take_list(const Context& context, std::vector<std::string>& operands) {
  if (operands.empty()) return std::nullopt;
  const std::optional<ListKind> kind = named_list(operands.front());
  std::error_code fault;
  if (!kind || std::filesystem::exists(context.books.base() / operands.front(), fault)) {
    return std::nullopt;
  }
  operands.erase(operands.begin());
  return kind;
}

Message nearest_list(std::string_view word) {
  std::vector<std::string_view> names;
  for (const ListInfo& info : list_infos()) names.push_back(info.name);
  for (const ChineseName& name : chinese_names) names.push_back(name.word);
  return did_you_mean(word, names);
}

}  // namespace meeting::tool
