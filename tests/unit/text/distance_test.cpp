// SPDX-License-Identifier: Apache-2.0
#include "text/distance.hpp"

#include <doctest/doctest.h>

#include <array>
#include <meeting/text.hpp>
#include <string>

using namespace meeting;

namespace {

constexpr std::array<std::string_view, 30> english_keys{
    "title",    "form",       "platform",    "method",      "date",      "start",
    "end",      "place",      "area",        "series",      "convener",  "chair",
    "recorder", "attendance", "reports",     "parties",     "issues",    "follow_ups",
    "events",   "indicators", "mediation",   "claims",      "feedback",  "attachments",
    "archive",  "note",       "resolutions", "responsible", "raised_by", "raised_on"};

constexpr std::array<std::string_view, 24> chinese_keys{
    "标题",     "形式",     "日期",     "开始",     "结束",     "地点",     "所属",     "主持人",
    "记录人",   "到会人数", "参与方",   "议题",     "跟进事项", "公示",     "责任单位", "完成时限",
    "完成日期", "提出方",   "提出日期", "配合单位", "整改单位", "上报单位", "发言方",   "备注"};

}  // namespace

TEST_CASE("the number of slips between two words") {
  struct Case {
    std::string_view left, right;
    std::size_t distance;
  };
  constexpr std::array cases{
      Case{"", "", 0},
      Case{"", "abc", 3},
      Case{"abc", "abc", 0},
      Case{"titel", "title", 1},
      Case{"ca", "ac", 1},
      Case{"ca", "abc", 3},
      Case{"kitten", "sitting", 3},
      Case{"责任方位", "责任单位", 1},
      Case{"参于方", "参与方", 1},
      Case{"a", "议", 1},
      Case{"abcdef", "badcfe", 3},
  };
  for (const Case& c : cases) {
    CAPTURE(c.left);
    CHECK(edit_distance(c.left, c.right, 10) == c.distance);
    CHECK(edit_distance(c.right, c.left, 10) == c.distance);
    // A limit changes nothing below it and gives limit + 1 above.
    for (std::size_t limit = 0; limit < 8; ++limit) {
      CAPTURE(limit);
      const std::size_t expected = c.distance <= limit ? c.distance : limit + 1;
      CHECK(edit_distance(c.left, c.right, limit) == expected);
    }
  }
}

TEST_CASE("did you mean") {
  struct Case {
    std::string_view wanted, best;  // best empty: no suggestion
  };
  constexpr std::array english{
      Case{"titel", "title"},
      Case{"Title", "title"},
      Case{"tilte", "title"},
      Case{"dat", "date"},
      Case{"daet", "date"},
      Case{"party", "parties"},
      Case{"partys", "parties"},
      Case{"issue", "issues"},
      Case{"followups", "follow_ups"},
      Case{"follow-ups", "follow_ups"},
      Case{"follow_up", "follow_ups"},
      Case{"resolution", "resolutions"},
      Case{"responsable", "responsible"},
      Case{"responsible_party", "responsible"},
      Case{"raisedby", "raised_by"},
      Case{"attendence", "attendance"},
      Case{"mediatoin", "mediation"},
      Case{"weather", ""},
      Case{"x", ""},
      Case{"zz", ""},
      Case{"", ""},
      Case{"agenda", ""},
      Case{"budget", ""},
      Case{"owner", ""},
  };
  for (const Case& c : english) {
    CAPTURE(c.wanted);
    const auto found = nearest(c.wanted, english_keys);
    CHECK((found.empty() ? "" : found.front()) == c.best);
  }
  constexpr std::array chinese{
      Case{"责任方位", "责任单位"},
      Case{"责任单位 ", "责任单位"},
      Case{"责任 单位", "责任单位"},
      Case{"负责单位", "责任单位"},
      Case{"参于方", "参与方"},
      Case{"参与", "参与方"},
      Case{"标体", "标题"},
      Case{"日其", "日期"},
      Case{"期日", "日期"},
      Case{"主持", "主持人"},
      Case{"完成日", "完成日期"},
      Case{"完成期限", "完成时限"},
      Case{"会议标题", "标题"},
      Case{"跟进事项目", "跟进事项"},
      Case{"到会人数：", "到会人数"},
      Case{"天气", ""},
      Case{"施工队", ""},
      Case{"预算", ""},
      Case{"物业公司名称", ""},
      Case{"施工单位", ""},
      Case{"题", "标题"},
      Case{"titel", ""},
  };
  for (const Case& c : chinese) {
    CAPTURE(c.wanted);
    const auto found = nearest(c.wanted, chinese_keys);
    CHECK((found.empty() ? "" : found.front()) == c.best);
  }
}

TEST_CASE("suggestions fit equally well, are few and come from the candidates") {
  const auto raised = nearest("raised", english_keys);
  REQUIRE(raised.size() == 2);
  CHECK(raised[0] == "raised_by");
  CHECK(raised[1] == "raised_on");
  CHECK(nearest("raised", english_keys, 1).size() == 1);
  CHECK(nearest("raised", english_keys, 0).empty());

  constexpr std::array<std::string_view, 4> twice{"标题", "标题", "", "标体"};
  const auto found = nearest("标体", twice);
  REQUIRE(found.size() == 1);  // neither itself, nor the same twice
  CHECK(found[0].data() == twice[0].data());
}

TEST_CASE("hostile words get no suggestion and take no time") {
  const std::string page(1'000'000, 'a');
  CHECK(nearest(page, english_keys).empty());
  CHECK(nearest(std::string(300, 't'), english_keys).empty());
  CHECK(nearest("\xff\xfe\xfd", english_keys).empty());
  CHECK(nearest("\x1b[31m", english_keys).empty());
  CHECK(nearest("   ", english_keys).empty());
  const std::array<std::string_view, 1> long_candidate{page};
  CHECK(nearest("aaaa", long_candidate).empty());
}
