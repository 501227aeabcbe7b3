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

/** Headers seen in registers, Vietnamese and English, as their folded keys (no marks, no case, single spaces). */
const SYNONYMS: Record<Field, readonly string[]> = {
  name: ["ten san pham", "ten san pham ocop", "san pham", "san pham ocop", "ten sp", "ten san pham dich vu", "name", "product", "product name"],
  producer: [
    "chu the", "chu the ocop", "ten chu the", "ten chu the ocop", "chu the san xuat", "ten chu the san xuat", "co so san xuat", "don vi san xuat",
    "nha san xuat", "ten co so", "ten don vi", "producer", "producer name", "owner",
  ],
  legal_type: ["loai hinh", "loai hinh chu the", "loai chu the", "loai hinh to chuc", "loai hinh doanh nghiep", "hinh thuc to chuc", "legal type", "legal form"],
  tax_code: ["ma so thue", "mst", "tax code", "tax id"],
  registration_number: ["so dang ky kinh doanh", "so dkkd", "ma so doanh nghiep", "ma so hop tac xa", "ma so ho kinh doanh", "so giay chung nhan dkkd", "registration number"],
  address: ["dia chi", "dia chi chu the", "dia chi san xuat", "dia chi co so", "address"],
  commune: ["xa", "xa phuong", "phuong xa", "xa phuong thi tran", "xa phuong tt", "xa thi tran", "phuong", "ten xa", "commune", "ward"],
  district: ["huyen", "huyen thi", "huyen tp", "huyen thi xa", "huyen thi xa thanh pho", "huyen thi thanh pho", "quan huyen", "huyen quan", "huyen tx tp", "district"],
  province: ["tinh", "tinh tp", "tinh thanh", "tinh thanh pho", "ten tinh", "province"],
  group: ["nganh hang", "nganh", "nhom", "nhom nganh", "nhom san pham", "nganh nhom", "nganh hang nhom", "nganh san pham", "bo san pham", "phan nhom", "nhom nganh hang", "group", "product group", "category"],
  stars: ["hang sao", "so sao", "hang", "sao", "xep hang", "phan hang", "hang san pham", "ket qua phan hang", "ket qua xep hang", "dat sao", "hang dat duoc", "stars", "star", "star rank", "rank"],
  year: ["nam", "nam cong nhan", "nam danh gia", "nam dat", "nam cap", "year"],
  decision_number: ["so quyet dinh", "quyet dinh so", "quyet dinh", "so qd", "qd so", "so quyet dinh cong nhan", "quyet dinh cong nhan", "decision no", "decision number", "decision"],
  decision_date: ["ngay quyet dinh", "ngay qd", "ngay ky", "ngay ky quyet dinh", "ngay cong nhan", "ngay cap", "ngay ban hanh", "ngay thang quyet dinh", "decision date", "date of decision"],
  issuer: ["co quan cong nhan", "co quan ban hanh", "co quan cap", "co quan ra quyet dinh", "cap cong nhan", "don vi cong nhan", "noi cap", "issuer", "authority"],
  ocop_code: ["ma san pham ocop", "ma san pham", "ma ocop", "ma so san pham", "ma sp", "ocop code", "product code"],
  dossier_id: ["ma ho so", "so ho so", "ma so ho so", "dossier", "dossier id"],
  status: ["trang thai", "tinh trang", "status"],
  source_url: ["nguon", "nguon tin", "nguon du lieu", "duong dan", "lien ket nguon", "source", "source url"],
  evidence_grade: ["do tin cay", "hang bang chung", "muc bang chung", "evidence", "evidence grade"],
  notes: ["ghi chu", "chu thich", "luu y", "notes", "note", "remarks"],
};

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
export const meaningsOf = (key: string): string | undefined => (Object.hasOwn(AMBIGUOUS, key) ? AMBIGUOUS[key] : undefined);
export const isMeaningless = (key: string): boolean => MEANINGLESS.has(key);
