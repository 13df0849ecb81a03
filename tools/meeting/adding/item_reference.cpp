// SPDX-License-Identifier: Apache-2.0

#include "adding/item_reference.hpp"

#include <meeting/fields.hpp>
#include <meeting/text.hpp>

#include "adding/item_types.hpp"

namespace meeting::tool {
namespace {

/// A minus in mdoc's text would become a hyphen; a point at the beginning of a line a macro.
std::string text_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    if (c == '\\') line += "\\e";
    else line += c;
  }
  return line;
}

void append_option(std::string& page, const Option& option, Language language) {
  page += ".It Fl Fl " + std::string(option.name);
  if (option.value != Value::flag) {
    std::string value = say(language, option.placeholder);
    for (char& c : value) {
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    for (std::size_t at = value.find(' '); at != std::string::npos; at = value.find(' ', at + 2)) {
      value.replace(at, 1, "\\ ");
    }
    page += " Ns = Ns Ar " + value;
  }
  page += "\n";
  std::string meaning = option.help.empty() ? std::string(option.field->meaning(language))
                                            : say(language, option.help);
  if (option.repeat == Repeat::many) meaning += say(language, "help.many"_msg);
  std::string names;
  for (const std::string_view name : option.field->chinese) {
    if (name.empty()) continue;
    names += (names.empty() ? "" : ", ") + std::string(name);
  }
  constexpr std::size_t widest = 72;
  for (const std::string& line : wrap(text_line(meaning), widest)) page += line + "\n";
  page += ".Pq " + names + "\n";
}

}  // namespace

std::string item_fields_mdoc(Language language) {
  std::string page = ".Sh FIELDS OF ITEMS\n";
  for (const Command* command : item_commands()) {
    page += ".Ss meeting " + std::string(command->name) + "\n.Bl -tag -width Ds\n";
    for (const OptionGroup* group : command->options) {
      for (const Option* option : group->options) {
        if (option->field != nullptr) append_option(page, *option, language);
      }
    }
    page += ".El\n";
  }
  return page;
}

}  // namespace meeting::tool
