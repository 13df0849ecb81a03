// SPDX-License-Identifier: Apache-2.0
#pragma once

/// How a rule stands in the book around the user: whether it runs, how severe it is, who says so.

#include <meeting/book.hpp>
#include <meeting/rules.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "run/context.hpp"
#include "run/exit.hpp"

namespace meeting::tool {

struct RuleStanding {
  std::optional<Severity> severity;  ///< empty: it does not run
  std::string set_by;                ///< book.yaml:7, where a book names the rule; else empty
};

/// `book` may be null.
RuleStanding rule_standing(const RuleInfo& rule, const Book* book);

/// Names the files of the book and those around it that cannot be used: what they set is not known.
Exit name_bad_settings(Context& context, const Book* book);

/// "warning", or "off": for programs.
std::string_view severity_key(std::optional<Severity> severity);
/// The same in words.
std::string severity_label(std::optional<Severity> severity, Language language);
/// "a record", "a book".
std::string scope_label(RuleScope scope, Language language);
std::string_view scope_key(RuleScope scope);
std::string profile_label(RuleProfile profile, Language language);
std::string_view profile_key(RuleProfile profile);

}  // namespace meeting::tool
