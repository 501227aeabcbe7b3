import type { Channel } from "./types";

const OPEN = { vi: "Đang hoạt động.", en: "Open." };

/** Facts as of 23 November 2026. A new fact is a new status line with its day and source; lines are never deleted. */
export const CHANNELS: readonly Channel[] = [
  {
    code: "buudien",
    name: "Buudien.vn (nongsan.buudien.vn)",
    operator: "vietnam-post",
    adapter: "postmart",
    hosts: ["buudien.vn", "www.buudien.vn", "nongsan.buudien.vn"],
    namedInPlan: false,
    statuses: [
      {
        from: "2024-03-31",
        state: "open",
        confidence: "unconfirmed",
        note: {
          vi: "Kế thừa Postmart.vn, do Bưu điện Việt Nam vận hành. Không có API công khai; đăng qua bưu điện hoặc kênh người bán.",
          en: "Successor of Postmart.vn, run by Vietnam Post. No public API; listing goes through the post office or the seller centre.",
        },
        sources: [
          "Một kế hoạch bán nông sản, tháng 8/2026 (nguồn thứ cấp)",
          "Nhật ký một khóa luận, tháng 9/2026 (nguồn thứ cấp)",
          "Nội dung trên nongsan.buudien.vn, tháng 10/2024",
        ],
      },
    ],
  },
  {
    code: "postmart",
    name: "Postmart.vn",
    operator: "vietnam-post",
    adapter: "postmart",
    hosts: ["postmart.vn", "www.postmart.vn"],
    namedInPlan: true,
    succeededBy: "buudien",
    statuses: [
      {
        state: "open",
        confidence: "confirmed",
        note: { vi: "Sàn nông sản của Bưu điện Việt Nam.", en: "Vietnam Post's marketplace for farm produce." },
        sources: ["Quyết định 1034/QĐ-BTTTT, 21/07/2021", "Trang chủ postmart.vn, 16/09/2022"],
      },
      {
        from: "2024-03-31",
        state: "renamed",
        confidence: "reported",
        note: {
          vi: "Đổi tên thành Buudien.vn. Ngày chính xác chưa được xác nhận.",
          en: "Renamed Buudien.vn. The exact day is not confirmed.",
        },
        sources: ["Một kế hoạch bán nông sản, tháng 8/2026 (nguồn thứ cấp)"],
      },
    ],
  },
  {
    code: "voso",
    name: "Voso.vn (Vỏ Sò)",
    operator: "viettel-post",
    adapter: "voso",
    hosts: ["voso.vn", "www.voso.vn"],
    namedInPlan: true,
    statuses: [
      {
        state: "open",
        confidence: "confirmed",
        note: { vi: "Sàn của Viettel Post.", en: "Viettel Post's marketplace." },
        sources: ["Quyết định 1034/QĐ-BTTTT, 21/07/2021", "en.qdnd.vn 527558"],
      },
      {
        from: "2023-01-01",
        state: "closed",
        confidence: "unconfirmed",
        note: {
          vi: "Rất có thể đã ngừng trong năm 2023; chưa tìm thấy thông báo chính thức và ngày cụ thể.",
          en: "Very probably stopped during 2023; no official notice and no exact day were found.",
        },
        sources: ["Một kế hoạch bán nông sản, tháng 8/2026 (nguồn thứ cấp)"],
      },
    ],
  },
  {
    code: "tiki",
    name: "Tiki",
    operator: "tiki",
    adapter: "tiki",
    hosts: ["tiki.vn", "www.tiki.vn"],
    namedInPlan: true,
    statuses: [
      {
        state: "open",
        confidence: "confirmed",
        note: OPEN,
        sources: ["Tài liệu open.tiki.vn", "Phần mềm bán hàng đang chạy, tháng 8/2026"],
      },
    ],
  },
  {
    code: "lazada",
    name: "Lazada",
    operator: "lazada",
    adapter: "lazada",
    hosts: ["www.lazada.vn", "lazada.vn", "m.lazada.vn"],
    namedInPlan: true,
    statuses: [
      {
        state: "open",
        confidence: "confirmed",
        note: OPEN,
        sources: ["Tài liệu Lazada Open Platform, 2025–2026"],
      },
    ],
  },
  {
    code: "shopee",
    name: "Shopee",
    operator: "shopee",
    adapter: "shopee",
    hosts: ["shopee.vn", "www.shopee.vn"],
    namedInPlan: true,
    statuses: [
      {
        state: "open",
        confidence: "confirmed",
        note: OPEN,
        sources: ["Tài liệu Shopee Open Platform v2, 2025–2026"],
      },
    ],
  },
  {
    code: "sendo",
    name: "Sendo",
    operator: "sendo",
    adapter: "sendo",
    hosts: ["www.sendo.vn", "sendo.vn"],
    namedInPlan: true,
    statuses: [
      { state: "open", confidence: "confirmed", note: OPEN, sources: ["help-seller.sendo.vn"] },
      {
        from: "2025-04-15",
        state: "closed",
        confidence: "confirmed",
        note: {
          vi: "Sendo đóng sàn từ 15/04/2025, chuyển thành Sendo Farm (ứng dụng bán thực phẩm riêng).",
          en: "Sendo closed its marketplace on 15 April 2025 and became Sendo Farm (groceries in its own app).",
        },
        sources: [
          "markettimes.vn 82562",
          "doanhnghiepkinhdoanh.doanhnhanvn.vn 422025513111733869",
          "Rest of World, tháng 5/2025",
        ],
      },
    ],
  },
  {
    code: "tiktok-shop",
    name: "TikTok Shop",
    operator: "tiktok",
    adapter: "tiktok-shop",
    hosts: ["shop.tiktok.com", "www.tiktok.com"],
    namedInPlan: false,
    statuses: [
      {
        state: "open",
        confidence: "confirmed",
        note: OPEN,
        sources: ["Tài liệu TikTok Shop Partner Center, 2025–2026"],
      },
    ],
  },
];
