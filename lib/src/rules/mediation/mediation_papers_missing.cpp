// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <array>
#include <meeting/text.hpp>
#include <string>
#include <vector>

#include "rules/mediation/mediation_case.hpp"
#include "rules/rule.hpp"
#include "rules/spoken.hpp"
#include "rules/unread.hpp"

namespace meeting {
namespace {

/// A paper is there where its name has one of `any` and, where there are some, one of `with`.
struct Paper {
  std::string_view name;
  std::array<std::string_view, 6> any;  ///< unused places are empty
  std::array<std::string_view, 3> with;
};

constexpr Paper acceptance{"mediation-papers-missing.acceptance"_msg,
                           {"申请", "受理", "委托", "移送", "application", "acceptance"},
                           {}};
constexpr Paper always[] = {
    acceptance,
    {"mediation-papers-missing.rights"_msg, {"权利义务", "告知", "rights", "notice"}, {}},
    {"mediation-papers-missing.identity"_msg,
     {"身份", "户口", "执照", "identity", "id card", "licence"},
     {}},
    {"mediation-papers-missing.record"_msg, {"调解", "mediation"}, {"记录", "笔录", "record"}},
};
constexpr Paper agreement{"mediation-papers-missing.agreement"_msg, {"协议", "agreement"}, {}};

template <std::size_t N>
bool has_one_of(std::string_view text, const std::array<std::string_view, N>& words) {
  return std::ranges::any_of(words, [text](std::string_view word) {
    return !word.empty() && text.find(word) != std::string_view::npos;
  });
}

bool is_there(const Paper& paper, const std::vector<std::string>& names) {
  return std::ranges::any_of(names, [&](const std::string& name) {
    return has_one_of(name, paper.any) &&
           (paper.with.front().empty() || has_one_of(name, paper.with));
  });
}

/// What the file holds, and what is attached to the record.
std::vector<std::string> papers_of(const Record& record) {
  std::vector<std::string> names;
  for (const Text& one : record.mediation->papers) names.push_back(comparison_key(*one));
  for (const Attachment& one : record.attachments) {
    if (one.what) names.push_back(comparison_key(*one.what));
  }
  return names;
}

void check(const Subject& subject, Reporter& reporter) {
  if (!subject.record.mediation || subject.record.mediation->papers.empty()) return;
  const Mediation& mediation = *subject.record.mediation;
  if (!subject.held() || unread_in(mediation.at, subject.context)) return;
  const std::vector<std::string> names = papers_of(subject.record);
  std::vector<Message> missing;
  for (const Paper& paper : always) {
    if (!is_there(paper, names)) missing.push_back({paper.name, {}});
  }
  if (mediation.agreement.is("written") && !is_there(agreement, names)) {
    missing.push_back({agreement.name, {}});
  }
  if (missing.empty()) return;
  reporter.report(
      mediation.papers.front().at, {"mediation-papers-missing"_msg, {spoken_list(missing)}},
      {"mediation-papers-missing.help"_msg, {field_name(BlockId::mediation, "papers")}});
}

}  // namespace

constexpr Rule mediation_papers_missing_rule{
    {"mediation-papers-missing", Severity::warning, "rule.mediation-papers-missing"_msg,
     "rule.mediation-papers-missing.reason"_msg, "rule.mediation-papers-missing.source"_msg},
    check};

}  // namespace meeting
