import type { CertificateStatus } from "@contracts/certificate";
import { type Standing, standingOf } from "@/features/certificate/standing";
import { StatePanel } from "@/features/certificate/state-panel";
import { certificateTexts } from "@/features/certificate/texts";
import { formatDay } from "@/platform/format/day";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { FactList } from "@/ui/fact-list";
import type { Decision } from "./domain/decisions";
import { verifyTexts } from "./texts";

type Props = { decision: Decision; locale: Locale };

/** What the decision that was asked for says itself, before what became of its products. */
export function DecisionPanel({ decision, locale }: Props) {
  const texts = verifyTexts(locale).decision;
  const { act, status, ends_on, issuer, found } = decision;
  const certificate = certificateTexts(locale);
  const term =
    act === "recognised"
      ? [{ label: certificate.fact.expires, value: ends_on === null ? null : formatDay(ends_on, locale) }]
      : [];
  return (
    <StatePanel standing={standingOfDecision(decision, locale)} heading="h2">
      <p>{sentenceOf(decision, locale)}</p>
      <FactList
        unknown={certificate.unknown}
        facts={[
          { label: certificate.fact.decision, value: decision.number },
          dated(decision, locale),
          { label: texts.issuer, value: issuer },
          { label: texts[act], value: fill(texts.products, { count: found.length }) },
          ...(status === null ? [] : term),
        ]}
      />
    </StatePanel>
  );
}

function dated({ decided_on, year }: Decision, locale: Locale) {
  const { fact } = certificateTexts(locale);
  if (decided_on === null && year !== null) return { label: fact.year, value: String(year) };
  return { label: fact.decided, value: decided_on === null ? null : formatDay(decided_on, locale) };
}

type Word = "running" | "ended" | "withdrawn" | "unknown" | "mixed" | "revokes";

const WORDS: Record<CertificateStatus, Word> = {
  in_force: "running",
  expiring: "running",
  extended: "running",
  lapsed: "ended",
  revoked: "withdrawn",
  unknown: "unknown",
  not_recognised: "unknown",
};

function wordOf({ act, status }: Decision): Word {
  if (act === "revoked") return "revokes";
  return status === null ? "mixed" : WORDS[status];
}

function standingOfDecision(decision: Decision, locale: Locale): Standing {
  const word = verifyTexts(locale).decision.word[wordOf(decision)];
  const looks = standingOf(decision.status ?? "unknown", locale);
  return { ...looks, word };
}

function sentenceOf(decision: Decision, locale: Locale): string {
  const { sentence } = verifyTexts(locale).decision;
  const { ends_on } = decision;
  const word = wordOf(decision);
  if (ends_on === null && (word === "running" || word === "ended")) return sentence[`${word}Bare`];
  return fill(sentence[word], { ends: ends_on === null ? "" : formatDay(ends_on, locale) });
}
