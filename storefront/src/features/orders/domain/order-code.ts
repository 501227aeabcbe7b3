/** `K7MPQ2XR4H` → `K7MPQ-2XR4H`, easier to read out and to copy by hand; anything else stays as it is. */
export function formatOrderCode(code: string): string {
  return /^[0-9A-Z]{10}$/.test(code) ? `${code.slice(0, 5)}-${code.slice(5)}` : code;
}
