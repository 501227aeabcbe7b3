/** Pages of certificates at the producers' desk, without language prefix. */
export const CERTIFICATES = "/kenh-chu-the/chung-nhan";
