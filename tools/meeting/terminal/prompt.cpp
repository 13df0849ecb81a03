// SPDX-License-Identifier: Apache-2.0

#include "terminal/prompt.hpp"

#include <algorithm>
#include <array>
#include <meeting/decimal.hpp>
#include <meeting/text.hpp>

#include "run/options.hpp"
#include "terminal/line_editor.hpp"

namespace meeting::tool {
namespace {

/// Narrower than this nothing can be laid out, whatever the terminal says of itself.
constexpr std::size_t narrowest = 20;

constexpr std::array<std::string_view, 7> words_for_yes{"y",  "yes", "是",  "是的",
                                                        "好", "对",  "确定"};
constexpr std::array<std::string_view, 6> words_for_no{"n", "no", "否", "不", "不是", "不用"};

std::optional<std::size_t> number_in(std::string_view text) {
  const ParsedQuantity parsed = parse_quantity(text);
  const std::optional<Decimal> value =
      Decimal::parse(parsed.correction.empty() ? text : std::string_view(parsed.correction));
  if (!value || value->scale() != 0 || value->is_negative()) return std::nullopt;
  return static_cast<std::size_t>(value->coefficient());
}

}  // namespace

Prompt::Prompt(Context& context) : context_(context) {}
Prompt::~Prompt() = default;

bool Prompt::possible(const Context& context, const Arguments& arguments) {
  return context.can_ask && !arguments.has(option::no_input);
}

std::string Prompt::beginning(const Question& question) {
  const std::string suggested = visible(question.suggested);
  const std::string whole = suggested.empty()
                                ? context_.say("prompt.question"_msg, {question.text})
                                : context_.say("prompt.suggesting"_msg, {question.text, suggested});
  // Some room is left to type in.
  const std::size_t room = std::max(context_.width, narrowest) * 2 / 3;
  if (display_width(whole) <= room) return whole;
  tell(whole);
  return context_.say("prompt.answer"_msg);
}

std::string Prompt::columns(const std::vector<std::string>& choices) const {
  constexpr std::size_t gap = 2;
  constexpr std::size_t most = 60;
  const std::size_t width = std::max(context_.width, narrowest) - 1;
  const std::size_t count = std::min(choices.size(), most);
  std::size_t widest = 0;
  for (std::size_t i = 0; i < count; ++i) {
    widest = std::max(widest, display_width(choices[i]));
  }
  widest = std::min(widest, width);
  const std::size_t in_row = std::max<std::size_t>(1, (width + gap) / (widest + gap));
  const std::size_t rows = (count + in_row - 1) / in_row;
  std::string text;
  for (std::size_t row = 0; row < rows; ++row) {
    std::string line;
    for (std::size_t i = row; i < count; i += rows) {
      const std::string cell = shorten(visible(choices[i]), widest);
      line += i + rows < count ? pad(cell, widest + gap) : cell;
    }
    text += line + "\n";
  }
  if (choices.size() > count) {
    text += context_.say("prompt.more-choices"_msg, {choices.size() - count}) + "\n";
  }
  return text;
}

Answer Prompt::ask(const Question& question) {
  if (editor_ == nullptr) editor_ = std::make_unique<LineEditor>();
  LineRequest request;
  request.prompt = beginning(question);
  request.earlier = question.earlier;
  std::vector<std::string>& given = given_[question.text];
  request.earlier.insert(request.earlier.end(), given.begin(), given.end());
  // The up key brings the suggestion first, so that it can be changed.
  if (!question.suggested.empty()) request.earlier.push_back(question.suggested);
  request.completions = question.completions;
  request.listed = [this](const std::vector<std::string>& choices) { return columns(choices); };
  context_.out.flush();
  context_.err.flush();
  const std::string line = editor_->read(request);
  Answer answer;
  answer.text = std::string(trim(line));
  answer.back = answer.text == "<" || answer.text == "＜" || answer.text == "《";
  if (!answer.text.empty() && !answer.back && (given.empty() || given.back() != answer.text)) {
    given.push_back(answer.text);
  }
  if (answer.text.empty()) answer.text = question.suggested;
  return answer;
}

bool Prompt::confirm(const std::string& text, bool suggested) {
  const std::string_view word = suggested ? "prompt.yes"_msg : "prompt.no"_msg;
  while (true) {
    const Answer answer = ask({.text = text, .suggested = context_.say(word)});
    if (const std::optional<bool> yes = yes_or_no(answer.text)) return *yes;
    tell(context_.say("prompt.yes-or-no"_msg));
  }
}

std::optional<bool> Prompt::yes_or_no(std::string_view text) {
  const std::string word = comparison_key(text);
  if (std::ranges::find(words_for_yes, word) != words_for_yes.end()) return true;
  if (std::ranges::find(words_for_no, word) != words_for_no.end()) return false;
  return std::nullopt;
}

std::optional<std::size_t> Prompt::pick(const std::string& text,
                                        const std::vector<std::string>& rows) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    tell(pad(std::to_string(i + 1), 3, Align::right) + "  " + visible(rows[i]));
  }
  while (true) {
    const Answer answer = ask({.text = text, .suggested = {}});
    if (answer.back || answer.text.empty()) return std::nullopt;
    if (const auto number = number_in(answer.text)) {
      if (*number >= 1 && *number <= rows.size()) return *number - 1;
      tell(context_.say("prompt.no-such-number"_msg, {rows.size()}));
      continue;
    }
    std::vector<std::size_t> fit;
    const std::string wanted = comparison_key(answer.text);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (comparison_key(rows[i]).find(wanted) != std::string::npos) fit.push_back(i);
    }
    if (fit.size() == 1) return fit.front();
    tell(context_.say(fit.empty() ? "prompt.none-fits"_msg : "prompt.several-fit"_msg,
                      {visible(answer.text)}));
  }
}

void Prompt::tell(std::string_view line) {
  for (const std::string& one : wrap(line, std::max(context_.width, narrowest) - 1)) {
    context_.err << one << "\n";
  }
}

std::vector<std::string> Prompt::fitting(std::string_view typed,
                                         const std::vector<std::string>& candidates) {
  const auto add = [](std::vector<std::string>& to, const std::string& one) {
    if (std::ranges::find(to, one) == to.end()) to.push_back(one);
  };
  std::vector<std::string> begin;
  std::vector<std::string> hold;
  for (const std::string& one : candidates) {
    if (one.starts_with(typed)) add(begin, one);
    else if (one.find(typed) != std::string::npos) add(hold, one);
  }
  return begin.empty() ? hold : begin;
}

}  // namespace meeting::tool
