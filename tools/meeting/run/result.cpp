// SPDX-License-Identifier: Apache-2.0

#include "run/result.hpp"

#include <filesystem>
#include <meeting/files.hpp>
#include <meeting/text.hpp>

#include "run/options.hpp"
#include "run/signals.hpp"
#include "run/trouble.hpp"

namespace meeting::tool {

bool goes_to_file(const Arguments& arguments) {
  return arguments.has(option::output) && arguments.text(option::output) != "-";
}

void write_result(Context& context, const Arguments& arguments, std::string_view text) {
  if (goes_to_file(arguments)) {
    const std::filesystem::path file(arguments.text(option::output));
    const bool other_names = has_other_names(file);
    const HeldSignals whole;
    replace_file(file, text);
    if (other_names) tell_other_names(context, {file});
  } else {
    context.out << text;
  }
}

std::string_view chosen_format(const Arguments& arguments, const Option& asked,
                               std::span<const FormatName> formats) {
  if (arguments.has(asked)) return arguments.text(asked);
  if (!goes_to_file(arguments)) return formats.front().name;
  const std::string ending =
      std::filesystem::path(arguments.text(option::output)).extension().string();
  std::string known;
  for (const FormatName& format : formats) {
    if (format.ending == ending) return format.name;
    if (!known.empty()) known += ", ";
    known += format.ending;
  }
  throw UsageError{{"usage.unknown-ending"_msg, {visible(arguments.text(option::output))}},
                   {"usage.endings"_msg, {known, long_name(asked)}}};
}

}  // namespace meeting::tool
