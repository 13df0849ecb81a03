// SPDX-License-Identifier: Apache-2.0

// The table of fields: resolutions, votes, signatures, money.

#include "model/binding.hpp"

namespace meeting {
namespace {

// A table is read by its columns.
// clang-format off

constexpr auto resolution_rows = rows({
    row<&Resolution::id>("id", {"代号"}, "id by which other fields may name it",
        "代号，供其他项目引用"),
    row<&Resolution::issue>("issue", {"议题"}, "issue that it belongs to (flat shape)",
        "所属议题（平铺写法）"),
    row<&Resolution::number>("number", {"编号"}, "number",
        "编号"),
    row<&Resolution::type>("type", {"类型", "类别"}, "type",
        "类型"),
    row<&Resolution::basis>("basis", {"形成方式"}, "how it came about",
        "形成方式"),
    row<&Resolution::text>("text", {"内容"}, "what was resolved",
        "决议内容", Need::required),
    row<&Resolution::conditions>("conditions", {"条件"}, "conditions",
        "条件"),
    row<&Resolution::responsible>("responsible", {"责任单位", "责任方"}, "who carries it out",
        "责任单位"),
    row<&Resolution::due>("due", {"完成时限", "期限"}, "by when",
        "完成时限"),
    row<&Resolution::vote>("vote", {"表决"}, "vote",
        "表决情况"),
    row<&Resolution::signatures>("signatures", {"签字"}, "signatures collected",
        "签字情况"),
    row<&Resolution::money>("money", {"资金"}, "money",
        "资金"),
    row<&Resolution::ratification>("ratification", {"提请表决"}, "assembly or body that still has to decide",
        "提请表决"),
    row<&Resolution::legal_basis>("legal_basis", {"法律依据"}, "statutes and rules relied on",
        "法律依据"),
    row<&Resolution::effective_on>("effective_on", {"生效日期"}, "day from which it holds",
        "生效日期"),
    row<&Resolution::review_on>("review_on", {"再议日期"}, "day on which it comes up again",
        "再议日期"),
    row<&Resolution::supersedes>("supersedes", {"替代"}, "resolution that it replaces",
        "替代的决议"),
    row<&Resolution::no_action>("no_action", {"无需跟进"}, "that nothing needs to follow",
        "无需跟进"),
    row<&Resolution::follow_ups>("follow_ups", {"跟进事项", "跟进"}, "what has to be done",
        "跟进事项"),
    row<&Resolution::resource>("resource", {"使用资源"}, "resource of the book that is used",
        "使用的资源"),
});

constexpr auto due_rows = rows({
    row<&Due::working_days>("working_days", {"工作日"}, "how many working days",
        "工作日数", Need::required),
    row<&Due::after>("after", {"起算日"}, "counted from the day after; the day of the meeting where none is given",
        "起算日，从次日起算，不写即为会议日期"),
});

constexpr auto vote_rows = rows({
    row<&Vote::rule>("rule", {"规则"}, "rule that decides",
        "适用规则"),
    row<&Vote::base>("base", {"应参加"}, "all who may vote",
        "应参加"),
    row<&Vote::took_part>("took_part", {"实参加"}, "who took part",
        "实参加"),
    row<&Vote::in_favour>("for", {"同意", "赞成"}, "in favour",
        "同意"),
    row<&Vote::against>("against", {"反对"}, "against",
        "反对"),
    row<&Vote::abstain>("abstain", {"弃权"}, "abstentions",
        "弃权"),
    row<&Vote::claimed>("claimed", {"宣布结果"}, "result as announced; it is checked",
        "宣布的结果，供核对"),
});

constexpr auto vote_count_rows = rows({
    row<&VoteCount::persons>("persons", {"人数"}, "persons",
        "人数"),
    row<&VoteCount::floor_area>("floor_area", {"面积"}, "exclusive floor area in square metres",
        "专有部分面积，平方米"),
});

constexpr auto signatures_rows = rows({
    row<&Signatures::required>("required", {"应签"}, "how many are needed",
        "应签"),
    row<&Signatures::signed_>("signed", {"已签"}, "signed",
        "已签"),
    row<&Signatures::refused>("refused", {"拒签"}, "refused",
        "拒签"),
    row<&Signatures::unreachable>("unreachable", {"未联系上"}, "not reached",
        "未联系上"),
    row<&Signatures::claimed>("claimed", {"宣布结果"}, "result as announced; it is checked",
        "宣布的结果，供核对"),
});

constexpr auto money_rows = rows({
    row<&Money::kind>("kind", {"种类"}, "kind",
        "种类"),
    row<&Money::amount>("amount", {"金额"}, "amount, digits only; left out where funds are applied for and the sum is not known",
        "金额，只写数字；申请资金而金额未定的可不写"),
    row<&Money::unit>("unit", {"单位"}, "unit; yuan where none is given",
        "单位，不写即为元"),
    row<&Money::total>("total", {"总额"}, "whole sum where the amount is what each pays",
        "合计金额，金额为每户或每人应付时写"),
    row<&Money::payers>("payers", {"缴款户数"}, "how many pay the amount",
        "缴款的户数或人数"),
    row<&Money::pricing>("pricing", {"收费方式"}, "how it is priced",
        "收费方式"),
    row<&Money::payer>("payer", {"付款方"}, "who pays",
        "付款方"),
    row<&Money::payee>("payee", {"收款方"}, "who receives",
        "收款方"),
    row<&Money::applied_on>("applied_on", {"申请日期"}, "day of the application for funds",
        "申请日期"),
    row<&Money::due>("due", {"支付时限"}, "by when it is paid",
        "支付时限"),
    row<&Money::paid_on>("paid_on", {"支付日期"}, "day of payment",
        "支付日期"),
});

constexpr auto ratification_rows = rows({
    row<&Ratification::body>("body", {"表决机构"}, "body",
        "表决机构"),
    row<&Ratification::matter>("matter", {"表决事项"}, "what it decides",
        "表决事项"),
    row<&Ratification::due>("due", {"时限"}, "by when",
        "时限"),
    row<&Ratification::ratified_on>("ratified_on", {"通过日期"}, "day on which it agreed",
        "通过日期"),
    row<&Ratification::ratified_in>("ratified_in", {"通过会议"}, "record of that meeting",
        "通过的会议记录"),
    row<&Ratification::rejected_on>("rejected_on", {"未通过日期"}, "day on which it did not agree",
        "未通过日期"),
});

constexpr BoundBlock all[] = {
    {{BlockId::resolution, "resolution", "决议", "what was resolved on an issue",
      "决议", resolution_rows.fields},
     resolution_rows.bindings},
    {{BlockId::due, "due", "完成时限", "time limit counted in working days",
      "按工作日计算的时限", due_rows.fields},
     due_rows.bindings},
    {{BlockId::vote, "vote", "表决", "result of a vote",
      "表决情况", vote_rows.fields},
     vote_rows.bindings},
    {{BlockId::vote_count, "vote_count", "表决数", "persons and floor area",
      "人数和面积", vote_count_rows.fields},
     vote_count_rows.bindings},
    {{BlockId::signatures, "signatures", "签字", "signatures collected",
      "签字情况", signatures_rows.fields},
     signatures_rows.bindings},
    {{BlockId::money, "money", "资金", "sum of money",
      "资金", money_rows.fields},
     money_rows.bindings},
    {{BlockId::ratification, "ratification", "提请表决", "decision that another body still has to take",
      "提请表决", ratification_rows.fields},
     ratification_rows.bindings},
};

// clang-format on

}  // namespace

std::span<const BoundBlock> resolution_blocks() { return all; }

}  // namespace meeting
