// SPDX-License-Identifier: Apache-2.0

#include "prompt.hpp"

#include <unistd.h>

#include <meeting/text.hpp>

#include "options.hpp"

namespace meeting::tool {

class Prompt::Line {};

Prompt::Prompt(Context& context) : context_(context), line_(std::make_unique<Line>()) {}
Prompt::~Prompt() = default;

bool Prompt::possible(const Context& context, const Arguments& arguments) {
  return context.can_ask && !arguments.has(option::no_input);
}

Answer Prompt::ask(const Question& question) {
  context_.err << question.text
               << (question.suggested.empty() ? "" : " [" + question.suggested + "]") << ": ";
  context_.err.flush();
  std::string line;
  char c = 0;
  while (true) {
    const ssize_t count = ::read(STDIN_FILENO, &c, 1);
    if (count <= 0) throw Interrupted{};
    if (c == '\n') break;
    line += c;
  }
  Answer answer;
  answer.text = std::string(trim(line));
  answer.back = answer.text == "<";
  if (answer.text.empty()) answer.text = question.suggested;
  return answer;
}

bool Prompt::confirm(const std::string& text, bool suggested) {
  const Answer answer = ask({.text = text, .suggested = suggested ? "y" : "n"});
  return answer.text == "y" || answer.text == "是";
}

std::optional<std::size_t> Prompt::pick(const std::string& text,
                                        const std::vector<std::string>& rows) {
  for (std::size_t i = 0; i < rows.size(); ++i) tell(std::to_string(i + 1) + ". " + rows[i]);
  const Answer answer = ask({.text = text, .suggested = {}});
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (answer.text == std::to_string(i + 1)) return i;
  }
  return std::nullopt;
}

void Prompt::tell(std::string_view line) { context_.err << line << "\n"; }

}  // namespace meeting::tool
