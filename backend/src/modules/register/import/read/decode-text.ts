/**
 * Text of a Unicode file: UTF-8 with or without a byte order mark, or UTF-16 of either order.
 * @returns null for anything else, such as Windows-1258: guessing an old code page would spoil names silently
 */
export function decodeText(bytes: Uint8Array): string | null {
  const encoding = detectEncoding(bytes);
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes("\u0000") ? null : text;
  } catch {
    return null;
  }
}

function detectEncoding(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  // Without a mark, a delimiter or line end in UTF-16 shows as a zero byte beside an ASCII one.
  const sample = bytes.subarray(0, 1_000);
  if (hasZeroAt(sample, 1)) return "utf-16le";
  if (hasZeroAt(sample, 0)) return "utf-16be";
  return "utf-8";
}

function hasZeroAt(bytes: Uint8Array, parity: 0 | 1): boolean {
  return bytes.some((byte, index) => byte === 0 && index % 2 === parity);
}
