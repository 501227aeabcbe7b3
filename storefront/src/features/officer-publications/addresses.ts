/** Where numbers are published. */
export const PUBLICATIONS = "/can-bo/chi-tieu/cong-bo";
