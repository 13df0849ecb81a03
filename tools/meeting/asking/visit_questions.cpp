// SPDX-License-Identifier: Apache-2.0

#include "asking/visit_questions.hpp"

#include <string_view>
#include <vector>

namespace meeting::tool {
namespace {

/// The questions about one, one after another; `<` goes back to the one before.
class Questions {
 public:
  Questions(Context& context, Prompt& prompt) : context_(context), prompt_(prompt) {}

  StepAnswer ask(VisitAnswers& answers) {
    int question = 0;
    while (true) {
      StepAnswer answer = StepAnswer::record;
      if (question == 0) answer = ask_result();
      else if (question == 1) answer = ask_rating();
      else if (question == 2) answer = ask_note();
      else break;
      if (answer == StepAnswer::end || answer == StepAnswer::skip) return answer;
      if (answer == StepAnswer::back && question == 0) return answer;
      question += answer == StepAnswer::back ? -1 : 1;
      // Who was not reached rates nothing.
      if (question == 1 && (!words_.reached() || rated_at_once_)) {
        question += answer == StepAnswer::back ? -1 : 1;
      }
    }
    answers.words = words_.completed();
    answers.note = note_;
    answers.close =
        answers.words.reached() && !answers.words.opens_again() &&
        prompt_.confirm(context_.say("visit.close-question"_msg), answers.words.result == "solved");
    return StepAnswer::record;
  }

 private:
  [[nodiscard]] Question asked(std::string_view id) const {
    Question question{.text = context_.say(id), .suggested = {}};
    const std::vector<std::string> labels =
        visit_word_labels(context_.language == Language::chinese);
    question.completions = [labels](std::string_view typed) {
      return Prompt::fitting(typed, labels);
    };
    return question;
  }

  StepAnswer ask_result() {
    while (true) {
      const Answer answer = prompt_.ask(asked("visit.walk.result"_msg));
      if (answer.back) return StepAnswer::back;
      if (answer.text.empty()) return StepAnswer::skip;
      if (is_end(answer.text)) return StepAnswer::end;
      words_ = {};
      if (understood(answer.text)) {
        rated_at_once_ = !words_.rating.empty();
        return StepAnswer::record;
      }
    }
  }

  StepAnswer ask_rating() {
    while (true) {
      const Answer answer = prompt_.ask(asked("visit.walk.rating"_msg));
      if (answer.back) return StepAnswer::back;
      words_.rating.clear();
      if (answer.text.empty() || understood(answer.text)) return StepAnswer::record;
    }
  }

  StepAnswer ask_note() {
    const Answer answer =
        prompt_.ask({.text = context_.say("visit.walk.note"_msg), .suggested = {}});
    if (answer.back) return StepAnswer::back;
    note_ = answer.text;
    return StepAnswer::record;
  }

  bool understood(std::string_view text) {
    VisitWords words = words_;
    try {
      if (words.take_all(text)) {
        words_ = words;
        (void)words.completed();  // says what does not go together
        return true;
      }
      prompt_.tell(context_.say("visit.walk.words"_msg));
    } catch (const UsageError& error) {
      prompt_.tell(context_.say(error.text));
    }
    return false;
  }

  Context& context_;
  Prompt& prompt_;
  VisitWords words_;
  bool rated_at_once_ = false;
  std::string note_;
};

}  // namespace

StepAnswer ask_visit(Context& context, Prompt& prompt, VisitAnswers& answers) {
  return Questions(context, prompt).ask(answers);
}

}  // namespace meeting::tool
