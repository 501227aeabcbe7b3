import type { IsoDay, Stars } from "../../../contracts/common";
import type { CertificateFacts } from "../../../modules/register/domain/certificate-facts";
import { NO_FACTS } from "../../../modules/register/domain/certificate-facts";
import { addDays, addMonths } from "../../../platform/calendar/day";
import type { DemoEntry, DemoFile } from "./demo-file";

/** Stands before every sample number, so that none can be taken for a decision's. */
const SAMPLE_NUMBER = "MẪU";
const LAW_OF_EXTENSION = "QĐ 26/2026/QĐ-TTg";

/** What the demonstration says of one registered product. */
export type DemoRow = {
  registered_product_id: string;
  certificate: Record<string, unknown>;
  content: Record<string, unknown>;
};

/** @param stars those of the product's real recognitions; null leaves a product that never had any without */
export function demoRow(
  registered: { id: string; name: string; stars: Stars | null },
  entry: DemoEntry,
  texts: DemoFile["texts"],
  day: IsoDay,
  place: number,
): DemoRow {
  return {
    registered_product_id: registered.id,
    certificate: sampleEvents(entry, registered.stars, day, place),
    content: sampleContent(registered.name, entry, texts),
  };
}

function sampleEvents(entry: DemoEntry, stars: Stars | null, day: IsoDay, place: number): CertificateFacts {
  const { recognised_months_ago, extended_for_days, revoked_months_ago } = entry;
  if (recognised_months_ago === null || stars === null) return NO_FACTS;
  const decidedOn = addMonths(day, -recognised_months_ago);
  const number = `${SAMPLE_NUMBER}-${String(place).padStart(3, "0")}`;
  return {
    recognitions: [
      {
        stars,
        kind: "re_recognition",
        decision_number: number,
        decided_on: decidedOn,
        year: Number(decidedOn.slice(0, 4)),
        issuer: null,
        legal_document: null,
        source_url: null,
        recorded_on: null,
        sample: true,
      },
    ],
    revocations:
      revoked_months_ago === null
        ? []
        : [
            {
              decision_number: `${number}-TH`,
              decided_on: addMonths(day, -revoked_months_ago),
              reason: "Dữ liệu mẫu: ngừng sản xuất",
              sample: true,
            },
          ],
    extensions:
      extended_for_days === null
        ? []
        : [{ until: addDays(day, extended_for_days), legal_act: LAW_OF_EXTENSION, sample: true }],
  };
}

function sampleContent(name: string, { text, offer }: DemoEntry, texts: DemoFile["texts"]): Record<string, unknown> {
  const found = text === null ? undefined : texts[text];
  if (found === undefined) return {};
  return {
    story: {
      text_vi: found.story_vi.replaceAll("{name}", name),
      text_en: found.story_en.replaceAll("{name}", name),
      sample: true,
    },
    label_facts: {
      ...found.label_facts,
      ...(offer === null ? {} : { net_quantity: offer.unit_label }),
      sample: true,
    },
  };
}
