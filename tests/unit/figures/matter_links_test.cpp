// SPDX-License-Identifier: Apache-2.0

// Who names whom: the items of a matter, whichever of them is asked for.

#include "matter_case.hpp"

using namespace meeting;
using test::MatterBook;
using test::MatterFile;

namespace {

/// `a:i1, b:i1 continues a:i1`
std::string branches(const MatterTree& tree) {
  std::string text;
  for (const MatterBranch& branch : tree.branches) {
    if (!text.empty()) text += ", ";
    text += branch.id;
    if (branch.relation == MatterRelation::first) continue;
    text += ' ' + std::string(key(branch.relation)) + ' ' + tree.branches[branch.of].id;
  }
  return text;
}

std::string faults(const MatterTree& tree) {
  std::string text;
  for (const MatterFault& fault : tree.faults) {
    if (!text.empty()) text += ", ";
    text += std::string(key(fault.kind)) + ' ' + fault.item + ' ' + fault.written;
  }
  return text;
}

std::string steps(const std::vector<MatterStep>& steps) {
  std::string text;
  for (const MatterStep& step : steps) {
    if (!text.empty()) text += ", ";
    text += step.from + ' ' + std::string(key(step.kind)) + ' ' + step.to;
    if (!step.known) text += '?';
  }
  return text;
}

struct Case {
  std::string_view name;
  std::vector<MatterFile> files;
  MatterItem asked;
  std::string_view branches;
  std::string_view faults;
  std::size_t place = 0;  ///< of the one that was asked for
};

constexpr std::string_view plain = "issues: {title: x}\n";
constexpr ItemKind issue = ItemKind::issue;
constexpr ItemKind follow_up = ItemKind::follow_up;

const Case cases[] = {
    {"an issue alone", {{"a", plain}, {"b", plain}}, {0, issue, 0}, "a:i1", ""},
    {"of three meetings, asked for the first",
     {{"a", plain},
      {"b", "issues: {title: x, continues: \"a:i1\"}\n"},
      {"c", "issues: {title: x, continues: b}\n"}},
     {0, issue, 0},
     "a:i1, b:i1 continues a:i1, c:i1 continues b:i1",
     ""},
    {"asked for the last",
     {{"a", plain},
      {"b", "issues: {title: x, continues: \"a:i1\"}\n"},
      {"c", "issues: {title: x, continues: b}\n"}},
     {2, issue, 0},
     "a:i1, b:i1 continues a:i1, c:i1 continues b:i1",
     "",
     2},
    {"two go on with one",
     {{"a", plain},
      {"b", "issues: {title: x, continues: a}\n"},
      {"c", "issues: {title: x, continues: a}\n"}},
     {1, issue, 0},
     "a:i1, b:i1 continues a:i1, c:i1 continues a:i1",
     "",
     1},
    {"merged in the same record, asked for the other",
     {{"a", "issues:\n  - {title: x}\n  - {title: y, screened: {result: merged, into: i1}}\n"}},
     {0, issue, 0},
     "a:i1, a:i2 merged a:i1",
     ""},
    {"merged, asked for it: the matter is that of the other",
     {{"a", plain}, {"b", "issues: {title: y, screened: {result: merged, into: \"a:i1\"}}\n"}},
     {1, issue, 0},
     "a:i1, b:i1 merged a:i1",
     "",
     1},
    {"merged at the second link, with a past of its own",
     {{"a", plain},
      {"b", "issues: {title: x, continues: a}\n"},
      {"m", plain},
      {"n", "issues: {title: y, continues: m, screened: {result: merged, into: b}}\n"}},
     {2, issue, 0},
     "m:i1, n:i1 continues m:i1",
     ""},
    {"the same, asked for the merged link",
     {{"a", plain},
      {"b", "issues: {title: x, continues: a}\n"},
      {"m", plain},
      {"n", "issues: {title: y, continues: m, screened: {result: merged, into: b}}\n"}},
     {3, issue, 0},
     "a:i1, b:i1 continues a:i1, m:i1 merged b:i1, n:i1 continues m:i1",
     "",
     3},
    {"screened as accepted, `into` means nothing",
     {{"a", plain}, {"b", "issues: {title: y, screened: {result: accepted, into: \"a:i1\"}}\n"}},
     {0, issue, 0},
     "a:i1",
     ""},
    {"an issue of the same record by its title",
     {{"a",
       "issues:\n  - {title: x}\n  - {title: y, parent: x}\n"
       "  - {title: z, screened: {result: merged, into: x}}\n"}},
     {0, issue, 0},
     "a:i1, a:i3 merged a:i1, a:i2 child a:i1",
     ""},
    {"part issues",
     {{"a", "issues:\n  - {title: x}\n  - {title: y, parent: i1}\n"},
      {"b", "issues: {title: z, parent: \"a:i1\"}\n"}},
     {0, issue, 0},
     "a:i1, a:i2 child a:i1, b:i1 child a:i1",
     ""},
    {"a part alone is its own matter",
     {{"a", "issues:\n  - {title: x}\n  - {title: y, parent: i1}\n"}},
     {0, issue, 1},
     "a:i2",
     ""},
    {"a part that goes on at the next meeting",
     {{"a", "issues:\n  - {title: x}\n  - {title: y, parent: i1}\n"},
      {"b", "issues: {title: y, continues: \"a:i2\"}\n"}},
     {0, issue, 0},
     "a:i1, a:i2 child a:i1, b:i1 continues a:i2",
     ""},
    {"a follow-up of another issue goes on with one of the matter",
     {{"a", "issues: {title: x, follow_ups: {task: t}}\n"},
      {"b", "issues: {title: y, follow_ups: {task: u, continues: \"a:f1\"}}\n"},
      {"c", "issues: {title: z, follow_ups: {task: v, continues: \"b:f1\"}}\n"}},
     {0, issue, 0},
     "a:i1, b:f1 follow_up a:i1, c:f1 follow_up b:f1",
     ""},
    {"a follow-up of a later link is seen with its issue",
     {{"a", "issues: {title: x, follow_ups: {task: t}}\n"},
      {"b", "issues: {title: y, continues: a, follow_ups: {task: u, continues: \"a:f1\"}}\n"}},
     {0, issue, 0},
     "a:i1, b:i1 continues a:i1",
     ""},
    {"one follow-up with those that go on with it",
     {{"a", "issues: {title: x, follow_ups: {task: t}}\n"},
      {"b", "issues: {title: y, follow_ups: {task: u, continues: \"a:f1\"}}\n"},
      {"c", "issues: {title: z, follow_ups: {task: v, continues: \"b:f1\"}}\n"}},
     {1, follow_up, 0},
     "a:f1, b:f1 continues a:f1, c:f1 continues b:f1",
     "",
     1},
    {"ratified by a record",
     {{"a", "issues: {title: x, resolutions: {text: r, ratification: {ratified_in: b}}}\n"},
      {"b", "issues:\n  - {title: y}\n  - {title: z}\n"}},
     {0, issue, 0},
     "a:i1, b ratifies a:i1",
     ""},
    {"ratified by a resolution",
     {{"a", "issues: {title: x, resolutions: {text: r, ratification: {ratified_in: \"b:r1\"}}}\n"},
      {"b", "issues: {title: y, resolutions: {text: s}}\n"}},
     {0, issue, 0},
     "a:i1, b:i1 ratifies a:i1",
     ""},
    {"ratified by a meeting that is of the matter anyway",
     {{"a", "issues: {title: x, resolutions: {text: r, ratification: {ratified_in: b}}}\n"},
      {"b", "issues: {title: y, continues: a}\n"}},
     {0, issue, 0},
     "a:i1, b:i1 continues a:i1",
     ""},
    {"in other books",
     {{"s/a/x", plain}, {"s/b/y", "issues: {title: x, continues: \"a/x:i1\"}\n"}},
     {1, issue, 0},
     "s/a/x:i1, s/b/y:i1 continues s/a/x:i1",
     "",
     1},

    // What leads nowhere, and what leads round.
    {"continues nothing that is there",
     {{"a", "issues: {title: x, continues: \"gone:i1\"}\n"}},
     {0, issue, 0},
     "a:i1",
     "unknown a:i1 gone:i1"},
    {"continues a record of several issues",
     {{"a", "issues: [{title: x}, {title: y}]\n"}, {"b", "issues: {title: x, continues: a}\n"}},
     {1, issue, 0},
     "b:i1",
     "which b:i1 a"},
    {"a follow-up that continues a record",
     {{"a", "issues: {title: x, follow_ups: {task: t}}\n"},
      {"b", "issues: {title: y, follow_ups: {task: u, continues: a}}\n"}},
     {1, follow_up, 0},
     "b:f1",
     "which b:f1 a"},
    {"merged into nothing that is there",
     {{"a", "issues: {title: x, screened: {result: merged, into: \"gone:i1\"}}\n"}},
     {0, issue, 0},
     "a:i1",
     "unknown a:i1 gone:i1"},
    {"part of nothing that is there",
     {{"a", "issues: {title: x, parent: \"gone:i1\"}\n"}},
     {0, issue, 0},
     "a:i1",
     "unknown a:i1 gone:i1"},
    {"supersedes nothing that is there",
     {{"a", "issues: {title: x, resolutions: {text: r, supersedes: \"gone:r1\"}}\n"}},
     {0, issue, 0},
     "a:i1",
     "unknown a:r1 gone:r1"},
    {"ratified in nothing that is there",
     {{"a", "issues: {title: x, resolutions: {text: r, ratification: {ratified_in: gone}}}\n"}},
     {0, issue, 0},
     "a:i1",
     "unknown a:r1 gone"},
    {"a follow-up that continues nothing that is there",
     {{"a", "issues: {title: x, follow_ups: {task: t, continues: \"gone:f1\"}}\n"}},
     {0, issue, 0},
     "a:i1",
     "unknown a:f1 gone:f1"},
    {"the same, asked for the follow-up",
     {{"a", "issues: {title: x, follow_ups: {task: t, continues: \"gone:f1\"}}\n"}},
     {0, follow_up, 0},
     "a:f1",
     "unknown a:f1 gone:f1"},
    {"itself",
     {{"a", "issues: {title: x, continues: \"a:i1\"}\n"}},
     {0, issue, 0},
     "a:i1",
     "circle a:i1 a:i1"},
    {"a circle of two",
     {{"a", "issues: {title: x, continues: b}\n"}, {"b", "issues: {title: x, continues: a}\n"}},
     {0, issue, 0},
     "b:i1, a:i1 continues b:i1",
     "circle b:i1 a",
     1},
    {"a circle of two, asked for the other",
     {{"a", "issues: {title: x, continues: b}\n"}, {"b", "issues: {title: x, continues: a}\n"}},
     {1, issue, 0},
     "b:i1, a:i1 continues b:i1",
     "circle b:i1 a"},
    {"merged into each other",
     {{"a", "issues: {title: x, screened: {result: merged, into: b}}\n"},
      {"b", "issues: {title: y, screened: {result: merged, into: a}}\n"}},
     {0, issue, 0},
     "a:i1, b:i1 merged a:i1",
     "circle a:i1 b, circle b:i1 a"},
    {"merged into itself",
     {{"a", "issues: {title: x, screened: {result: merged, into: a}}\n"}},
     {0, issue, 0},
     "a:i1",
     "circle a:i1 a"},
    {"parts of each other",
     {{"a", "issues: {title: x, parent: b}\n"}, {"b", "issues: {title: y, parent: a}\n"}},
     {0, issue, 0},
     "a:i1, b:i1 child a:i1",
     "circle a:i1 b, circle b:i1 a"},
    {"merged into what continues it",
     {{"a", "issues: {title: x, screened: {result: merged, into: b}}\n"},
      {"b", "issues: {title: y, continues: a}\n"}},
     {0, issue, 0},
     "a:i1, b:i1 continues a:i1",
     ""},
    {"follow-ups in a circle",
     {{"a", "issues: {title: x, follow_ups: {task: t, continues: \"b:f1\"}}\n"},
      {"b", "issues: {title: y, follow_ups: {task: u, continues: \"a:f1\"}}\n"}},
     {0, issue, 0},
     "a:i1",
     ""},
    {"superseding itself",
     {{"a", "issues: {title: x, resolutions: {text: r, supersedes: r1}}\n"}},
     {0, issue, 0},
     "a:i1",
     "circle a:r1 r1"},
    {"no such record", {{"a", plain}}, {7, issue, 0}, "", ""},
    {"no such issue", {{"a", plain}, {"b", plain}}, {0, issue, 1}, "", ""},
    {"no such follow-up", {{"a", plain}}, {0, follow_up, 0}, "", ""},
    {"of a party there is none", {{"a", plain}}, {0, ItemKind::party, 0}, "", ""},
};

}  // namespace

TEST_CASE("the items of a matter") {
  for (const Case& one : cases) {
    CAPTURE(one.name);
    const MatterBook book(one.files, true);
    const MatterTree tree = book.tree(one.asked);
    CHECK(branches(tree) == one.branches);
    CHECK(faults(tree) == one.faults);
    CHECK(tree.asked == one.place);
    for (std::size_t at = 0; at < tree.branches.size(); ++at) CHECK(tree.branches[at].of <= at);
    // Whatever is wrong, it can be laid out.
    const Matter matter = book.trace("2025-06-30", one.asked);
    CHECK(matter.parts.empty() == tree.branches.empty());
  }
}

TEST_CASE("the records that a matter needs are named once") {
  const MatterBook book({{"a", "issues:\n  - {title: x}\n  - {title: y, parent: i1}\n"},
                         {"b", plain},
                         {"c", "issues: {title: z, continues: \"a:i1\"}\n"}});
  CHECK(book.tree().records() == std::vector<std::uint32_t>{0, 2});
}

TEST_CASE("steps from an item and to it") {
  const MatterBook book(
      {{"a",
        "issues:\n"
        "  - title: x\n"
        "    resolutions: {text: r, ratification: {ratified_in: c}}\n"
        "    follow_ups: {task: t}\n"
        "  - {title: y, parent: i1}\n"
        "  - {title: z, screened: {result: merged, into: i1}}\n"},
       {"b",
        "issues:\n"
        "  title: x\n"
        "  continues: a:i1\n"
        "  resolutions: {text: s, supersedes: \"a:r1\", ratification: {ratified_in: nowhere}}\n"
        "  follow_ups: {task: u, continues: \"a:f1\"}\n"},
       {"c", plain}});
  const MatterLinks& links = book.links();
  CHECK(steps(links.steps({0, issue, 0})) ==
        "a:i1 continued_by b:i1, a:i1 takes_in a:i3, a:i1 has_part a:i2");
  CHECK(steps(links.steps({0, issue, 1})) == "a:i2 part_of a:i1");
  CHECK(steps(links.steps({0, issue, 2})) == "a:i3 merged_into a:i1");
  CHECK(steps(links.steps({1, issue, 0})) == "b:i1 continues a:i1");
  CHECK(steps(links.steps({0, follow_up, 0})) == "a:f1 continued_by b:f1");
  CHECK(steps(links.steps({1, follow_up, 0})) == "b:f1 continues a:f1");
  CHECK(steps(links.steps({0, ItemKind::resolution, 0})) ==
        "a:r1 superseded_by b:r1, a:r1 ratified_in c");
  CHECK(steps(links.steps({1, ItemKind::resolution, 0})) ==
        "b:r1 supersedes a:r1, b:r1 ratified_in nowhere?");
  CHECK(links.steps({2, issue, 0}).empty());
  CHECK(links.steps({9, issue, 0}).empty());
  CHECK(links.steps({0, ItemKind::party, 0}).empty());
}

TEST_CASE("steps that lead out of a matter are told") {
  const MatterBook book(
      {{"a", "issues:\n  - {title: x}\n  - {title: y, parent: i1}\n"},
       {"b", "issues: {title: z, follow_ups: {task: t}}\n"},
       {"c", "issues: {title: w, follow_ups: {task: u, continues: \"b:f1\"}}\n"}});
  CHECK(steps(book.tree({0, issue, 1}).steps) == "a:i2 part_of a:i1");
  CHECK(steps(book.tree({2, issue, 0}).steps) == "c:f1 continues b:f1");
}

TEST_CASE("a chain of ten thousand is followed to its end") {
  std::vector<std::string> ids, texts;
  for (int i = 0; i < 10'000; ++i) {
    ids.push_back("m" + std::to_string(i));
    texts.push_back(i == 0 ? std::string(plain)
                           : "issues: {title: x, continues: m" + std::to_string(i - 1) + "}\n");
  }
  std::vector<MatterFile> files;
  for (std::size_t i = 0; i < ids.size(); ++i) files.push_back({ids[i], texts[i]});
  const MatterBook book(files);
  const MatterTree tree = book.tree({5'000, issue, 0});
  CHECK(tree.branches.size() == 10'000);
  CHECK(tree.asked == 5'000);
  CHECK(tree.faults.empty());
}
