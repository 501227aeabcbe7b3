import { TRADE_PHRASES } from "../lexicon";
import { without } from "../portrait";
import type { KnownProduct, SeenOffer } from "../types";
import { fold, wordsOf } from "../vietnamese";
import type { Phrases } from "./phrases";
import type { Dice } from "./random";

/** A producer's printed name without its legal form. The split hangs on it, so it never changes. */
export function printedName(producer: string): string {
  const legal =
    /^(chi nhánh\s+(?:[\p{L} ]+ - )?)?(công ty (trách nhiệm hữu hạn|tnhh( một thành viên| mtv)?|cổ phần|cp)?|ctcp|hợp tác xã|htx(nn)?|tổ hợp tác( sản xuất)?|hộ (sản xuất,? kinh doanh|kinh doanh|sxkd|sản xuất)?|cơ sở( sản xuất)?|doanh nghiệp)\s*/iu;
  const rest = producer.replace(legal, "");
  const capitals = rest.match(/(?:(?:\p{Lu}[\p{L}\d]*|\d+)(?:\s|$))+$/u)?.[0]?.trim();
  const name = capitals ?? rest;
  return without(wordsOf(name), TRADE_PHRASES).length > 0 ? name : "";
}

/** What people call a producer. Independent of how the matcher does it, apart from the list of legal forms. */
export function callName(producer: string): string {
  return printedName(producer).replace(/^((SX|TM|DV|TMDV|XNK|MTV|KD)\s+)+/u, "");
}

export interface Recipe {
  /** Whose goods the title names. */
  readonly product: KnownProduct;
  /** Words said after the goods' name. */
  readonly kind?: string;
  /** The brand the title says; empty for none. */
  readonly brand: string;
  readonly content?: { readonly amount: number; readonly unit: "g" | "ml" };
  readonly seller?: string;
  /** Only shapes that print the contents. */
  readonly saysSize?: boolean;
}

function sizeText({ amount, unit }: { amount: number; unit: "g" | "ml" }, dice: Dice): string {
  const big =
    amount >= 1_000
      ? [`${amount / 1_000}${unit === "g" ? "kg" : "L"}`, `${amount / 1_000} ${unit === "g" ? "KG" : "lít"}`]
      : [];
  const small = [`${amount}${unit}`, `${amount} ${unit}`, unit === "g" ? `${amount}gr` : `${amount}ML`];
  const pack = dice.pick(["", "", "gói ", "hộp ", "túi "]);
  return `${pack}${dice.pick([...small, ...(amount >= 1_000 ? big : [])] as [string, ...string[]])}`;
}

const unmarked = (text: string) => fold(text);

/** Sellers' hands: capitals, no accents, one word without its marks, two words swapped. */
function handwriting(title: string, dice: Dice): string {
  if (dice.chance(0.22)) return title.toUpperCase();
  if (dice.chance(0.09)) return unmarked(title);
  if (dice.chance(0.08)) {
    const words = title.split(" ");
    const at = Math.floor(dice.next() * words.length);
    return words.map((word, index) => (index === at ? unmarked(word) : word)).join(" ");
  }
  return title;
}

function nameAsWritten(name: string, dice: Dice): string {
  const swapped = dice.chance(0.06) ? name.replace(/^Khô (cá \p{L}+)/u, "$1 khô").replace(/^Quả /u, "Trái ") : name;
  const shortened = dice.chance(0.15) ? swapped.replace(/\s(nguyên chất|tinh khiết|cao cấp|tự nhiên)$/u, "") : swapped;
  const bare = dice.chance(0.3) ? shortened.replace(/[()]/g, "") : shortened;
  return dice.chance(0.5) ? bare.toLowerCase().replace(/^./u, (first) => first.toUpperCase()) : bare;
}

/** One offer as a seller would write it, after the shapes of real listings. */
export function offerFor(recipe: Recipe, phrases: Phrases, dice: Dice): SeenOffer {
  const { product, kind, brand, content, seller, saysSize } = recipe;
  const province = (product.province ?? "").replace(/^TP\. /, "");
  const name = `${nameAsWritten(product.name, dice)}${kind ? ` ${kind}` : ""}`;
  const count = String(dice.pick([2, 3, 5, 10]));
  const sized = phrases.shapes.filter((one) => one.includes("S") && !one.includes("C"));
  const shape = dice.pick(saysSize && sized[0] ? [sized[0], ...sized.slice(1)] : phrases.shapes);
  const said: Readonly<Record<string, string>> = {
    N: name,
    B: brand,
    P: province,
    C: content ? count : "",
    S: content ? sizeText(content, dice) : "",
    "!": dice.pick(phrases.praise),
  };
  const title = shape
    .replace(/(?<!\p{L})[NBPCS!](?!\p{L})/gu, (letter) => said[letter] ?? "")
    .replace(/\(\s*\)|\[\s*\]|\s+x\s*(?=\s|$)|^Combo(?=\s+\D)/giu, " ")
    .replace(/\s+/g, " ")
    .replace(/(\s-)+(?=\s-|$)/g, "")
    .replace(/^[\s_-]+|[\s_,-]+$/g, "");
  return { title: handwriting(title, dice), ...(seller && { seller }) };
}

export function sellerFor(brand: string, province: string | undefined, phrases: Phrases, dice: Dice): string {
  const joined = unmarked(brand).replace(/[^a-z0-9]/g, "");
  return dice
    .pick(phrases.sellers)
    .replace(/b/u, joined)
    .replace(/(?<!\p{L})B(?!\p{L})/u, brand)
    .replace(/(?<!\p{L})P(?!\p{L})/u, province ?? "");
}

export function strangerFor(province: string | undefined, phrases: Phrases, dice: Dice): string {
  return dice.pick(phrases.strangers).replace(/(?<!\p{L})P(?!\p{L})/u, province ?? "");
}
