/** A province's shop has thousands of rows. */
export const A_PAGE = 100;

export function onPage<Row>(all: readonly Row[], page: number): readonly Row[] {
  return all.slice((page - 1) * A_PAGE, page * A_PAGE);
}
