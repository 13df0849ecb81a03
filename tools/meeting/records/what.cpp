// SPDX-License-Identifier: Apache-2.0

#include "records/what.hpp"

#include <filesystem>

#include "run/parse.hpp"

namespace meeting::tool {

std::optional<ListKind> take_list(const Context& context, std::vector<std::string>& operands) {
  if (operands.empty()) return std::nullopt;
  const std::optional<ListKind> kind = find_list(operands.front());
  std::error_code fault;
  if (!kind || std::filesystem::exists(context.books.base() / operands.front(), fault)) {
    return std::nullopt;
  }
  operands.erase(operands.begin());
  return kind;
}

Message nearest_list(std::string_view word) {
  std::vector<std::string_view> names;
  for (const ListInfo& info : list_infos()) {
    names.push_back(info.name);
    for (const std::string_view chinese : info.chinese) {
      if (!chinese.empty()) names.push_back(chinese);
    }
  }
  return did_you_mean(word, names);
}

std::vector<std::pair<std::string, std::string>> list_words(Language language) {
  std::vector<std::pair<std::string, std::string>> words;
  for (const ListInfo& info : list_infos()) {
    std::string term(info.name);
    if (language == Language::chinese) {
      for (const std::string_view chinese : info.chinese) {
        if (!chinese.empty()) term += ", " + std::string(chinese);
      }
    }
    words.emplace_back(std::move(term), say(language, info.about));
  }
  return words;
}

}  // namespace meeting::tool
