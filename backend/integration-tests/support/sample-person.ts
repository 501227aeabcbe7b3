/** Somebody made up, for tests alone. */
export const NAME = "Nguyễn Thị Mẫu";
export const PHONE = "0912 345 678";
