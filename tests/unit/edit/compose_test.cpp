// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <meeting/compose.hpp>

using namespace meeting;

namespace {

Draft mapping(std::initializer_list<std::pair<std::string_view, Draft>> entries) {
  Draft draft = Draft::mapping();
  for (const auto& [key, value] : entries) draft.set(key, value);
  return draft;
}

Draft list(std::initializer_list<Draft> items) {
  Draft draft = Draft::list();
  for (const Draft& item : items) draft.add(item);
  return draft;
}

Draft parking() {
  const Draft follow_up = mapping(
      {{"task", "入户走访，征求停车管理办法意见"},
       {"lead", "社区党组织"},
       {"assisting", list({"物业公司", "居民代表"})},
       {"due", "2025-04-30"},
       {"visits",
        list({mapping({{"date", "2025-05-02"}, {"method", "phone"}, {"rating", "satisfied"}})})}});
  const Draft resolution = mapping({{"text", "停车费按每车每月100元收取"},
                                    {"type", "recommendation"},
                                    {"responsible", list({"小区物业"})},
                                    {"due", mapping({{"working_days", "5"}})},
                                    {"follow_ups", list({follow_up})}});
  const Draft issue =
      mapping({{"title", "停车位不足"},
               {"category", "parking"},
               {"source", mapping({{"order_no", "0123"}, {"received_at", "2025-03-01 09:20"}})},
               {"positions", list({mapping({{"party", "居民代表"}, {"text", "晚归无处停车"}})})},
               {"resolutions", list({resolution})}});
  // Not in the order of the table, to be put in order.
  return mapping({{"title", "丽园小区停车难协商"},
                  {"format", "1"},
                  {"x_door", "no"},
                  {"form", "五方会谈"},
                  {"date", "2025-03-14"},
                  {"start", "14:30"},
                  {"place", ""},
                  {"area", mapping({{"compound", "丽园小区"}})},
                  {"attendance", mapping({{"expected", "12"}, {"present", "11"}})},
                  {"parties", list({mapping({{"kind", "property_company"}, {"name", "小区物业"}}),
                                    mapping({{"kind", "residents"}, {"count", "5"}})})},
                  {"issues", list({issue})},
                  {"events", list({})},
                  {"note", "第一行\n第二行\n"},
                  {"private", "yes"}});
}

}  // namespace

TEST_CASE("a record is written as a secretary would write it") {
  CHECK(compose_record(parking(), Language::chinese) ==
        "格式: 1\n"
        "标题: 丽园小区停车难协商\n"
        "形式: 五方会谈\n"
        "日期: 2025-03-14\n"
        "开始: \"14:30\"\n"
        "所属: {小区: 丽园小区}\n"
        "到会人数: {应到: 12, 实到: 11}\n"
        "参与方:\n"
        "  - {类别: 物业公司, 名称: 小区物业}\n"
        "  - {类别: 居民, 人数: 5}\n"
        "议题:\n"
        "  - 标题: 停车位不足\n"
        "    类别: 停车\n"
        "    来源:\n"
        "      工单号: \"0123\"\n"
        "      收到时间: \"2025-03-01 09:20\"\n"
        "    意见:\n"
        "      - 发言方: 居民代表\n"
        "        内容: 晚归无处停车\n"
        "    决议:\n"
        "      - 类型: 建议\n"
        "        内容: 停车费按每车每月100元收取\n"
        "        责任单位: 小区物业\n"
        "        完成时限: {工作日: 5}\n"
        "        跟进事项:\n"
        "          - 事项: 入户走访，征求停车管理办法意见\n"
        "            责任单位: 社区党组织\n"
        "            配合单位: [物业公司, 居民代表]\n"
        "            完成时限: 2025-04-30\n"
        "            回访:\n"
        "              - {日期: 2025-05-02, 回访方式: 电话, 评价: 满意}\n"
        "备注: |\n"
        "  第一行\n"
        "  第二行\n"
        "不公开: 是\n"
        "x_door: \"no\"\n");
}

TEST_CASE("the same in English") {
  const std::string text = compose_record(parking(), Language::english);
  CAPTURE(text);
  CHECK(text.starts_with("format: 1\ntitle: 丽园小区停车难协商\nform: five_party_talk\n"));
  CHECK(text.find("\n  - {kind: property_company, name: 小区物业}\n") != std::string::npos);
  CHECK(text.find("\nprivate: true\n") != std::string::npos);
}

TEST_CASE("flow style is for short mappings that need no care") {
  struct Case {
    Draft party;
    std::string_view text;
  };
  const std::string long_name(70, 'n');
  const std::string long_text = "parties:\n  - kind: residents\n    name: " + long_name + "\n";
  const Case cases[] = {
      {mapping({{"name", "A, B"}}), "parties:\n  - name: A, B\n"},
      {mapping({{"name", "A"}, {"reason", "ill"}}), "parties:\n  - name: A\n    reason: ill\n"},
      {mapping({{"name", "12"}}), "parties:\n  - name: \"12\"\n"},
      {mapping({{"name", "A"}, {"roles", list({"chair", "teller"})}}),
       "parties:\n  - name: A\n    roles: [chair, teller]\n"},
      {mapping({{"name", "A"}, {"x_own", "B"}}), "parties:\n  - name: A\n    x_own: B\n"},
      {mapping({{"kind", "residents"}, {"name", long_name}}), long_text},
      {mapping({{"id", "p1"}, {"count", "400+"}}), "parties:\n  - {id: p1, count: 400+}\n"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(compose_record(mapping({{"parties", list({c.party})}}), Language::english) == c.text);
  }
}

TEST_CASE("keys of the user's own keep their order and are not translated") {
  const Draft own = mapping({{"title", "t"}, {"list", list({"1", mapping({{"date", "d"}})})}});
  CHECK(
      compose_record(mapping({{"x_b", own}, {"x_a: c", "v"}, {"title", "t"}}), Language::chinese) ==
      "标题: t\n"
      "x_b:\n"
      "  title: t\n"
      "  list:\n"
      "    - \"1\"\n"
      "    - date: d\n"
      "\"x_a: c\": v\n");
}

TEST_CASE("a book is written with its rules") {
  const Draft book = mapping({{"name", "社区"},
                              {"language", "zh"},
                              {"numbering", "纪〔{year}〕{n}号"},
                              {"rules", mapping({{"late-visit", "off"}, {"no-chair", "error"}})}});
  CHECK(compose_book(book, Language::english) ==
        "name: 社区\n"
        "language: zh\n"
        "numbering: 纪〔{year}〕{n}号\n"
        "rules:\n"
        "  late-visit: \"off\"\n"
        "  no-chair: error\n");
}

TEST_CASE("a block is written for its place in a file") {
  const Draft visit = mapping({{"date", "2025-05-02"}, {"rating", "satisfied"}});
  CHECK(compose_block(visit, BlockId::visit, Language::chinese, 4, true) ==
        "    - {日期: 2025-05-02, 评价: 满意}\n");
  CHECK(compose_block(visit, BlockId::visit, Language::chinese, 2, false) ==
        "  日期: 2025-05-02\n  评价: 满意\n");
  const Draft follow_up = mapping({{"task", "a\nb"}, {"lead", "p1"}});
  CHECK(compose_block(follow_up, BlockId::follow_up, Language::english, 0, true) ==
        "- task: |-\n    a\n    b\n  lead: p1\n");
}

TEST_CASE("one value is written for its field") {
  const Field& rating = *find_field(BlockId::visit, "rating");
  const Field& note = *find_field(BlockId::visit, "note");
  CHECK(compose_scalar("satisfied", rating, Language::chinese, false) == "满意");
  CHECK(compose_scalar("满意", rating, Language::english, false) == "satisfied");
  CHECK(compose_scalar("a, b", note, Language::english, false) == "a, b");
  CHECK(compose_scalar("a, b", note, Language::english, true) == "\"a, b\"");
  CHECK(compose_scalar("a\nb", note, Language::english, false) == "\"a\\nb\"");
}

TEST_CASE("drafts are built in place") {
  Draft draft;
  draft.set("a", "1");
  draft.mapping_at("m").set("k", "v");
  draft.mapping_at("m").set("k", "w");
  draft.list_at("l").add("x");
  draft.list_at("l").add("");
  CHECK(draft.keys == std::vector<std::string>{"a", "m", "l"});
  CHECK(draft.find("m")->find("k")->text == "w");
  CHECK(draft.find("l")->values.size() == 2);
  CHECK(draft.find("none") == nullptr);
  CHECK(draft.find("a")->find("b") == nullptr);
  CHECK_FALSE(draft.empty());
  CHECK(Draft().empty());
  CHECK(list({"", Draft::mapping()}).empty());
  CHECK(draft == Draft(draft));
}
