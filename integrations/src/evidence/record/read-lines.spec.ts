import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { CheckBody } from "./body";
import { EMPTY_CHAIN, type EvidenceRecord, nextRecord } from "./chain";
import { verifyFile } from "./read-lines";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "evidence-"));
afterAll(() => fs.rmSync(folder, { recursive: true }));

function claim(product: string): CheckBody {
  const observedAt = "2026-11-25T02:00:00.000Z";
  return { version: 1, product, channel: "shopee", listing: null, grade: "E", outcome: "claimed", observedAt };
}

const first = nextRecord(EMPTY_CHAIN, claim("sp-1"));
const second = nextRecord(first, claim("sp-2"));

function written(name: string, records: readonly (EvidenceRecord | string)[]): string {
  const file = path.join(folder, name);
  const lines = records.map((record) => (typeof record === "string" ? record : JSON.stringify(record)));
  fs.writeFileSync(file, `${lines.join("\n")}\n`);
  return file;
}

describe("verifyFile", () => {
  it("finds an exported chain intact", async () => {
    const { sequence, hash } = second;
    expect(await verifyFile(written("whole", [first, second]))).toEqual({ intact: true, head: { sequence, hash } });
  });

  it("finds a changed record, a line that is no record, and a missing end", async () => {
    const changed = { ...first, body: claim("sp-9") };
    expect(await verifyFile(written("changed", [changed, second]))).toMatchObject({
      fault: { kind: "changed", sequence: 1 },
    });
    expect(await verifyFile(written("torn", [first, '{"sequence":2']))).toMatchObject({
      fault: { kind: "unreadable", line: 2 },
    });
    const anchors = [{ sequence: second.sequence, hash: second.hash }];
    expect(await verifyFile(written("cut", [first]), anchors)).toMatchObject({ fault: { kind: "lost_anchor" } });
  });

  it("says so when a record is not a lawful check, even where its hash fits", async () => {
    const unlawful = { ...first, body: { ...first.body, outcome: "live" } };
    const report = await verifyFile(written("unlawful", [JSON.stringify(unlawful)]));
    expect(report.intact).toBe(false);
  });
});
