type Named = { product_name: string | null; product_id: string; size: string | null };

/** What a row of the sheet sells: the product, and which size of it where it is sold in several. */
export const rowName = ({ product_name, product_id, size }: Named): string =>
  [product_name ?? product_id, size].filter((part) => part !== null).join(" – ");
