import type { helpTexts } from "./texts";

export type Topic = keyof ReturnType<typeof helpTexts>["sections"];

/** Where each topic of the guide is done, without language prefix; nothing for what holds everywhere. */
export const TOPIC_PAGES: { [topic in Topic]?: string } = {
  "vao-kenh": "/kenh-chu-the/loi-moi",
  "viec-can-lam": "/kenh-chu-the",
  gia: "/kenh-chu-the/san-pham",
  "cau-chuyen": "/kenh-chu-the/san-pham",
  anh: "/kenh-chu-the/san-pham",
  "gui-duyet": "/kenh-chu-the/san-pham",
  "bang-tinh": "/kenh-chu-the/bang-tinh",
  "gian-hang": "/kenh-chu-the/gian-hang",
  "don-hang": "/kenh-chu-the/don-hang",
  "lien-he": "/kenh-chu-the/lien-he",
  "ngay-nghi": "/kenh-chu-the/ngay-nghi",
  "giay-chung-nhan": "/kenh-chu-the/chung-nhan",
  "thong-bao": "/kenh-chu-the/thong-bao",
  "nguoi-cung-lam": "/kenh-chu-the/thanh-vien",
};
