/** The page of notices, without language prefix. */
export const NOTICES = "/kenh-chu-the/thong-bao";
