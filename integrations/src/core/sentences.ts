import type { Failure, Fault } from "./failure";

export interface Sentence {
  readonly vi: string;
  readonly en: string;
}

const FIELDS: Readonly<Record<string, Sentence>> = {
  title: { vi: "Tên sản phẩm", en: "Product name" },
  description: { vi: "Mô tả", en: "Description" },
  images: { vi: "Ảnh sản phẩm", en: "Pictures" },
  units: { vi: "Phân loại hàng", en: "Variants" },
  options: { vi: "Tên phân loại hàng", en: "Variant options" },
  sku: { vi: "Mã hàng (SKU)", en: "SKU" },
  price: { vi: "Giá bán", en: "Price" },
  stock: { vi: "Số lượng tồn", en: "Stock" },
  weight: { vi: "Khối lượng gói hàng", en: "Package weight" },
  size: { vi: "Kích thước gói hàng", en: "Package size" },
  carriers: { vi: "Đơn vị vận chuyển", en: "Carrier" },
  warehouse: { vi: "Kho hàng", en: "Warehouse" },
  brand: { vi: "Thương hiệu", en: "Brand" },
  category: { vi: "Ngành hàng", en: "Category" },
  papers: { vi: "Giấy tờ", en: "Papers" },
  attributes: { vi: "Thuộc tính bắt buộc của ngành hàng", en: "The category's required attributes" },
  gtin: { vi: "Mã GTIN", en: "GTIN" },
  certificateExpiry: { vi: "Công nhận OCOP", en: "OCOP recognition" },
  producerName: { vi: "Tên chủ thể", en: "Producer's name" },
  listing: { vi: "Tin đăng", en: "Listing" },
  site: { vi: "Địa chỉ cửa hàng", en: "The shop's address" },
};

function fieldName(field: string): Sentence {
  const [kind, ...rest] = field.split(":");
  const name = rest.join(":");
  if (kind === "attribute") return { vi: `Thuộc tính “${name}”`, en: `Attribute “${name}”` };
  if (kind === "paper") return { vi: `Giấy tờ “${name}”`, en: `Paper “${name}”` };
  return FIELDS[field] ?? { vi: field, en: field };
}

type Wording = (detail: Readonly<Record<string, string | number>>) => Sentence;

const RULES: Readonly<Record<string, Wording>> = {
  not_public_https: () => ({
    vi: "phải là địa chỉ công khai bắt đầu bằng https://. Hãy kiểm tra lại.",
    en: "must be a public address that begins with https://. Please check it.",
  }),
  required: () => ({ vi: "còn thiếu. Hãy bổ sung.", en: "is missing. Please fill it in." }),
  too_long_characters: ({ length, max }) => ({
    vi: `dài ${length} ký tự, sàn chỉ nhận ${max}. Hãy rút ngắn.`,
    en: `has ${length} characters; the channel takes ${max}. Please shorten it.`,
  }),
  too_long_bytes: ({ length, max }) => ({
    vi: `chiếm ${length} byte, sàn chỉ nhận ${max} byte (chữ có dấu chiếm 2–3 byte). Hãy rút ngắn.`,
    en: `takes ${length} bytes; the channel takes ${max} (accented letters take 2–3). Please shorten it.`,
  }),
  too_short: ({ length, min }) => ({
    vi: `mới có ${length} ký tự, sàn cần ít nhất ${min}. Hãy viết thêm.`,
    en: `has only ${length} characters; the channel wants ${min}. Please write more.`,
  }),
  too_small: ({ value, min }) => ({
    vi: `là ${value}, nhỏ hơn mức tối thiểu ${min}. Hãy sửa lại.`,
    en: `is ${value}, below the minimum ${min}. Please correct it.`,
  }),
  too_large: ({ value, max }) => ({
    vi: `là ${value}, lớn hơn mức tối đa ${max}. Hãy sửa lại.`,
    en: `is ${value}, above the maximum ${max}. Please correct it.`,
  }),
  too_many: ({ count, max }) => ({
    vi: `có ${count}, sàn chỉ nhận ${max}. Hãy bớt lại.`,
    en: `has ${count}; the channel takes ${max}. Please remove some.`,
  }),
  too_few: ({ count, min }) => ({
    vi: `mới có ${count}, sàn cần ít nhất ${min}. Hãy thêm.`,
    en: `has ${count}; the channel wants at least ${min}. Please add some.`,
  }),
  repeated: () => ({ vi: "bị trùng. Hãy bỏ bản trùng.", en: "is repeated. Please remove the duplicate." }),
  forbidden_characters: () => ({
    vi: "có ký tự sàn không cho phép. Hãy bỏ ký tự đó.",
    en: "has characters the channel forbids. Please remove them.",
  }),
  not_whole: () => ({ vi: "phải là số nguyên. Hãy sửa lại.", en: "must be a whole number. Please correct it." }),
  not_a_number: () => ({ vi: "phải là số. Hãy sửa lại.", en: "must be a number. Please correct it." }),
  not_an_option: () => ({
    vi: "không nằm trong danh sách của sàn. Hãy chọn lại.",
    en: "is not one of the channel's options. Please choose again.",
  }),
  not_uploaded: () => ({
    vi: "chưa được tải lên sàn. Hãy tải ảnh lên rồi gửi lại.",
    en: "must be uploaded to the channel first. Please upload and send again.",
  }),
  unit_missing: ({ allowed }) => ({
    vi: `thiếu đơn vị đo. Hãy chọn một trong: ${allowed}.`,
    en: `lacks its unit. Please choose one of: ${allowed}.`,
  }),
  mismatch: () => ({
    vi: "không khớp với phân loại hàng. Hãy điền đủ cho từng phân loại.",
    en: "does not match the variants. Please give every variant its options.",
  }),
  spread_too_wide: ({ max }) => ({
    vi: `chênh nhau quá ${max} lần giữa các phân loại. Hãy chỉnh giá gần nhau hơn.`,
    en: `differs by more than ${max} times between variants. Please bring the prices closer.`,
  }),
  name_too_long: ({ max }) => ({
    vi: `có tên nhóm dài quá ${max} ký tự. Hãy rút ngắn.`,
    en: `have a group name of more than ${max} characters. Please shorten it.`,
  }),
  value_too_long: ({ max }) => ({
    vi: `có tên dài quá ${max} ký tự. Hãy rút ngắn.`,
    en: `have a name of more than ${max} characters. Please shorten it.`,
  }),
  not_there: ({ name, sku }) => ({
    vi: `“${name}” (${sku}) chưa có trên tin của sàn. Hãy thêm trong trang người bán, ghi đúng mã hàng này.`,
    en: `“${name}” (${sku}) is not in the channel's listing. Please add it in the seller centre under exactly this SKU.`,
  }),
  other_name: ({ name, theirs, sku }) => ({
    vi: `“${name}” (${sku}) đang mang tên “${theirs}” trên sàn. Hãy đổi tên trong trang người bán.`,
    en: `“${name}” (${sku}) are called “${theirs}” on the channel. Please rename it in the seller centre.`,
  }),
  listed_twice: ({ sku, kept, others }) => ({
    vi: `${sku} đang có ở nhiều tin trên sàn: tin ${kept} được giữ đúng giá và số lượng, tin ${others} thì không. Hãy gỡ tin thừa trong trang người bán; hệ thống không tự xóa.`,
    en: `${sku} stands in several listings there: ${kept} is kept in step, ${others} is not. Please take the surplus one down in the seller centre; nothing is deleted from here.`,
  }),
  star_wording: () => ({
    vi: "trên sàn còn ghi hạng sao đã hết hiệu lực do người bán tự viết. Hãy bỏ chữ đó trong trang người bán.",
    en: "still tells a star rank out of force, written there by the seller. Please take it out in the seller centre.",
  }),
  expired: () => ({ vi: "đã hết hiệu lực. Hãy thay bản còn hiệu lực.", en: "has expired. Please replace it." }),
  check_digit: () => ({
    vi: "sai số kiểm tra. Hãy nhập lại mã.",
    en: "has a wrong check digit. Please enter it again.",
  }),
  shop_full: () => ({
    vi: "đã đạt số lượng tối đa của gian hàng. Hãy xóa bớt tin cũ hoặc hỏi sàn nâng hạn mức.",
    en: "would exceed the shop's limit. Please remove old listings or ask the channel to raise it.",
  }),
  not_leaf: () => ({
    vi: "chưa phải cấp cuối. Hãy chọn ngành hàng chi tiết hơn.",
    en: "is not a last-level category. Please choose a more detailed one.",
  }),
  not_allowed: () => ({
    vi: "chưa được sàn cho phép với gian hàng này. Hãy chọn mục khác hoặc hỏi sàn.",
    en: "is not open to this shop. Please choose another or ask the marketplace.",
  }),
  duplicate: () => ({
    vi: "đã có trên gian hàng. Hãy nối với tin cũ thay vì đăng mới.",
    en: "already exists in the shop. Please link the existing listing instead.",
  }),
  locked: () => ({
    vi: "đang bị sàn khóa (khuyến mãi hoặc đang duyệt). Hãy thử lại khi hết khóa.",
    en: "is locked by the channel (promotion or review). Please try when it is released.",
  }),
};

/** One fault as a plain sentence with its field and what to do. */
export function sayFault(fault: Fault): Sentence {
  const field = fieldName(fault.field);
  const wording = RULES[fault.rule];
  const rule = wording
    ? wording(fault.detail ?? {})
    : {
        vi: "bị sàn từ chối. Hãy xem lời của sàn bên dưới và sửa.",
        en: "was refused by the channel. Please read its message below and correct it.",
      };
  return { vi: `${field.vi} ${rule.vi}`, en: `${field.en} ${rule.en}` };
}

function timeOfDay(at: number): string {
  return new Intl.DateTimeFormat("vi-VN", {
    timeZone: "Asia/Ho_Chi_Minh",
    hour: "2-digit",
    minute: "2-digit",
    day: "2-digit",
    month: "2-digit",
  }).format(at);
}

/** What happened and the next step, for a producer who is no technician. */
export function sayFailure(failure: Failure, channel: string): Sentence {
  switch (failure.kind) {
    case "retry_later":
      return {
        vi: `${channel} đang trục trặc hoặc mạng bị gián đoạn. Hệ thống sẽ tự gửi lại, bạn không cần làm gì.`,
        en: `${channel} is out of order or the network failed. We will send again; nothing to do.`,
      };
    case "rate_limited":
      return {
        vi: `${channel} giới hạn số lần gửi. Hệ thống sẽ tự gửi lại sau ${timeOfDay(failure.until)}.`,
        en: `${channel} limits how often we may send. We will send again after ${timeOfDay(failure.until)}.`,
      };
    case "reconnect_account":
      return failure.cause === "shop_state"
        ? {
            vi: `${channel} đang khóa hoặc tạm ngưng gian hàng. Hãy vào kênh người bán của ${channel} để xử lý.`,
            en: `${channel} has locked or suspended the shop. Please settle it in ${channel}'s seller centre.`,
          }
        : {
            vi: `Kết nối với ${channel} đã hết hạn hoặc bị thu hồi. Hãy bấm “Kết nối lại”.`,
            en: `The connection to ${channel} has ended. Please press “Reconnect”.`,
          };
    case "fix_data":
      return {
        vi: failure.faults.map((fault) => sayFault(fault).vi).join(" "),
        en: failure.faults.map((fault) => sayFault(fault).en).join(" "),
      };
    case "rejected":
      return {
        vi: `${channel} từ chối tin đăng: ${failure.reasons.join("; ") || "không nêu lý do"}. Hãy sửa theo lý do này rồi gửi lại.`,
        en: `${channel} refused the listing: ${failure.reasons.join("; ") || "no reason given"}. Please correct it and send again.`,
      };
    case "gone":
      return failure.what === "channel"
        ? {
            vi: `${channel} đã ngừng hoạt động. Hãy chọn sàn khác.`,
            en: `${channel} has closed. Please choose another.`,
          }
        : {
            vi: `${channel} không còn mục này. Hệ thống sẽ đối chiếu lại; hãy kiểm tra trên kênh người bán.`,
            en: `${channel} no longer has it. We will compare again; please check the seller centre.`,
          };
    case "unknown_outcome":
      return {
        vi: `Chưa rõ ${channel} đã nhận hay chưa. Hệ thống đang tìm lại theo mã hàng trước khi gửi tiếp, để không đăng trùng.`,
        en: `It is not known whether ${channel} took it. We look it up by SKU before sending again, so nothing is doubled.`,
      };
    case "bug":
      return {
        vi: `Có lỗi kỹ thuật khi làm việc với ${channel}. Lỗi đã được ghi lại; hãy báo quản trị viên.`,
        en: `A technical fault with ${channel}. It was recorded; please tell the administrator.`,
      };
  }
}
