// SPDX-License-Identifier: Apache-2.0

#include <meeting/error.hpp>

namespace meeting {

Error::Error(ErrorKind kind, Message message)
    : kind_(kind), message_(std::move(message)), what_(say(Language::english, message_)) {}
Error::Error(const Error&) = default;
Error::~Error() = default;

}  // namespace meeting
