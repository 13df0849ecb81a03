// SPDX-License-Identifier: Apache-2.0

#include "records/rule_standing.hpp"

#include <meeting/report_diagnostics.hpp>

#include "records/check.hpp"
#include "run/trouble.hpp"

namespace meeting::tool {
namespace {

/// Where a setting stands that one of the books' files states.
std::string place_of(const RuleSetting* setting, const Book* book) {
  for (; book != nullptr; book = book->parent()) {
    for (const BookFile& file : book->files()) {
      for (const RuleSetting& one : file.document.value.rules) {
        if (&one != setting) continue;
        const LineColumn at = file.document.source->position(one.rule.at.begin);
        return file.shown + ':' + std::to_string(at.line);
      }
    }
  }
  return {};
}

}  // namespace

RuleStanding rule_standing(const RuleInfo& rule, const Book* book) {
  BookRuleSets sets;
  const RuleSetting* setting = book == nullptr ? nullptr : book->rule(rule.id);
  return {.severity = sets.of(book).severity(rule),
          .set_by = setting == nullptr ? std::string() : place_of(setting, book)};
}

Exit name_bad_settings(Context& context, const Book* book) {
  UsedBooks used;
  used.add(book);
  return name_bad_books(context, used);
}

std::string_view severity_key(std::optional<Severity> severity) {
  return severity ? key(*severity) : "off";
}

std::string severity_label(std::optional<Severity> severity, Language language) {
  return severity ? severity_word(*severity, language) : say(language, "rules.off"_msg);
}

std::string scope_label(RuleScope scope, Language language) {
  return say(language,
             scope == RuleScope::record ? "rules.scope.record"_msg : "rules.scope.book"_msg);
}

std::string_view scope_key(RuleScope scope) {
  return scope == RuleScope::record ? "record" : "book";
}

std::string profile_label(RuleProfile profile, Language language) {
  return say(language, profile == RuleProfile::standard ? "rules.profile.standard"_msg
                                                        : "rules.profile.strict"_msg);
}

std::string_view profile_key(RuleProfile profile) {
  return profile == RuleProfile::standard ? "standard" : "strict";
}

}  // namespace meeting::tool
