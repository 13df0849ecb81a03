// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What a file of a rule of records needs: the rule's shape, and the reporter that it speaks to.

#include <meeting/rules.hpp>
#include <utility>

#include "rules/subject.hpp"

namespace meeting {

/// Bound to the rule that runs: it stamps id and severity, so that no rule can mislabel
/// what it finds.
class Reporter {
 public:
  Reporter(std::vector<Diagnostic>& findings, std::string_view id, Severity severity)
      : findings_(findings), id_(id), severity_(severity) {}

  Reporter& report(ByteRange at, Message text, Message help);
  /// A second place of the finding reported last.
  Reporter& note(ByteRange at, Message text);
  /// The same in another file, which the text names.
  Reporter& note(Message text);

  /// True where no more findings are kept; a rule may stop then.
  [[nodiscard]] bool full() const;

 private:
  std::vector<Diagnostic>& findings_;
  std::string_view id_;
  Severity severity_;
  bool kept_ = false;  // the finding reported last
};

struct Rule {
  RuleInfo info;
  void (*check)(const Subject& subject, Reporter& reporter);
};

#define RULE(name) extern const Rule name##_rule;
#define BOOK_RULE(name)
#include "rules/rules.def"
#undef BOOK_RULE
#undef RULE

}  // namespace meeting
