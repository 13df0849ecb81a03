// SPDX-License-Identifier: Apache-2.0

#include <doctest/doctest.h>

#include <meeting/private_data.hpp>
#include <string>

namespace {

std::string_view name(meeting::PrivateKind kind) {
  switch (kind) {
    case meeting::PrivateKind::mobile:
      return "mobile";
    case meeting::PrivateKind::identity:
      return "identity";
    case meeting::PrivateKind::bank_card:
      return "card";
    case meeting::PrivateKind::car_plate:
      return "plate";
    case meeting::PrivateKind::email:
      return "email";
    case meeting::PrivateKind::door_number:
      return "door";
  }
  return "?";
}

/// "mobile 13800138000 | door 2号楼3单元401"
std::string found_in(std::string_view text) {
  std::string list;
  std::size_t floor = 0;
  for (const meeting::PrivateData& one : meeting::find_private_data(text)) {
    CHECK(one.begin >= floor);
    CHECK(one.begin < one.end);
    REQUIRE(one.end <= text.size());
    floor = one.end;
    if (!list.empty()) list += " | ";
    list += name(one.kind);
    list += ' ';
    list += text.substr(one.begin, one.end - one.begin);
  }
  return list;
}

struct Case {
  std::string_view text;
  std::string_view found;
};

template <std::size_t N>
void check_all(const Case (&cases)[N]) {
  for (const Case& one : cases) {
    CAPTURE(one.text);
    CHECK(found_in(one.text) == one.found);
  }
}

}  // namespace

TEST_CASE("private data: mobile numbers") {
  constexpr Case cases[] = {
      {"电话13800138000联系", "mobile 13800138000"},
      {"13000000000", "mobile 13000000000"},
      {"19999999999", "mobile 19999999999"},
      {"12999999999", ""},
      {"20000000000", ""},
      {"1380013800", ""},
      {"138001380000", ""},
      {"138 0013 8000", "mobile 138 0013 8000"},
      {"138-0013-8000，下午打", "mobile 138-0013-8000"},
      {"138-0013 8000", ""},
      {"+86 13800138000", "mobile +86 13800138000"},
      {"+86-138-0013-8000", "mobile +86-138-0013-8000"},
      {"8613800138000", "mobile 8613800138000"},
      {"008613800138000", "mobile 008613800138000"},
      {"0086 13800138000", "mobile 0086 13800138000"},
      {"0085 13800138000", "mobile 13800138000"},
      {"8713800138000", ""},
      {"0086 138 0013 8000", "mobile 0086 138 0013 8000"},
      {"１３８００１３８０００", "mobile １３８００１３８０００"},
      {"13800138000、13900139000", "mobile 13800138000 | mobile 13900139000"},
      {"0951-2012345 13800138000", "mobile 13800138000"},
      {"手机号为：13800138000。", "mobile 13800138000"},
      {"热线0951-5012345，或12345", ""},
      {"服务热线 400-800-1234", ""},
      {"投资15000000000元", ""},
      {"约15000000000.50", ""},
      {"2.13800138000", ""},
      {"工单13800138000", ""},
      {"工单号：13800138000", ""},
      {"order no. 13800138000", ""},
      {"Order number 13800138000 of May", ""},
      {"call 13800138000", "mobile 13800138000"},
      {"A13800138000", ""},
      {"13800138000B", ""},
      {"20250701012", ""},
      {"2025-03-14 14:30", ""},
      {"", ""},
      {"没有数字的一句话，也没有符号。", ""},
  };
  check_all(cases);
}

TEST_CASE("private data: the check digit of an identity number, both ways") {
  CHECK(meeting::is_identity_number("11010519491231002X"));
  CHECK(meeting::is_identity_number("11010519491231002x"));
  CHECK(meeting::is_identity_number("440524188001010014") == false);  // the year 1880
  CHECK(meeting::is_identity_number("640104199001010018"));
  // Each other check digit of the same number is wrong.
  for (const char last : std::string_view("0123456789X")) {
    CAPTURE(last);
    CHECK(meeting::is_identity_number(std::string("11010519491231002") + last) == (last == 'X'));
    CHECK(meeting::is_identity_number(std::string("64010419900101001") + last) == (last == '8'));
  }
  // A digit other than 0 in each place, so that every weight counts.
  for (const char last : std::string_view("0123456789X")) {
    CAPTURE(last);
    CHECK(meeting::is_identity_number(std::string("52342119851117234") + last) == (last == '4'));
  }
  // The check digit fits, the day does not exist.
  CHECK_FALSE(meeting::is_identity_number("640104199013010015"));
  // The first and the last year of birth that are believed.
  CHECK_FALSE(meeting::is_identity_number("52342118991231234X"));
  CHECK(meeting::is_identity_number("523421190001012344"));
  CHECK(meeting::is_identity_number("523421209912312345"));
  CHECK_FALSE(meeting::is_identity_number("52342121000101234X"));
  CHECK_FALSE(meeting::is_identity_number("523421190002292341"));
  CHECK_FALSE(meeting::is_identity_number("11010519491231002"));
  CHECK_FALSE(meeting::is_identity_number("011010519491231002X"));
  CHECK_FALSE(meeting::is_identity_number(""));
  // Every single wrong digit is noticed.
  const std::string good = "11010519491231002X";
  for (std::size_t i = 0; i < 17; ++i) {
    for (char digit = '0'; digit <= '9'; ++digit) {
      if (digit == good[i]) continue;
      std::string bad = good;
      bad[i] = digit;
      CHECK_FALSE(meeting::is_identity_number(bad));
    }
  }
}

TEST_CASE("private data: identity numbers in texts") {
  constexpr Case cases[] = {
      {"身份证号11010519491231002X。", "identity 11010519491231002X"},
      {"11010519491231002x", "identity 11010519491231002x"},
      {"110105 19491231 002X", "identity 110105 19491231 002X"},
      {"640104 19900101 0018", "identity 640104 19900101 0018"},
      {"110105 1949123 1002X", ""},
      {"640104199001010018", "identity 640104199001010018"},
      {"工单640104199001010018", "identity 640104199001010018"},
      {"110105194912310021", ""},
      {"640104199001010017", ""},
      {"A640104199001010018", ""},
      {"6401041990010100189", ""},
  };
  check_all(cases);
}

TEST_CASE("private data: bank cards") {
  CHECK(meeting::has_luhn_digit("79927398713"));
  CHECK_FALSE(meeting::has_luhn_digit("79927398710"));
  CHECK_FALSE(meeting::has_luhn_digit("7"));
  CHECK_FALSE(meeting::has_luhn_digit("7992739871a"));
  constexpr Case cases[] = {
      {"卡号6222021234567890128", "card 6222021234567890128"},
      {"6222 0212 3456 7890 128", "card 6222 0212 3456 7890 128"},
      {"6222021234567890127", ""},
      {"4111111111111111", "card 4111111111111111"},
      {"4111 1111 1111 1111", "card 4111 1111 1111 1111"},
      {"4111-1111-1111-1111", "card 4111-1111-1111-1111"},
      {"3000001234567891", "card 3000001234567891"},
      {"7000001234567892", ""},
      {"2000001234567893", ""},
      {"8100001234567899", "card 8100001234567899"},
      {"8200001234567898", ""},
      {"9558801234567890128", "card 9558801234567890128"},
      {"9559801234567890126", ""},
      {"6222021234567894", "card 6222021234567894"},
      {"622202123456789012", "card 622202123456789012"},
      {"62220212345678901234", ""},
      {"622202123456782", ""},
      {"6222 0212 3456 7890 3", "card 6222 0212 3456 7890 3"},
      {"622202 1234567890128", "card 622202 1234567890128"},
      {"4111 1111 1111 1111 2025", "card 4111 1111 1111 1111"},
      {"411111111111111", ""},
      {"41111111111111110009", ""},
      {"工单4111111111111111", ""},
      {"2025031400000008", ""},  // a date in front: the number of an order
      {"4111111111111111元", ""},
      {"640104202503140006", ""},
  };
  check_all(cases);
}

TEST_CASE("private data: plates of cars") {
  constexpr Case cases[] = {
      {"宁A12345占道", "plate 宁A12345"},
      {"宁A·12345", "plate 宁A·12345"},
      {"宁A 12345", "plate 宁A 12345"},
      {"京AD12345", "plate 京AD12345"},
      {"京A·D12345", "plate 京A·D12345"},
      {"京A12345F", "plate 京A12345F"},
      {"晋M1B234", "plate 晋M1B234"},
      {"晋MB1234", "plate 晋MB1234"},
      {"车牌晋M123AB", "plate 晋M123AB"},
      {"京AAB1234", "plate 京AAB1234"},
      {"京AABC123", ""},
      {"京AABC12", ""},
      {"京AAB123", "plate 京AAB123"},
      {"宁A1234", ""},
      {"宁A123456", ""},
      {"宁12345", ""},
      {"区A12345", ""},
      {"·12345", ""},
      {"新·12345", ""},
      {"A·12345", ""},
      {"京·A12345", ""},
      {"A12345", ""},
      {"新A区12345", ""},
      {"安装云A1型充电桩", ""},
  };
  check_all(cases);
}

TEST_CASE("private data: mail addresses") {
  constexpr Case cases[] = {
      {"寄到 wang.wu@example.com。", "email wang.wu@example.com"},
      {"wang_wu+1@mail.example.cn,", "email wang_wu+1@mail.example.cn"},
      {"13800138000@qq.com", "email 13800138000@qq.com"},
      {"邮箱：zhang@example.com.", "email zhang@example.com"},
      {"bangong@yanhu.gov.cn", ""},
      {"@所有人", ""},
      {"a@b", ""},
      {"@example.com", ""},
      {"a@.com", ""},
      {"2@3.4", ""},
  };
  check_all(cases);
}

TEST_CASE("private data: doors") {
  constexpr Case cases[] = {
      {"2号楼3单元401漏水", "door 2号楼3单元401"},
      {"2号楼3单元401室漏水", "door 2号楼3单元401室"},
      {"二号楼三单元401户主", "door 二号楼三单元401户"},
      {"2号楼 3单元 401", "door 2号楼 3单元 401"},
      {"3单元401、402两户", "door 3单元401、402"},
      {"3单元401、120米管道", "door 3单元401"},
      {"3单元401，2025年", "door 3单元401"},
      {"3单元401、402漏水", "door 3单元401、402"},
      {"5栋2单元12号", "door 5栋2单元12号"},
      {"5栋502室", "door 5栋502室"},
      {"5幢1202的住户", "door 5幢1202"},
      {"A座1203", "door A座1203"},
      {"12号3单元501", "door 12号3单元501"},
      {"2#楼3单元401", "door 2#楼3单元401"},
      {"2#401", "door 2#401"},
      {"2号楼3-401", "door 2号楼3-401"},
      {"2号楼1单元1201室", "door 2号楼1单元1201室"},
      {"2号楼3门401", "door 2号楼3门401"},
      {"2号楼12室", "door 2号楼12室"},
      {"12-3-401", "door 12-3-401"},
      {"住在12-3-401的老人", "door 12-3-401"},
      {"1-12-3-1401", "door 1-12-3-1401"},
      {"12-401室", "door 12-401室"},
      {"3-1-1901室", "door 3-1-1901室"},
      {"Building 2, Unit 3, Flat 401 leaks", "door Building 2, Unit 3, Flat 401"},
      {"apartment 401", "door apartment 401"},
      {"building 2 room 12", "door building 2 room 12"},
      {"2号楼401号", "door 2号楼401号"},
      {"3单元401、402号和501，已修好", "door 3单元401、402号和501"},
      {"BLOCK 2 APARTMENT 401", "door BLOCK 2 APARTMENT 401"},
      {"Building 2, Flat 401B leaks", "door Building 2, Flat 401B"},
      // none
      {"本单元401", ""},
      {"3单元40112", ""},
      {"2号楼3-40112", ""},
      {"2号楼3-40", ""},
      {"2号楼103-401", ""},
      {"2号楼12号", ""},
      {"3单元401、40号", "door 3单元401"},
      {"3单元401、40211", "door 3单元401"},
      {"12-123-401", ""},
      {"building 2 flat 40112", ""},
      {"building 2 flat 401bis", ""},
      {"2号楼", ""},
      {"2号楼3单元", ""},
      {"1号楼3、4单元", ""},
      {"在2号楼、10号楼附近安装", ""},
      {"2号楼10号楼", ""},
      {"3单元120米管道", ""},
      {"3单元12户", ""},
      {"2号楼120户", ""},
      {"2号楼1200平方米", ""},
      {"5栋2005年建成", ""},
      {"安装路灯2座1000元", ""},
      {"12栋1036户", ""},
      {"1单元2025年加装电梯", ""},
      {"101室开会", ""},
      {"room 201", ""},
      {"flat 4", ""},
      {"a flat 40 metres", ""},
      {"unit 3", ""},
      {"12-401", ""},
      {"12-3-2014", ""},
      {"2025-3-401", ""},
      {"3-1-5", ""},
      {"1-12-3-4-401", ""},
      {"GB12-3-401", ""},
      {"12-3-401元", ""},
      {"民法典第278条第一款第五项", ""},
      {"9:00-12:00", ""},
      {"08:30", ""},
      {"每车每月100元，270个车位，400余辆", ""},
  };
  check_all(cases);
}

TEST_CASE("private data: what may be published") {
  using meeting::masked;
  using meeting::PrivateKind;
  CHECK(masked(PrivateKind::mobile, "13800138000") == "138****8000");
  CHECK(masked(PrivateKind::mobile, "+86 138-0013-8000") == "138****8000");
  CHECK(masked(PrivateKind::mobile, "１３８００１３８０００") == "138****8000");
  CHECK(masked(PrivateKind::identity, "11010519491231002X") == "110105**********2X");
  CHECK(masked(PrivateKind::bank_card, "6222 0212 3456 7890 128") == "6222***********0128");
  CHECK(masked(PrivateKind::car_plate, "宁A12345") == "宁A·**345");
  CHECK(masked(PrivateKind::car_plate, "宁A·D12345") == "宁A·***345");
  CHECK(masked(PrivateKind::email, "zhang@example.com") == "z***@example.com");
  CHECK(masked(PrivateKind::door_number, "2号楼3单元401") == "2号楼");
  CHECK(masked(PrivateKind::door_number, "12号3单元501号") == "12号");
  CHECK(masked(PrivateKind::door_number, "3单元401、402") == "3单元");
  CHECK(masked(PrivateKind::door_number, "3单元5号") == "3单元");
  CHECK(masked(PrivateKind::door_number, "3单元5号、6号") == "3单元");
  CHECK(masked(PrivateKind::door_number, "2#401") == "2#");
  CHECK(masked(PrivateKind::bank_card, "12345678") == "********");
  CHECK(masked(PrivateKind::bank_card, "123456789") == "1234*6789");
  CHECK(masked(PrivateKind::door_number, "A座1203") == "A座");
  CHECK(masked(PrivateKind::door_number, "12-3-401") == "12-***");
  CHECK(masked(PrivateKind::door_number, "12-401室") == "12-***");
  CHECK(masked(PrivateKind::door_number, "Building 2, Unit 3, Flat 401") == "Building 2");
  CHECK(masked(PrivateKind::door_number, "apartment 401") == "apartment ***");
  CHECK(masked("请2号楼3单元401王某（13800138000）到场") == "请2号楼王某（138****8000）到场");
  CHECK(masked("没有什么") == "没有什么");
  // What is masked is found no more; and nothing that is handed in makes it fall over.
  for (const PrivateKind kind :
       {PrivateKind::mobile, PrivateKind::identity, PrivateKind::bank_card, PrivateKind::car_plate,
        PrivateKind::email, PrivateKind::door_number}) {
    for (const std::string_view text : {"", "1", "宁", "宁A", "@", "号楼", "\xE5\xAE", "abc"}) {
      CHECK(masked(kind, text).size() <= text.size() + 8);
    }
  }
}

TEST_CASE("private data: bytes that are not UTF-8, and texts cut off") {
  for (const std::string_view text :
       {"2号楼3单元401室13800138000宁A·12345 wang@example.com 12-3-401",
        "１３８００１３８０００＠ｑｑ．com"}) {
    for (std::size_t i = 0; i <= text.size(); ++i) {
      found_in(text.substr(0, i));
      found_in(text.substr(i));
      std::string broken(text);
      if (i < broken.size()) broken[i] = '\xFF';
      found_in(broken);
      CHECK_FALSE(meeting::masked(broken).empty());
    }
  }
}
