// SPDX-License-Identifier: Apache-2.0

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "awkward_yaml.hpp"
#include "samples.hpp"
#include "trees.hpp"

using namespace meeting;
using namespace reader_tests;

namespace {

struct Case {
  std::string_view name;
  std::string_view text;
  std::vector<std::string_view> nodes;  ///< the bytes of each, in document order
};

const Case cases[] = {
    {"plain texts", "a: b\nc: d e\n", {"a: b\nc: d e", "a", "b", "c", "d e"}},
    {"no final newline", "a: b", {"a: b", "a", "b"}},
    {"CRLF", "a: b\r\nc:\r\n  d\r\n", {"a: b\r\nc:\r\n  d", "a", "b", "c", "d"}},
    {"byte order mark",
     "\xEF\xBB\xBF"
     "a: 停车\n",
     {"a: 停车", "a", "停车"}},
    {"comments and blanks",
     "# x\na: b   # y\n\n# z\nc: d  \n# end\n",
     {"a: b   # y\n\n# z\nc: d", "a", "b", "c", "d"}},
    {"blanks around the colon", "a  :   b\n", {"a  :   b", "a", "b"}},
    {"quoted",
     "'a': \"b\"\nc: 'it''s'  # x\nd: \"e\\\"f\"\n",
     {"'a': \"b\"\nc: 'it''s'  # x\nd: \"e\\\"f\"", "'a'", "\"b\"", "c", "'it''s'", "d",
      "\"e\\\"f\""}},
    {"quoted over lines",
     "a: \"x\n  y\n\n  z\"\nb: 'p\n  q' # c\n",
     {"a: \"x\n  y\n\n  z\"\nb: 'p\n  q'", "a", "\"x\n  y\n\n  z\"", "b", "'p\n  q'"}},
    {"backslash before a line end",
     "a: \"x\\\n   y\"\nb: 1\n",
     {"a: \"x\\\n   y\"\nb: 1", "a", "\"x\\\n   y\"", "b", "1"}},
    {"empty quotes", "a: ''\nb: \"\"\n", {"a: ''\nb: \"\"", "a", "''", "b", "\"\""}},
    {"plain over lines",
     "a: x y\n   z\n\n   w  # c\nb: 1\n",
     {"a: x y\n   z\n\n   w  # c\nb: 1", "a", "x y\n   z\n\n   w", "b", "1"}},
    {"plain over lines, CRLF",
     "a: x\r\n  y\r\n\r\n  z\r\nb: 1\r\n",
     {"a: x\r\n  y\r\n\r\n  z\r\nb: 1", "a", "x\r\n  y\r\n\r\n  z", "b", "1"}},
    {"plain on the next line",
     "a:\n  x\n  y\nb: 1\n",
     {"a:\n  x\n  y\nb: 1", "a", "x\n  y", "b", "1"}},
    {"literal", "a: |\n  x\n  y\nb: 1\n", {"a: |\n  x\n  y\nb: 1", "a", "|\n  x\n  y", "b", "1"}},
    {"literal at the end", "a: |\n  x", {"a: |\n  x", "a", "|\n  x"}},
    {"literal, strip",
     "a: |-\n  x\n\n\nb: 1\n",
     {"a: |-\n  x\n\n\nb: 1", "a", "|-\n  x", "b", "1"}},
    {"literal, keep",
     "a: |+\n  x\n\n\nb: 1\n",
     {"a: |+\n  x\n\n\nb: 1", "a", "|+\n  x\n\n", "b", "1"}},
    {"literal with an indent",
     "a: |2\n    x\n  y\nb: 1\n",
     {"a: |2\n    x\n  y\nb: 1", "a", "|2\n    x\n  y", "b", "1"}},
    {"literal with a comment",
     "a: | # c\n  x\n # d\nb: 1\n",
     {"a: | # c\n  x\n # d\nb: 1", "a", "| # c\n  x", "b", "1"}},
    {"literal without lines", "a: |\nb: 1\n", {"a: |\nb: 1", "a", "|", "b", "1"}},
    {"literal in a list",
     "- |\n  x\n- a: |\n    y\n  b: 1\n",
     {"- |\n  x\n- a: |\n    y\n  b: 1", "|\n  x", "a: |\n    y\n  b: 1", "a", "|\n    y", "b",
      "1"}},
    {"literal, CRLF",
     "a: |\r\n  x\r\n  y\r\nb: 1\r\n",
     {"a: |\r\n  x\r\n  y\r\nb: 1", "a", "|\r\n  x\r\n  y", "b", "1"}},
    {"literal holds what looks like YAML",
     "a: |\n  - x\n  b: c\n  # d\nb: 1\n",
     {"a: |\n  - x\n  b: c\n  # d\nb: 1", "a", "|\n  - x\n  b: c\n  # d", "b", "1"}},
    {"folded",
     "a: >-\n  x\n  y\n\n  z\nb: 1\n",
     {"a: >-\n  x\n  y\n\n  z\nb: 1", "a", ">-\n  x\n  y\n\n  z", "b", "1"}},
    {"nulls",
     "a:\nb: # c\nc: ~\nd: null # x\ne:\n",
     {"a:\nb: # c\nc: ~\nd: null # x\ne:", "a", "", "b", "", "c", "~", "d", "null", "e", ""}},
    {"nulls in a list",
     "a:\n  - x\n  -\n  - # c\n  - ~\n  -\n",
     {"a:\n  - x\n  -\n  - # c\n  - ~\n  -", "a", "- x\n  -\n  - # c\n  - ~\n  -", "x", "", "", "~",
      ""}},
    {"a key named null", "a:\nnull: 1\n", {"a:\nnull: 1", "a", "", "null", "1"}},
    {"list",
     "a:\n  - x\n  - y # c\n\n  # d\nb: 1\n",
     {"a:\n  - x\n  - y # c\n\n  # d\nb: 1", "a", "- x\n  - y", "x", "y", "b", "1"}},
    {"list at the margin",
     "a:\n- x\n- y\nb: 1\n",
     {"a:\n- x\n- y\nb: 1", "a", "- x\n- y", "x", "y", "b", "1"}},
    {"nested lists", "- - x\n  - y\n- z\n", {"- - x\n  - y\n- z", "- x\n  - y", "x", "y", "z"}},
    {"mapping in a list",
     "a:\n  - b: 1\n    c: 2\n  -\n    d: 3\n",
     {"a:\n  - b: 1\n    c: 2\n  -\n    d: 3", "a", "- b: 1\n    c: 2\n  -\n    d: 3",
      "b: 1\n    c: 2", "b", "1", "c", "2", "d: 3", "d", "3"}},
    {"mapping in a mapping",
     "a:\n  b:\n    c: 1 # x\n  d: 2\n",
     {"a:\n  b:\n    c: 1 # x\n  d: 2", "a", "b:\n    c: 1 # x\n  d: 2", "b", "c: 1", "c", "1", "d",
      "2"}},
    {"brackets",
     "a: [x, 'y' , {b: 1}] # c\nd: {}\ne: [ ]\n",
     {"a: [x, 'y' , {b: 1}] # c\nd: {}\ne: [ ]", "a", "[x, 'y' , {b: 1}]", "x", "'y'", "{b: 1}",
      "b", "1", "d", "{}", "e", "[ ]"}},
    {"brackets over lines",
     "a: [x, # c\n  y,\n  ]  # d\nb: {c: 1,\n  d: [2\n  ]\n}\n",
     {"a: [x, # c\n  y,\n  ]  # d\nb: {c: 1,\n  d: [2\n  ]\n}", "a", "[x, # c\n  y,\n  ]", "x", "y",
      "b", "{c: 1,\n  d: [2\n  ]\n}", "c", "1", "d", "[2\n  ]", "2"}},
    {"nulls in brackets",
     "a: {b: , c: ~, d:}\n",
     {"a: {b: , c: ~, d:}", "a", "{b: , c: ~, d:}", "b", "", "c", "~", "d", ""}},
    {"text over lines in brackets",
     "a: [x\n  y, z]\n",
     {"a: [x\n  y, z]", "a", "[x\n  y, z]", "x\n  y", "z"}},
    {"brackets and quotes as text",
     "a: it's [x] {y} \"z\"\n",
     {"a: it's [x] {y} \"z\"", "a", "it's [x] {y} \"z\""}},
    {"begin and end of a document", "---\na: 1\n...\n", {"a: 1", "a", "1"}},
    {"mends are not counted",
     "标题：停车\n类别：a\n",
     {"标题：停车\n类别：a", "标题", "停车", "类别", "a"}},
    {"a text that gets quotes",
     "a: @x y # c\nb: 1\n",
     {"a: @x y # c\nb: 1", "a", "@x y", "b", "1"}},
};

void check_node(const ReadTree& read, std::string_view bytes) {
  const Tree& tree = read.outcome.tree;
  for (NodeId id = 0; id < tree.nodes.size(); ++id) {
    const Node& node = tree[id];
    REQUIRE(node.at.begin <= node.at.end);
    REQUIRE(node.at.end <= bytes.size());
    std::uint32_t behind = node.at.begin;
    for (NodeId child = node.first_child; child != no_node; child = tree[child].next) {
      const ByteRange at = tree[child].at;
      CAPTURE(std::string(bytes.substr(at.begin, at.size())));
      REQUIRE(at.begin >= behind);  // in order, not overlapping
      REQUIRE(at.end <= node.at.end);
      behind = at.end;
    }
  }
}

std::size_t column_of(std::string_view bytes, std::uint32_t at) {
  const std::size_t line = at == 0 ? std::string_view::npos : bytes.rfind('\n', at - 1);
  if (line != std::string_view::npos) return at - line - 1;
  return at - (bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0);
}

/// The node alone: its bytes in a text of their own, at the column where they stood.
std::string alone(std::string_view bytes, const Node& node, std::size_t owner_indent) {
  const std::string own(bytes.substr(node.at.begin, node.at.size()));
  // Whether a line end follows is told by a text written with | or >.
  const std::string behind = node.at.end < bytes.size() ? "\n" : "";
  if (node.style == NodeStyle::literal || node.style == NodeStyle::folded) {
    return std::string(owner_indent, ' ') + "k: " + own + behind;
  }
  if (node.style != NodeStyle::block) return own;
  return std::string(column_of(bytes, node.at.begin), ' ') + own + behind;
}

std::string description_of(const Tree& tree, NodeId id) {
  // The subtree is contiguous: its nodes stand in document order.
  Tree sub;
  NodeId last = id;
  for (NodeId inner = tree[id].first_child; inner != no_node;) {
    last = inner;
    inner = tree[inner].next != no_node ? tree[inner].next : tree[inner].first_child;
  }
  for (NodeId copy = id; copy <= last; ++copy) {
    Node node = tree[copy];
    if (node.first_child != no_node) node.first_child -= id;
    if (node.next != no_node) node.next = copy == id ? no_node : node.next - id;
    sub.nodes.push_back(node);
  }
  return describe(sub);
}

void check_nodes_alone(const Tree& tree, std::string_view bytes, NodeId id,
                       std::size_t owner_indent) {
  const Node& node = tree[id];
  if (node.kind != NodeKind::null) {
    std::string expected = description_of(tree, id);
    const std::string text = alone(bytes, node, owner_indent);
    if (node.style == NodeStyle::literal || node.style == NodeStyle::folded)
      expected = "{\"k\":" + expected + "}";
    CAPTURE(text);
    REQUIRE(describe_by_yaml_cpp(text).value_or("refused") == expected);
  }
  const std::size_t inner =
      node.style == NodeStyle::block ? column_of(bytes, node.at.begin) : owner_indent;
  for (NodeId child = node.first_child; child != no_node; child = tree[child].next) {
    check_nodes_alone(tree, bytes, child, inner);
  }
}

/// Whether `"X"` may stand for the node: what an edit does.
bool takes_other_value(const Node& node) {
  return node.kind == NodeKind::scalar || node.kind == NodeKind::null ||
         node.style == NodeStyle::flow;
}

void check_replacing(ReadTree& read, std::string_view bytes, NodeId first, NodeId step) {
  Tree& tree = read.outcome.tree;
  for (NodeId id = first; id < tree.nodes.size(); id += step) {
    const Node node = tree[id];
    if (!takes_other_value(node)) continue;
    std::string text(bytes);
    text.replace(node.at.begin, node.at.size(),
                 node.kind == NodeKind::null && node.at.empty() ? " \"X\"" : "\"X\"");
    tree.nodes[id] =
        Node{NodeKind::scalar, NodeStyle::double_quoted, node.at, "X", no_node, node.next};
    const std::string expected = describe(tree);
    tree.nodes[id] = node;
    CAPTURE(text);
    CAPTURE(node.at.begin);
    REQUIRE(describe_by_yaml_cpp(text).value_or("refused") == expected);
  }
}

}  // namespace

TEST_CASE("extent: each node begins and ends where a careful reader says") {
  for (const Case& c : cases) {
    CAPTURE(c.name);
    ReadTree read(c.text);
    const Tree& tree = read.outcome.tree;
    CHECK(tree.nodes.size() == c.nodes.size());
    for (std::size_t i = 0; i < std::min(tree.nodes.size(), c.nodes.size()); ++i) {
      CAPTURE(i);
      CHECK(read.source.text(tree.nodes[i].at) == c.nodes[i]);
    }
    check_node(read, c.text);
  }
}

TEST_CASE("extent: the nodes of the examples") {
  constexpr std::size_t most_bytes = 50'000;  // each node is read again in the whole text
  for (const Sample& sample : example_files()) {
    if (sample.text.size() > most_bytes) continue;
    CAPTURE(sample.path);
    ReadTree read(sample.text);
    check_node(read, sample.text);
    check_nodes_alone(read.outcome.tree, sample.text, 0, 0);
    check_replacing(read, sample.text, 1, 29);
  }
}

TEST_CASE("extent: the nodes of awkward texts") {
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    const std::string text = awkward_yaml(seed);
    ReadTree read(text);
    check_node(read, text);
    check_nodes_alone(read.outcome.tree, text, 0, 0);
    check_replacing(read, text, 1 + seed % 5, 5);
  }
}
