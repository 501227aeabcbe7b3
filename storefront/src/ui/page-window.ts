/** One place in a row of page links; `page: null` stands for pages left out. */
export type PageEntry = { key: string; page: number | null };

/** The first and the last page and those around the current one, with a gap where pages are left out. */
export function pageWindow(page: number, pages: number): PageEntry[] {
  const shown = [1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages);
  const numbers = [...new Set(shown)].sort((a, b) => a - b);
  return numbers.flatMap((number, index) => {
    const previous = numbers[index - 1];
    const gap = previous !== undefined && number - previous > 1 ? [{ key: `gap-${number}`, page: null }] : [];
    return [...gap, { key: String(number), page: number }];
  });
}
