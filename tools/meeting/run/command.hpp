// SPDX-License-Identifier: Apache-2.0
#pragma once

/// How a command declares itself: a row of tables, from which the parser, the help and the
/// lists for tests and completion are made.

#include <cstdint>
#include <meeting/date.hpp>
#include <meeting/fields.hpp>
#include <meeting/vocabulary.hpp>
#include <meeting/words.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "run/context.hpp"
#include "run/exit.hpp"

namespace meeting::tool {

/// What stands behind an option.
enum class Value : std::uint8_t {
  flag,  ///< nothing
  text,
  file,
  folder,
  date,    ///< leniently: 3月14日, today, -3d
  time,    ///< leniently: 14：30, 下午2点半
  period,  ///< 2025Q1, 2025-03, 上月
  number,  ///< a whole number, not negative
  choice,  ///< one of `choices`
  word,    ///< a word of `vocabulary` in either language; where a book may add words, any text
};

enum class Repeat : std::uint8_t {
  once,  ///< twice is a mistake
  last,  ///< the last one holds: for what an alias of the shell may have given already
  many,
};

struct Choice {
  std::string_view name;
  std::string_view chinese;  ///< accepted as well; may be empty
};

/// On which side of another day a day lies that is said without its year.
enum class Side : std::uint8_t { after, before };

struct Option {
  std::string_view name;          ///< without the dashes
  std::string_view chinese = {};  ///< accepted as well
  std::string_view help;          ///< message id; empty: the meaning of `field`
  Value value = Value::flag;
  char letter = 0;
  Repeat repeat = Repeat::once;
  std::string_view placeholder = {};  ///< message id; empty: the one of the kind of value
  bool optional = false;  ///< the value may be left out; given, it stands behind an equal sign
  std::span<const Choice> choices = {};
  VocabularyId vocabulary = VocabularyId::form;
  const Option* anchor = nullptr;  ///< of a date: the day that its year goes by
  Side side = Side::after;         ///< of that day
  /// The field that it sets: all Chinese names of it are accepted, and the help is its meaning.
  const Field* field = nullptr;
  /// For those who test the tool: taken, but neither shown nor suggested.
  bool hidden = false;
};

/// `--raised-by`, as messages call it.
inline std::string long_name(const Option& option) { return "--" + std::string(option.name); }

struct OptionGroup {
  std::string_view heading;  ///< message id
  std::span<const Option* const> options;
};

/// The operands: their line in the usage, and how many there may be.
struct Operands {
  std::string_view synopsis = {};  ///< message id; empty: none are taken
  std::size_t least = 0;
  std::size_t most = 0;
  std::string_view missing = {};  ///< message id: what to write where there are too few
  /// The words that the first operand may be, and what each means, for the help.
  std::vector<std::pair<std::string, std::string>> (*words)(Language language) = nullptr;
  std::string_view words_heading = "help.group.words"_msg;
  bool dashed = false;  ///< a word with one dash in front that is no option is an operand
};
inline constexpr std::size_t any_number = static_cast<std::size_t>(-1);

/// A line that can be typed, and what it does (a message id).
struct Example {
  std::string_view english;
  std::string_view chinese;
  std::string_view meaning;
};

/// One option as it was given.
struct Given {
  const Option* option;
  std::string text = {};  ///< as written, but a choice by its name
  Date date = {};         ///< where the value is a date
  Period period = {};
  TimeOfDay time = {};
  std::int64_t number = 0;
};

/// What was written behind the command's name, checked against its tables.
class Arguments {
 public:
  std::vector<Given> given;  ///< in the order of the command line
  std::vector<std::string> operands;

  [[nodiscard]] bool has(const Option& option) const { return last(option) != nullptr; }
  /// Empty where the option was not given.
  [[nodiscard]] std::string_view text(const Option& option) const {
    const Given* one = last(option);
    return one == nullptr ? std::string_view{} : std::string_view(one->text);
  }
  [[nodiscard]] std::optional<Date> date(const Option& option) const {
    const Given* one = last(option);
    return one == nullptr ? std::nullopt : std::optional(one->date);
  }
  [[nodiscard]] std::optional<Period> period(const Option& option) const {
    const Given* one = last(option);
    return one == nullptr ? std::nullopt : std::optional(one->period);
  }
  [[nodiscard]] std::optional<std::int64_t> number(const Option& option) const {
    const Given* one = last(option);
    return one == nullptr ? std::nullopt : std::optional(one->number);
  }
  [[nodiscard]] std::vector<std::string_view> texts(const Option& option) const {
    std::vector<std::string_view> all;
    for (const Given& one : given) {
      if (one.option == &option) all.push_back(one.text);
    }
    return all;
  }

 private:
  [[nodiscard]] const Given* last(const Option& option) const {
    const Given* found = nullptr;
    for (const Given& one : given) {
      if (one.option == &option) found = &one;
    }
    return found;
  }
};

/// The heading of the overview under which a command stands.
enum class Task : std::uint8_t { record, look, print, tool };

struct Command {
  std::string_view name;     ///< of one that is a part of another, both words: `add issue`
  std::string_view chinese;  ///< accepted as well; for a part, either of its words alone too
  Task task;
  std::string_view summary;  ///< message id
  Operands operands = {};
  std::span<const OptionGroup* const> options;  ///< the common ones are added by themselves
  std::span<const Example> examples;
  Exit (*run)(Context&, const Arguments&);
  /// Commands whose second word stands right behind this one's name; each a command of its own.
  std::span<const Command* const> (*parts)() = nullptr;
  std::string_view page = {};     ///< of the manual; empty: meeting- and the name
  std::string_view synonym = {};  ///< another Chinese name that is accepted; may be empty
};

/// All commands in the order of the overview.
std::span<const Command* const> commands();
/// By either name; null where none has it.
const Command* find_command(std::string_view name);
/// The part of a command by either of its second words; null where none has it.
const Command* find_part(const Command& command, std::string_view word);
/// `issue` of `add issue`.
std::string_view last_word(std::string_view name);
/// The page of the manual that tells of a command: meeting-add.
std::string manual_page(const Command& command);

/// The options that every command takes.
const OptionGroup& common_options();

/// Calls `use` with every option of a command, the common ones last.
template <class Use>
void for_each_option(const Command& command, Use use) {
  for (const OptionGroup* group : command.options) {
    for (const Option* option : group->options) use(*option);
  }
  for (const Option* option : common_options().options) use(*option);
}

/// The command line is wrong: exit 2, with a sentence and how to mend it.
struct UsageError {
  Message text;
  Message help;
};

}  // namespace meeting::tool
