// SPDX-License-Identifier: Apache-2.0

// The table of fields: follow-ups and what happens to them.

#include "model/binding.hpp"

namespace meeting {
namespace {

// A table is read by its columns.
// clang-format off

constexpr auto follow_up_rows = rows({
    row<&FollowUp::id>("id", {"代号"}, "id by which other fields may name it",
        "代号，供其他项目引用"),
    row<&FollowUp::resolution>("resolution", {"决议"}, "resolution that it belongs to (flat shape)",
        "所属决议（平铺写法）"),
    row<&FollowUp::issue>("issue", {"议题"}, "issue that it belongs to (flat shape)",
        "所属议题（平铺写法）"),
    row<&FollowUp::task>("task", {"事项", "整改措施"}, "what has to be done",
        "要做的事", Need::required),
    row<&FollowUp::lead>("lead", {"责任单位", "主办", "责任方"}, "who leads",
        "责任单位"),
    row<&FollowUp::person>("person", {"责任人"}, "person in charge, by post",
        "责任人，写职务"),
    row<&FollowUp::assisting>("assisting", {"配合单位", "协办"}, "who assists",
        "配合单位"),
    row<&FollowUp::due>("due", {"完成时限", "期限", "截止日期"}, "by when; never changed, see extended",
        "完成时限，不改动，延期另记"),
    row<&FollowUp::extended>("extended", {"延期"}, "extensions of the time limit",
        "延期"),
    row<&FollowUp::progress>("progress", {"进展"}, "progress",
        "进展"),
    row<&FollowUp::suspended>("suspended", {"中止"}, "suspensions",
        "中止"),
    row<&FollowUp::escalated>("escalated", {"上报", "吹哨"}, "referrals to a higher level",
        "上报、吹哨"),
    row<&FollowUp::rectification>("rectification", {"整改通知"}, "rectification notices",
        "整改通知"),
    row<&FollowUp::done_on>("done_on", {"完成日期", "办结日期"}, "day on which it was done",
        "完成日期"),
    row<&FollowUp::outputs>("outputs", {"完成量"}, "what was done, in figures",
        "完成的数量"),
    row<&FollowUp::service_mode>("service_mode", {"服务方式"}, "way of service",
        "服务方式"),
    row<&FollowUp::evidence>("evidence", {"佐证材料"}, "what proves it",
        "佐证材料"),
    row<&FollowUp::visits>("visits", {"回访"}, "return visits",
        "回访"),
    row<&FollowUp::survey>("survey", {"满意度测评"}, "satisfaction survey",
        "满意度测评"),
    row<&FollowUp::closed_on>("closed_on", {"销号日期"}, "day on which it was struck off",
        "销号日期"),
    row<&FollowUp::closing>("closing", {"销号方式"}, "how it was struck off",
        "销号方式"),
    row<&FollowUp::cancelled>("cancelled", {"取消"}, "that it was called off",
        "取消"),
    row<&FollowUp::since>("since", {"起始日期"}, "day from which it runs, where that is not the meeting's",
        "起始日期，与会议日期不同时写"),
    row<&FollowUp::continues>("continues", {"接续"}, "follow-up of an earlier meeting that it goes on with",
        "接续的跟进事项"),
    row<&FollowUp::reopened>("reopened", {"重开"}, "that it was opened again",
        "重开"),
    row<&FollowUp::private_>("private", {"不公开"}, "not to be published",
        "不对外公开"),
});

constexpr auto extended_rows = rows({
    row<&Extension::date>("date", {"日期"}, "day of the decision",
        "作出延期的日期", Need::required),
    row<&Extension::from>("from", {"原时限"}, "time limit before",
        "原时限"),
    row<&Extension::to>("to", {"新时限"}, "time limit after",
        "新时限", Need::required),
    row<&Extension::reason>("reason", {"原因"}, "why",
        "原因"),
});

constexpr auto progress_rows = rows({
    row<&Progress::date>("date", {"日期"}, "day",
        "日期", Need::required),
    row<&Progress::percent>("percent", {"比例"}, "percent done",
        "完成比例"),
    row<&Progress::done>("done", {"已完成"}, "how many are done",
        "已完成数"),
    row<&Progress::target>("target", {"总数"}, "of how many",
        "总数"),
    row<&Progress::note>("note", {"说明"}, "remark",
        "说明"),
});

constexpr auto suspended_rows = rows({
    row<&Suspension::date>("date", {"日期"}, "first day",
        "中止日期", Need::required),
    row<&Suspension::reason>("reason", {"原因"}, "why",
        "原因"),
    row<&Suspension::resumed_on>("resumed_on", {"恢复日期"}, "day on which it went on",
        "恢复日期"),
});

constexpr auto escalated_rows = rows({
    row<&Escalation::to>("to", {"上报单位"}, "to whom",
        "上报单位"),
    row<&Escalation::date>("date", {"日期"}, "day",
        "日期"),
    row<&Escalation::order_no>("order_no", {"派单号"}, "number of the dispatch order, quoted",
        "派单号，加引号"),
    row<&Escalation::dispatched_on>("dispatched_on", {"派单日期"}, "day of the dispatch",
        "派单日期"),
    row<&Escalation::departments>("departments", {"部门"}, "departments called",
        "部门"),
    row<&Escalation::reported_in_on>("reported_in_on", {"报到日期"}, "day on which the department turned up",
        "部门报到日期"),
    row<&Escalation::answered_on>("answered_on", {"反馈日期"}, "day of its answer",
        "反馈日期"),
    row<&Escalation::result>("result", {"结果"}, "result",
        "结果"),
});

constexpr auto rectification_rows = rows({
    row<&Rectification::number>("number", {"编号"}, "number",
        "编号"),
    row<&Rectification::issued_at>("issued_at", {"下达时间"}, "when it was issued",
        "下达时间"),
    row<&Rectification::by>("by", {"下达单位"}, "who issued it",
        "下达单位"),
    row<&Rectification::to>("to", {"整改单位"}, "to whom",
        "整改单位"),
    row<&Rectification::due>("due", {"整改时限"}, "by when",
        "整改时限"),
    row<&Rectification::checked_at>("checked_at", {"复查时间"}, "when it was checked",
        "复查时间"),
    row<&Rectification::result>("result", {"复查结果"}, "result of the check",
        "复查结果"),
});

constexpr auto output_rows = rows({
    row<&Output::what>("what", {"内容"}, "what",
        "内容", Need::required),
    row<&Output::quantity>("quantity", {"数量"}, "how much",
        "数量"),
    row<&Output::target>("target", {"目标数"}, "of how much",
        "目标数"),
    row<&Output::unit>("unit", {"单位"}, "unit",
        "单位"),
});

constexpr auto visit_rows = rows({
    row<&Visit::date>("date", {"日期"}, "day",
        "日期", Need::required),
    row<&Visit::method>("method", {"回访方式", "方式"}, "how",
        "回访方式"),
    row<&Visit::by>("by", {"回访人"}, "who visited",
        "回访人"),
    row<&Visit::of>("of", {"回访对象", "对象"}, "who was visited",
        "回访对象"),
    row<&Visit::result>("result", {"结果"}, "whether the matter is solved",
        "结果"),
    row<&Visit::rating>("rating", {"评价"}, "rating given",
        "评价"),
    row<&Visit::note>("note", {"备注"}, "remark",
        "备注"),
});

constexpr auto survey_rows = rows({
    row<&RatingSurvey::date>("date", {"日期"}, "day",
        "日期"),
    row<&RatingSurvey::very_satisfied>("very_satisfied", {"非常满意"}, "very satisfied",
        "非常满意"),
    row<&RatingSurvey::satisfied>("satisfied", {"满意"}, "satisfied",
        "满意"),
    row<&RatingSurvey::basically_satisfied>("basically_satisfied", {"基本满意"}, "basically satisfied",
        "基本满意"),
    row<&RatingSurvey::dissatisfied>("dissatisfied", {"不满意"}, "dissatisfied",
        "不满意"),
    row<&RatingSurvey::no_answer>("no_answer", {"未评价"}, "no answer",
        "未评价"),
});

constexpr auto reopened_rows = rows({
    row<&Reopening::date>("date", {"日期"}, "day",
        "日期", Need::required),
    row<&Reopening::reason>("reason", {"原因"}, "why",
        "原因"),
    row<&Reopening::done_on>("done_on", {"原完成日期"}, "when it had been done",
        "原完成日期"),
    row<&Reopening::closed_on>("closed_on", {"原销号日期"}, "when it had been struck off",
        "原销号日期"),
});

constexpr BoundBlock all[] = {
    {{BlockId::follow_up, "follow_up", "跟进事项", "what has to be done",
      "跟进事项", follow_up_rows.fields},
     follow_up_rows.bindings},
    {{BlockId::extended, "extended", "延期", "extension of a time limit",
      "延期", extended_rows.fields},
     extended_rows.bindings},
    {{BlockId::progress, "progress", "进展", "progress made by a day",
      "进展", progress_rows.fields},
     progress_rows.bindings},
    {{BlockId::suspended, "suspended", "中止", "suspension",
      "中止", suspended_rows.fields},
     suspended_rows.bindings},
    {{BlockId::escalated, "escalated", "上报", "referral to a higher level",
      "上报", escalated_rows.fields},
     escalated_rows.bindings},
    {{BlockId::rectification, "rectification", "整改通知", "rectification notice",
      "整改通知", rectification_rows.fields},
     rectification_rows.bindings},
    {{BlockId::output, "output", "完成量", "what was done, in figures",
      "完成量", output_rows.fields},
     output_rows.bindings},
    {{BlockId::visit, "visit", "回访", "return visit",
      "回访", visit_rows.fields},
     visit_rows.bindings},
    {{BlockId::survey, "survey", "满意度测评", "satisfaction survey",
      "满意度测评", survey_rows.fields},
     survey_rows.bindings},
    {{BlockId::reopened, "reopened", "重开", "that a follow-up was opened again",
      "重开", reopened_rows.fields},
     reopened_rows.bindings},
};

// clang-format on

}  // namespace

std::span<const BoundBlock> follow_up_blocks() { return all; }

}  // namespace meeting
