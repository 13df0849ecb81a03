// SPDX-License-Identifier: Apache-2.0

// The table of what is found beside the rules. A test compares it with what the reader and the
// checks of registers find.

#include <algorithm>
#include <meeting/finding_kinds.hpp>

namespace meeting {
namespace {

constexpr FindingKind kinds[] = {
    {"ambiguous-party", Severity::error, "finding.ambiguous-party"_msg},
    {"bare-cr", Severity::error, "finding.bare-cr"_msg},
    {"bidi-control", Severity::error, "finding.bidi-control"_msg},
    {"book-part-alone", Severity::error, "finding.book-part-alone"_msg},
    {"book-stated-twice", Severity::error, "finding.book-stated-twice"_msg},
    {"colon-in-text", Severity::error, "finding.colon-in-text"_msg},
    {"comma-in-brackets", Severity::error, "finding.comma-in-brackets"_msg},
    {"control-character", Severity::error, "finding.control-character"_msg},
    {"csv-column", Severity::error, "finding.csv-column"_msg},
    {"csv-form", Severity::error, "finding.csv-form"_msg},
    {"csv-value", Severity::error, "finding.csv-value"_msg},
    {"date-format", Severity::error, "finding.date-format"_msg},
    {"duplicate-id", Severity::error, "finding.duplicate-id"_msg},
    {"duplicate-key", Severity::error, "finding.duplicate-key"_msg},
    {"empty-file", Severity::error, "finding.empty-file"_msg},
    {"empty-item", Severity::warning, "finding.empty-item"_msg},
    {"empty-key", Severity::error, "finding.empty-key"_msg},
    {"file-too-large", Severity::error, "finding.file-too-large"_msg},
    {"hidden-character", Severity::warning, "finding.hidden-character"_msg},
    {"id-format", Severity::error, "finding.id-format"_msg},
    {"ignore-without-finding", Severity::warning, "finding.ignore-without-finding"_msg},
    {"key-in-text", Severity::warning, "finding.key-in-text"_msg},
    {"key-not-text", Severity::error, "finding.key-not-text"_msg},
    {"key-too-long", Severity::error, "finding.key-too-long"_msg},
    {"line-too-long", Severity::error, "finding.line-too-long"_msg},
    {"missing-blank", Severity::error, "finding.missing-blank"_msg},
    {"missing-comma", Severity::error, "finding.missing-comma"_msg},
    {"missing-key", Severity::error, "finding.missing-key"_msg},
    {"needs-quotes", Severity::error, "finding.needs-quotes"_msg},
    {"no-aliases", Severity::error, "finding.no-aliases"_msg},
    {"no-colon", Severity::error, "finding.no-colon"_msg},
    {"no-tags", Severity::error, "finding.no-tags"_msg},
    {"not-a-mapping", Severity::error, "finding.not-a-mapping"_msg},
    {"not-utf8", Severity::error, "finding.not-utf8"_msg},
    {"not-yes-or-no", Severity::error, "finding.not-yes-or-no"_msg},
    {"nul-byte", Severity::error, "finding.nul-byte"_msg},
    {"number-format", Severity::error, "finding.number-format"_msg},
    {"one-value", Severity::error, "finding.one-value"_msg},
    {"question-mark-in-brackets", Severity::error, "finding.question-mark-in-brackets"_msg},
    {"register-alias", Severity::warning, "finding.register-alias"_msg},
    {"register-company", Severity::warning, "finding.register-company"_msg},
    {"register-duplicate", Severity::error, "finding.register-duplicate"_msg},
    {"register-number", Severity::error, "finding.register-number"_msg},
    {"resolution-without-issue", Severity::error, "finding.resolution-without-issue"_msg},
    {"second-document", Severity::error, "finding.second-document"_msg},
    {"series-days", Severity::error, "finding.series-days"_msg},
    {"stray-mark", Severity::error, "finding.stray-mark"_msg},
    {"syntax", Severity::error, "finding.syntax"_msg},
    {"tab-indent", Severity::error, "finding.tab-indent"_msg},
    {"text-after-bracket", Severity::error, "finding.text-after-bracket"_msg},
    {"text-after-quote", Severity::error, "finding.text-after-quote"_msg},
    {"text-cut-by-comment", Severity::error, "finding.text-cut-by-comment"_msg},
    {"time-format", Severity::error, "finding.time-format"_msg},
    {"too-deep", Severity::error, "finding.too-deep"_msg},
    {"too-many-nodes", Severity::error, "finding.too-many-nodes"_msg},
    {"tree-circle", Severity::error, "finding.tree-circle"_msg},
    {"tree-parent", Severity::error, "finding.tree-parent"_msg},
    {"unclosed-bracket", Severity::error, "finding.unclosed-bracket"_msg},
    {"unclosed-quote", Severity::error, "finding.unclosed-quote"_msg},
    {"unknown-format", Severity::error, "finding.unknown-format"_msg},
    {"unknown-key", Severity::error, "finding.unknown-key"_msg},
    {"unknown-party", Severity::error, "finding.unknown-party"_msg},
    {"unknown-reference", Severity::error, "finding.unknown-reference"_msg},
    {"unknown-rule", Severity::warning, "finding.unknown-rule"_msg},
    {"unknown-word", Severity::error, "finding.unknown-word"_msg},
    {"unreadable-file", Severity::error, "finding.unreadable-file"_msg},
    {"wide-blank", Severity::error, "finding.wide-blank"_msg},
    {"wide-bracket", Severity::error, "finding.wide-bracket"_msg},
    {"wide-colon", Severity::error, "finding.wide-colon"_msg},
    {"wide-comma", Severity::error, "finding.wide-comma"_msg},
    {"wide-dash", Severity::error, "finding.wide-dash"_msg},
    {"wrong-bracket", Severity::error, "finding.wrong-bracket"_msg},
    {"wrong-escape", Severity::error, "finding.wrong-escape"_msg},
    {"wrong-indent", Severity::error, "finding.wrong-indent"_msg},
    {"wrong-shape", Severity::error, "finding.wrong-shape"_msg},
};

}  // namespace

std::span<const FindingKind> finding_kinds() { return kinds; }

const FindingKind* find_finding_kind(std::string_view id) {
  const auto* const found = std::ranges::lower_bound(kinds, id, {}, &FindingKind::id);
  return found == std::end(kinds) || found->id != id ? nullptr : found;
}

}  // namespace meeting
