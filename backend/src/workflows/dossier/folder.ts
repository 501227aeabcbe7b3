import type { MedusaContainer } from "@medusajs/framework/types";
import { strToU8, zipSync } from "fflate";
import type { IsoDay } from "../../contracts/common";
import type { OwnDossier } from "../../contracts/producer-certificates";
import { DOSSIER } from "../../modules/dossier";
import type { DossierService } from "../../modules/dossier/service";
import { today } from "../../platform/calendar/clock";
import { foldVietnamese } from "../../platform/vietnamese/fold";
import { readScan } from "./keep-paper";

const NAME_LENGTH = 60;
const BYTE_ORDER_MARK = "\uFEFF";

type Entry = { folder: string; files: string[]; lines: string[] };

/** Everything of a product's file as one ZIP archive: a folder per entry of the checklist, and an index that says what is missing. */
export async function dossierFolder(
  container: MedusaContainer,
  producer: string,
  dossier: OwnDossier,
): Promise<Buffer> {
  const files: Record<string, Uint8Array> = {};
  const entries: Entry[] = [];
  for (const [index, item] of dossier.checklist.entries()) {
    const folder = `${String(index + 1).padStart(2, "0")}-${plainName(item.name)}`;
    const entry: Entry = { folder, files: [], lines: [] };
    for (const [position, paper] of item.papers.entries()) {
      const scan = await scanOf(container, producer, paper.id);
      const name = scan && `${position + 1}-${plainName(paper.number ?? item.name)}.${scan.name.split(".").at(-1)}`;
      if (scan && name) files[`${folder}/${name}`] = scan.bytes;
      entry.lines.push(describe(paper, name));
    }
    entries.push(entry);
  }
  files["00-muc-luc.txt"] = strToU8(BYTE_ORDER_MARK + indexOf(dossier, entries, today()));
  return Buffer.from(zipSync(files, { level: 6 }));
}

async function scanOf(container: MedusaContainer, producer: string, id: string) {
  const dossier: DossierService = container.resolve(DOSSIER);
  const paper = await dossier.paper(producer, id);
  return paper && readScan(container, paper);
}

/** What stands in the index; read in Windows' own editor, so with its line ends. */
export function indexOf({ certificate, checklist, citation }: OwnDossier, entries: Entry[], day: IsoDay): string {
  const { name, decision_number, window } = certificate;
  const head = [
    "MỤC LỤC HỒ SƠ ĐÁNH GIÁ LẠI SẢN PHẨM OCOP",
    `Sản phẩm: ${name}`,
    `Quyết định đang giữ: ${decision_number ?? "chưa rõ"}`,
    window === null
      ? "Hạn của giấy chứng nhận: chưa rõ"
      : `Hạn của giấy chứng nhận: ${shown(window.expires_on)}; nộp hồ sơ từ ${shown(window.opens_on)} đến ${shown(window.closes_on)} (${window.citation})`,
    `Danh mục theo ${citation}`,
    `Lập ngày ${shown(day)}`,
  ];
  const body = checklist.flatMap((item, index) => {
    const entry = entries[index];
    const lines = entry && entry.lines.length > 0 ? entry.lines : [item.sort === "proof" ? "(không có)" : "CÒN THIẾU"];
    return ["", `${index + 1}. ${item.name}`, ...lines.map((line) => `   - ${line}`)];
  });
  return [...head, ...body, ""].join("\r\n");
}

function describe(paper: OwnDossier["checklist"][number]["papers"][number], file: string | null): string {
  const { number, issuer, issued_on, expires_on, state } = paper;
  return [
    number === null ? "không ghi số" : `số ${number}`,
    ...(issuer === null ? [] : [issuer]),
    ...(issued_on === null ? [] : [`cấp ${shown(issued_on)}`]),
    expires_on === null ? "không có hạn" : `${state === "lapsed" ? "ĐÃ HẾT HẠN" : "hạn đến"} ${shown(expires_on)}`,
    file === null ? "chưa có bản quét" : `tệp ${file}`,
  ].join(", ");
}

function shown(day: IsoDay): string {
  return day.split("-").reverse().join("/");
}

/** Letters every program that opens archives can show. */
function plainName(text: string): string {
  const plain = foldVietnamese(text).replace(/ /g, "-");
  return plain.slice(0, NAME_LENGTH).replace(/^-+|-+$/g, "") || "giay-to";
}
