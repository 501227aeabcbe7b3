import { today } from "../../../src/platform/calendar/clock";
import { addMonths } from "../../../src/platform/calendar/day";

/** A small register with every state of a certificate, as an officer's file would hold it on the day of the test. */
export type SeedRow = {
  name: string;
  producer: string;
  province: string;
  district?: string;
  commune?: string;
  stars?: string;
  decision_no?: string;
  decision_date?: string;
  year?: string;
  ocop_code?: string;
  status?: string;
};

const COLUMNS = [
  "name",
  "producer",
  "province",
  "district",
  "commune",
  "stars",
  "decision_no",
  "decision_date",
  "year",
  "ocop_code",
  "status",
] as const satisfies readonly (keyof SeedRow)[];

const day = today();
const ago = (months: number) => addMonths(day, -months);
const SEN = { producer: "Hợp tác xã Sen Việt", province: "Đồng Tháp", district: "Tháp Mười" };
const BA_TUONG = { producer: "Cơ sở Ba Tường", province: "Bến Tre", district: "Châu Thành" };

export const NAMES = {
  inForce: "Xoài sấy dẻo Mỹ Xương",
  expiring: "Mứt dừa",
  twin: "Mứt dứa",
  lapsed: "Bột sen",
  unknown: "Khô cá lóc đồng",
  notRecognised: "Mật ong tràm U Minh",
  revoked: "Rượu nếp Gò Đen",
  raced: "Trà sen Tháp Mười",
  crashed: "Bánh phồng tôm Sa Giang loại 1",
} as const;

/** More of them than a page holds. */
const CRACKERS: SeedRow[] = Array.from({ length: 30 }, (_, index) => ({
  name: `Bánh phồng tôm Sa Giang loại ${index + 1}`,
  producer: "Công ty Cổ phần Sa Giang",
  province: "Đồng Tháp",
  district: "Sa Đéc",
  stars: "3",
  decision_no: "300/QĐ-UBND-HC",
  decision_date: ago(10),
}));

export const ROWS: SeedRow[] = [
  {
    name: NAMES.inForce,
    producer: "Hợp tác xã Xoài Mỹ Xương",
    province: "Đồng Tháp",
    district: "Huyện Cao Lãnh",
    commune: "Mỹ Xương",
    stars: "4",
    decision_no: "101/QĐ-UBND-HC",
    decision_date: ago(12),
    ocop_code: "87-3012-01",
  },
  { ...BA_TUONG, name: NAMES.expiring, stars: "3", decision_no: "55/QĐ-UBND", decision_date: ago(33) },
  { ...BA_TUONG, name: NAMES.twin, stars: "3", decision_no: "55/QĐ-UBND", decision_date: ago(33) },
  { ...SEN, name: NAMES.raced, stars: "5", decision_no: "7/QĐ-BNN-VPĐP", decision_date: ago(6) },
  { ...SEN, name: NAMES.lapsed, stars: "3", decision_no: "1850/QĐ-UBND-HC", decision_date: "2020-12-07" },
  {
    name: NAMES.unknown,
    producer: "Hộ kinh doanh Năm Hiền",
    province: "An Giang",
    stars: "3",
    year: String(Number(day.slice(0, 4)) - 3),
  },
  {
    name: NAMES.notRecognised,
    producer: "Hợp tác xã Rừng Tràm",
    province: "Cà Mau",
    district: "U Minh",
    status: "registered",
  },
  {
    name: NAMES.revoked,
    producer: "Cơ sở Gò Đen",
    province: "Long An",
    stars: "4",
    decision_no: "9/QĐ-UBND",
    decision_date: ago(20),
  },
  ...CRACKERS,
];

/** The rows as a register file. */
export function seedFile(): Buffer {
  const lines = ROWS.map((row) => COLUMNS.map((column) => row[column] ?? "").join(";"));
  return Buffer.from([COLUMNS.join(";"), ...lines].join("\n"));
}

/** Price and stock by name; what is not named here is shown and not sold. */
export const OFFERS = [
  { name: NAMES.inForce, price: 120_000, stock: 50, unit_label: "gói 500 g", net: { amount: 500, unit: "g" } },
  { name: NAMES.expiring, price: 45_000, stock: 20, unit_label: "hộp 300 g", net: { amount: 300, unit: "g" } },
  { name: NAMES.raced, price: 200_000, stock: 10, unit_label: null, net: null },
  { name: NAMES.crashed, price: 60_000, stock: 40, unit_label: null, net: null },
  { name: NAMES.lapsed, price: 80_000, stock: 0, unit_label: null, net: null },
  { name: NAMES.revoked, price: 90_000, stock: 5, unit_label: null, net: null },
] as const;

export const OFFICER = { email: "can-bo@example.com", password: "mat-khau-thu-nghiem" };
