import type { Context } from "./context";
import { latestBy } from "./fact-on-day";

/** Led by a woman: the legal representative is female, QĐ 26/2026/QĐ-TTg criterion 3.2. */
export function womenLed(context: Context): (producer: string) => "yes" | "no" | "unknown" {
  const representatives = context.once("representatives", () =>
    latestBy(context.facts("legal_representative"), ({ content }) => content.producer_id),
  );
  return (id) => {
    const gender = representatives.get(id)?.content.gender;
    if (gender === undefined) return "unknown";
    return gender === "female" ? "yes" : "no";
  };
}
