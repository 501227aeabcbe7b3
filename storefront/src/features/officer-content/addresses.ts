/** What producers sent for review, without language prefix. */
export const CONTENT = "/can-bo/noi-dung";
