import fs from "node:fs";
import readline from "node:readline";
import { z } from "zod";
import type { checkBody } from "./body";
import { type ChainFault, type ChainHead, type ChainReport, ChainVerifier } from "./chain";

const exported = z.strictObject({
  sequence: z.number().int().positive(),
  previous: z.string(),
  // Only the shape: whether it is lawful is the verifier's word, which names the record.
  body: z.custom<z.output<typeof checkBody>>((value) => typeof value === "object" && value !== null),
  hash: z.string(),
});

export type FileReport = ChainReport | { readonly intact: false; readonly head: ChainHead; readonly fault: LineFault };
type LineFault = ChainFault | { readonly kind: "unreadable"; readonly line: number };

function recordOf(line: string): z.output<typeof exported> | undefined {
  try {
    return exported.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}

/** Verifies a chain exported as JSON Lines, one record per line, without holding it in memory. */
export async function verifyFile(file: string, anchors: readonly ChainHead[] = []): Promise<FileReport> {
  const verifier = new ChainVerifier(anchors);
  const lines = readline.createInterface({
    input: fs.createReadStream(file, "utf8"),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  let line = 0;
  for await (const text of lines) {
    line += 1;
    if (text.trim() === "") continue;
    const record = recordOf(text);
    if (!record) return { intact: false, head: verifier.report().head, fault: { kind: "unreadable", line } };
    if (!verifier.take(record)) break;
  }
  return verifier.report();
}
