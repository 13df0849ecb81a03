// SPDX-License-Identifier: Apache-2.0
// Reads a record from memory with the public headers alone; exit status 0 when all is as expected.

#include <cstdlib>
#include <iostream>
#include <meeting/error.hpp>
#include <meeting/read.hpp>
#include <meeting/version.hpp>
#include <memory>
#include <string>

namespace {

constexpr const char* record =
    "格式: 1\n"
    "标题: 丽园小区停车难协商\n"
    "形式: 五方会谈\n"
    "日期: 2025-03-14\n";

int complain(const std::string& what) {
  std::cerr << "consumer: " << what << '\n';
  return EXIT_FAILURE;
}

}  // namespace

int main() {
  const std::string expected = std::to_string(MEETING_VERSION_MAJOR) + '.' +
                               std::to_string(MEETING_VERSION_MINOR) + '.' +
                               std::to_string(MEETING_VERSION_PATCH);
  if (meeting::version() != expected) return complain("the library is not the headers' version");

  const meeting::Document document =
      meeting::read_record(std::make_unique<const meeting::Source>("record.yaml", record));
  if (document.state != meeting::ReadState::whole) return complain("the record is not read");
  if (*document.value.title != "丽园小区停车难协商") return complain("the title is another one");
  if (document.language != meeting::Language::chinese) return complain("the keys are Chinese");

  // An exception's type is one and the same on both sides of the library's border.
  try {
    throw meeting::Error(meeting::ErrorKind::busy, {});
  } catch (const meeting::Error& error) {
    if (error.kind() != meeting::ErrorKind::busy) return complain("the error changed its kind");
  }
}
