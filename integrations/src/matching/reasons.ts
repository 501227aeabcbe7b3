import type { Reason, ReasonCode } from "./types";

type Sentence = { readonly vi: (about: string) => string; readonly en: (about: string) => string };

const quoted = (about: string) => (about === "" ? "" : ` “${about}”`);
const say = (vi: string, en: string): Sentence => ({
  vi: (about) => vi.replace(" $", quoted(about)),
  en: (about) => en.replace(" $", quoted(about)),
});

const SENTENCES: Readonly<Record<ReasonCode, Sentence>> = {
  own_listing: say("Đây là tin đăng của chính hệ thống này.", "This is a listing of our own."),
  own_sku: say("Mã hàng $ của gian hàng là mã của sản phẩm này.", "The shop's SKU $ is this product's."),
  same_gtin: say("Mã vạch $ trùng với mã vạch của sản phẩm.", "The barcode $ is the product's."),
  other_gtin: say("Mã vạch $ không phải của sản phẩm này.", "The barcode $ is not this product's."),
  decision_named: say("Trang có nêu quyết định công nhận $.", "The page names the decision $."),
  name_complete: say("Tên trên trang có đủ tên sản phẩm.", "The page's title says the product's whole name."),
  name_incomplete: say("Tên trên trang thiếu $.", "The page's title lacks $."),
  name_other: say("Tên trên trang là mặt hàng khác, thiếu $.", "The page's title names other goods; $ is missing."),
  producer_in_title: say("Tên trên trang có tên chủ thể $.", "The title names the producer $."),
  producer_is_seller: say("Gian hàng $ là của chủ thể.", "The shop $ is the producer's."),
  producer_missing: say("Trang không nêu chủ thể $.", "The page does not name the producer $."),
  producer_unknown: say(
    "Danh bạ chưa có tên riêng của chủ thể để so sánh.",
    "The register has no name of the producer to compare with.",
  ),
  other_producer: say("Trang nêu tên một chủ thể khác: $.", "The page names another producer: $."),
  other_province: say("Trang nêu một tỉnh khác.", "The page names another province."),
  other_size: say("Quy cách khác: $.", "Another size: $."),
  size_unclear: say(
    "Chưa rõ là nhiều gói hay quy cách khác: $.",
    "Unclear whether these are several pieces or another size: $.",
  ),
  other_strength: say("Nồng độ hoặc tỷ lệ khác: $.", "Another strength: $."),
  strength_missing: say(
    "Chủ thể có nhiều loại, trang không nêu nồng độ hay tỷ lệ $.",
    "The producer has several kinds and the page does not state the strength $.",
  ),
  sister_product: say("Trang bán sản phẩm khác của chủ thể: $.", "The page sells another product of the producer: $."),
  several_products: say("Trang có thể bán nhiều sản phẩm, cả $.", "The page may sell several products, among them $."),
  more_goods: say("Tên trên trang có thêm $, có thể là loại khác.", "The title adds $, which may be another kind."),
  unknown_words: say("Tên trên trang có từ chưa rõ nghĩa: $.", "The title has words we cannot place: $."),
};

/** A reason in plain words, for the person who decides and for everybody who asks why. */
export function reasonText({ code, about = "" }: Reason): { readonly vi: string; readonly en: string } {
  const sentence = SENTENCES[code];
  return { vi: sentence.vi(about), en: sentence.en(about) };
}
