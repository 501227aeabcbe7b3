/** Without language prefix. */
export const CONTACT = "/kenh-chu-the/lien-he";
