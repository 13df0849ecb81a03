# SPDX-License-Identifier: Apache-2.0
# The faults: a name, what stands in the fast lane, and what the copy has instead.

# ---- places ----
planted(plain_text_ends_early [[
  while (is_blank(text[at - 1])) --at;
  end = at;
  blanks_behind]] [[
  while (is_blank(text[at - 1])) --at;
  end = at - 1;
  blanks_behind]])
planted(empty_value_stands_at_the_line_end [[place_ = at(place);]] [[place_ = at(pos_);]])
planted(brackets_end_before_the_last [[
  ++pos_;
  builder_.end(static_cast<std::uint32_t>(pos_));]] [[
  builder_.end(static_cast<std::uint32_t>(pos_));
  ++pos_;]])

# ---- texts ----
planted(comment_is_text [[return !comment;]] [[return true;]])
planted(doubled_quote_stays
  [[if (escapes && raw[at] == '\'' && text[from] == '\'') ++at;]] [[]])
planted(escape_is_another [[return '\t';]] [[return 't';]])
planted(carriage_return_is_text
  [[find_bytes<'\n', '\r', '\t', ':', '#'>]] [[find_bytes<'\n', '\t', ':', '#'>]])
planted(folding_keeps_the_line [[if (breaks == 1) text += ' ';]] [[if (breaks == 1) text += '\n';]])
planted(block_text_always_ends_its_line
  [[if (breaks_ == 0 || chomp_ == '-') return;]] [[if (chomp_ == '-') return;]])
planted(block_text_strips [[if (begun_) value_ += '\n';]] [[]])
planted(folded_lines_are_never_deep [[else if (deep || deep_) value_.append]] [[else if (deep) value_.append]])
planted(hidden_character_in_an_escape [[if (!findings.empty()) return std::nullopt;]] [[]])
planted(tilde_is_text [[if (text.size() == 1) return text[0] == '~';]] [[]])
planted(text_goes_on_behind_a_comment
  [[if (!plain.comment && !plain.blanks_behind) open_text_ = id;]] [[open_text_ = id;]])

# ---- levels ----
planted(tab_is_a_blank
  [[while (at < text.size() && text[at] == ' ') ++at;]]
  [[while (at < text.size() && (text[at] == ' ' || text[at] == '\t')) ++at;]])
planted(list_left_of_its_key
  [[pending_ == Pending::key && column == margin() && is_dash()]]
  [[pending_ == Pending::key && column <= margin() && is_dash()]])
planted(text_at_the_margin_is_in_the_block
  [[if (first != line.end && column <= margin) {]] [[if (first != line.end && column < margin) {]])
planted(quoted_text_breaks_out
  [[if (quoted.lines && !quoted.keeps_inside(text_, pos_, margin())) return false;]] [[]])

# ---- findings of the check of lines, swallowed ----
planted(wide_colon_is_text [[if (plain.has_colon() && may_be_key(plain)) return false;]] [[]])
planted(known_key_in_a_key [[if (plain.has_colon() && has_known_key(key)) return false;]] [[]])
planted(number_behind_a_hash_is_lost
  [[if (plain.comment && is_number_sign(text_, plain.next)) return false;]] [[]])
planted(wide_bracket_is_text
  [[if (!begins_plain(text_, pos_) || begins_wide_bracket(text_, pos_)) return false;]]
  [[if (!begins_plain(text_, pos_)) return false;]])
planted(key_of_any_length [[if (colon - pos_ > longest_key) return false;]] [[]])
