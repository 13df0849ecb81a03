// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What is asked about one return visit, on a terminal.

#include <string>

#include "changing/happening_walk.hpp"
#include "changing/visit_words.hpp"

namespace meeting::tool {

struct VisitAnswers {
  VisitWords words;  ///< completed
  std::string note;
  bool close = false;  ///< it is to be struck off
};

/// Result, rating and remark, one after another; `<` goes back to the question before, from the
/// first one to the follow-up before. Throws Interrupted.
StepAnswer ask_visit(Context& context, Prompt& prompt, VisitAnswers& answers);

}  // namespace meeting::tool
