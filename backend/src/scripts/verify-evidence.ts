import type { ExecArgs } from "@medusajs/framework/types";
import type { ChainHead } from "@ocop/integrations/evidence";
import { verifyAll } from "../workflows/presence/tend-evidence";

const ANCHOR = /^(\d+):([0-9a-f]{64})$/;
const BROKEN = 1;
const WRONG_USE = 2;

const USAGE = `Cách dùng: npm run evidence:verify -- [SO_THU_TU:MA_BAM …]
Kiểm tra chuỗi bằng chứng, trạng thái và ảnh trong hệ thống; các mốc đã công bố cho biết phần cuối có bị cắt hay không.
Usage: npm run evidence:verify -- [SEQUENCE:HASH …]`;

/** `npm run evidence:verify -- [SEQUENCE:HASH …]`: ends with 0 (whole), 1 (broken) or 2 (wrong use). */
export default async function verifyEvidence({ container }: ExecArgs): Promise<void> {
  const anchors = readAnchors(process.argv);
  if (!anchors) {
    console.error(USAGE);
    process.exitCode = WRONG_USE;
    return;
  }
  const { head, finding } = await verifyAll(container, new Date(), anchors);
  if (!finding) {
    console.log(`Chuỗi nguyên vẹn: ${head.sequence} bản ghi, mã cuối ${head.hash}. (The chain is intact.)`);
    return;
  }
  const where = `${finding.kind}, ${finding.where}`;
  console.log(`Bằng chứng KHÔNG nguyên vẹn: ${where}; đúng đến bản ghi ${head.sequence}. (The evidence is broken.)`);
  process.exitCode = BROKEN;
}

/** Medusa's own parser swallows unknown options, so the arguments after the script's name are read here. */
function readAnchors(argv: readonly string[]): ChainHead[] | null {
  const script = argv.findIndex((argument) => /verify-evidence\.[jt]s$/.test(argument));
  const marks = argv.slice(script + 1).filter((argument) => argument !== "--");
  const anchors = marks.flatMap((mark) => {
    const [, sequence, hash] = ANCHOR.exec(mark) ?? [];
    return sequence === undefined || hash === undefined ? [] : [{ sequence: Number(sequence), hash }];
  });
  return anchors.length === marks.length ? anchors : null;
}
