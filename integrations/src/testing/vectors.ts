import fs from "node:fs";
import path from "node:path";
import { z } from "zod";

const vector = z.object({
  marketplace: z.string(),
  case: z.string(),
  inputs: z.record(z.string(), z.unknown()),
  expected: z.record(z.string(), z.unknown()),
});
export type Vector = z.output<typeof vector>;

const FOLDER = path.resolve(__dirname, "../../data/vectors");

/** Published and independently confirmed examples of one marketplace; each names who confirmed it. */
export function vectorsOf(marketplace: string): Vector[] {
  return z.array(vector).parse(JSON.parse(fs.readFileSync(path.join(FOLDER, `${marketplace}.json`), "utf8")));
}

export function vectorFiles(): string[] {
  return fs.readdirSync(FOLDER).map((file) => file.replace(/\.json$/, ""));
}

export function text(fields: Readonly<Record<string, unknown>>, name: string): string {
  const value = fields[name];
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
