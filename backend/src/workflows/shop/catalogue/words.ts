import type { CertificateStatus } from "../../../contracts/certificate";
import type { RegisterProducer } from "../../../modules/register/store/records";

/** What a value is called, in both languages. */
export type Words = { label: string; label_en: string };

type LegalType = NonNullable<RegisterProducer["legal_type"]>;

const LEGAL_TYPES: Record<LegalType, Words> = {
  household: { label: "Hộ kinh doanh", label_en: "Household business" },
  establishment: { label: "Cơ sở sản xuất", label_en: "Production establishment" },
  farm: { label: "Trang trại", label_en: "Farm" },
  cooperative_group: { label: "Tổ hợp tác", label_en: "Cooperative group" },
  cooperative: { label: "Hợp tác xã", label_en: "Co-operative" },
  cooperative_union: { label: "Liên hiệp hợp tác xã", label_en: "Union of co-operatives" },
  private_enterprise: { label: "Doanh nghiệp tư nhân", label_en: "Private enterprise" },
  llc: { label: "Công ty TNHH", label_en: "Limited company" },
  single_member_llc: { label: "Công ty TNHH một thành viên", label_en: "Single-member limited company" },
  joint_stock: { label: "Công ty cổ phần", label_en: "Joint-stock company" },
  company: { label: "Công ty", label_en: "Company" },
  association: { label: "Hội, hiệp hội", label_en: "Association" },
  centre: { label: "Trung tâm", label_en: "Centre" },
};

/** The storefront's pages say the same words beside a certificate. */
export const CERTIFICATE_WORDS: Record<CertificateStatus, Words> = {
  in_force: { label: "Còn hiệu lực", label_en: "In force" },
  expiring: { label: "Còn hiệu lực, sắp hết hạn", label_en: "In force, ending soon" },
  extended: { label: "Còn hiệu lực, được kéo dài", label_en: "In force, extended" },
  lapsed: { label: "Đã hết hiệu lực", label_en: "No longer in force" },
  revoked: { label: "Đã bị thu hồi", label_en: "Revoked" },
  unknown: { label: "Chưa rõ còn hiệu lực", label_en: "Not known whether in force" },
  not_recognised: { label: "Chưa có quyết định công nhận", label_en: "No recognition on record" },
};

/** @returns null for a type nobody has named yet */
export function legalTypeWords(type: string | null): Words | null {
  return type !== null && isLegalType(type) ? LEGAL_TYPES[type] : null;
}

function isLegalType(type: string): type is LegalType {
  return type in LEGAL_TYPES;
}

export function starWords(stars: string): Words {
  return { label: `${stars} sao`, label_en: `${stars} stars` };
}
