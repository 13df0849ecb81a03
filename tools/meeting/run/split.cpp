// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <meeting/text.hpp>

#include "run/options.hpp"
#include "run/parse.hpp"

namespace meeting::tool {
namespace {

bool names(std::string_view word, const Option& option) {
  if (word.size() == 2 && word[0] == '-' && word[1] != '-') return word[1] == option.letter;
  return word.starts_with("--") && (word.substr(2) == option.name ||
                                    (!option.chinese.empty() && word.substr(2) == option.chinese));
}

/// The option of all commands that a word gives; null where it gives none.
const Option* common_option(std::string_view word) {
  const std::string_view name = word.starts_with("--") ? word.substr(0, word.find('=')) : word;
  for (const Option* option : common_options().options) {
    const bool grouped = word.size() > 2 && word[1] != '-' && option->letter == word[1];
    if (names(name, *option) || grouped) return option;
  }
  return nullptr;
}

bool takes_next(std::string_view word, const Option& option) {
  return option.value != Value::flag && names(word, option);
}

/// The value that follows `word` or is part of it, if `word` gives this option.
void take_value(std::string_view word, const std::string* next, const Option& option,
                std::string& value) {
  if (names(word, option)) {
    if (next != nullptr) value = *next;
  } else if (const std::size_t equal = word.find('='); equal != std::string_view::npos) {
    if (names(word.substr(0, equal), option)) value = word.substr(equal + 1);
  } else if (option.letter != 0 && word.size() > 2 && word[0] == '-' && word[1] == option.letter) {
    value = word.substr(2);
  }
}

/// 现场 in 现场协商会: a few words of which what was written is a part.
std::vector<std::string_view> containing(std::string_view wanted,
                                         std::span<const std::string_view> candidates) {
  constexpr std::size_t most = 5;
  std::vector<std::string_view> found;
  const std::string part = comparison_key(wanted);
  if (count_code_points(part) < 2) return found;
  for (const std::string_view candidate : candidates) {
    if (comparison_key(candidate).find(part) != std::string::npos) found.push_back(candidate);
  }
  if (found.size() > most) found.clear();
  return found;
}

void take_part(std::vector<std::string>& words, std::size_t at, Invocation& found) {
  const Command* command = find_command(found.command);
  if (command == nullptr || command->parts == nullptr) return;
  while (at < words.size() && words[at].starts_with('-')) {
    const Option* option = common_option(words[at]);
    if (option == nullptr) return;
    at += takes_next(words[at], *option) ? 2 : 1;
  }
  if (at >= words.size()) return;
  if (command->operands.most > 0 && find_part(*command, words[at]) == nullptr) return;
  found.part = words[at];
  words.erase(words.begin() + static_cast<long>(at));
}

}  // namespace

Invocation split(std::vector<std::string> words) {
  Invocation found;
  std::size_t at = 0;
  while (at < words.size() && words[at].starts_with('-') && words[at] != "--") {
    const std::string& word = words[at];
    const Option* option = common_option(word);
    const bool version = word == "--version" || word == "-V";
    if (option == nullptr && !version && found.stray.empty()) found.stray = word;
    at += option != nullptr && takes_next(word, *option) ? 2 : 1;
  }
  if (at < words.size() && words[at] == "--") words.erase(words.begin() + static_cast<long>(at));
  if (at < words.size()) {
    found.command = words[at];
    words.erase(words.begin() + static_cast<long>(at));
    take_part(words, at, found);
  }
  const auto end = std::ranges::find(words, "--");
  for (auto word = words.begin(); word != end; ++word) {
    const auto next = word + 1;
    const std::string* value = next == end ? nullptr : &*next;
    if (names(*word, option::help)) found.help = true;
    if (found.command.empty() && (*word == "--version" || *word == "-V")) found.version = true;
    take_value(*word, value, option::lang, found.language);
    take_value(*word, value, option::directory, found.directory);
    take_value(*word, value, option::color, found.colour);
    take_value(*word, value, option::reader, found.reader);
  }
  found.words = std::move(words);
  return found;
}

Message did_you_mean(std::string_view wanted, std::span<const std::string_view> candidates) {
  std::vector<std::string_view> near = nearest(wanted, candidates);
  if (near.empty()) near = containing(wanted, candidates);
  if (near.empty()) return {};
  if (near.size() == 1) return {"usage.did-you-mean"_msg, {near[0]}};
  std::string list;
  for (const std::string_view one : near) {
    if (!list.empty()) list += ", ";
    list += one;
  }
  return {"usage.did-you-mean-one-of"_msg, {list}};
}

UsageError unknown_command(std::string_view written) {
  std::vector<std::string_view> names;
  for (const Command* command : commands()) {
    names.push_back(command->name);
    names.push_back(command->chinese);
    if (!command->synonym.empty()) names.push_back(command->synonym);
  }
  return {{"usage.unknown-command"_msg, {visible(written)}}, did_you_mean(written, names)};
}

UsageError unknown_part(const Command& command, std::string_view written) {
  std::vector<std::string_view> names;
  std::string list;
  for (const Command* part : command.parts()) {
    names.push_back(last_word(part->name));
    names.push_back(last_word(part->chinese));
    if (!list.empty()) list += ", ";
    list += names[names.size() - 2];
  }
  Message help = did_you_mean(written, names);
  if (help.empty()) help = {"usage.choices"_msg, {list}};
  return {{"usage.unknown-command"_msg, {std::string(command.name) + " " + visible(written)}},
          std::move(help)};
}

UsageError stray_option(std::string_view written) {
  std::vector<std::string> known{"--version"};
  for (const Option* option : common_options().options) {
    if (!option->hidden) known.push_back(long_name(*option));
  }
  const std::vector<std::string_view> candidates(known.begin(), known.end());
  return {{"usage.unknown-option"_msg, {visible(written)}},
          written.starts_with("--") ? did_you_mean(written, candidates) : Message{}};
}

}  // namespace meeting::tool
