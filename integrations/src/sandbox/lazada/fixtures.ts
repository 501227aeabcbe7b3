/** Keys of the simulated console. Known to everybody: they open nothing but the sandbox. */
export const LAZADA_SANDBOX = { appKey: "100132", appSecret: "sandbox-lazada-app-secret-0001" } as const;

export const CATEGORY_TREE = [
  {
    category_id: 10100387,
    name: "Thực phẩm",
    leaf: false,
    var: true,
    children: [
      { category_id: 10002019, name: "Cà phê", leaf: true, var: true },
      { category_id: 10002020, name: "Gạo", leaf: true, var: true },
      { category_id: 10002021, name: "Nước mắm & gia vị", leaf: true, var: true },
      { category_id: 10002022, name: "Trái cây sấy", leaf: true, var: true },
      { category_id: 10002023, name: "Trái cây tươi", leaf: true, var: true },
      { category_id: 10002024, name: "Trà", leaf: true, var: true },
      { category_id: 10002025, name: "Bánh kẹo đặc sản", leaf: true, var: true },
      { category_id: 10002026, name: "Mật ong", leaf: true, var: true },
    ],
  },
] as const;

export const LEAVES: ReadonlySet<string> = new Set(
  CATEGORY_TREE.flatMap(({ children }) => children.map(({ category_id }) => String(category_id))),
);

const plain = { attribute_type: "normal", is_sale_prop: 0, advanced: { is_key_prop: 0 } };

export const ATTRIBUTES = [
  { id: 1, name: "name", label: "Tên sản phẩm", input_type: "text", is_mandatory: 1, options: [], ...plain },
  {
    id: 100006867,
    name: "brand",
    label: "Thương hiệu",
    input_type: "singleSelect",
    is_mandatory: 1,
    options: [],
    ...plain,
  },
  {
    id: 20001,
    name: "country_origin",
    label: "Xuất xứ",
    input_type: "singleSelect",
    is_mandatory: 1,
    options: [
      { id: 1, name: "Việt Nam", en_name: "Vietnam" },
      { id: 2, name: "Thái Lan", en_name: "Thailand" },
    ],
    ...plain,
  },
  { id: 20002, name: "shelf_life", label: "Hạn sử dụng", input_type: "text", is_mandatory: 0, options: [], ...plain },
  {
    id: 9,
    name: "color_family",
    label: "Nhóm màu",
    input_type: "multiEnumInput",
    attribute_type: "sku",
    is_mandatory: 0,
    is_sale_prop: 1,
    advanced: { is_key_prop: 0 },
    options: [{ id: 7001, name: "Nâu", en_name: "Brown" }],
  },
] as const;

export const BRANDS = [
  { brand_id: 30768, name: "No Brand", name_en: "No Brand", global_identifier: "no_brand" },
  { brand_id: 30769, name: "Mỹ Xương", name_en: "My Xuong", global_identifier: "my_xuong" },
] as const;

export const REFUSED_WORDS = [
  { word: "chữa khỏi", reason: "Wrong Description: Nội dung quảng cáo công dụng chữa bệnh" },
  { word: "hàng nhái", reason: "Counterfeit: Nghi vấn hàng giả" },
] as const;
