import { SYNONYMS } from "./synonyms";

/** The facts a register file can state about a product, one per column. */
export const FIELDS = [
  "name",
  "producer",
  "legal_type",
  "tax_code",
  "registration_number",
  "address",
  "commune",
  "district",
  "province",
  "group",
  "stars",
  "year",
  "decision_number",
  "decision_date",
  "issuer",
  "ocop_code",
  "dossier_id",
  "status",
  "source_url",
  "evidence_grade",
  "notes",
] as const;

export type Field = (typeof FIELDS)[number];

/** Without these columns a file says too little to be a register. The Vietnamese name is what the officer is told to write. */
export const REQUIRED: readonly { field: Field; title: string }[] = [
  { field: "name", title: "Tên sản phẩm" },
  { field: "producer", title: "Chủ thể" },
  { field: "province", title: "Tỉnh" },
  { field: "stars", title: "Hạng sao" },
];

/** Headers that could mean two things: the officer has to say which. */
const AMBIGUOUS: Record<string, string> = {
  ten: "“Tên sản phẩm” hoặc “Chủ thể”",
  ngay: "“Ngày quyết định”",
  so: "“Số quyết định” hoặc “Hạng sao”",
  ma: "“Mã sản phẩm OCOP” hoặc “Mã hồ sơ”",
  "ma so": "“Mã sản phẩm OCOP”, “Mã số thuế” hoặc “Mã hồ sơ”",
  loai: "“Loại hình” hoặc “Ngành hàng”",
  "don vi": "“Chủ thể” hoặc “Cơ quan công nhận”",
};

/** Columns that every printed list has and that state nothing. */
const MEANINGLESS = new Set(["stt", "tt", "so tt", "so thu tu", "no", "id"]);

const FIELD_OF = new Map(FIELDS.flatMap((field) => SYNONYMS[field].map((key): [string, Field] => [key, field])));

export const fieldOf = (key: string): Field | undefined => FIELD_OF.get(key);
export const meaningsOf = (key: string): string | undefined =>
  Object.hasOwn(AMBIGUOUS, key) ? AMBIGUOUS[key] : undefined;
export const isMeaningless = (key: string): boolean => MEANINGLESS.has(key);
