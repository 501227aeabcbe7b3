import { TextDecoder } from "node:util";

const DECLARED = /charset\s*=\s*["']?\s*([\w-]+)/i;
/** HTML §13.2.3.2: a declaration counts only within the first 1024 bytes. */
const PRESCAN_BYTES = 1_024;

function decoderOf(label: string | undefined, strict: boolean): TextDecoder | undefined {
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(label, { fatal: strict });
  } catch {
    return undefined;
  }
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return undefined;
}

/**
 * The page as text. Declarations lie: they are tried strictly in the order byte order mark, header, meta, UTF-8, and the
 * first one that fits wins; a page none fits is read as Windows-1258, the old Vietnamese code page, without failing.
 */
export function decodeHtml(bytes: Uint8Array, contentType: string | undefined): { html: string; charset: string } {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, PRESCAN_BYTES));
  const labels = [byteOrderMark(bytes), DECLARED.exec(contentType ?? "")?.[1], DECLARED.exec(head)?.[1], "utf-8"];
  for (const label of labels) {
    const decoder = decoderOf(label, true);
    if (!decoder) continue;
    try {
      return { html: decoder.decode(bytes), charset: decoder.encoding };
    } catch {
      // Not in this character set after all: the next declaration is tried.
    }
  }
  return { html: new TextDecoder("windows-1258").decode(bytes), charset: "windows-1258" };
}
