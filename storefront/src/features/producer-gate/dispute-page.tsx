import type { ProducerDetail } from "@contracts/catalogue";
import { isNotFound } from "@/platform/backend/failure";
import { localePath } from "@/platform/i18n/locale";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Field, TextArea } from "@/ui/field";
import { GATE } from "../producer-session/addresses";
import { loadProducer } from "../producers/data";
import { BigButton, faultOf, type Gate, GateFrame, gateMetadata, gatePage } from "./gate-page";
import { gateTexts } from "./texts";

export const disputeMetadata = gateMetadata((locale) => gateTexts(locale).dispute);

/** `/kenh-chu-the/dang-nhap/la-cua-toi?chu-the={handle}`: somebody says a producer is theirs; an officer decides. */
export const DisputePage = gatePage(async (gate) => {
  const { locale, asked } = gate;
  const { dispute: texts } = gateTexts(locale);
  const handle = asked["chu-the"];
  const producer = typeof handle === "string" && handle !== "" ? await known(handle) : null;
  return (
    <GateFrame gate={gate} title={texts.title} intro={texts.intro}>
      {producer ? (
        <SayIt gate={gate} producer={producer} />
      ) : (
        <EmptyState title={texts.list} text={texts.unknown}>
          <ButtonLink href={localePath(locale, "/chu-the")}>{texts.list}</ButtonLink>
        </EmptyState>
      )}
    </GateFrame>
  );
});

async function known(handle: string): Promise<ProducerDetail | null> {
  try {
    return await loadProducer(handle.slice(0, 250));
  } catch (thrown) {
    if (isNotFound(thrown)) return null;
    throw thrown;
  }
}

function SayIt({ gate, producer }: { gate: Gate; producer: ProducerDetail }) {
  const { locale, notice } = gate;
  const texts = gateTexts(locale);
  const { name = "", reach = "", message = "" } = notice?.values ?? {};
  return (
    <form
      method="post"
      action={localePath(locale, `${GATE.dispute}/gui-ma`)}
      noValidate
      className="space-y-5 rounded-card border border-line bg-white p-4 sm:p-6"
    >
      <input type="hidden" name="handle" value={producer.handle} />
      <p>
        <span className="text-ink-soft">{texts.dispute.for}: </span>
        <strong>{producer.name}</strong>
      </p>
      <Field
        label={texts.name}
        name="name"
        autoComplete="name"
        required
        maxLength={200}
        defaultValue={name}
        fault={faultOf(gate, "name")}
      />
      <TextArea
        label={texts.dispute.message}
        name="message"
        required
        maxLength={1500}
        rows={5}
        hint={texts.dispute.messageHint}
        defaultValue={message}
        fault={faultOf(gate, "message")}
      />
      <Field
        label={texts.dispute.reach}
        name="reach"
        autoComplete="username"
        autoCapitalize="none"
        required
        maxLength={320}
        hint={texts.dispute.reachHint}
        defaultValue={reach}
        fault={faultOf(gate, "reach")}
      />
      <BigButton pending={texts.pending}>{texts.sendCode}</BigButton>
    </form>
  );
}
