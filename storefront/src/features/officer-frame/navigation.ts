import type { DeskRole } from "@contracts/access";

type Part =
  | "indicators"
  | "register"
  | "certificates"
  | "channels"
  | "invitations"
  | "facts"
  | "evidence"
  | "content"
  | "orders"
  | "queues"
  | "reports"
  | "accounts"
  | "log";

type Entry = { part: Part; href: string; roles: readonly DeskRole[] };

const EVERYBODY: readonly DeskRole[] = ["helper", "officer", "operator"];
const OFFICERS: readonly DeskRole[] = ["officer", "operator"];

/** The parts of the desk in the order of an officer's work. What a role may not open is not offered to it. */
const ENTRIES: readonly Entry[] = [
  { part: "indicators", href: "/can-bo/chi-tieu", roles: EVERYBODY },
  { part: "register", href: "/can-bo/danh-ba", roles: OFFICERS },
  { part: "certificates", href: "/can-bo/chung-nhan", roles: EVERYBODY },
  { part: "invitations", href: "/can-bo/moi-chu-the", roles: OFFICERS },
  { part: "channels", href: "/can-bo/san", roles: OFFICERS },
  { part: "evidence", href: "/can-bo/bang-chung", roles: EVERYBODY },
  { part: "content", href: "/can-bo/noi-dung", roles: EVERYBODY },
  { part: "orders", href: "/can-bo/don-hang", roles: OFFICERS },
  { part: "queues", href: "/can-bo/cho-duyet", roles: OFFICERS },
  { part: "facts", href: "/can-bo/so-lieu", roles: OFFICERS },
  { part: "reports", href: "/can-bo/bao-cao", roles: OFFICERS },
  { part: "accounts", href: "/can-bo/tai-khoan", roles: OFFICERS },
  { part: "log", href: "/can-bo/nhat-ky", roles: OFFICERS },
];

export function entriesFor(role: DeskRole | null): readonly Entry[] {
  return role === null ? [] : ENTRIES.filter(({ roles }) => roles.includes(role));
}
