// SPDX-License-Identifier: Apache-2.0

// The only file that knows CLI11: it is slow to compile and speaks English. It finds out
// which words are options, values and operands; names, values and complaints are ours.

#include "run/parse.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <map>
#include <meeting/calendar.hpp>
#include <meeting/text.hpp>

#include "run/near_date.hpp"

namespace meeting::tool {
namespace {

bool is_called(const Option& option, std::string_view name) {
  if (option.name == name || (!option.chinese.empty() && option.chinese == name)) return true;
  if (option.field == nullptr || name.empty()) return false;
  return option.field->key == name ||
         std::ranges::find(option.field->chinese, name) != option.field->chinese.end();
}

/// True for another Chinese name of the field that the option is named after: 期限 of 完成时限.
bool is_synonym(const Option& option, std::string_view name) {
  std::string key(option.name);
  std::ranges::replace(key, '-', '_');
  // A list is named after its items: --party is one of the field `parties`.
  const std::string items = key.ends_with('y') ? key.substr(0, key.size() - 1) + "ies" : key + "s";
  return std::ranges::any_of(blocks(), [&](const BlockInfo& block) {
    const Field* field = find_field(block.id, name);
    return field != nullptr && (field->key == key || (field->list && field->key == items));
  });
}

const Option* find_long(const Command& command, std::string_view name) {
  const Option* found = nullptr;
  for_each_option(command, [&](const Option& option) {
    if (is_called(option, name) && (found == nullptr || option.name == name)) found = &option;
  });
  // Chinese only: an English name mistyped is told, not guessed.
  if (found != nullptr || name.empty() || static_cast<unsigned char>(name.front()) < 0x80) {
    return found;
  }
  for_each_option(command, [&](const Option& option) {
    if (found == nullptr && is_synonym(option, name)) found = &option;
  });
  return found;
}

const Option* find_letter(const Command& command, char letter) {
  const Option* found = nullptr;
  for_each_option(command, [&](const Option& option) {
    if (option.letter == letter) found = &option;
  });
  return found;
}

UsageError unknown_option(const Command& command, std::string_view word) {
  std::vector<std::string> names;
  for_each_option(command, [&](const Option& option) {
    if (option.hidden) return;
    names.push_back(long_name(option));
    if (!option.chinese.empty()) names.push_back("--" + std::string(option.chinese));
  });
  const std::string_view name = word.substr(0, word.find('='));
  const std::vector<std::string_view> candidates(names.begin(), names.end());
  return {{"usage.unknown-option"_msg, {visible(name)}},
          name.starts_with("--") ? did_you_mean(name, candidates) : Message{}};
}

/// The words up to `--` as CLI11 reads them, and those behind it, which are operands.
struct Words {
  std::vector<std::string> before;
  std::vector<std::string> behind;
};

/// Stands before the dash of an operand, which CLI11 would take for an option.
constexpr char held_dash = '\x01';

/// `-噪音` where operands may begin with a dash: neither a letter that gives an option nor one with
/// its value right behind (`-C/srv/book`).
bool is_dashed_operand(const Command& command, const std::string& word) {
  if (!command.operands.dashed || word.size() < 2 || word.starts_with("--")) return false;
  const Option* option = find_letter(command, word[1]);
  return option == nullptr || (word.size() > 2 && option->value == Value::flag);
}

/// Long options get their English names, and a value its own word, since CLI11 takes the next
/// word for an empty one. A word that is the value of the option before it stays as it is.
Words normalised(const Command& command, const std::vector<std::string>& words) {
  Words all;
  std::vector<std::string>& result = all.before;
  bool is_value = false;
  for (auto word = words.begin(); word != words.end(); ++word) {
    if (*word == "--" && !is_value) {
      all.behind.assign(word + 1, words.end());
      break;
    }
    if (is_value || !word->starts_with('-') || *word == "-") {
      result.push_back(*word);
      is_value = false;
      continue;
    }
    if (is_dashed_operand(command, *word)) {
      result.push_back(held_dash + *word);
      continue;
    }
    if (!word->starts_with("--")) {
      const Option* option = find_letter(command, word->back());
      is_value = option != nullptr && option->value != Value::flag &&
                 (word->size() == 2 || find_letter(command, (*word)[1]) == nullptr ||
                  find_letter(command, (*word)[1])->value == Value::flag);
      result.push_back(*word);
      continue;
    }
    const std::size_t equal = word->find('=');
    const bool has_value = equal != std::string::npos;
    const Option* option =
        find_long(command, std::string_view(*word).substr(2, has_value ? equal - 2 : equal));
    if (option == nullptr) throw unknown_option(command, *word);
    if (has_value && option->value == Value::flag) {
      throw UsageError{{"usage.takes-no-value"_msg, {long_name(*option)}}, {}};
    }
    result.push_back(long_name(*option));
    if (has_value || option->optional) {
      result.push_back(has_value ? word->substr(equal + 1) : std::string());
    }
    is_value = !has_value && option->value != Value::flag && !option->optional;
  }
  return all;
}

// ---- values ----------------------------------------------------------------------------

std::string choice_list(std::span<const Choice> choices) {
  std::string list;
  for (const Choice& choice : choices) {
    if (!list.empty()) list += ", ";
    list += choice.name;
  }
  return list;
}

void read_choice(Given& given) {
  std::vector<std::string_view> names;
  for (const Choice& choice : given.option->choices) {
    names.push_back(choice.name);
    if (choice.chinese.empty()) continue;
    names.push_back(choice.chinese);
    if (choice.chinese == given.text) given.text = choice.name;
  }
  if (std::ranges::find(names, given.text) != names.end()) return;
  Message help = did_you_mean(given.text, names);
  if (help.empty()) help = {"usage.choices"_msg, {choice_list(given.option->choices)}};
  throw UsageError{{"usage.unknown-choice"_msg, {visible(given.text), long_name(*given.option)}},
                   std::move(help)};
}

void read_word(const Given& given) {
  const Vocabulary& known = vocabulary(given.option->vocabulary);
  if (known.open || find_word(known.id, given.text).has_value()) return;
  std::vector<std::string_view> names;
  for (const WordRow& row : known.words) {
    names.push_back(row.key);
    for (const std::string_view chinese : row.chinese) {
      if (!chinese.empty()) names.push_back(chinese);
    }
  }
  Message help = did_you_mean(given.text, names);
  if (help.empty()) help = {"usage.words"_msg, {}};
  throw UsageError{{"usage.unknown-choice"_msg, {visible(given.text), long_name(*given.option)}},
                   std::move(help)};
}

[[noreturn]] void refuse(const Given& given, std::string_view message, std::string_view help) {
  throw UsageError{{message, {visible(given.text), long_name(*given.option)}}, {help, {}}};
}

void read_value(Given& given, Date today) {
  const Value kind = given.option->value;
  if (kind != Value::file && kind != Value::folder && find_invalid_utf8(given.text)) {
    refuse(given, "usage.not-utf8"_msg, "usage.not-utf8-help"_msg);
  }
  switch (kind) {
    case Value::flag:
    case Value::text:
      return;
    case Value::file:
    case Value::folder:
      if (given.text.empty()) refuse(given, "usage.empty-value"_msg, {});
      return;
    case Value::choice:
      return read_choice(given);
    case Value::word:
      return read_word(given);
    case Value::date: {
      const WorkingDayResult date = parse_spoken_date(given.text, today, Calendar::standard());
      if (!date.value) refuse(given, "usage.not-a-date"_msg, "usage.date-help"_msg);
      given.date = *date.value;
      return;
    }
    case Value::time: {
      const std::optional<TimeOfDay> time = parse_spoken_time(given.text);
      if (!time) refuse(given, "usage.not-a-time"_msg, "usage.time-help"_msg);
      given.time = *time;
      return;
    }
    case Value::period: {
      const std::optional<Period> period = parse_spoken_period(given.text, today);
      if (!period) refuse(given, "usage.not-a-period"_msg, "usage.period-help"_msg);
      given.period = *period;
      return;
    }
    case Value::number: {
      const std::optional<Decimal> number = Decimal::parse(given.text);
      if (!number || number->scale() != 0 || number->is_negative()) {
        refuse(given, "usage.not-a-number"_msg, {});
      }
      given.number = number->coefficient();
      return;
    }
  }
}

// ---- the words -------------------------------------------------------------------------

/// CLI11's options beside ours.
class Grammar {
 public:
  explicit Grammar(const Command& command) {
    app_.set_help_flag();
    app_.allow_extras();  // what it does not know is ours to explain
    for_each_option(command, [&](const Option& option) {
      std::string names = long_name(option);
      if (option.letter != 0) names = std::string("-") + option.letter + "," + names;
      CLI::Option* made = option.value == Value::flag
                              ? app_.add_flag(names)
                              : app_.add_option(names)->allow_extra_args(false);
      made->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
      ours_[made] = &option;
    });
  }

  Arguments read(const Command& command, const Words& words, Date today) {
    std::vector<std::string> reversed(words.before.rbegin(), words.before.rend());
    try {
      app_.parse(reversed);
    } catch (const CLI::ArgumentMismatch&) {
      // The parser takes any word as a value, so only at the end can one be missing.
      throw UsageError{{"usage.value-missing"_msg, {visible(words.before.back())}}, {}};
    } catch (const CLI::ParseError&) {
      throw UsageError{{"usage.not-understood"_msg, {}}, {}};
    }
    Arguments arguments;
    for (const std::string& word : app_.remaining()) {
      if (word.size() > 1 && word.front() == '-') throw unknown_option(command, word);
      const bool held = command.operands.dashed && word.size() > 1 && word[0] == held_dash;
      arguments.operands.push_back(held ? word.substr(1) : word);
    }
    arguments.operands.insert(arguments.operands.end(), words.behind.begin(), words.behind.end());

    std::map<const CLI::Option*, std::size_t> used;
    for (const CLI::Option* one : app_.parse_order()) {
      const Option& option = *ours_.at(one);
      const std::size_t index = used[one]++;
      Given given{.option = &option};
      if (option.value != Value::flag) given.text = one->results().at(index);
      read_value(given, today);
      if (index > 0 && option.repeat == Repeat::once && option.value != Value::flag) {
        throw UsageError{{"usage.given-twice"_msg, {long_name(option)}}, {}};
      }
      arguments.given.push_back(std::move(given));
    }
    settle_near_dates(arguments, today);
    return arguments;
  }

 private:
  CLI::App app_;
  std::map<const CLI::Option*, const Option*> ours_;
};

void check_operands(const Command& command, const std::vector<std::string>& operands) {
  if (operands.size() > command.operands.most) {
    const std::string& extra = operands[command.operands.most];
    throw UsageError{{"usage.too-many-operands"_msg, {visible(extra)}}, {}};
  }
  if (operands.size() < command.operands.least) {
    throw UsageError{{"usage.operand-missing"_msg, {}}, {command.operands.missing, {}}};
  }
  for (const std::string& one : operands) {
    if (one.empty()) throw UsageError{{"usage.empty-operand"_msg, {}}, {}};
  }
}

}  // namespace

Arguments parse(const Command& command, const std::vector<std::string>& words, Date today) {
  Arguments arguments = Grammar(command).read(command, normalised(command, words), today);
  check_operands(command, arguments.operands);
  return arguments;
}

}  // namespace meeting::tool
