// SPDX-License-Identifier: Apache-2.0

#include <doctest/doctest.h>

#include <meeting/compose.hpp>
#include <meeting/field_input.hpp>
#include <string>
#include <string_view>

namespace meeting {
namespace {

constexpr Date today{2025, 3, 14};

/// A draft in one line: text, [a, b], {key: value}.
std::string shown(const Draft& draft) {
  if (draft.kind == Draft::Kind::text) return draft.text;
  const bool list = draft.kind == Draft::Kind::list;
  std::string all;
  for (std::size_t i = 0; i < draft.values.size(); ++i) {
    if (!all.empty()) all += ", ";
    if (!list) all += draft.keys[i] + ": ";
    all += shown(draft.values[i]);
  }
  return list ? "[" + all + "]" : "{" + all + "}";
}

std::string path_text(const FieldPath& path) {
  std::string text;
  for (const FieldStep& step : path.steps) {
    text += (text.empty() ? "" : ".") + step.key;
    if (step.item != 0) text += "." + std::to_string(step.item);
  }
  return text;
}

TEST_CASE("paths of fields in either language") {
  struct Case {
    BlockId block;
    std::string_view written;
    std::string_view wanted;  ///< empty: it is none
  };
  constexpr Case cases[] = {
      {BlockId::issue, "title", "title"},
      {BlockId::issue, " 标题 ", "title"},
      {BlockId::issue, "raised-by", "raised_by"},
      {BlockId::issue, "反映人", "raised_by"},
      {BlockId::issue, "来源.工单号", "source.order_no"},
      {BlockId::issue, "source．order-no", "source.order_no"},
      {BlockId::issue, "positions.2.text", "positions.2.text"},
      {BlockId::follow_up, "due.working_days", "due.working_days"},
      {BlockId::record, "chair.role", "chair.role"},
      {BlockId::record, "x_own", "x_own"},
      {BlockId::issue, "nonsense", ""},
      {BlockId::issue, "title.text", ""},
      {BlockId::issue, "title.1", ""},
      {BlockId::issue, "positions.0.text", ""},
      {BlockId::issue, "positions.1.2", ""},
      {BlockId::issue, "source.", ""},
      {BlockId::issue, "", ""},
      {BlockId::issue, ".title", ""},
      {BlockId::record, "x_", ""},
      {BlockId::record, "x_a: b", ""},
  };
  for (const Case& one : cases) {
    CAPTURE(one.written);
    const FieldPath path = parse_field_path(one.written, one.block);
    CHECK(static_cast<bool>(path) == !one.wanted.empty());
    if (path) CHECK(path_text(path) == one.wanted);
  }
}

TEST_CASE("values as people write them") {
  struct Case {
    BlockId block;
    std::string_view field;
    std::string_view written;
    std::string_view wanted;  ///< empty: it is none
  };
  constexpr Case cases[] = {
      {BlockId::follow_up, "task", "  测量空地 ", "测量空地"},
      {BlockId::follow_up, "due", "7月15日", "2025-07-15"},
      {BlockId::follow_up, "due", "3wd", "2025-03-19"},
      {BlockId::follow_up, "due", "2025/7/5", "2025-07-05"},
      {BlockId::follow_up, "due", "working_days=5; after=昨天",
       "{working_days: 5, after: 2025-03-13}"},
      {BlockId::follow_up, "due", "2025-02-30", ""},
      {BlockId::follow_up, "due", "soon", ""},
      {BlockId::follow_up, "private", "是", "true"},
      {BlockId::follow_up, "private", "maybe", ""},
      {BlockId::follow_up, "closing", "销号", ""},
      {BlockId::issue, "category", "停车", "parking"},
      {BlockId::issue, "category", "parking", "parking"},
      {BlockId::issue, "category", "parkign", ""},
      {BlockId::issue, "priority", "2", "2"},
      {BlockId::issue, "priority", "-2", ""},
      {BlockId::issue, "raised_on", "2023年9月", "2023-09"},
      {BlockId::issue, "id", "i 1", ""},
      {BlockId::issue, "source", "渠道=电话；收到时间=昨天 14：30",
       "{channel: phone, received_at: 2025-03-13 14:30}"},
      {BlockId::issue, "source", "电话", ""},
      {BlockId::issue, "source", "渠导=电话", ""},
      {BlockId::issue, "facts", "名称=车位; 数值=270个", "{name: 车位, value: 270}"},
      {BlockId::progress, "percent", "40%", "40"},
      {BlockId::progress, "percent", "140", ""},
      {BlockId::party, "count", "12人", "12"},
      {BlockId::party, "count", "1.5", ""},
      {BlockId::party, "roles", "", ""},
      {BlockId::vote, "for", "650", "650"},
      {BlockId::vote, "for", "persons=650; floor_area=70000.5",
       "{persons: 650, floor_area: 70000.5}"},
      {BlockId::record, "start", "下午2点半", "14:30"},
      {BlockId::record, "chair", "社区书记", "社区书记"},
      {BlockId::record, "chair", "party=社区; role=书记", "{party: 社区, role: 书记}"},
      {BlockId::record, "format", "2", ""},
  };
  InputContext context;
  context.today = today;
  for (const Case& one : cases) {
    CAPTURE(one.field);
    CAPTURE(one.written);
    const Field* field = find_field(one.block, one.field);
    REQUIRE(field != nullptr);
    const FieldInput input = read_field_input(*field, one.written, context);
    CHECK(static_cast<bool>(input) == !one.wanted.empty());
    if (input) CHECK(shown(input.value) == one.wanted);
  }
}

TEST_CASE("several values in one cell") {
  struct Case {
    BlockId block;
    std::string_view field;
    std::string_view written;
    std::size_t wanted;
  };
  constexpr Case cases[] = {
      {BlockId::issue, "raised_by", "居民、物业，社区;楼长", 4},
      {BlockId::issue, "title", "停车、充电，都难", 1},
      {BlockId::issue, "title", "  ", 0},
      {BlockId::resolution, "conditions", "先停后画，一周内；费用另议", 2},
      {BlockId::issue, "facts", "名称=车位; 数值=270\n名称=车辆; 数值=400", 2},
      {BlockId::public_notice, "channels", "公告栏,微信群,,", 2},
  };
  for (const Case& one : cases) {
    CAPTURE(one.written);
    CHECK(split_field_input(*find_field(one.block, one.field), one.written).size() == one.wanted);
  }
}

TEST_CASE("values find their place in a draft") {
  Draft issue = Draft::mapping();
  const auto put = [&](std::string_view path, std::string_view value) {
    put_field(issue, parse_field_path(path, BlockId::issue).steps, Draft(value));
  };
  put("title", "停车");
  put("tags", "a");
  put("tags", "b");
  put("source.channel", "phone");
  put("source.order_no", "1");
  put("positions.party", "p1");
  put("positions.text", "one");
  put("positions.2.text", "two");
  CHECK(shown(issue) ==
        "{title: 停车, tags: [a, b], source: {channel: phone, order_no: 1}, positions: [{party: "
        "p1, text: one}, {text: two}]}");
}

}  // namespace
}  // namespace meeting
