import type { IsoDay } from "../../../../contracts/common";
import type { Field } from "../header/fields";
import type { RegisterRow } from "../types";

const WEB_ADDRESS = /^https?:\/\/\S/i;
const ANY_SCHEME = /^[a-z][a-z0-9+.-]*:/i;

export type RowConflict = { field: Field; code: string; message: string };

/** What the cells of one row say against each other or against the calendar. */
export function rowConflicts(row: RegisterRow, today: IsoDay): RowConflict[] {
  return [starsWanted(row), dateInFuture(row, today), yearAgainstDate(row), linkUnreadable(row)].filter(
    (found) => found !== null,
  );
}

function starsWanted({ status, stars }: RegisterRow): RowConflict | null {
  if (status !== "recognised" || stars !== null) return null;
  return {
    field: "stars",
    code: "stars_missing",
    message:
      "Sản phẩm đã công nhận phải có hạng sao. Xin điền 3, 4 hoặc 5, hoặc ghi “Chờ công nhận” vào cột “Trạng thái”.",
  };
}

function dateInFuture({ decided_on }: RegisterRow, today: IsoDay): RowConflict | null {
  if (decided_on === null || decided_on <= today) return null;
  return {
    field: "decision_date",
    code: "date_in_future",
    message: "Ngày quyết định chưa tới. Xin kiểm tra lại ngày.",
  };
}

/** The year may be that of the assessment round: its decision often follows early in the next year. */
function yearAgainstDate({ year, decided_on }: RegisterRow): RowConflict | null {
  if (year === null || decided_on === null) return null;
  const decided = Number(decided_on.slice(0, 4));
  if (decided === year || decided === year + 1) return null;
  return {
    field: "year",
    code: "year_against_date",
    message: `Năm ${year} không khớp với ngày quyết định (${decided}). Xin sửa một trong hai ô.`,
  };
}

function linkUnreadable({ source_url }: RegisterRow): RowConflict | null {
  if (source_url === null || WEB_ADDRESS.test(source_url) || !ANY_SCHEME.test(source_url)) return null;
  return {
    field: "source_url",
    code: "source_unreadable",
    message: "Nguồn phải là địa chỉ bắt đầu bằng http:// hoặc https://, hoặc tên văn bản.",
  };
}
