import type { CertificateStatus } from "@contracts/certificate";
import { standingOf } from "@/features/certificate/standing";
import { Sign } from "@/features/certificate/standing-mark";
import type { Locale } from "@/platform/i18n/locale";
import { Section } from "@/ui/section";
import { verifyTexts } from "./texts";

const EXPLAINED = ["in_force", "lapsed", "revoked", "unknown", "not_recognised"] satisfies CertificateStatus[];

/** What each answer means, for someone who has not asked yet or was told nothing. */
export function Meaning({ locale }: { locale: Locale }) {
  const { meaning } = verifyTexts(locale);
  return (
    <Section title={meaning.title} className="print:hidden">
      <dl className="divide-y divide-line rounded-card border border-line bg-white px-4">
        {EXPLAINED.map((status) => {
          const { sign, word } = standingOf(status, locale);
          return (
            <div key={status} className="py-3">
              <dt className="flex items-center gap-2 font-bold">
                <Sign sign={sign} size={20} />
                {word}
              </dt>
              <dd className="pl-7">{meaning[status]}</dd>
            </div>
          );
        })}
      </dl>
    </Section>
  );
}
