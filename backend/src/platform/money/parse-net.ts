/** What one piece holds, in the units the catalogue counts in. */
type Net = { amount: number; unit: "g" | "ml" | "piece" };

const UNITS: Readonly<Record<string, { unit: Net["unit"]; times: number }>> = {
  g: { unit: "g", times: 1 },
  gram: { unit: "g", times: 1 },
  kg: { unit: "g", times: 1_000 },
  ml: { unit: "ml", times: 1 },
  l: { unit: "ml", times: 1_000 },
  lít: { unit: "ml", times: 1_000 },
  cái: { unit: "piece", times: 1 },
  chiếc: { unit: "piece", times: 1 },
  gói: { unit: "piece", times: 1 },
};

/** Reads "200 g", "1,5 kg", "0.5 lít" as people write them. @returns `unclear` where it cannot be told, never a guess */
export function parseNet(typed: string): Net | "unclear" {
  const [, number = "", word = ""] =
    /^(\d{1,6}(?:[.,]\d{1,2})?)\s*(\p{L}+)$/u.exec(typed.normalize("NFC").trim()) ?? [];
  const found = UNITS[word.toLocaleLowerCase("vi")];
  const amount = Number(number.replace(",", "."));
  if (!found || !(amount > 0)) return "unclear";
  return { amount: Math.round(amount * found.times * 1_000) / 1_000, unit: found.unit };
}
