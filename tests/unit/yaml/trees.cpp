// SPDX-License-Identifier: Apache-2.0

#include "trees.hpp"

#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <sstream>
#include <stdexcept>

namespace reader_tests {
namespace {

using meeting::Node;
using meeting::NodeId;
using meeting::NodeKind;
using meeting::Tree;

void put_text(std::string& out, std::string_view text) {
  out += '"';
  for (char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n') out += "\\n";
    else out += c;
  }
  out += '"';
}

void put(std::string& out, const Tree& tree, NodeId id) {
  const Node& node = tree[id];
  switch (node.kind) {
    case NodeKind::null:
      out += '~';
      return;
    case NodeKind::scalar:
      return put_text(out, node.text);
    case NodeKind::list:
    case NodeKind::map:
      break;
  }
  const bool map = node.kind == NodeKind::map;
  out += map ? '{' : '[';
  bool value = false;
  for (NodeId child = node.first_child; child != meeting::no_node; child = tree[child].next) {
    if (child != node.first_child) out += map && value ? ':' : ',';
    put(out, tree, child);
    value = !value;
  }
  out += map ? '}' : ']';
}

/// An alias makes a graph, perhaps a cyclic one, of what is no tree.
constexpr std::size_t longest_description = 1U << 22U;

void put(std::string& out, const YAML::Node& node) {
  if (out.size() > longest_description) throw std::length_error("not a tree");
  if (node.IsNull() || !node.IsDefined()) {
    out += '~';
  } else if (node.IsScalar()) {
    put_text(out, node.Scalar());
  } else if (node.IsSequence()) {
    out += '[';
    bool first = true;
    for (const YAML::Node& item : node) {
      if (!first) out += ',';
      first = false;
      put(out, item);
    }
    out += ']';
  } else {
    out += '{';
    bool first = true;
    for (const auto& entry : node) {
      if (!first) out += ',';
      first = false;
      put(out, entry.first);
      out += ':';
      put(out, entry.second);
    }
    out += '}';
  }
}

/// Hears whether there is anything at all.
struct Listener : YAML::EventHandler {
  bool heard = false;
  void hear() { heard = true; }
  void OnDocumentStart(const YAML::Mark&) override { hear(); }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override { hear(); }
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override { hear(); }
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t,
                const std::string&) override {
    hear();
  }
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {
    hear();
  }
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {
    hear();
  }
  void OnMapEnd() override {}
};

bool has_second_document(const std::string& text) {
  std::istringstream stream(text);
  YAML::Parser parser(stream);
  Listener first;
  parser.HandleNextDocument(first);
  Listener second;
  parser.HandleNextDocument(second);
  return second.heard;
}

}  // namespace

std::string describe(const Tree& tree) {
  std::string out;
  if (tree.empty()) return "~";
  put(out, tree, 0);
  return out;
}

std::optional<std::string> describe_by_yaml_cpp(std::string_view text) {
  const std::string bytes(text);
  try {
    if (has_second_document(bytes)) return std::nullopt;
    std::string out;
    put(out, YAML::Load(bytes));
    return out;
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

}  // namespace reader_tests
