import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import type { ExecArgs } from "@medusajs/framework/types";
import { presenceBook } from "../workflows/presence/container-presence";

const AT_ONCE = 1_000;
const WRONG_USE = 2;

/**
 * `npm run evidence:export -- FILE.jsonl`: writes the whole chain, one record per line, for anybody to verify elsewhere. A file that
 * is there already is never written over.
 */
export default async function exportEvidence({ container }: ExecArgs): Promise<void> {
  const script = process.argv.findIndex((argument) => /export-evidence\.[jt]s$/.test(argument));
  const [file, ...more] = process.argv.slice(script + 1).filter((argument) => argument !== "--");
  if (file === undefined || more.length > 0) {
    console.error("Cách dùng: npm run evidence:export -- TỆP.jsonl  (Usage: npm run evidence:export -- FILE.jsonl)");
    process.exitCode = WRONG_USE;
    return;
  }
  const book = presenceBook(container);
  const output = createWriteStream(file, { flags: "wx", encoding: "utf8" });
  try {
    await once(output, "open");
  } catch {
    console.error(
      `Không ghi được ${file}: tệp đã có hoặc thư mục không ghi được. (The file exists or cannot be written.)`,
    );
    process.exitCode = WRONG_USE;
    return;
  }
  let last = 0;
  for (;;) {
    const records = await book.recordsAfter(last, AT_ONCE);
    for (const record of records) output.write(`${JSON.stringify(record)}\n`);
    if (output.writableNeedDrain) await once(output, "drain");
    last = records.at(-1)?.sequence ?? last;
    if (records.length < AT_ONCE) break;
  }
  output.end();
  await finished(output);
  console.log(`Đã ghi ${last} bản ghi vào ${file}. (${last} records written.)`);
}
