import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { serializeForScript } from "./serialize";

describe("JSON inside a script element", () => {
  it("cannot close the element", () => {
    expect(serializeForScript({ name: "</script><script>alert(1)" })).toBe(
      '{"name":"\\u003c/script\\u003e\\u003cscript\\u003ealert(1)"}',
    );
  });

  it("says the same as before, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("<", "!", "-", "/", "&", "đ", "\u2028", '"', "\\") }), (text) => {
        const json = serializeForScript({ text });
        expect(JSON.parse(json)).toEqual({ text });
        expect(json).not.toMatch(/[<>&]/);
      }),
    );
  });
});
