import type { ContentReview } from "@contracts/content-desk";
import { describe, expect, it } from "vitest";
import { textChanges } from "./text-changes";
import { LABEL_FIELDS, QUESTIONS } from "./wire";

const nothing = <Key extends string>(keys: readonly Key[]) =>
  Object.fromEntries(keys.map((key) => [key, null])) as Record<Key, null>;
const sent: ContentReview["sent"] = {
  answers: nothing(QUESTIONS),
  story_vi: null,
  story_en: null,
  label: nothing(LABEL_FIELDS),
  pictures: [],
  sizes: [],
};
const shown: ContentReview["shown"] = { story_vi: null, story_en: null, label: null, sizes: [] };

describe("changes an officer is shown", () => {
  it("are none where what is sent is what is shown, empty or not", () => {
    expect(textChanges({ sent, shown })).toEqual([]);
    expect(textChanges({ sent: { ...sent, story_vi: "Sen" }, shown: { ...shown, story_vi: "Sen" } })).toEqual([]);
  });

  it("name whole Vietnamese words, marks and all", () => {
    const [change] = textChanges({
      sent: { ...sent, story_vi: "Hạt sen sấy củi tràm" },
      shown: { ...shown, story_vi: "Hạt sen phơi củi tràm" },
    });
    expect(change).toEqual({
      field: "story_vi",
      runs: [
        { kind: "same", text: "Hạt sen " },
        { kind: "removed", text: "phơi" },
        { kind: "added", text: "sấy" },
        { kind: "same", text: " củi tràm" },
      ],
    });
  });

  it("show what is taken away and what is new", () => {
    const label = { ...sent.label, storage: "Nơi khô mát" };
    expect(textChanges({ sent: { ...sent, label }, shown: { ...shown, story_en: "Old" } })).toEqual([
      { field: "story_en", runs: [{ kind: "removed", text: "Old" }] },
      { field: "label_storage", runs: [{ kind: "added", text: "Nơi khô mát" }] },
    ]);
  });

  it("name the size whose name, content or bar code is new, and none that does not stand", () => {
    const bag = { size: 1, name: "Túi 200 g", net: { amount: 200, unit: "g" as const }, gtin: null };
    const box = { size: 2, name: null, net: null, gtin: null };
    const sizes = [
      bag,
      { ...box, name: "Hộp 500 g", net: { amount: 500, unit: "g" as const } },
      { ...box, size: 3, name: "Hũ" },
    ];
    expect(textChanges({ sent: { ...sent, sizes }, shown: { ...shown, sizes: [bag, box] } })).toEqual([
      { size: 2, part: "size", runs: [{ kind: "added", text: "Hộp 500 g" }] },
      { size: 2, part: "net", runs: [{ kind: "added", text: "500 g" }] },
    ]);
  });
});
