# SPDX-License-Identifier: Apache-2.0
# The faults: a name, what stands in the fast lane, and what the copy has instead.
planted(accepts_all [[{ return false; }]] [[{ return true; }]])
