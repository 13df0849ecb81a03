// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Going through all follow-ups for which something is to be recorded, one after another, on a
/// terminal: `meeting visit` without a reference and the like.

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "changing/happening.hpp"
#include "terminal/prompt.hpp"

namespace meeting::tool {

/// Options that choose among what is gone through.
extern const OptionGroup walk_filters;

enum class StepAnswer : std::uint8_t {
  record,
  skip,
  back,  ///< to the one before
  end,
};

struct Walk {
  std::function<bool(const Item&)> wanted;
  /// Those of a smaller rank come first; of the same, in the order of the records.
  std::function<std::string(const Item&)> rank;
  /// Asks about one; what was answered is added to the arguments.
  StepAnswer (*ask)(Context& context, Prompt& prompt, const Item& item, Arguments& said);
  /// What is then recorded; `said` outlives it.
  Happening (*happening)(Context& context, const Arguments& said);
};

/// Without a terminal a UsageError that says what to write. Throws Interrupted, after the summary.
Exit walk(Context& context, const Arguments& arguments, const Walk& walk);

/// True for an answer that ends a walk: end, quit, q, 结束, 退出.
bool is_end(std::string_view answer);
/// Asks on which day it was, until that is understood: a day, or y, yes and 是 for today. What was
/// said is added as --on.
StepAnswer ask_day(Context& context, Prompt& prompt, std::string_view question, const Item& item,
                   Arguments& said);

}  // namespace meeting::tool
