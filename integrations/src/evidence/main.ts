import { type FileReport, verifyFile } from "./record/read-lines";

const USAGE = `Cách dùng: npm run evidence:verify -- chuoi-bang-chung.jsonl [SO_THU_TU:MA_BAM …]
Kiểm tra chuỗi bằng chứng xuất ra từ hệ thống; các mốc đã công bố cho biết phần cuối có bị cắt hay không.
Usage: npm run evidence:verify -- evidence.jsonl [SEQUENCE:HASH …]`;

const ANCHOR = /^(\d+):([0-9a-f]{64})$/;

function sentence(report: FileReport): string {
  const { sequence, hash } = report.head;
  if (report.intact) return `Chuỗi nguyên vẹn: ${sequence} bản ghi, mã cuối ${hash}. (The chain is intact.)`;
  const { fault } = report;
  const where = "line" in fault ? `dòng ${fault.line}` : `bản ghi ${fault.sequence}`;
  return `Chuỗi KHÔNG nguyên vẹn: ${fault.kind} tại ${where}; đúng đến bản ghi ${sequence}. (The chain is broken.)`;
}

async function main([file, ...marks]: readonly string[]): Promise<number> {
  const anchors = marks.map((mark) => ANCHOR.exec(mark));
  if (file === undefined || anchors.includes(null)) {
    console.error(USAGE);
    return 2;
  }
  const heads = anchors.map((anchor) => ({ sequence: Number(anchor?.[1]), hash: anchor?.[2] ?? "" }));
  const report = await verifyFile(file, heads);
  console.info(sentence(report));
  return report.intact ? 0 : 1;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  },
);
