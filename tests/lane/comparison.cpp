// SPDX-License-Identifier: Apache-2.0

#include "comparison.hpp"

#include <algorithm>
#include <meeting/read.hpp>
#include <memory>

#include "model_dump.hpp"
#include "yaml/byte_check.hpp"
#include "yaml/read_tree.hpp"

namespace lane_tests {
namespace {

using namespace meeting;

/// Where in the bytes a text stands; npos where it was decoded, or is empty.
std::size_t place_of(std::string_view text, std::string_view source) {
  const std::less<const char*> before;
  const char* const end = source.data() + source.size();
  if (text.empty() || before(text.data(), source.data()) || !before(text.data(), end)) {
    return std::string_view::npos;
  }
  return static_cast<std::size_t>(text.data() - source.data());
}

std::string range_text(ByteRange at) {
  return std::to_string(at.begin) + "-" + std::to_string(at.end);
}

std::string node_text(const Node& node, std::string_view source) {
  constexpr std::string_view kinds[] = {"null", "scalar", "map", "list"};
  constexpr std::string_view styles[] = {"plain", "'", "\"", "|", ">", "block", "flow"};
  const auto id = [](NodeId one) { return one == no_node ? "-" : std::to_string(one); };
  const std::size_t place = place_of(node.text, source);
  std::string line(kinds[static_cast<std::size_t>(node.kind)]);
  line.append(" ").append(styles[static_cast<std::size_t>(node.style)]);
  line.append(" ").append(range_text(node.at));
  line.append(" first ").append(id(node.first_child)).append(" next ").append(id(node.next));
  if (node.kind == NodeKind::scalar) {
    line.append(" \"").append(visible_text(node.text)).append("\" at ");
    line.append(place == std::string_view::npos ? "-" : std::to_string(place));
  }
  return line;
}

/// What the two trees differ in first; nothing where they are the same.
std::string first_difference(const Tree& fast, std::string_view fast_source, const Tree& slow,
                             std::string_view slow_source) {
  const std::size_t count = std::min(fast.nodes.size(), slow.nodes.size());
  for (std::size_t i = 0; i < count; ++i) {
    const Node& one = fast.nodes[i];
    const Node& other = slow.nodes[i];
    const bool same = one.kind == other.kind && one.style == other.style && one.at == other.at &&
                      one.first_child == other.first_child && one.next == other.next &&
                      one.text == other.text &&
                      place_of(one.text, fast_source) == place_of(other.text, slow_source);
    if (!same) return "node " + std::to_string(i);
  }
  return fast.nodes.size() == slow.nodes.size() ? std::string() : "the number of nodes";
}

// ---- readings ----------------------------------------------------------------------------------

bool same(const Message& one, const Message& other) { return one == other; }

bool same(const DiagnosticNote& one, const DiagnosticNote& other) {
  return same(one.text, other.text) && one.at == other.at && one.has_place == other.has_place;
}

bool same(const std::optional<Fix>& one, const std::optional<Fix>& other) {
  if (!one || !other) return one.has_value() == other.has_value();
  return one->at == other->at && one->text == other->text && one->certain == other->certain;
}

bool same(const Diagnostic& one, const Diagnostic& other) {
  const auto same_note = [](const DiagnosticNote& left, const DiagnosticNote& right) {
    return same(left, right);
  };
  return one.rule == other.rule && one.severity == other.severity && same(one.text, other.text) &&
         same(one.help, other.help) && one.at == other.at && same(one.fix, other.fix) &&
         std::ranges::equal(one.notes, other.notes, same_note);
}

bool same(const IgnoreMark& one, const IgnoreMark& other) {
  return one.rule == other.rule && one.at == other.at && one.holds_for == other.holds_for &&
         one.removal == other.removal;
}

template <class Value>
std::string first_difference(const Reading<Value>& fast, const Reading<Value>& slow,
                             BlockId block) {
  if (fast.state != slow.state) return "the state";
  if (fast.language != slow.language) return "the language";
  if (fast.findings.size() != slow.findings.size()) return "the number of findings";
  for (std::size_t i = 0; i < fast.findings.size(); ++i) {
    if (!same(fast.findings[i], slow.findings[i])) {
      return "the finding " + std::string(slow.findings[i].rule);
    }
  }
  if (fast.ignores.size() != slow.ignores.size()) return "the number of ignore marks";
  for (std::size_t i = 0; i < fast.ignores.size(); ++i) {
    if (!same(fast.ignores[i], slow.ignores[i])) return "an ignore mark";
  }
  const std::string model = reader_tests::dump(block, &slow.value);
  return reader_tests::dump(block, &fast.value) == model ? std::string() : "the model: " + model;
}

}  // namespace

Comparison compare_trees(std::string_view text, Lane lane) {
  const Source source("lane.yaml", std::string(text));
  Findings bytes;
  if (!check_bytes(source, bytes) || !bytes.empty()) return {Verdict::not_asked, {}};

  const std::unique_ptr<char[]> copy(new char[text.size()]);
  std::ranges::copy(text, copy.get());
  const std::string_view fast_source(copy.get(), text.size());
  TextStore fast_decoded;
  Tree fast;
  if (!lane(fast_source, fast_decoded, fast)) return {Verdict::declined, {}};

  TextStore decoded;
  Findings findings;
  const TreeOutcome slow = read_tree(source, decoded, findings, Parser::yaml_cpp);
  std::string what = first_difference(fast, fast_source, slow.tree, source.bytes());
  if (slow.lines_lost || slow.stopped) what = "yaml-cpp refuses the text";
  if (!findings.empty()) what = "the finding " + std::string(findings.all().front().rule);
  if (what.empty()) return {Verdict::agreed, {}};
  what += "\n  fast lane:\n" + describe_nodes(fast, fast_source);
  what += "  yaml-cpp:\n" + describe_nodes(slow.tree, source.bytes());
  return {Verdict::differs, std::move(what)};
}

std::string compare_readings(std::string_view text, bool book) {
  const auto source = [&] { return std::make_unique<const Source>("x.yaml", std::string(text)); };
  if (book) {
    return first_difference(read_book_settings(source()),
                            read_book_settings(source(), nullptr, Parser::yaml_cpp), BlockId::book);
  }
  return first_difference(read_record(source()), read_record(source(), nullptr, Parser::yaml_cpp),
                          BlockId::record);
}

std::string describe_nodes(const Tree& tree, std::string_view source) {
  std::string lines;
  constexpr std::size_t most = 60;
  for (std::size_t i = 0; i < std::min(tree.nodes.size(), most); ++i) {
    lines.append("    ").append(std::to_string(i)).append(" ");
    lines.append(node_text(tree.nodes[i], source)).append("\n");
  }
  if (tree.nodes.size() > most) lines += "    ...\n";
  return lines;
}

std::string shrunk(std::string text, const std::function<bool(const std::string&)>& holds) {
  for (std::size_t size = std::max<std::size_t>(text.size() / 2, 1); size > 0;) {
    bool cut = false;
    for (std::size_t at = 0; at < text.size();) {
      std::string shorter = text;
      shorter.erase(at, size);
      if (shorter.size() < text.size() && holds(shorter)) {
        text = std::move(shorter);
        cut = true;
      } else {
        ++at;
      }
    }
    if (!cut || size > text.size()) size /= 2;
  }
  return text;
}

std::string visible_text(std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string shown;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\n') shown += "\\n";
    else if (c == '\r') shown += "\\r";
    else if (c == '\t') shown += "\\t";
    else if (byte < 0x20 || byte == 0x7F) {
      shown.append("\\x").append(1, digits[byte / 16]).append(1, digits[byte % 16]);
    } else shown += c;
  }
  return shown;
}

}  // namespace lane_tests
