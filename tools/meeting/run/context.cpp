// SPDX-License-Identifier: Apache-2.0

#include "run/context.hpp"

namespace meeting::tool {

void Context::complain(const Message& message) { err << "meeting: " << say(message) << "\n"; }

void Context::advise(const Message& message) { err << say("advice"_msg, {say(message)}) << "\n"; }

}  // namespace meeting::tool
