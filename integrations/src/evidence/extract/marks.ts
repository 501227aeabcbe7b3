import { Parser } from "htmlparser2";

/** What an HTML page carries, before anybody says what it means. */
export interface PageMarks {
  readonly title?: string;
  readonly heading?: string;
  readonly canonical?: string;
  /** `property`, `name` or `itemprop` → first content. */
  readonly meta: ReadonlyMap<string, string>;
  readonly structured: readonly string[];
  /** Texts of elements that call themselves prices, sellers, or say whether one can buy. */
  readonly prices: readonly string[];
  readonly sellers: readonly string[];
  readonly cues: readonly string[];
  /** Visible text, one space between words. */
  readonly text: string;
  /** The page was longer or deeper than we read. */
  readonly truncated: boolean;
}

type RegionKind = "title" | "heading" | "structured" | "price" | "seller" | "cue";

interface Region {
  readonly kind: RegionKind;
  readonly depth: number;
  text: string;
}

const SILENT = new Set(["script", "style", "noscript", "template", "svg", "iframe"]);
/** Inline elements do not part words: `22,000<sup>₫</sup>`. */
const INLINE = new Set(["a", "b", "em", "font", "i", "mark", "small", "span", "strong", "sub", "sup", "u"]);
const NOT_THE_PRICE = /list|old|origin|before|strike|through|discount|sale-?percent|save|ship/i;
const LONGEST: Readonly<Record<RegionKind, number>> = {
  title: 1_000,
  heading: 1_000,
  structured: 300_000,
  price: 300,
  seller: 300,
  cue: 300,
};
const MOST_REGIONS = 60;
const MOST_META = 200;
const MOST_TEXT = 200_000;
/** Deeper pages are attacks on parsers, which look for the matching tag all the way up. */
const MOST_DEPTH = 1_000;
const SLICE = 32_768;

function regionKind(name: string, attributes: Readonly<Record<string, string>>): RegionKind | undefined {
  if (name === "title") return "title";
  if (name === "h1") return "heading";
  if (name === "script") return /^application\/ld\+json/i.test(attributes.type ?? "") ? "structured" : undefined;
  const label = `${attributes.class ?? ""} ${attributes.itemprop ?? ""} ${attributes.id ?? ""}`;
  if (/price|(^|[\s_-])gia([\s_-]|$)/i.test(label)) return NOT_THE_PRICE.test(label) ? undefined : "price";
  if (/seller|shop-?name|store-?name|nha-?ban/i.test(label)) return "seller";
  return name === "button" || /stock|availab|add-?to-?cart|buy-?now|tinh-?trang/i.test(label) ? "cue" : undefined;
}

class MarkReader {
  readonly meta = new Map<string, string>();
  readonly texts: Record<RegionKind, string[]> = {
    title: [],
    heading: [],
    structured: [],
    price: [],
    seller: [],
    cue: [],
  };
  canonical: string | undefined;
  text = "";
  tooDeep = false;
  private depth = 0;
  private silentFrom: number | undefined;
  private readonly open: Region[] = [];

  openTag(name: string, attributes: Readonly<Record<string, string>>): void {
    this.depth += 1;
    if (this.depth > MOST_DEPTH) this.tooDeep = true;
    if (name === "meta") this.keepMeta(attributes);
    if (name === "link" && attributes.rel === "canonical") this.canonical ??= attributes.href;
    if (!INLINE.has(name)) this.write(" ");
    if (this.silentFrom === undefined && SILENT.has(name)) this.silentFrom = this.depth;
    const kind = regionKind(name, attributes);
    if (kind && this.open.length < 8 && this.texts[kind].length < MOST_REGIONS) {
      this.open.push({ kind, depth: this.depth, text: "" });
    }
  }

  write(text: string): void {
    for (const region of this.open) {
      if (this.silentFrom !== undefined && region.kind !== "structured") continue;
      if (region.text.length < LONGEST[region.kind]) region.text += text;
    }
    const inTitle = this.open.some(({ kind }) => kind === "title");
    if (this.silentFrom === undefined && !inTitle && this.text.length < MOST_TEXT) this.text += text;
  }

  closeTag(name: string): void {
    if (!INLINE.has(name)) this.write(" ");
    for (let region = this.open.at(-1); region && region.depth >= this.depth; region = this.open.at(-1)) {
      this.open.pop();
      const found = region.kind === "structured" ? region.text : tidy(region.text);
      if (found !== "") this.texts[region.kind].push(found.slice(0, LONGEST[region.kind]));
    }
    if (this.silentFrom !== undefined && this.depth <= this.silentFrom) this.silentFrom = undefined;
    this.depth -= 1;
  }

  private keepMeta(attributes: Readonly<Record<string, string>>): void {
    const name = (attributes.property ?? attributes.name ?? attributes.itemprop ?? "").toLowerCase();
    const { content } = attributes;
    if (name === "" || content === undefined || this.meta.has(name) || this.meta.size >= MOST_META) return;
    this.meta.set(name, tidy(content).slice(0, 1_000));
  }
}

/** NFC with single spaces. */
export function tidy(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\s\u200b\ufeff]+/gu, " ")
    .trim();
}

/** Reads a page once from front to back. Scripts are text here and never run; broken HTML is read as far as it goes. */
export function readMarks(html: string): PageMarks {
  const reader = new MarkReader();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.openTag(name, attributes),
      ontext: (text) => reader.write(text),
      onclosetag: (name) => reader.closeTag(name),
    },
    { decodeEntities: true },
  );
  for (let at = 0; at < html.length && !reader.tooDeep; at += SLICE) parser.write(html.slice(at, at + SLICE));
  parser.end();
  const [title] = reader.texts.title;
  const [heading] = reader.texts.heading;
  return {
    ...(title && { title }),
    ...(heading && { heading }),
    ...(reader.canonical && { canonical: reader.canonical }),
    meta: reader.meta,
    structured: reader.texts.structured,
    prices: reader.texts.price,
    sellers: reader.texts.seller,
    cues: reader.texts.cue,
    text: tidy(reader.text),
    truncated: reader.tooDeep || reader.text.length >= MOST_TEXT,
  };
}
