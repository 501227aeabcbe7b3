import { describe, expect, it } from "vitest";
import { parseLegalKind } from "./legal-type";

describe("a legal form", () => {
  it.each([
    ["HTX", "cooperative"],
    ["Hợp tác xã Nông nghiệp Đông Nghi", "cooperative"],
    ["Liên hiệp HTX", "cooperative_union"],
    ["THT", "cooperative_group"],
    ["HKD Minh Thiện", "household"],
    ["hộ Dương", "household"],
    ["Hộ SXKD", "household"],
    ["Cơ sở sản xuất Duy Minh", "establishment"],
    ["DNTN Út Trinh", "private_enterprise"],
    ["Cty TNHH MTV", "single_member_llc"],
    ["Công ty TNHH một thành viên Hà Chi", "single_member_llc"],
    ["Công ty trách nhiệm hữu hạn 1 thành viên", "single_member_llc"],
    ["Công ty Trách nhiệm hữu hạn Trà Vinh Farm", "llc"],
    ["CTCP kem", "joint_stock"],
    ["Công ty CP Quang Hanh", "joint_stock"],
    ["Chi nhánh Công ty Cổ phần thực phẩm", "joint_stock"],
    ["Công ty ECOHOME", "company"],
    ["Sen Việt", null],
    [null, null],
  ])("%j is %j", (text, kind) => {
    expect(parseLegalKind(text)).toBe(kind);
  });
});
