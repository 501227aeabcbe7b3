/** Branches of products, the first part of a group's code in every set of criteria. */
export type Branch = "food" | "drink" | "herb" | "craft" | "plant" | "tourism";

export type PaperKind = {
  id: string;
  name: string;
  name_en: string;
  /** `form`: written anew for each assessment; `paper`: has its own term; `proof`: supports points, where it exists. */
  sort: "form" | "paper" | "proof";
  /** Of the producer as a whole, or of one product. */
  of: "producer" | "product";
  /** Left out: of every branch. */
  branches?: readonly Branch[];
};

const EDIBLE: readonly Branch[] = ["food", "drink", "herb"];
const GOODS: readonly Branch[] = ["food", "drink", "herb", "craft", "plant"];

export const PAPER_SOURCE = {
  citation: "Quyết định 26/2026/QĐ-TTg, Phụ lục III, mẫu 01 và 02",
  citation_en: "Decision 26/2026/QĐ-TTg, Annex III, forms 01 and 02",
};

/**
 * What goes into the file of an assessment, after the list of evidence of form 02. Which branch needs which is a reading of that list:
 * compare with the official text before relying on it.
 */
export const PAPER_KINDS: readonly PaperKind[] = [
  {
    id: "registration_form",
    name: "Phiếu đăng ký đánh giá (mẫu 01)",
    name_en: "Registration slip (form 01)",
    sort: "form",
    of: "product",
  },
  {
    id: "self_assessment",
    name: "Báo cáo tự đánh giá, nêu các thay đổi trong 3 năm (mẫu 02)",
    name_en: "Self-assessment with the changes of three years (form 02)",
    sort: "form",
    of: "product",
  },
  {
    id: "business_registration",
    name: "Giấy đăng ký kinh doanh",
    name_en: "Business registration",
    sort: "paper",
    of: "producer",
  },
  {
    id: "food_safety",
    name: "Giấy đủ điều kiện an toàn thực phẩm hoặc cam kết thay thế",
    name_en: "Food safety certificate, or the pledge in its place",
    sort: "paper",
    of: "producer",
    branches: EDIBLE,
  },
  {
    id: "quality_declaration",
    name: "Bản công bố chất lượng sản phẩm",
    name_en: "Declaration of quality",
    sort: "paper",
    of: "product",
    branches: GOODS,
  },
  {
    id: "test_report",
    name: "Phiếu kiểm nghiệm còn hạn",
    name_en: "Test report that is still valid",
    sort: "paper",
    of: "product",
    branches: EDIBLE,
  },
  {
    id: "material_origin",
    name: "Giấy tờ nguồn gốc nguyên liệu, hợp đồng liên kết",
    name_en: "Origin of materials, contracts with growers",
    sort: "paper",
    of: "product",
    branches: GOODS,
  },
  {
    id: "environment",
    name: "Giấy tờ bảo vệ môi trường",
    name_en: "Environmental papers",
    sort: "paper",
    of: "producer",
  },
  {
    id: "label_traceability",
    name: "Nhãn, mã số mã vạch, tem truy xuất nguồn gốc",
    name_en: "Label, bar code, traceability stamp",
    sort: "paper",
    of: "product",
    branches: GOODS,
  },
  {
    id: "local_labour",
    name: "Danh sách lao động địa phương",
    name_en: "List of local workers",
    sort: "proof",
    of: "producer",
  },
  {
    id: "growth",
    name: "Báo cáo tài chính 2 năm hoặc kết quả phân loại hợp tác xã",
    name_en: "Accounts of two years, or the co-operative's classification",
    sort: "proof",
    of: "producer",
  },
  {
    id: "intellectual_property",
    name: "Đơn hoặc giấy chứng nhận nhãn hiệu, quyền dùng chỉ dẫn địa lý",
    name_en: "Trade mark, right to a geographical indication",
    sort: "proof",
    of: "product",
  },
  {
    id: "distribution",
    name: "Hợp đồng phân phối, xuất khẩu, xúc tiến thương mại",
    name_en: "Distribution, export and trade promotion",
    sort: "proof",
    of: "product",
  },
  {
    id: "story_website",
    name: "Câu chuyện sản phẩm, trang web, quảng bá",
    name_en: "Story, website and promotion",
    sort: "proof",
    of: "product",
  },
  {
    id: "quality_system",
    name: "Chứng nhận hệ thống chất lượng (ISO, HACCP, GMP, VietGAP, hữu cơ…)",
    name_en: "Quality system (ISO, HACCP, GMP, VietGAP, organic …)",
    sort: "proof",
    of: "product",
  },
  { id: "awards", name: "Giải thưởng", name_en: "Awards", sort: "proof", of: "product" },
];

const BRANCH_OF: Readonly<Record<string, Branch>> = {
  "1": "food",
  "2": "drink",
  "3": "herb",
  "4": "craft",
  "5": "plant",
  "6": "tourism",
};

/**
 * The papers a product's file holds. A product whose group nobody knows is asked for all: one too many is left out sooner than one
 * too few is found.
 * @param groups codes of its groups, the branch first, such as `1-thuc-pham`
 */
export function papersFor(groups: readonly string[]): PaperKind[] {
  const branches = groups.flatMap((code) => BRANCH_OF[/(?:^|-)([1-6])-[a-z]/.exec(code)?.[1] ?? ""] ?? []);
  const [branch] = branches;
  return PAPER_KINDS.filter(({ branches: only }) => branch === undefined || !only || only.includes(branch));
}
