export const FILES = "/can-bo/san/tep";
export const BATCHES = "/can-bo/san/tep/lan";
export const COLUMNS = "/can-bo/san/tep/cot";

/** The page of a shop's files. */
export const shopFilesPath = (shop: string) => `${FILES}/${encodeURIComponent(shop)}`;
export const batchPath = (batch: string) => `${BATCHES}/${encodeURIComponent(batch)}`;
export const columnsPath = (channel: string) => `${COLUMNS}/${encodeURIComponent(channel)}`;
