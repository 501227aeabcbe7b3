import { describe, expect, it } from "vitest";
import { keyAct } from "./review-keys";

const plain = { ctrlKey: false, metaKey: false, altKey: false };

describe("keys in a queue of questions", () => {
  it.each([
    ["j", { kind: "question", by: 1 }],
    ["K", { kind: "question", by: -1 }],
    ["1", { kind: "answer", number: 0 }],
    ["3", { kind: "answer", number: 2 }],
    ["0", null],
    ["Tab", null],
    ["Enter", null],
  ])("%s", (key, act) => expect(keyAct({ ...plain, key }, false)).toEqual(act));

  it("are letters where somebody types, and the browser's own with a modifier", () => {
    expect(keyAct({ ...plain, key: "j" }, true)).toBeNull();
    for (const modifier of ["ctrlKey", "metaKey", "altKey"])
      expect(keyAct({ ...plain, key: "1", [modifier]: true }, false)).toBeNull();
  });
});
