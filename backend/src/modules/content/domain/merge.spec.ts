import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EMPTY_FIELDS } from "./fields";
import { mergeTexts, TEXT_FIELDS, type TextChange, textOf, withText } from "./merge";

const seen = { ...EMPTY_FIELDS, story_vi: "Sen hái sớm", label: { ...EMPTY_FIELDS.label, usage: "Pha nước sôi" } };

describe("a working copy edited on two devices", () => {
  it("takes a field that only this device changed", () => {
    const { fields, conflicts } = mergeTexts(seen, { story_vi: "Sen hái lúc năm giờ" }, seen);
    expect(fields.story_vi).toBe("Sen hái lúc năm giờ");
    expect(conflicts).toEqual([]);
  });

  it("takes what this device changed beside what the other changed elsewhere", () => {
    const standing = withText(seen, "label.usage", "Pha nước 80 độ");
    const { fields, conflicts } = mergeTexts(seen, { story_vi: "Mới", "label.usage": "Pha nước sôi" }, standing);
    expect(fields).toMatchObject({ story_vi: "Mới", label: { usage: "Pha nước 80 độ" } });
    expect(conflicts).toEqual([]);
  });

  it("sets aside what both changed, and lets the copy be", () => {
    const standing = withText(seen, "story_vi", "Bản của máy kia");
    expect(mergeTexts(seen, { story_vi: "Bản của máy này" }, standing)).toEqual({
      fields: standing,
      conflicts: [{ field: "story_vi", kept: "Bản của máy kia", other: "Bản của máy này" }],
    });
  });

  it("does nothing when the same is sent again", () => {
    const sent = { story_vi: "Mới" };
    const once = mergeTexts(seen, sent, seen).fields;
    expect(mergeTexts(seen, sent, once)).toEqual({ fields: once, conflicts: [] });
  });

  it("overwrites nothing in a field somebody has still to choose for", () => {
    const { fields, conflicts } = mergeTexts(seen, { story_vi: "Sửa tiếp" }, seen, new Set(["story_vi"] as const));
    expect(fields).toBe(seen);
    expect(conflicts).toMatchObject([{ field: "story_vi", other: "Sửa tiếp" }]);
  });

  it("can empty a field", () => {
    expect(mergeTexts(seen, { story_vi: null }, seen).fields.story_vi).toBeNull();
  });

  const text = fc.option(fc.constantFrom("a", "b", "c"), { nil: null });
  const change = fc.dictionary(fc.constantFrom(...TEXT_FIELDS), text).map((sent): TextChange => sent);
  const copy = change.map((sent) => mergeTexts(EMPTY_FIELDS, sent, EMPTY_FIELDS).fields);

  it("never loses a word: what was sent stands in the copy, is told as a conflict, or was no change", () => {
    fc.assert(
      fc.property(copy, copy, change, (base, standing, sent) => {
        const { fields, conflicts } = mergeTexts(base, sent, standing);
        for (const field of TEXT_FIELDS) {
          const other = sent[field];
          const told = conflicts.find((one) => one.field === field);
          if (other === undefined || other === textOf(base, field)) {
            expect(textOf(fields, field)).toBe(textOf(standing, field));
            expect(told).toBeUndefined();
          } else if (textOf(fields, field) !== other) expect(told).toMatchObject({ other });
        }
      }),
    );
  });
});
