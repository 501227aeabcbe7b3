import { describe, expect, it } from "vitest";
import { decodeHtml } from "./charset";

const utf8 = (text: string) => new TextEncoder().encode(text);

describe("decodeHtml", () => {
  it("follows the header, the meta element, or UTF-8", () => {
    expect(decodeHtml(utf8("Trà sen"), "text/html; charset=UTF-8")).toEqual({ html: "Trà sen", charset: "utf-8" });
    expect(decodeHtml(utf8("<meta charset=utf-8>Trà"), "text/html").html).toContain("Trà");
    expect(decodeHtml(utf8("Trà"), undefined).html).toBe("Trà");
  });

  it("does not believe a declaration the bytes contradict", () => {
    const old = Buffer.from([0x54, 0x72, 0xe0, 0x20, 0x73, 0x65, 0x6e]);
    expect(decodeHtml(old, "text/html; charset=utf-8")).toEqual({ html: "Trà sen", charset: "windows-1258" });
    expect(decodeHtml(utf8("Trà"), "text/html; charset=no-such-thing").html).toBe("Trà");
  });

  it("reads UTF-16 by its mark", () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("Trà sen", "utf16le")]);
    expect(decodeHtml(bytes, "text/html; charset=utf-8")).toEqual({ html: "Trà sen", charset: "utf-16le" });
  });
});
