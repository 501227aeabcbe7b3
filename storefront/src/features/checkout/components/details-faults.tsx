import { FaultSummary } from "@/platform/forms/fault-summary";
import type { Locale } from "@/platform/i18n/locale";
import type { ShownFault } from "../details-faults";
import { checkoutTexts } from "../texts";

type Props = { locale: Locale; review: string; faults: ShownFault[] };

/** Why the visitor is back at the form. The commune's field is named after its text, not after its id. */
export function DetailsFaults({ locale, review, faults }: Props) {
  const { summary } = checkoutTexts(locale);
  if (review === "ket-noi") return <FaultSummary title={summary.connection} faults={[]} />;
  if (review === "ghi-chu") {
    return <FaultSummary title={summary.title} faults={[{ field: "note", message: summary.note }]} />;
  }
  const linked = faults.map((fault) => (fault.field === "commune_id" ? { ...fault, field: "commune" } : fault));
  return linked.length > 0 ? <FaultSummary title={summary.title} faults={linked} /> : null;
}
