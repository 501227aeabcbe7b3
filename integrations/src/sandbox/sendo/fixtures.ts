export const SENDO_SECRET = "simulator-secret-1";

/** Keys of a simulated shop. Known to everybody: they open nothing but the sandbox. */
export function sandboxKeys(shop: string): { shop_key: string; secret_key: string } {
  return {
    shop_key: shop.replace(/\D/g, "").padStart(32, "0"),
    secret_key: shop.replace(/\D/g, "").padStart(31, "f").padStart(32, "0"),
  };
}

export const CATEGORIES = [
  { id: 1, name: "Thực phẩm", parent_id: 0, level: 1 },
  { id: 12, name: "Đặc sản", parent_id: 1, level: 2 },
  { id: 123, name: "Đặc sản miền Tây", parent_id: 12, level: 3 },
  { id: 2980, name: "Trái cây sấy", parent_id: 123, level: 4 },
  { id: 2981, name: "Gạo", parent_id: 123, level: 4 },
] as const;

export const ATTRIBUTES = [
  {
    id: 333,
    control_type: "ComboBox",
    name: "Xuất xứ",
    is_required: true,
    is_checkout: false,
    attribute_values: [
      { id: 1418, value: "Việt Nam", is_selected: false },
      { id: 1419, value: "Mỹ", is_selected: false },
    ],
  },
] as const;

export const REFUSED_WORDS = [{ word: "chữa khỏi", reason: "Quảng cáo công dụng chữa bệnh" }] as const;
