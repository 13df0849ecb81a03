// SPDX-License-Identifier: Apache-2.0

#include "rules/book_ignores.hpp"

#include "rules/ignore_findings.hpp"

namespace meeting {

void BookIgnores::add(std::uint32_t file, std::span<const IgnoreMark> marks,
                      const LookedFor& looked_for) {
  for (const IgnoreMark& mark : marks) {
    const RuleInfo* rule = find_(mark.rule);
    if (rule == nullptr || rule->scope != RuleScope::book) continue;
    Kept& one = kept_.emplace_back(Kept{file, rule, mark, looked_for(*rule)});
    one.mark.rule = rule->id;  // the file's text dies
  }
}

void BookIgnores::apply(FoundInFiles& found) const {
  // Two comments may mean one finding, so all are looked at before one goes.
  std::vector<const Kept*> unused;
  std::map<std::uint32_t, std::vector<bool>> left_out;
  for (const Kept& one : kept_) {
    bool used = false;
    const auto findings = found.find(one.file);
    if (findings != found.end()) {
      std::vector<bool>& out = left_out[one.file];
      out.resize(findings->second.size());
      for (std::size_t i = 0; i < out.size(); ++i) {
        const Diagnostic& finding = findings->second[i];
        if (finding.rule != one.rule->id || !one.mark.covers(finding.at)) continue;
        out[i] = true;
        used = true;
      }
    }
    if (!used && complete_ && one.looked_for) unused.push_back(&one);
  }
  for (const auto& entry : left_out) {
    std::size_t i = 0;
    std::erase_if(found[entry.first], [&](const Diagnostic&) { return entry.second[i++]; });
  }
  for (const Kept* one : unused) found[one->file].push_back(ignores_nothing(one->mark));
  std::erase_if(found, [](const auto& file) { return file.second.empty(); });
}

}  // namespace meeting
