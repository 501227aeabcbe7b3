const SCHEME = /^https?:\/\//i;
const BARE_HOST = /^(?:[\w-]+\.)+[a-z]{2,}(?:[/?#]|$)/i;
const LONGEST = 4_096;

/**
 * The address inside what a person pasted: apps share "Xem ngay … https://… tại …", and people leave `https://` out.
 * @returns undefined where there is none, or one that no browser would open
 */
export function pastedAddress(text: string): URL | undefined {
  const words = text
    .slice(0, LONGEST)
    .trim()
    .split(/[\s<>"“”]+/u);
  const word = words.find((one) => SCHEME.test(one)) ?? words.find((one) => BARE_HOST.test(one));
  if (word === undefined) return undefined;
  const address = (SCHEME.test(word) ? word : `https://${word}`).replace(/[.,;!)\]}]+$/u, "");
  return URL.canParse(address) ? new URL(address) : undefined;
}
