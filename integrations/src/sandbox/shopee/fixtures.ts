/** Keys of the simulated console. Known to everybody: they open nothing but the sandbox. */
export const SHOPEE_SANDBOX = { partnerId: "2001887", partnerKey: "sandbox-partner-key-0001" } as const;

export const CATEGORIES = [
  { id: 100629, parent: 0, en: "Food & Beverages", vi: "Thực phẩm và đồ uống", leaf: false },
  { id: 100637, parent: 100629, en: "Coffee", vi: "Cà phê", leaf: true },
  { id: 100638, parent: 100629, en: "Rice & Noodles", vi: "Gạo, bún, miến", leaf: true },
  { id: 100639, parent: 100629, en: "Sauces", vi: "Mắm và nước chấm", leaf: true },
  { id: 100640, parent: 100629, en: "Dried Fruit", vi: "Trái cây sấy", leaf: true },
  { id: 100641, parent: 100629, en: "Fresh Fruit", vi: "Trái cây tươi", leaf: true },
] as const;

const free = {
  input_type: 3,
  input_validation_type: 2,
  format_type: 1,
  attribute_unit_list: [],
  max_value_count: 1,
  support_search_value: false,
};

/** Every food category asks for origin and net weight, as the reference's samples do. */
export const ATTRIBUTES = [
  {
    attribute_id: 4811,
    name: "Origin",
    mandatory: true,
    attribute_value_list: [
      { value_id: 32142, name: "Việt Nam", value_unit: "" },
      { value_id: 32143, name: "Thái Lan", value_unit: "" },
    ],
    attribute_info: { ...free, input_type: 1, input_validation_type: 0 },
    multi_lang: [{ language: "vn", value: "Xuất xứ" }],
  },
  {
    attribute_id: 4990,
    name: "Weight",
    mandatory: true,
    attribute_value_list: [],
    attribute_info: { ...free, input_validation_type: 3, format_type: 2, attribute_unit_list: ["g", "kg"] },
    multi_lang: [{ language: "vn", value: "Khối lượng" }],
  },
  {
    attribute_id: 5001,
    name: "Shelf life",
    mandatory: false,
    attribute_value_list: [],
    attribute_info: free,
    multi_lang: [{ language: "vn", value: "Hạn sử dụng" }],
  },
] as const;

export const LIMITS = {
  item_name_length_limit: { min_limit: 10, max_limit: 120 },
  item_description_length_limit: { min_limit: 10, max_limit: 3000 },
  item_image_count_limit: { min_limit: 1, max_limit: 9 },
  price_limit: { min_limit: 1000, max_limit: 120_000_000 },
  stock_limit: { min_limit: 0, max_limit: 10_000_000 },
  dimension_limit: { dimension_mandatory: false },
} as const;

export const CHANNELS = [
  {
    logistics_channel_id: 50021,
    logistics_channel_name: "SPX Express",
    enabled: true,
    mask_channel_id: 0,
    fee_type: "SIZE_INPUT",
  },
  {
    logistics_channel_id: 50022,
    logistics_channel_name: "GHN",
    enabled: false,
    mask_channel_id: 0,
    fee_type: "SIZE_INPUT",
  },
  {
    logistics_channel_id: 50023,
    logistics_channel_name: "SPX (ẩn)",
    enabled: true,
    mask_channel_id: 50021,
    fee_type: "SIZE_INPUT",
  },
] as const;

export const REFUSED_WORDS = [
  { word: "chữa khỏi", reason: "Prohibited Listing: Thực phẩm không được quảng cáo công dụng chữa bệnh" },
  { word: "hàng nhái", reason: "Counterfeit and IP Infringement: Nghi vấn hàng giả" },
] as const;
