import type { ContentFields } from "./fields";

/** What a producer tells of one size of a product beside price and stock: its name, what a piece holds, its bar code. */
export type SizeWords = ContentFields["sizes"][number];

/** What was last told of a size, reviewed or not; null where nothing was ever told. */
export function wordsOfSize({ sizes }: Pick<ContentFields, "sizes">, size: number): SizeWords | null {
  return sizes.find((one) => one.size === size) ?? null;
}

/** The same fields with what is told of some sizes in the place of what stood there, in the order of the sizes. */
export function withSizes(fields: ContentFields, told: readonly SizeWords[]): ContentFields {
  const kept = fields.sizes.filter(({ size }) => told.every((one) => one.size !== size));
  return { ...fields, sizes: [...kept, ...told].sort((one, other) => one.size - other.size) };
}

export function sameWords(one: SizeWords, other: SizeWords): boolean {
  return (
    one.name === other.name &&
    one.gtin === other.gtin &&
    one.net?.amount === other.net?.amount &&
    one.net?.unit === other.net?.unit
  );
}
