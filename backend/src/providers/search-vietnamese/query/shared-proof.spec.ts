import { describe, expect, it } from "vitest";
import type { Database } from "../store/database";
import { SharedProof } from "./shared-proof";

/** An index whose revision is read when the test says so. */
function slowIndex() {
  let revision = 0;
  const begun: (() => void)[] = [];
  const read = () => {
    const seen = revision;
    return new Promise((answer, refuse) =>
      begun.push(() =>
        seen < 0 ? refuse(new Error("gone")) : answer([{ plan_hash: "h", revision: seen, word_revision: 0 }]),
      ),
    );
  };
  return {
    proof: new SharedProof({ read } as unknown as Database),
    readings: () => begun.length,
    setRevision: (next: number) => {
      revision = next;
    },
    async finish() {
      begun.at(-1)?.();
      await new Promise((settled) => setImmediate(settled));
    },
  };
}

const INDEX = { name: "products" };
const tick = () => new Promise((settled) => setImmediate(settled));

describe("the state of an index, read for several at once", () => {
  it("is read once for all who ask before the reading begins", async () => {
    const index = slowIndex();
    const asked = [index.proof.of(INDEX), index.proof.of(INDEX), index.proof.of(INDEX)];
    await tick();
    await index.finish();
    expect((await Promise.all(asked)).map(({ revision }) => revision)).toEqual([0, 0, 0]);
    expect(index.readings()).toBe(1);
  });

  it("is never older than the question", async () => {
    const index = slowIndex();
    const early = index.proof.of(INDEX);
    await tick();
    index.setRevision(1);
    const late = index.proof.of(INDEX);
    await index.finish();
    await index.finish();
    expect((await early).revision).toBe(0);
    expect((await late).revision).toBe(1);
    expect(index.readings()).toBe(2);
  });

  it("is read again after a reading that failed", async () => {
    const index = slowIndex();
    index.setRevision(-1);
    const lost = index.proof.of(INDEX);
    await tick();
    const waiting = index.proof.of(INDEX);
    index.setRevision(2);
    const refused = expect(lost).rejects.toThrow("gone");
    await index.finish();
    await refused;
    await index.finish();
    expect((await waiting).revision).toBe(2);
  });
});
