import { describe, expect, it } from "vitest";
import { digestKey, keyedDigest } from "./keyed-digest";
import { CODE_RULES, isRight, newCode, type StoredCode } from "./one-time-code";

const key = digestKey("a secret of the installation, long enough");
const sent = new Date("2026-11-26T01:00:00Z");
const after = (ms: number) => new Date(sent.getTime() + ms);
const digest = (code: string) => keyedDigest(key, "claim", code);
const stored: StoredCode = {
  ...{ code_digest: digest("012345"), expires_at: after(CODE_RULES.lastsMs), tries: 0, used_at: null },
};

describe("a one-time code", () => {
  it("has six digits, leading noughts included", () => {
    expect(Array.from({ length: 200 }, newCode).filter((code) => !/^\d{6}$/.test(code))).toEqual([]);
  });

  it("opens for five minutes", () => {
    expect(isRight(stored, digest("012345"), after(299_999))).toBe(true);
    expect(isRight(stored, digest("012345"), after(300_000))).toBe(false);
  });

  it("opens nothing once it was used, guessed at five times, or for another code", () => {
    expect(isRight({ ...stored, used_at: sent }, digest("012345"), sent)).toBe(false);
    expect(isRight({ ...stored, tries: 4 }, digest("012345"), sent)).toBe(true);
    expect(isRight({ ...stored, tries: 5 }, digest("012345"), sent)).toBe(false);
    expect(isRight(stored, digest("012346"), sent)).toBe(false);
  });

  it("is kept as a digest that another key or purpose does not give", () => {
    expect(keyedDigest(digestKey("another secret of an installation"), "claim", "012345")).not.toBe(digest("012345"));
    expect(keyedDigest(key, "sign_in", "012345")).not.toBe(digest("012345"));
    expect(keyedDigest(key, "claim0", "12345")).not.toBe(digest("012345"));
  });
});
