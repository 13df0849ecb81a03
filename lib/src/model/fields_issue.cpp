// SPDX-License-Identifier: Apache-2.0

// The table of fields: issues and what was said on them.

#include "model/binding.hpp"

namespace meeting {
namespace {

// A table is read by its columns.
// clang-format off

constexpr auto issue_rows = rows({
    row<&Issue::id>("id", {"代号"}, "id by which other fields may name it",
        "代号，供其他项目引用"),
    row<&Issue::title>("title", {"标题"}, "what it is about",
        "议题名称", Need::required),
    row<&Issue::category>("category", {"类别", "分类"}, "category",
        "类别"),
    row<&Issue::compound>("compound", {"小区"}, "compounds concerned",
        "所在小区，可以多个"),
    row<&Issue::tier>("tier", {"诉求分级", "难度"}, "simple, complex or difficult",
        "简单、复杂或疑难"),
    row<&Issue::initiative>("initiative", {"响应方式"}, "asked for, joint, or found before anybody asked",
        "有呼必应、一呼百应或未呼先应"),
    row<&Issue::priority>("priority", {"优先级"}, "1 is first",
        "优先级，1 为最高"),
    row<&Issue::officer>("officer", {"责任人", "专人"}, "named person in charge, by post",
        "指定的责任人，写职务"),
    row<&Issue::raised_by>("raised_by", {"提出方", "反映人"}, "who raised it",
        "提出方"),
    row<&Issue::raised_on>("raised_on", {"提出日期", "反映日期"}, "when it was raised",
        "提出日期"),
    row<&Issue::about>("about", {"被反映方"}, "against whom it is raised",
        "被反映方"),
    row<&Issue::screened>("screened", {"受理"}, "whether it was accepted",
        "受理情况"),
    row<&Issue::continues>("continues", {"上次议题"}, "issue of an earlier meeting that it goes on with",
        "接续的上次议题"),
    row<&Issue::parent>("parent", {"主议题"}, "issue that it is a part of",
        "所属的主议题"),
    row<&Issue::source>("source", {"来源"}, "how it came",
        "来源"),
    row<&Issue::facts>("facts", {"情况", "基本情况"}, "facts in figures",
        "基本情况的数字"),
    row<&Issue::cause>("cause", {"原因"}, "cause found",
        "症结、原因"),
    row<&Issue::affected>("affected", {"涉及范围"}, "whom and what it concerns",
        "涉及范围"),
    row<&Issue::survey>("survey", {"排查"}, "items found and fixed in a check",
        "排查的数量"),
    row<&Issue::prior_attempts>("prior_attempts", {"前期处理"}, "what had been tried before",
        "前期处理"),
    row<&Issue::positions>("positions", {"意见"}, "what the parties said",
        "各方意见"),
    row<&Issue::withdrawn>("withdrawn", {"撤回"}, "that it was withdrawn",
        "撤回"),
    row<&Issue::resolutions>("resolutions", {"决议"}, "what was resolved",
        "决议"),
    row<&Issue::follow_ups>("follow_ups", {"跟进事项", "跟进"}, "follow-ups that belong to no resolution",
        "不属于某项决议的跟进事项"),
    row<&Issue::generalised_to>("generalised_to", {"推广到"}, "what else the solution is applied to",
        "由个案推广到的范围"),
    row<&Issue::tags>("tags", {"标签"}, "labels",
        "标签"),
    row<&Issue::private_>("private", {"不公开"}, "not to be published",
        "不对外公开"),
});

constexpr auto screened_rows = rows({
    row<&Screening::date>("date", {"日期"}, "day",
        "日期"),
    row<&Screening::result>("result", {"结果"}, "result",
        "结果"),
    row<&Screening::reason>("reason", {"原因"}, "why",
        "原因"),
    row<&Screening::into>("into", {"并入"}, "issue that it was merged into",
        "并入的议题"),
});

constexpr auto withdrawn_rows = rows({
    row<&Withdrawn::date>("date", {"日期"}, "day",
        "日期"),
    row<&Withdrawn::reason>("reason", {"原因"}, "why",
        "原因"),
});

constexpr auto source_rows = rows({
    row<&IssueSource::channel>("channel", {"渠道"}, "channel",
        "渠道"),
    row<&IssueSource::order_no>("order_no", {"工单号"}, "number of the hotline order, quoted",
        "工单号，加引号"),
    row<&IssueSource::received_at>("received_at", {"收到时间"}, "when it was received",
        "收到时间"),
    row<&IssueSource::due>("due", {"办理时限"}, "time limit of the order",
        "办理时限"),
    row<&IssueSource::contacted_at>("contacted_at", {"首次联系时间"}, "first contact with the caller",
        "首次联系时间"),
    row<&IssueSource::dispatched_at>("dispatched_at", {"派单时间"}, "when it was dispatched",
        "派单时间"),
    row<&IssueSource::handled_at>("handled_at", {"处置时间"}, "when it was handled",
        "处置时间"),
    row<&IssueSource::supervised_at>("supervised_at", {"督办时间"}, "when it was chased",
        "督办时间"),
    row<&IssueSource::replied_at>("replied_at", {"答复时间"}, "when the caller was answered",
        "答复时间"),
    row<&IssueSource::returned>("returned", {"退单"}, "that the order was sent back",
        "退单"),
    row<&IssueSource::relay>("relay", {"逐级反映"}, "through whom it was passed on",
        "逐级反映的路径"),
});

constexpr auto returned_rows = rows({
    row<&Returned::date>("date", {"日期"}, "when",
        "日期"),
    row<&Returned::reason>("reason", {"原因"}, "why",
        "原因"),
});

constexpr auto fact_rows = rows({
    row<&Fact::name>("name", {"名称"}, "what is counted",
        "名称", Need::required),
    row<&Fact::value>("value", {"数值"}, "how many or how much",
        "数值", Need::required),
    row<&Fact::unit>("unit", {"单位"}, "unit",
        "单位"),
});

constexpr auto affected_rows = rows({
    row<&Affected::households>("households", {"户数"}, "households",
        "户数"),
    row<&Affected::persons>("persons", {"人数"}, "persons",
        "人数"),
    row<&Affected::buildings>("buildings", {"楼栋数"}, "buildings",
        "楼栋数"),
    row<&Affected::units>("units", {"单元数"}, "units (staircases)",
        "单元数"),
    row<&Affected::floors>("floors", {"层数"}, "floors",
        "层数"),
    row<&Affected::built_year>("built_year", {"建成年份"}, "year of construction",
        "建成年份"),
});

constexpr auto issue_survey_rows = rows({
    row<&IssueSurvey::found>("found", {"发现数"}, "items found",
        "发现数"),
    row<&IssueSurvey::fixed>("fixed", {"整改数"}, "items fixed",
        "整改数"),
    row<&IssueSurvey::unit>("unit", {"单位"}, "unit",
        "单位"),
});

constexpr auto prior_attempt_rows = rows({
    row<&PriorAttempt::date>("date", {"日期"}, "when; year or month is enough",
        "日期，只写年或年月也可以"),
    row<&PriorAttempt::what>("what", {"内容"}, "what was done",
        "做了什么", Need::required),
    row<&PriorAttempt::result>("result", {"结果"}, "with what result",
        "结果"),
});

constexpr auto position_rows = rows({
    row<&Position::party>("party", {"发言方"}, "who said it",
        "发言方", Need::required),
    row<&Position::stage>("stage", {"环节"}, "stage of the talk",
        "环节"),
    row<&Position::text>("text", {"内容"}, "what was said",
        "内容", Need::required),
    row<&Position::grounds>("grounds", {"理由"}, "grounds of an objection",
        "理由"),
    row<&Position::response>("response", {"答复"}, "answer given",
        "答复"),
    row<&Position::withdrawn_on>("withdrawn_on", {"撤回日期"}, "day on which it was withdrawn",
        "撤回日期"),
});

constexpr BoundBlock all[] = {
    {{BlockId::issue, "issue", "议题", "matter raised",
      "议题", issue_rows.fields},
     issue_rows.bindings},
    {{BlockId::screened, "screened", "受理", "whether an issue was accepted",
      "议题受理", screened_rows.fields},
     screened_rows.bindings},
    {{BlockId::withdrawn, "withdrawn", "撤回", "that an issue was withdrawn",
      "议题撤回", withdrawn_rows.fields},
     withdrawn_rows.bindings},
    {{BlockId::source, "source", "来源", "how an issue came",
      "议题来源", source_rows.fields},
     source_rows.bindings},
    {{BlockId::returned, "returned", "退单", "order sent back",
      "退单", returned_rows.fields},
     returned_rows.bindings},
    {{BlockId::fact, "fact", "情况", "fact in figures",
      "情况", fact_rows.fields},
     fact_rows.bindings},
    {{BlockId::affected, "affected", "涉及范围", "whom and what an issue concerns",
      "涉及范围", affected_rows.fields},
     affected_rows.bindings},
    {{BlockId::issue_survey, "issue_survey", "排查", "items found and fixed in a check",
      "排查数量", issue_survey_rows.fields},
     issue_survey_rows.bindings},
    {{BlockId::prior_attempt, "prior_attempt", "前期处理", "what had been tried before",
      "前期处理", prior_attempt_rows.fields},
     prior_attempt_rows.bindings},
    {{BlockId::position, "position", "意见", "what a party said",
      "一方的意见", position_rows.fields},
     position_rows.bindings},
};

// clang-format on

}  // namespace

std::span<const BoundBlock> issue_blocks() { return all; }

}  // namespace meeting
