/** Keys of the simulated console. Known to everybody: they open nothing but the sandbox. */
export const TIKI_SANDBOX = { clientId: "1234567890123456", clientSecret: "sandbox-tiki-secret-0001" } as const;

/** The application itself, as the owner of event queues. */
export const APPLICATION_SHOP = "@application";

const open = { is_product_listing_enabled: true, no_license_seller_enabled: true, description: "" };

export const CATEGORIES = [
  { id: 4384, name: "Bách hóa online", parent_id: 0, is_primary: false, ...open },
  { id: 4421, name: "Thực phẩm khô", parent_id: 4384, is_primary: false, ...open },
  { id: 44161, name: "Trái cây sấy", parent_id: 4421, is_primary: true, ...open },
  { id: 44162, name: "Gạo", parent_id: 4421, is_primary: true, ...open },
  { id: 44163, name: "Cà phê", parent_id: 4384, is_primary: true, ...open },
] as const;

const text = { description: "", description_en: "", default_value: "", data_type: "string", input_type: "text" };

export const ATTRIBUTES = [
  { id: 1001, code: "brand", display_name: "Thương hiệu", display_name_en: "Brand", is_required: true, ...text },
  { id: 1002, code: "origin", display_name: "Xuất xứ", display_name_en: "Origin", is_required: true, ...text },
  {
    id: 1003,
    code: "product_top_features",
    display_name: "Đặc điểm nổi bật",
    display_name_en: "Top features",
    is_required: false,
    ...text,
  },
  {
    id: 1004,
    code: "packing",
    display_name: "Quy cách",
    display_name_en: "Packing",
    is_required: false,
    ...text,
    input_type: "select",
  },
] as const;

export const VALUES: Readonly<Record<string, readonly string[]>> = {
  "603": ["No Brand", "OEM"],
  "1004": ["Hộp", "Túi", "Chai"],
};

export const WAREHOUSE = 371835;

export const REFUSED_WORDS = [
  { word: "chữa khỏi", reason: "Nội dung quảng cáo công dụng chữa bệnh" },
  { word: "hàng nhái", reason: "Nghi vấn hàng giả" },
] as const;
