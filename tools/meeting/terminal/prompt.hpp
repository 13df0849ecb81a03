// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Questions on a terminal, on standard error; answers from standard input.

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "run/command.hpp"

namespace meeting::tool {

class LineEditor;

/// The user pressed Ctrl-C at a question, or the input ended there. main ends with exit 130.
struct Interrupted {};

struct Question {
  std::string text;       ///< without the colon behind it
  std::string suggested;  ///< taken where the answer is an empty line; shown in brackets
  /// What Tab offers for the word typed so far; may be empty.
  std::function<std::vector<std::string>(std::string_view typed)> completions = {};
  /// Answers to this question from other days, the oldest first: the up key brings them. Those
  /// given since the program began are remembered by themselves.
  std::vector<std::string> earlier = {};
};

struct Answer {
  bool back = false;  ///< `<`: to the question before
  std::string text;   ///< trimmed; the suggestion where nothing was typed
};

class Prompt {
 public:
  explicit Prompt(Context& context);
  Prompt(const Prompt&) = delete;
  Prompt& operator=(const Prompt&) = delete;
  ~Prompt();

  /// Standard input and standard error are terminals, and --no-input was not given.
  static bool possible(const Context& context, const Arguments& arguments);

  /// Throws Interrupted.
  Answer ask(const Question& question);
  /// Yes or no (是/否, y/n); an empty line is what is suggested. Throws Interrupted.
  bool confirm(const std::string& text, bool suggested);
  /// One of the rows by its number or by words of it; none where the answer is empty.
  /// Throws Interrupted.
  std::optional<std::size_t> pick(const std::string& text, const std::vector<std::string>& rows);
  /// Some lines of ours between the questions, broken to the width of the screen.
  void tell(std::string_view line);

  /// Those of `candidates` that what was typed may become: what begins so, else what holds it.
  static std::vector<std::string> fitting(std::string_view typed,
                                          const std::vector<std::string>& candidates);
  /// What a word for yes or no says, in either language; empty for another word.
  static std::optional<bool> yes_or_no(std::string_view text);

 private:
  /// The text in front of the answer; what is too long for the line is told before it.
  std::string beginning(const Question& question);
  std::string columns(const std::vector<std::string>& choices) const;

  Context& context_;
  std::unique_ptr<LineEditor> editor_;
  std::map<std::string, std::vector<std::string>> given_;
};

}  // namespace meeting::tool
