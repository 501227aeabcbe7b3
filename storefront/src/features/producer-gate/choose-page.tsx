import { redirect } from "next/navigation";
import { z } from "zod";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Button, ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Section } from "@/ui/section";
import { GATE } from "../producer-session/addresses";
import { producerGet } from "../producer-session/client";
import { currentProducer } from "../producer-session/session";
import { GateFrame, gateMetadata, gatePage } from "./gate-page";
import { gateTexts } from "./texts";

export const chooseMetadata = gateMetadata((locale) => gateTexts(locale).choose);

/** `/kenh-chu-the/dang-nhap/chon-chu-the`: for whom one acts; and, for whom nobody has let act yet, what goes on. */
export const ChoosePage = gatePage(async (gate) => {
  const { locale, next } = gate;
  const session = await currentProducer();
  if (!session) redirect(localePath(locale, GATE.signIn));
  const { choose: texts } = gateTexts(locale);
  return (
    <GateFrame gate={gate} title={texts.title} intro={texts.intro}>
      {session.choices.length === 0 ? (
        <EmptyState title={texts.none} text={texts.noneText}>
          <ButtonLink href={localePath(locale, GATE.invitation)}>{texts.enter}</ButtonLink>
        </EmptyState>
      ) : (
        <form method="post" action={localePath(locale, `${GATE.choose}/gui`)} className="space-y-3">
          <input type="hidden" name="tiep" value={next} />
          {session.choices.map(({ producer_id, name, place, as }) => (
            <button
              key={producer_id}
              type="submit"
              name="producer_id"
              value={producer_id}
              aria-current={session.acting?.producer_id === producer_id ? "true" : undefined}
              className="block w-full rounded-card border-2 border-line bg-white p-4 text-left hover:border-leaf aria-[current]:border-leaf aria-[current]:bg-leaf-tint"
            >
              <span className="block text-lg font-bold">{name}</span>
              <span className="block">{place}</span>
              <span className="block text-sm text-ink-soft">{texts.as[as]}</span>
            </button>
          ))}
        </form>
      )}
      {session.choices.length === 0 ? <OwnDisputes locale={locale} /> : null}
      <form method="post" action={localePath(locale, GATE.signOut)}>
        <Button look="quiet">{texts.signOut}</Button>
      </form>
    </GateFrame>
  );
});

const state = z.enum(["open", "granted", "refused", "withdrawn"]);
const mineSchema = z.object({
  disputes: z.array(
    z.object({ id: z.string(), producer: z.object({ name: z.string() }), state, reason: z.string().nullable() }),
  ),
});

async function OwnDisputes({ locale }: { locale: Locale }) {
  const { disputes } = await producerGet("/producer/access/disputes", mineSchema);
  const { choose: texts } = gateTexts(locale);
  if (disputes.length === 0) return null;
  return (
    <Section title={texts.disputes}>
      <ul className="space-y-2">
        {disputes.map(({ id, producer, state: came, reason }) => (
          <li key={id} className="rounded-control border border-line bg-white p-3">
            <strong>{producer.name}</strong>: {texts.states[came]}
            {reason ? `. ${reason}` : ""}
          </li>
        ))}
      </ul>
    </Section>
  );
}
