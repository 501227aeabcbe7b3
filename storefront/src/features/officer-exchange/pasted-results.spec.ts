import { describe, expect, it } from "vitest";
import { pastedResults } from "./pasted-results";

describe("results that are pasted", () => {
  it("are one line each, whether copied out of a spreadsheet or typed", () => {
    expect(pastedResults("OCOP-00001\thttps://x.vn/p/1.html\r\nOCOP-00002 https://x.vn/p/2.html")).toBe(
      "OCOP-00001\thttps://x.vn/p/1.html\nOCOP-00002\thttps://x.vn/p/2.html",
    );
    expect(pastedResults("OCOP-00003: thiếu ảnh, xin bổ sung")).toBe("OCOP-00003\tthiếu ảnh, xin bổ sung");
    expect(pastedResults("Mã dòng\tĐường dẫn")).toBe("Mã dòng\tĐường dẫn");
  });

  it("leave out codes nobody has answered yet", () => {
    expect(pastedResults("OCOP-00001\nOCOP-00002 \n\nOCOP-00003\t")).toBe("");
  });
});
