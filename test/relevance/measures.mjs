/**
 * Reciprocal rank of the first relevant hit; 0 where none is relevant.
 * @param {string[]} hits ids in the order found
 * @param {ReadonlySet<string>} relevant
 */
export function reciprocalRank(hits, relevant) {
  const place = hits.findIndex((id) => relevant.has(id));
  return place < 0 ? 0 : 1 / (place + 1);
}

/**
 * Share of the relevant documents among the first ten hits. Of more than ten relevant ones ten are all a page can show.
 * @param {string[]} hits ids in the order found
 * @param {ReadonlySet<string>} relevant
 */
export function recallAt10(hits, relevant) {
  const found = hits.slice(0, 10).filter((id) => relevant.has(id)).length;
  return found / Math.min(10, relevant.size);
}

/** @param {number[]} values */
export function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
