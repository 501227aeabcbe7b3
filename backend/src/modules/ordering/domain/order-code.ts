import { randomInt } from "node:crypto";

/** No 0/O, 1/I/L: what is read aloud or copied by hand stays what it was. 31 characters, a prime number. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const RANDOM_LENGTH = 9;
const SHAPE = new RegExp(`^[${ALPHABET}]{${RANDOM_LENGTH + 1}}$`);

/**
 * A new order code: nine random characters (31⁹ ≈ 2.6 × 10¹³, not to be enumerated) and a check character.
 * Ten characters without separators; `displayOrderCode` prints it in two groups.
 */
export function newOrderCode(random: (below: number) => number = randomInt): string {
  const body = Array.from({ length: RANDOM_LENGTH }, () => ALPHABET.charAt(random(ALPHABET.length))).join("");
  return body + checkCharacter(body);
}

/**
 * Reads a code as people type it: any case, spaces and dashes anywhere.
 * @returns the code, or null where it cannot be one (the check character finds every single slip and swapped neighbours)
 */
export function parseOrderCode(typed: string): string | null {
  const code = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\-.]+/gu, "");
  if (!SHAPE.test(code)) return null;
  return checkCharacter(code.slice(0, RANDOM_LENGTH)) === code.charAt(RANDOM_LENGTH) ? code : null;
}

/** `K7MPQ2XR4H` → `K7MPQ-2XR4H` */
export function displayOrderCode(code: string): string {
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/** Weighted sum modulo the prime 31: any one wrong character and any swap of two changes it. */
function checkCharacter(body: string): string {
  const sum = [...body].reduce((total, letter, index) => total + (index + 2) * ALPHABET.indexOf(letter), 0);
  return ALPHABET.charAt(sum % ALPHABET.length);
}
