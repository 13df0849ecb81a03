// SPDX-License-Identifier: Apache-2.0

// The table of fields: the record itself and what stands at its top.

#include "model/binding.hpp"

namespace meeting {
namespace {

// A table is read by its columns.
// clang-format off

constexpr auto record_rows = rows({
    row<&Record::format>("format", {"格式"}, "number of the format, 1",
        "格式版本，写 1", Need::required),
    row<&Record::id>("id", {"标识", "文件名"}, "id of the record where it differs from the file name",
        "记录标识，与文件名不同时才写"),
    row<&Record::number>("number", {"编号", "文号"}, "number of the minutes in the book's numbering",
        "纪要编号"),
    row<&Record::title>("title", {"标题", "会议名称"}, "what the meeting is called",
        "会议名称", Need::required),
    row<&Record::form>("form", {"形式", "会议形式"}, "form of the meeting",
        "会议形式", Need::required),
    row<&Record::platform>("platform", {"平台", "议事平台"}, "standing platform that the meeting belongs to",
        "议事平台的名称"),
    row<&Record::method>("method", {"工作法"}, "method of work followed",
        "采用的工作法"),
    row<&Record::level>("level", {"层级"}, "level at which the meeting is held",
        "召开的层级"),
    row<&Record::date>("date", {"日期", "会议日期"}, "day of the meeting, or first day of a campaign",
        "会议日期，或行动开始的日期", Need::required),
    row<&Record::start>("start", {"开始", "开始时间"}, "time at which it began",
        "开始时间"),
    row<&Record::end>("end", {"结束", "结束时间"}, "time at which it ended",
        "结束时间"),
    row<&Record::place>("place", {"地点"}, "where it was held",
        "开会地点"),
    row<&Record::area>("area", {"所属", "区域"}, "area concerned; what the book states need not be repeated",
        "所属区域，记录簿里写过的不必重复"),
    row<&Record::series>("series", {"例会"}, "name of the recurring series in the book",
        "所属例会的名称"),
    row<&Record::announcement>("announcement", {"会议通知"}, "how and when the meeting was announced",
        "会前通知"),
    row<&Record::cancelled>("cancelled", {"取消"}, "that the meeting was called off",
        "会议取消"),
    row<&Record::convener>("convener", {"召集单位"}, "who called the meeting",
        "召集会议的单位"),
    row<&Record::chair>("chair", {"主持人"}, "who chaired it: a post, or a party and a post",
        "主持人：职务，或单位加职务"),
    row<&Record::recorder>("recorder", {"记录人"}, "who kept the record",
        "记录人"),
    row<&Record::attendance>("attendance", {"到会人数"}, "how many were expected and present",
        "应到与实到人数"),
    row<&Record::reports>("reports", {"汇报", "通报"}, "reports given before the discussion",
        "议事前的汇报、通报"),
    row<&Record::parties>("parties", {"参与方", "参会单位"}, "who took part or should have",
        "参与方，包括应到未到的"),
    row<&Record::issues>("issues", {"议题"}, "what was deliberated",
        "议题"),
    row<&Record::resolutions>("resolutions", {"决议", "议定事项", "协商结果"}, "resolutions, each naming its issue (flat shape)",
        "决议，各写明所属议题（平铺写法）"),
    row<&Record::follow_ups>("follow_ups", {"跟进事项", "跟进", "落实事项"}, "follow-ups of the record, or of the resolution or issue that they name",
        "跟进事项，可写明所属决议或议题"),
    row<&Record::public_notices>("public_notices", {"公示"}, "public notices of the results",
        "结果公示"),
    row<&Record::events>("events", {"处置经过", "经过"}, "what happened when, for an emergency",
        "应急处置的经过"),
    row<&Record::indicators>("indicators", {"指标"}, "figures measured before or after",
        "成效指标"),
    row<&Record::mediation>("mediation", {"调解"}, "data of a people's mediation",
        "人民调解的情况"),
    row<&Record::claims>("claims", {"填报数"}, "totals that somebody states, to be checked",
        "对外填报的数字，供核对"),
    row<&Record::feedback>("feedback", {"群众反馈"}, "thanks and reports, not a survey",
        "锦旗、感谢信等反馈，不算测评"),
    row<&Record::attachments>("attachments", {"附件"}, "files that belong to the record",
        "附件"),
    row<&Record::archive>("archive", {"归档"}, "where and when it was filed",
        "归档情况"),
    row<&Record::note>("note", {"备注"}, "anything else",
        "备注"),
    row<&Record::postponed>("postponed", {"改期"}, "changes of the day",
        "改期"),
    row<&Record::rules_of_order>("rules_of_order", {"议事规则"}, "rules of speaking",
        "发言规则"),
    row<&Record::inspections>("inspections", {"督查"}, "looks at how it is carried out",
        "对议事和落实情况的督查"),
    row<&Record::tags>("tags", {"标签"}, "labels",
        "标签"),
    row<&Record::private_>("private", {"不公开"}, "not to be published",
        "不对外公开"),
});

constexpr auto area_rows = rows({
    row<&Area::province>("province", {"省"}, "province",
        "省、自治区、直辖市"),
    row<&Area::city>("city", {"市"}, "city",
        "市"),
    row<&Area::district>("district", {"区县", "区", "县"}, "district or county",
        "区、县"),
    row<&Area::street>("street", {"街道", "乡镇", "镇"}, "street or town",
        "街道、乡镇"),
    row<&Area::community>("community", {"社区", "村"}, "community or village",
        "社区、村"),
    row<&Area::compound>("compound", {"小区"}, "residential compound",
        "小区"),
    row<&Area::alley>("alley", {"街巷"}, "street or alley",
        "街巷"),
    row<&Area::grid>("grid", {"网格"}, "grid, from the widest level to the narrowest",
        "网格，从大到小"),
});

constexpr auto officer_rows = rows({
    row<&Officer::party>("party", {"单位", "参与方"}, "party that the person belongs to",
        "所属单位"),
    row<&Officer::role>("role", {"职务"}, "post",
        "职务"),
    row<&Officer::name>("name", {"姓名"}, "name; not published",
        "姓名，不公开"),
});

constexpr auto attendance_rows = rows({
    row<&Attendance::expected>("expected", {"应到"}, "persons expected",
        "应到人数"),
    row<&Attendance::present>("present", {"实到"}, "persons present",
        "实到人数"),
    row<&Attendance::person_times>("person_times", {"人次"}, "person-times, where the same people came again",
        "人次"),
    row<&Attendance::representatives>("representatives", {"代表"}, "representatives among the members of an assembly",
        "代表会议中的代表人数"),
    row<&Attendance::women>("women", {"妇女代表"}, "women among them",
        "其中妇女代表人数"),
});

constexpr auto announcement_rows = rows({
    row<&Announcement::date>("date", {"日期", "发出日期"}, "day on which it was given",
        "发出日期"),
    row<&Announcement::channels>("channels", {"渠道"}, "how it was given",
        "通知渠道"),
    row<&Announcement::issues>("issues", {"议题"}, "issues that it named",
        "通知里写明的议题"),
});

constexpr auto postponed_rows = rows({
    row<&Postponed::date>("date", {"日期"}, "day of the decision",
        "作出改期的日期"),
    row<&Postponed::from>("from", {"原日期"}, "day as planned",
        "原定日期"),
    row<&Postponed::to>("to", {"新日期"}, "new day",
        "新定日期"),
});

constexpr auto cancelled_rows = rows({
    row<&Cancelled::date>("date", {"日期"}, "day of the decision",
        "取消的日期"),
    row<&Cancelled::reason>("reason", {"原因"}, "why",
        "取消的原因"),
});

constexpr auto report_rows = rows({
    row<&Report::by>("by", {"汇报方"}, "who reported",
        "汇报方"),
    row<&Report::subject>("subject", {"内容"}, "on what",
        "汇报内容"),
});

constexpr auto party_rows = rows({
    row<&Party::id>("id", {"代号"}, "id by which other fields may name it",
        "代号，供其他项目引用"),
    row<&Party::kind>("kind", {"类别", "类型"}, "kind of party",
        "参与方类别", Need::required),
    row<&Party::name>("name", {"名称", "单位"}, "name",
        "名称"),
    row<&Party::count>("count", {"人数"}, "how many persons came for it",
        "到场人数"),
    row<&Party::roles>("roles", {"职务"}, "posts of those who came",
        "到场人员的职务"),
    row<&Party::standing>("standing", {"当事身份"}, "standing in a dispute",
        "在纠纷中的身份"),
    row<&Party::attendance>("attendance", {"出席情况"}, "present unless stated otherwise",
        "出席情况，不写即为出席"),
    row<&Party::reason>("reason", {"原因"}, "why it did not come",
        "未到的原因"),
    row<&Party::people>("people", {"人员"}, "persons; optional and never published",
        "人员，可不写，不公开"),
    row<&Party::members>("members", {"成员"}, "who a task force consists of",
        "工作小队的成员"),
    row<&Party::offers>("offers", {"资源"}, "what it offers to the community",
        "能提供的资源"),
});

constexpr auto person_rows = rows({
    row<&Person::name>("name", {"姓名"}, "name",
        "姓名"),
    row<&Person::roles>("roles", {"职务"}, "posts",
        "职务"),
    row<&Person::phone>("phone", {"电话"}, "telephone number, quoted",
        "电话，加引号"),
    row<&Person::also_in>("also_in", {"兼任单位"}, "other parties that the person serves",
        "兼任的其他单位"),
});

constexpr auto public_notice_rows = rows({
    row<&PublicNotice::date>("date", {"日期", "张贴日期"}, "first day of display",
        "张贴日期"),
    row<&PublicNotice::until>("until", {"截止"}, "last day of display",
        "公示截止日期"),
    row<&PublicNotice::channels>("channels", {"渠道"}, "where it is displayed",
        "公示渠道"),
    row<&PublicNotice::covers>("covers", {"范围"}, "issues or resolutions that it covers; all where none is named",
        "公示的议题或决议，不写即为全部"),
    row<&PublicNotice::contact>("contact", {"联系方式"}, "where to object",
        "异议联系方式"),
    row<&PublicNotice::objections>("objections", {"异议"}, "objections received",
        "收到的异议"),
});

constexpr auto objection_rows = rows({
    row<&Objection::date>("date", {"日期"}, "day on which it came",
        "提出日期"),
    row<&Objection::by>("by", {"提出人"}, "who objected",
        "提出人"),
    row<&Objection::text>("text", {"内容"}, "what it says",
        "异议内容", Need::required),
    row<&Objection::response>("response", {"答复"}, "answer given",
        "答复"),
    row<&Objection::withdrawn_on>("withdrawn_on", {"撤回日期"}, "day on which it was withdrawn",
        "撤回日期"),
});

constexpr auto event_rows = rows({
    row<&Event::at_time>("at", {"时间"}, "day and time, quoted",
        "日期和时间，加引号", Need::required),
    row<&Event::kind>("kind", {"节点"}, "kind of step",
        "节点"),
    row<&Event::what>("what", {"内容"}, "what happened",
        "内容", Need::required),
    row<&Event::by>("by", {"处置人"}, "who acted",
        "处置人"),
});

constexpr auto indicator_rows = rows({
    row<&Indicator::name>("name", {"名称"}, "what is measured",
        "指标名称", Need::required),
    row<&Indicator::value>("value", {"数值"}, "its value",
        "数值", Need::required),
    row<&Indicator::unit>("unit", {"单位"}, "its unit",
        "单位"),
    row<&Indicator::date>("date", {"日期"}, "day of the measurement",
        "测量日期"),
    row<&Indicator::sample>("sample", {"样本数"}, "how many were asked",
        "样本数"),
});

constexpr auto mediation_rows = rows({
    row<&Mediation::case_no>("case_no", {"案号"}, "number of the case",
        "案号"),
    row<&Mediation::dispute_type>("dispute_type", {"纠纷类型"}, "type of the dispute",
        "纠纷类型"),
    row<&Mediation::accepted_on>("accepted_on", {"受理日期"}, "day of acceptance",
        "受理日期"),
    row<&Mediation::origin>("origin", {"案件来源"}, "how the case came",
        "案件来源"),
    row<&Mediation::mediators>("mediators", {"调解员"}, "who mediates",
        "调解员"),
    row<&Mediation::disputed>("disputed", {"争议焦点"}, "points in dispute",
        "争议焦点"),
    row<&Mediation::agreement>("agreement", {"协议形式"}, "written or oral",
        "协议形式：书面或口头"),
    row<&Mediation::performance>("performance", {"履行方式"}, "how and by when it is performed",
        "履行方式和期限"),
    row<&Mediation::signed_on>("signed_on", {"签名日期"}, "day on which the parties and the mediator signed",
        "当事人和调解员签名的日期"),
    row<&Mediation::sealed_on>("sealed_on", {"盖章日期"}, "day on which the committee sealed it",
        "调委会盖章的日期"),
    row<&Mediation::effective_on>("effective_on", {"生效日期"}, "day from which it binds",
        "生效日期"),
    row<&Mediation::performed_on>("performed_on", {"履行日期"}, "day on which it was performed",
        "履行日期"),
    row<&Mediation::confirmation>("confirmation", {"司法确认"}, "judicial confirmation",
        "司法确认"),
    row<&Mediation::fee>("fee", {"费用"}, "fee charged; mediation is free, so 0",
        "收取的费用，调解不收费"),
    row<&Mediation::papers>("papers", {"卷宗材料"}, "papers in the file",
        "卷宗材料"),
});

constexpr auto confirmation_rows = rows({
    row<&Confirmation::applied_on>("applied_on", {"申请日期"}, "day of the application",
        "申请日期"),
    row<&Confirmation::confirmed_on>("confirmed_on", {"确认日期"}, "day of the ruling",
        "确认日期"),
    row<&Confirmation::court>("court", {"法院"}, "which court",
        "法院"),
});

constexpr auto claim_rows = rows({
    row<&Claim::what>("what", {"内容"}, "what is counted",
        "统计内容", Need::required),
    row<&Claim::value>("value", {"数值"}, "the number stated",
        "填报的数", Need::required),
    row<&Claim::unit>("unit", {"单位"}, "its unit",
        "单位"),
    row<&Claim::period>("period", {"期间"}, "for which period",
        "统计期间"),
});

constexpr auto feedback_rows = rows({
    row<&Feedback::date>("date", {"日期"}, "day",
        "日期"),
    row<&Feedback::kind>("kind", {"种类"}, "kind",
        "种类"),
    row<&Feedback::text>("text", {"内容"}, "what it says",
        "内容"),
});

constexpr auto attachment_rows = rows({
    row<&Attachment::path>("path", {"文件"}, "path from the record's folder",
        "文件路径，从记录所在文件夹算起", Need::required),
    row<&Attachment::what>("what", {"内容"}, "what it is",
        "说明"),
});

constexpr auto archive_rows = rows({
    row<&Archive::number>("number", {"档号"}, "number in the archive",
        "档号"),
    row<&Archive::retention>("retention", {"保管期限"}, "how long it is kept",
        "保管期限"),
    row<&Archive::filed_on>("filed_on", {"归档日期"}, "day of filing",
        "归档日期"),
});

constexpr auto inspection_rows = rows({
    row<&Inspection::date>("date", {"日期"}, "day",
        "日期"),
    row<&Inspection::method>("method", {"方式"}, "how",
        "方式"),
    row<&Inspection::by>("by", {"督查人"}, "who looked",
        "督查人"),
    row<&Inspection::of>("of", {"督查对象"}, "who was asked or visited",
        "督查对象"),
    row<&Inspection::finding>("finding", {"情况"}, "what was found",
        "发现的情况", Need::required),
    row<&Inspection::assessed>("assessed", {"纳入考核"}, "whether it counts in the assessment",
        "是否纳入考核"),
});

constexpr BoundBlock all[] = {
    {{BlockId::record, "record", "记录", "one meeting, or an intake, campaign, emergency or joint project",
      "一次会议，或一份诉求登记、专项排查、应急处置、共建项目", record_rows.fields},
     record_rows.bindings},
    {{BlockId::area, "area", "所属", "area, from the widest to the narrowest level",
      "区域，从大到小", area_rows.fields},
     area_rows.bindings},
    {{BlockId::officer, "officer", "主持人或记录人", "chair or recorder with party and post",
      "主持人或记录人", officer_rows.fields},
     officer_rows.bindings},
    {{BlockId::attendance, "attendance", "到会人数", "how many came",
      "到会人数", attendance_rows.fields},
     attendance_rows.bindings},
    {{BlockId::announcement, "announcement", "会议通知", "notice before the meeting",
      "会前通知", announcement_rows.fields},
     announcement_rows.bindings},
    {{BlockId::postponed, "postponed", "改期", "change of the day",
      "改期", postponed_rows.fields},
     postponed_rows.bindings},
    {{BlockId::cancelled, "cancelled", "取消", "that it was called off",
      "取消", cancelled_rows.fields},
     cancelled_rows.bindings},
    {{BlockId::report, "report", "汇报", "report given before the discussion",
      "议事前的汇报", report_rows.fields},
     report_rows.bindings},
    {{BlockId::party, "party", "参与方", "party to the deliberation",
      "参与方", party_rows.fields},
     party_rows.bindings},
    {{BlockId::person, "person", "人员", "person of a party; not published",
      "参与方的人员，不公开", person_rows.fields},
     person_rows.bindings},
    {{BlockId::public_notice, "public_notice", "公示", "public notice of results",
      "结果公示", public_notice_rows.fields},
     public_notice_rows.bindings},
    {{BlockId::objection, "objection", "异议", "objection to what was published",
      "对公示的异议", objection_rows.fields},
     objection_rows.bindings},
    {{BlockId::event, "event", "处置经过", "what happened at one time",
      "经过的一步", event_rows.fields},
     event_rows.bindings},
    {{BlockId::indicator, "indicator", "指标", "figure measured",
      "指标", indicator_rows.fields},
     indicator_rows.bindings},
    {{BlockId::mediation, "mediation", "调解", "people's mediation",
      "人民调解", mediation_rows.fields},
     mediation_rows.bindings},
    {{BlockId::confirmation, "confirmation", "司法确认", "judicial confirmation of a mediation agreement",
      "调解协议的司法确认", confirmation_rows.fields},
     confirmation_rows.bindings},
    {{BlockId::claim, "claim", "填报数", "total that somebody states",
      "填报的数字", claim_rows.fields},
     claim_rows.bindings},
    {{BlockId::feedback, "feedback", "群众反馈", "thanks or report",
      "群众反馈", feedback_rows.fields},
     feedback_rows.bindings},
    {{BlockId::attachment, "attachment", "附件", "file that belongs to the record",
      "附件", attachment_rows.fields},
     attachment_rows.bindings},
    {{BlockId::archive, "archive", "归档", "filing",
      "归档", archive_rows.fields},
     archive_rows.bindings},
    {{BlockId::inspection, "inspection", "督查", "look at how deliberation is carried out",
      "督查", inspection_rows.fields},
     inspection_rows.bindings},
};

// clang-format on

}  // namespace

std::span<const BoundBlock> record_blocks() { return all; }

}  // namespace meeting
