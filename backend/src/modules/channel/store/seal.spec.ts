import { describe, expect, it } from "vitest";
import { readKeyRing, seal, unseal } from "./seal";

const OLD = `k1:${"a".repeat(32)}`;
const NEW = `k2:${"b".repeat(32)}`;

describe("sealed tokens", () => {
  const sealed = seal(readKeyRing(OLD), "shopee/1", "bí mật");

  it("open with their key, for their owner", () => expect(unseal(readKeyRing(OLD), "shopee/1", sealed)).toBe("bí mật"));

  it("open after a rotation, and new ones use the new key", () => {
    const ring = readKeyRing(`${NEW},${OLD}`);
    expect(unseal(ring, "shopee/1", sealed)).toBe("bí mật");
    expect(seal(ring, "shopee/1", "x")).toMatch(/^k2\./);
  });

  it("open neither for another shop, nor changed, nor without their key", () => {
    const ring = readKeyRing(OLD);
    const changed = `${sealed.slice(0, -2)}${sealed.endsWith("AA") ? "BB" : "AA"}`;
    expect(() => unseal(ring, "shopee/2", sealed)).toThrow();
    expect(() => unseal(ring, "shopee/1", changed)).toThrow();
    expect(() => unseal(readKeyRing(NEW), "shopee/1", sealed)).toThrow(/k1/);
  });

  it("never look the same twice", () => {
    expect(seal(readKeyRing(OLD), "shopee/1", "bí mật")).not.toBe(sealed);
  });

  it("refuse a key that is too short", () => expect(() => readKeyRing("k1:short")).toThrow(/32/));
});
