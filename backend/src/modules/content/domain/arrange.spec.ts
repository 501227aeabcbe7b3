import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Arrangement, arrange } from "./arrange";
import { LIMITS } from "./fields";

const pictures: { picture_id: string; alt: string | null }[] = ["a", "b", "c"].map((picture_id) => ({
  picture_id,
  alt: null,
}));
const order = (act: Arrangement) =>
  arrange(pictures, act)
    ?.map(({ picture_id }) => picture_id)
    .join("");

describe("the pictures of a product", () => {
  it("are added at the end, once", () => {
    expect(order({ do: "add", picture_id: "d" })).toBe("abcd");
    expect(order({ do: "add", picture_id: "b" })).toBe("abc");
  });

  it("are put in order, the first being the main one", () => {
    expect(order({ do: "first", picture_id: "c" })).toBe("cab");
    expect(order({ do: "earlier", picture_id: "c" })).toBe("acb");
    expect(order({ do: "later", picture_id: "a" })).toBe("bac");
    expect(order({ do: "earlier", picture_id: "a" })).toBe("abc");
    expect(order({ do: "later", picture_id: "c" })).toBe("abc");
  });

  it("are taken away and described, and one that is gone is let be", () => {
    expect(order({ do: "remove", picture_id: "b" })).toBe("ac");
    expect(order({ do: "remove", picture_id: "x" })).toBe("abc");
    expect(arrange(pictures, { do: "words", picture_id: "a", alt: "Hộp trà" })?.[0]).toEqual({
      picture_id: "a",
      alt: "Hộp trà",
    });
  });

  it("have room for so many and no more", () => {
    const full = Array.from({ length: LIMITS.pictures }, (_, at) => ({ picture_id: String(at), alt: null }));
    expect(arrange(full, { do: "add", picture_id: "x" })).toBeNull();
  });

  it("never appear twice and never vanish by moving", () => {
    const id = fc.constantFrom("a", "b", "c", "d");
    const act = fc.constantFrom("first" as const, "earlier" as const, "later" as const, "add" as const);
    const move = fc.record({ do: act, picture_id: id });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 12 }), (moves) => {
        const after = moves.reduce((standing, one) => arrange(standing, one) ?? standing, pictures);
        const ids = after.map(({ picture_id }) => picture_id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).toEqual(expect.arrayContaining(["a", "b", "c"]));
      }),
    );
  });
});
