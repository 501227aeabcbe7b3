import { describe, expect, it } from "vitest";
import { handleOf } from "./handle";

describe("handleOf", () => {
  it("reads the name without accents and ends as the id does", () => {
    expect(handleOf("Xoài cát Hòa Lộc", "rprod_01KB0AZ9XJ4QF6M8R3T5V7W9YZ")).toBe("xoai-cat-hoa-loc-v7w9yz");
  });

  it("keeps two products of one name apart", () => {
    expect(handleOf("Mật ong", "rprod_01AAAAAA")).not.toBe(handleOf("Mật ong", "rprod_01BBBBBB"));
  });

  it("never ends a cut name with a dash, and does without a name", () => {
    expect(handleOf(`${"a".repeat(79)} b`, "x_123456")).toBe(`${"a".repeat(79)}-123456`);
    expect(handleOf("???", "x_123456")).toBe("123456");
  });
});
