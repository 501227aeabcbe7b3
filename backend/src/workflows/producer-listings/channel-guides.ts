import type { MarketplaceId } from "@ocop/integrations/core";
import type { ChannelGuide } from "../../contracts/producer-channels";

const NO_COST = null;

const ASK_OFFICE = {
  vi: "Chưa có gian hàng? Hãy hỏi cán bộ OCOP xã để được giúp mở, hoặc xin bán qua gian hàng chung ở dưới.",
  en: "No shop yet? Ask your commune's OCOP officer for help, or ask to sell through a shared shop below.",
  source: "Gợi ý của hệ thống, không phải của sàn",
};

/**
 * What is known of each marketplace from a seller's side, as of November 2026. No dependable source for any of their fees was
 * found, and only Lazada publishes how long its review takes: what is not known is said to be unknown.
 */
export const CHANNEL_GUIDES: Readonly<Partial<Record<MarketplaceId, ChannelGuide>>> = {
  shopee: {
    asks: [
      {
        vi: "Bạn đồng ý cho hệ thống đăng tin; đồng ý này dài nhất 365 ngày rồi phải kết nối lại.",
        en: "You agree that we list for you; the agreement lasts at most 365 days, then you connect again.",
        source: "Shopee Open Platform documentation, authorization",
      },
      {
        vi: "Mỗi tin cần ngành hàng cuối, ảnh, khối lượng gói hàng và đơn vị vận chuyển đang bật.",
        en: "Each listing needs a last-level category, pictures, the parcel's weight and a carrier that is switched on.",
        source: "Shopee Open Platform documentation, v2.product.add_item",
      },
    ],
    costs: NO_COST,
    review: {
      hours: null,
      vi: "Shopee duyệt sau khi nhận tin và không công bố thời hạn.",
      en: "Shopee reviews after it took the listing and publishes no time limit.",
      source: "Shopee Open Platform documentation, v2.product.add_item",
    },
    first_shop: ASK_OFFICE,
    seller_page: null,
  },
  lazada: {
    asks: [
      {
        vi: "Khi kết nối, bạn đăng nhập Lazada và chọn nước Việt Nam.",
        en: "To connect you sign in to Lazada and pick Việt Nam.",
        source: "Lazada Open Platform documentation, seller authorization",
      },
      {
        vi: "Mỗi tin cần thương hiệu (có thể là “No Brand”), xuất xứ và kích thước gói hàng.",
        en: "Each listing needs a brand (“No Brand” will do), its origin and the parcel's size.",
        source: "Lazada Open Platform, CreateProduct",
      },
    ],
    costs: NO_COST,
    review: {
      hours: 24,
      vi: "Lazada thường duyệt xong trong 24 giờ.",
      en: "Lazada's quality check is done within 24 hours.",
      source: "Lazada Open Platform, CreateProduct (“Pending QC”)",
    },
    first_shop: ASK_OFFICE,
    seller_page: "https://sellercenter.lazada.vn",
  },
  "tiktok-shop": {
    asks: [
      {
        vi: "Tài khoản phải là tài khoản người bán tại Việt Nam.",
        en: "The account must be a seller's account in Việt Nam.",
        source: "TikTok Shop Partner Center documentation, authorization (user_type)",
      },
      {
        vi: "Khi sửa tên hay ảnh, bản cũ vẫn bán cho tới khi bản mới được duyệt.",
        en: "When name or pictures change, the old version sells on until the new one is approved.",
        source: "TikTok Shop Partner Center documentation, Edit Product",
      },
    ],
    costs: NO_COST,
    review: {
      hours: null,
      vi: "TikTok Shop duyệt từng tin và không công bố thời hạn.",
      en: "TikTok Shop examines each listing and publishes no time limit.",
      source: "TikTok Shop Partner Center documentation, Get Product",
    },
    first_shop: ASK_OFFICE,
    seller_page: null,
  },
  tiki: {
    asks: [
      {
        vi: "Tiki xem giấy tờ trước, rồi máy và người duyệt. Yêu cầu bị từ chối không sửa được, hệ thống sẽ gửi yêu cầu mới.",
        en: "Tiki looks at papers first, then a machine and a person review. A refused request is replaced by a new one.",
        source: "open.tiki.vn, product request status flow",
      },
    ],
    costs: NO_COST,
    review: {
      hours: 3,
      vi: "Tiki từng cho biết người duyệt mất 2–3 giờ làm việc (tài liệu năm 2020, có thể đã khác).",
      en: "Tiki once said that people review within 2–3 working hours (documentation of 2020, it may have changed).",
      source: "Tiki open API documentation, 2020",
    },
    first_shop: ASK_OFFICE,
    seller_page: null,
  },
  postmart: {
    asks: [
      {
        vi: "Sàn không nhận tin tự động: tải tệp ở đây, đưa cho bưu điện hoặc kênh người bán, rồi dán đường dẫn về.",
        en: "It takes no listings by machine: download the file here, hand it to the post office, then paste the links back.",
        source: "en.baohoabinh.com.vn 5/7037, 5/8014; baonghean.vn post255689",
      },
      {
        vi: "Nên có sẵn: giấy đăng ký, quyết định công nhận OCOP, tự công bố sản phẩm, mã truy xuất. Danh mục giấy tờ của sàn chưa được xác nhận.",
        en: "Have ready: registration, OCOP decision, self-declaration, trace code. The channel's own list of papers is not confirmed.",
        source: "medgate.vn (self-declaration); no list of the channel's own was found",
      },
    ],
    costs: NO_COST,
    review: {
      hours: null,
      vi: "Bưu điện không công bố thời hạn. Nếu 14 ngày chưa có trả lời, hệ thống sẽ nhắc.",
      en: "The post office publishes no time limit. After 14 days without an answer you are reminded.",
      source: "No public rule was found",
    },
    first_shop: {
      vi: "Bưu điện tỉnh, huyện giúp mở gian hàng, chụp ảnh và đăng hàng cho hộ và hợp tác xã. Hãy hỏi bưu điện gần nhất.",
      en: "Post offices open the stall, take pictures and list for households and co-operatives. Ask the nearest one.",
      source: "en.baohoabinh.com.vn 5/7037; fr.vietnamplus.vn 176684",
    },
    seller_page: null,
  },
};
