/** Keys of the simulated Partner Center. Known to everybody: they open nothing but the sandbox. */
export const TIKTOK_SANDBOX = {
  appKey: "6sandboxkey",
  appSecret: "sandbox-tts-app-secret-0001",
  serviceId: "7000000000000000001",
} as const;

export const CATEGORIES = [
  {
    id: "700400",
    parent_id: "0",
    local_name: "Thực phẩm & Đồ uống",
    is_leaf: false,
    permission_statuses: ["AVAILABLE"],
  },
  { id: "700437", parent_id: "700400", local_name: "Cà phê", is_leaf: true, permission_statuses: ["AVAILABLE"] },
  { id: "700438", parent_id: "700400", local_name: "Trái cây sấy", is_leaf: true, permission_statuses: ["AVAILABLE"] },
  { id: "700439", parent_id: "700400", local_name: "Gạo", is_leaf: true, permission_statuses: ["AVAILABLE"] },
  { id: "700441", parent_id: "700400", local_name: "Trà", is_leaf: true, permission_statuses: ["AVAILABLE"] },
  { id: "700442", parent_id: "700400", local_name: "Bánh kẹo", is_leaf: true, permission_statuses: ["AVAILABLE"] },
  { id: "700443", parent_id: "700400", local_name: "Gia vị", is_leaf: true, permission_statuses: ["AVAILABLE"] },
  { id: "700444", parent_id: "700400", local_name: "Trái cây tươi", is_leaf: true, permission_statuses: ["AVAILABLE"] },
  {
    id: "700440",
    parent_id: "700400",
    local_name: "Thực phẩm bảo vệ sức khỏe",
    is_leaf: true,
    permission_statuses: ["INVITE_ONLY"],
  },
] as const;

/** `is_requried` is the channel's own spelling. */
export const ATTRIBUTES = [
  {
    id: "100392",
    name: "Xuất xứ",
    type: "PRODUCT_PROPERTY",
    is_requried: true,
    is_customizable: false,
    is_multiple_selection: false,
    values: [
      { id: "1001533", name: "Việt Nam" },
      { id: "1001534", name: "Thái Lan" },
    ],
    requirement_conditions: [],
  },
  {
    id: "100393",
    name: "Thành phần",
    type: "PRODUCT_PROPERTY",
    is_requried: false,
    is_customizable: true,
    is_multiple_selection: false,
    values: [],
  },
  { id: "100089", name: "Khối lượng", type: "SALES_PROPERTY", values: [] },
] as const;

export const CERTIFICATION = {
  id: "602362",
  name: "Giấy công bố sản phẩm",
  document_details: "",
  requirement_conditions: [],
  expiration_date: { is_required: false },
} as const;
/** Only this category asks for the paper. */
export const CERTIFIED_CATEGORY = "700437";

export const WAREHOUSES = [
  {
    id: "7068517275539719942",
    name: "Kho Cao Lãnh",
    type: "SALES_WAREHOUSE",
    sub_type: "DOMESTIC_WAREHOUSE",
    effect_status: "ENABLED",
    is_default: true,
    address: { region: "Vietnam", state: "Đồng Tháp", distict: "", region_code: "VN" },
  },
  {
    id: "7068517275539719943",
    name: "Kho trả",
    type: "RETURN_WAREHOUSE",
    sub_type: "DOMESTIC_WAREHOUSE",
    effect_status: "ENABLED",
    is_default: true,
    address: { region_code: "VN" },
  },
] as const;

export const REFUSED_WORDS = [
  { word: "chữa khỏi", reason: "Quảng cáo công dụng chữa bệnh" },
  { word: "hàng nhái", reason: "Nghi vấn hàng giả" },
] as const;
