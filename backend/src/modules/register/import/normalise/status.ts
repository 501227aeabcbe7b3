import { foldVietnamese } from "../../../../platform/vietnamese/fold";
import type { Cell } from "../read/table";
import { textOf } from "./text";
import { BLANK, notUnderstood, type Understood, understood } from "./understood";

/** How far a product got, as its source says. Only `recognised` carries a rank. */
export type RowStatus = "recognised" | "certified_stars_unstated" | "assessed_pending" | "registered" | "proposed_5";

const WORDS: Record<RowStatus, readonly string[]> = {
  recognised: [
    "recognised",
    "recognized",
    "da cong nhan",
    "cong nhan",
    "duoc cong nhan",
    "cong nhan moi",
    "cong nhan lai",
    "nang hang",
    "danh gia lai",
    "con hieu luc",
    "het hieu luc",
  ],
  certified_stars_unstated: [
    "certified stars unstated",
    "da chung nhan chua ro hang",
    "chua ro hang sao",
    "chua ro sao",
  ],
  assessed_pending: [
    "assessed pending",
    "cho cong nhan",
    "da danh gia",
    "da cham diem",
    "cho ket qua",
    "cho phan hang",
  ],
  registered: ["registered", "dang ky", "da dang ky", "dang ky moi", "du kien", "ke hoach"],
  proposed_5: ["proposed 5", "de xuat 5 sao", "de nghi 5 sao", "tiem nang 5 sao", "5 sao tiem nang"],
};

const STATUS_OF = new Map(
  Object.entries(WORDS).flatMap(([status, words]) => words.map((word): [string, string] => [word, status])),
);

export function parseStatus(cell: Cell): Understood<RowStatus> {
  const text = textOf(cell);
  if (text === null) return BLANK;
  const status = STATUS_OF.get(foldVietnamese(text.replaceAll("_", " ")));
  if (isStatus(status)) return understood(status);
  return notUnderstood(
    "status_unknown",
    "Không hiểu trạng thái này. Xin ghi “Đã công nhận”, “Chờ công nhận”, “Đã đăng ký” hoặc để trống.",
  );
}

function isStatus(value: string | undefined): value is RowStatus {
  return value !== undefined && Object.hasOwn(WORDS, value);
}
