// SPDX-License-Identifier: Apache-2.0

#include <meeting/read.hpp>

#include <algorithm>
#include <utility>

#include "model/link.hpp"
#include "yaml/byte_check.hpp"
#include "yaml/ignore_marks.hpp"
#include "yaml/model_reader.hpp"
#include "yaml/read_tree.hpp"

namespace meeting {
namespace {

/// A finding of one byte means one character.
ByteRange whole_characters(std::string_view bytes, ByteRange at) {
  const auto inside = [&](std::uint32_t offset) {
    return offset < bytes.size() && (static_cast<unsigned char>(bytes[offset]) & 0xC0U) == 0x80U;
  };
  while (at.begin > 0 && inside(at.begin)) --at.begin;
  while (inside(at.end)) ++at.end;
  return at;
}

/// In the order of their places, each once: one cause may be seen by two guards. Past the
/// limit warnings go before errors, and the last of the file before the first.
std::vector<Diagnostic> in_order(std::vector<Diagnostic> findings) {
  if (findings.size() < 2) return findings;
  std::ranges::stable_sort(
      findings, {}, [](const Diagnostic& one) { return std::pair(one.at.begin, one.at.end); });
  const auto same = [](const Diagnostic& left, const Diagnostic& right) {
    return left.rule == right.rule && left.at == right.at && left.text == right.text;
  };
  findings.erase(std::unique(findings.begin(), findings.end(), same), findings.end());
  const auto is_error = [](const Diagnostic& one) { return one.severity == Severity::error; };
  const auto all_errors = static_cast<std::size_t>(std::ranges::count_if(findings, is_error));
  std::size_t errors = std::min(all_errors, limits::findings);
  std::size_t others = limits::findings - errors;
  std::erase_if(findings, [&](const Diagnostic& one) {
    std::size_t& left = is_error(one) ? errors : others;
    return left == 0 || left-- == 0;
  });
  return findings;
}

/// True where a book states forms or categories of its own.
bool adds_words(const Tree& tree) {
  for (NodeId key = tree.root().first_child; key != no_node;) {
    const Field* field = find_field(BlockId::book, tree[key].text);
    if (field != nullptr && (field->key == "forms" || field->key == "categories")) return true;
    const NodeId value = tree[key].next;
    key = value == no_node ? no_node : tree[value].next;
  }
  return false;
}

template <class Value>
Reading<Value> read_file(std::unique_ptr<const Source> source, BlockId block,
                         const Registers* registers, Parser parser) {
  Reading<Value> reading;
  reading.source = std::move(source);
  Findings findings;
  if (!check_bytes(*reading.source, findings)) {
    reading.state = ReadState::not_text;
    reading.findings = in_order(findings.release());
    return reading;
  }
  TreeOutcome outcome = read_tree(*reading.source, reading.decoded, findings, parser);
  const Tree& tree = outcome.tree;
  reading.ignores = find_ignore_marks(reading.source->bytes(), tree);
  const bool empty = tree.empty() || tree.root().kind == NodeKind::null;
  if (empty || tree.root().kind != NodeKind::map || outcome.stopped) {
    reading.state = ReadState::not_a_record;
    if (!findings.has_errors()) {
      findings.error(
          empty ? "empty-file" : "not-a-mapping",
          empty ? ByteRange{} : ByteRange{tree.root().at.begin, tree.root().at.begin + 1},
          {empty ? "empty-file"_msg : "not-a-mapping"_msg, {}}, {"not-a-mapping.help"_msg, {}});
    }
  } else {
    reading.language = language_of_keys(tree);
    // The words that a book adds hold in the book itself, below and above where it adds them.
    BookSettings first;
    Registers words;
    if constexpr (std::is_same_v<Value, BookSettings>) {
      if (registers != nullptr) words = *registers;
      if (adds_words(tree)) {
        Findings unheard;
        read_block(tree, block, &first, {registers, outcome.lines_lost, reading.language}, unheard);
      }
      for (const OwnWord& one : first.forms) words.forms.push_back(&one);
      for (const OwnWord& one : first.categories) words.categories.push_back(&one);
      registers = &words;
    }
    const ModelOptions options{registers, outcome.lines_lost, reading.language};
    read_block(tree, block, &reading.value, options, findings);
    if constexpr (std::is_same_v<Value, Record>) {
      findings.take(link_record(reading.value, registers, outcome.lines_lost));
    }
  }
  reading.findings = in_order(findings.release());
  for (Diagnostic& one : reading.findings) {
    one.at = whole_characters(reading.source->bytes(), one.at);
    for (DiagnosticNote& note : one.notes) {
      note.at = whole_characters(reading.source->bytes(), note.at);
    }
  }
  return reading;
}

}  // namespace

Document read_record(std::unique_ptr<const Source> source, const Registers* registers,
                     Parser parser) {
  return read_file<Record>(std::move(source), BlockId::record, registers, parser);
}

SettingsDocument read_book_settings(std::unique_ptr<const Source> source,
                                    const Registers* registers, Parser parser) {
  return read_file<BookSettings>(std::move(source), BlockId::book, registers, parser);
}

}  // namespace meeting
