import type { ProductDetail } from "../../../contracts/catalogue";
import type { IsoDay } from "../../../contracts/common";
import { certificateOn, statusChangeDays } from "../../../modules/register/domain/certificate";
import type { CertificateFacts, RecognitionEvent } from "../../../modules/register/domain/certificate-facts";

type Entry = ProductDetail["history"][number];
/** `order`: what sorts it among the others, a day or its beginning. */
type Event = Entry & { order: string };

const KINDS: Record<RecognitionEvent["kind"], [string, string]> = {
  new: ["Công nhận", "Recognised with"],
  upgrade: ["Nâng hạng lên", "Upgraded to"],
  re_recognition: ["Công nhận lại", "Recognised again with"],
};

const LAPSED = { text: "Giấy chứng nhận hết hiệu lực", text_en: "Certificate lapsed" };
/** `06/30` or `30/06`? Written out, nobody has to ask. */
const ENGLISH_DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** What happened to a certificate up to a day, the latest first. */
export function historyUpTo(facts: CertificateFacts, day: IsoDay): Entry[] {
  const events = [...facts.recognitions.map(recognised), ...facts.revocations.map(revoked), ...lapses(facts, day)];
  const past = events.filter(({ status_from }) => status_from === null || status_from <= day);
  return [...past, ...facts.extensions.map(extended)]
    .sort((a, b) => b.order.localeCompare(a.order))
    .map(({ order: _, ...entry }) => entry);
}

function recognised({ kind, stars, decision_number, decided_on, year, issuer, sample }: RecognitionEvent): Event {
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
    order: decided_on ?? String(year ?? ""),
  };
}

function revoked({ decision_number, decided_on, reason, sample }: CertificateFacts["revocations"][number]): Event {
  const number = decision_number === null ? "" : ` theo Quyết định số ${decision_number}`;
  const number_en = decision_number === null ? "" : ` by decision ${decision_number}`;
  return {
    status_from: decided_on,
    year: null,
    text: `Thu hồi giấy chứng nhận${number}${reason === null ? "" : `: ${reason}`}`,
    text_en: `Certificate revoked${number_en}`,
    sample,
    order: decided_on,
  };
}

/** The register does not say when an extension was decided, only until when: it stands where that day would. */
function extended({ until, legal_act, sample }: CertificateFacts["extensions"][number]): Event {
  return {
    status_from: null,
    year: null,
    text: `Kéo dài hiệu lực đến hết ngày ${until.split("-").reverse().join("/")} theo ${legal_act}`,
    text_en: `Kept in force to the end of ${ENGLISH_DAY.format(new Date(until))} by ${legal_act}`,
    sample,
    order: until,
  };
}

/** Days on which a certificate was surely over. */
function lapses(facts: CertificateFacts, day: IsoDay): Event[] {
  let before: string | null = null;
  return statusChangeDays(facts).flatMap((change) => {
    const { status, recognition } = certificateOn(facts, change);
    const ended = change <= day && status === "lapsed" && before !== "lapsed";
    before = status;
    if (!ended) return [];
    return [{ ...LAPSED, status_from: change, year: null, sample: recognition?.sample ?? false, order: change }];
  });
}
