/** Where officers see the lists that channels give away. */
export const FEEDS = "/can-bo/kenh/danh-sach-san";
