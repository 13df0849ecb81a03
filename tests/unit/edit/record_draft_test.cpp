// SPDX-License-Identifier: Apache-2.0

#include <doctest/doctest.h>

#include <meeting/read.hpp>
#include <meeting/record_draft.hpp>
#include <string>
#include <string_view>

using namespace meeting;

namespace {

Document read(std::string_view text) {
  return read_record(std::make_unique<const Source>("-", std::string(text)));
}

std::string composed(std::string_view text, RecordShape shape, Language language) {
  return compose_record(record_draft(read(text).value, shape), language);
}

struct Case {
  const char* name;
  std::string_view text;
  std::string_view nested;  ///< in English; empty: the same as `text`
  std::string_view flat;    ///< in English
};

constexpr Case cases[] = {
    {"counted items become ids, and the nested shape needs none",
     R"(issues:
  - title: a
    resolutions:
      - text: one
        follow_ups:
          - task: first
          - task: second
      - text: two
    follow_ups:
      - task: third
  - title: b
    resolutions:
      - text: three
follow_ups:
  - task: fourth
)",
     "",
     R"(issues:
  - id: i1
    title: a
  - id: i2
    title: b
resolutions:
  - id: r1
    issue: i1
    text: one
  - id: r2
    issue: i1
    text: two
  - id: r3
    issue: i2
    text: three
follow_ups:
  - id: f1
    resolution: r1
    task: first
  - id: f2
    resolution: r1
    task: second
  - id: f3
    issue: i1
    task: third
  - id: f4
    task: fourth
)"},
    {"an id that is stated stays, and the others keep their numbers",
     R"(issues:
  - id: parking
    title: a
    resolutions:
      - text: one
      - id: lines
        text: two
      - text: three
)",
     "",
     R"(issues:
  - id: parking
    title: a
resolutions:
  - id: r1
    issue: parking
    text: one
  - id: lines
    issue: parking
    text: two
  - id: r3
    issue: parking
    text: three
)"},
    {"what stands apart in a flat file gets ids where it comes together",
     R"(issues:
  - title: a
  - title: b
resolutions:
  - issue: b
    text: one
  - issue: i1
    text: two
  - issue: i2
    text: three
follow_ups:
  - resolution: r2
    task: first
  - resolution: r1
    task: second
)",
     R"(issues:
  - title: a
    resolutions:
      - id: r2
        text: two
        follow_ups:
          - task: first
  - title: b
    resolutions:
      - id: r1
        text: one
        follow_ups:
          - task: second
      - text: three
)",
     R"(issues:
  - id: i1
    title: a
  - id: i2
    title: b
resolutions:
  - id: r1
    issue: i2
    text: one
  - id: r2
    issue: i1
    text: two
  - id: r3
    issue: i2
    text: three
follow_ups:
  - id: f1
    resolution: r2
    task: first
  - id: f2
    resolution: r1
    task: second
)"},
    {"a stated id that is the number of another item",
     R"(parties:
  - {id: i1, kind: residents, name: x}
issues:
  - title: a
  - id: i3
    title: b
  - title: c
)",
     R"(parties:
  - {id: i1, kind: residents, name: x}
issues:
  - id: i1-2
    title: a
  - id: i3
    title: b
  - id: i3-2
    title: c
)",
     R"(parties:
  - {id: i1, kind: residents, name: x}
issues:
  - id: i1-2
    title: a
  - id: i3
    title: b
  - id: i3-2
    title: c
)"},
    {"what belongs to nothing that is there keeps its words",
     R"(issues:
  - title: a
  - title: b
resolutions:
  - issue: c
    text: one
    follow_ups:
      - task: first
follow_ups:
  - resolution: r9
    task: second
)",
     "",
     R"(issues:
  - id: i1
    title: a
  - id: i2
    title: b
resolutions:
  - id: r1
    issue: c
    text: one
follow_ups:
  - id: f1
    resolution: r1
    task: first
  - id: f2
    resolution: r9
    task: second
)"},
    {"a block and a text where a field takes both; values as they were written",
     R"(start: "~14:30"
chair: {party: x, role: the secretary}
recorder: somebody
attendance: {expected: ~300, present: 300+}
parties:
  - {kind: residents, name: x}
issues:
  - title: a
    facts:
      - {name: paid, value: 2000.00}
    affected: {households: ≤50}
    prior_attempts:
      - date: 2024
        what: x
      - date: 2024-05
        what: x
    resolutions:
      - text: one
        due: {working_days: 5, after: 2025-03-14}
        vote:
          base: {persons: 48, floor_area: 3700.50}
          for: 33
        no_action: true
      - text: two
        due: 2025-06-30
)",
     {},
     {}},
};

}  // namespace

TEST_CASE("a record in both shapes") {
  for (const Case& c : cases) {
    CAPTURE(c.name);
    const std::string_view nested = c.nested.empty() ? c.text : c.nested;
    CHECK(composed(c.text, RecordShape::nested, Language::english) == nested);
    if (c.flat.empty()) continue;
    CHECK(composed(c.text, RecordShape::flat, Language::english) == c.flat);
    CHECK(composed(c.flat, RecordShape::flat, Language::english) == c.flat);
    // What stood apart in a flat file has come together.
    if (c.nested.empty()) CHECK(composed(nested, RecordShape::flat, Language::english) == c.flat);
  }
}

TEST_CASE("keys and words in the other language") {
  CHECK(composed("form: five_party_talk\nattendance: {present: 3}\nprivate: yes\n",
                 RecordShape::nested,
                 Language::chinese) == "形式: 五方会谈\n到会人数: {实到: 3}\n不公开: 是\n");
  CHECK(composed("会议形式: 五方会谈\n保密: 是\nx_a: 1\n", RecordShape::nested,
                 Language::english) == "form: five_party_talk\n");
  CHECK(composed("备注: five_party_talk\n", RecordShape::nested, Language::english) ==
        "note: five_party_talk\n");
}

TEST_CASE("words of a book stay as they are written") {
  const SettingsDocument book = read_book_settings(std::make_unique<const Source>(
      "-", "类别: [{名称: 广场舞, 英文: square_dancing}]\n规则: {late-visit: 关闭}\n隐私: 电话\n"));
  Registers registers;
  for (const OwnWord& one : book.value.categories) registers.categories.push_back(&one);
  const Document document = read_record(
      std::make_unique<const Source>("-", "议题:\n- {标题: 甲, 类别: 广场舞}\n"), &registers);
  CHECK(compose_record(record_draft(document.value, RecordShape::nested), Language::english) ==
        "issues:\n  - title: 甲\n    category: 广场舞\n");
  CHECK(compose_book(settings_draft(book.value), Language::english) ==
        "rules:\n  late-visit: \"off\"\ncategories:\n  - name: 广场舞\n"
        "    english: square_dancing\nprivacy: 电话\n");
}

TEST_CASE("a record that no file holds counts its items in their order") {
  Record record;
  record.issues.resize(2);
  record.issues[1].resolutions.resize(1);
  const Draft flat = record_draft(record, RecordShape::flat);
  CHECK(flat.find("issues")->values[1].find("id")->text == "i2");
  CHECK(flat.find("resolutions")->values[0].find("issue")->text == "i2");
  CHECK(flat.find("resolutions")->values[0].find("id")->text == "r1");
  CHECK(record_draft(record, RecordShape::nested).empty());
}
