import type { ProductDetail } from "../../../contracts/catalogue";
import type { IsoDay } from "../../../contracts/common";
import { certificateOn, statusChangeDays } from "../../../modules/register/domain/certificate";
import type { CertificateFacts, RecognitionEvent } from "../../../modules/register/domain/certificate-facts";

type Entry = ProductDetail["history"][number];

const KINDS: Record<RecognitionEvent["kind"], [string, string]> = {
  new: ["Công nhận", "Recognised with"],
  upgrade: ["Nâng hạng lên", "Upgraded to"],
  re_recognition: ["Công nhận lại", "Recognised again with"],
};

/** What happened to a certificate up to a day, the latest first. */
export function historyUpTo(facts: CertificateFacts, day: IsoDay): Entry[] {
  const events = [...facts.recognitions.map(recognised), ...facts.revocations.map(revoked), ...lapses(facts, day)];
  const past = events.filter(({ status_from }) => status_from === null || status_from <= day);
  return [...past, ...facts.extensions.map(extended)].sort((a, b) => orderOf(b).localeCompare(orderOf(a)));
}

function recognised({ kind, stars, decision_number, decided_on, year, issuer, sample }: RecognitionEvent): Entry {
  const [words, words_en] = KINDS[kind];
  const number = decision_number === null ? "" : `, Quyết định số ${decision_number}`;
  const number_en = decision_number === null ? "" : `, decision ${decision_number}`;
  const author = issuer === null ? "" : ` của ${issuer}`;
  const author_en = issuer === null ? "" : ` of ${issuer}`;
  return {
    status_from: decided_on,
    year,
    text: `${words} ${stars} sao${number}${author}`,
    text_en: `${words_en} ${stars} stars${number_en}${author_en}`,
    sample,
  };
}

function revoked({ decision_number, decided_on, reason }: CertificateFacts["revocations"][number]): Entry {
  const number = decision_number === null ? "" : ` theo Quyết định số ${decision_number}`;
  const number_en = decision_number === null ? "" : ` by decision ${decision_number}`;
  return {
    status_from: decided_on,
    year: null,
    text: `Thu hồi giấy chứng nhận${number}${reason === null ? "" : `: ${reason}`}`,
    text_en: `Certificate revoked${number_en}`,
    sample: false,
  };
}

/** The register does not say when an extension was decided, only how long it keeps the certificate. */
function extended({ until, legal_act }: CertificateFacts["extensions"][number]): Entry {
  return {
    status_from: null,
    year: Number(until.slice(0, 4)),
    text: `Kéo dài hiệu lực đến hết ngày ${spoken(until)} theo ${legal_act}`,
    text_en: `Kept in force up to ${spoken(until)} by ${legal_act}`,
    sample: false,
  };
}

/** Days on which a certificate was surely over. */
function lapses(facts: CertificateFacts, day: IsoDay): Entry[] {
  let before: string | null = null;
  return statusChangeDays(facts).flatMap((change) => {
    const { status, recognition } = certificateOn(facts, change);
    const ended = change <= day && status === "lapsed" && before !== "lapsed";
    before = status;
    if (!ended) return [];
    const text = "Giấy chứng nhận hết hiệu lực";
    return [
      { status_from: change, year: null, text, text_en: "Certificate lapsed", sample: recognition?.sample ?? false },
    ];
  });
}

function orderOf({ status_from, year }: Entry): string {
  return status_from ?? `${year ?? "0000"}-00-00`;
}

function spoken(day: IsoDay): string {
  return day.split("-").reverse().join("/");
}
