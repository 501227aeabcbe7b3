import type { InvitationOpened } from "@contracts/producer-access";
import { isNotFound } from "@/platform/backend/failure";
import { formatDay } from "@/platform/format/day";
import { todayInVietnam } from "@/platform/format/instant";
import { localePath } from "@/platform/i18n/locale";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Field, PhoneField } from "@/ui/field";
import { Notice } from "@/ui/notice";
import { TextLink } from "@/ui/text-link";
import { GATE } from "../producer-session/addresses";
import { producerPost } from "../producer-session/client";
import { BigButton, faultOf, type Gate, GateFrame, gateMetadata, gatePage } from "./gate-page";
import { gateTexts } from "./texts";
import { openedSchema } from "./wire";

export const invitationMetadata = gateMetadata((locale) => gateTexts(locale).invitation);

/** `/kenh-chu-the/loi-moi`: what an invitation is for, and taking it up; without one, where its code is typed. */
export const InvitationPage = gatePage(async (gate) => {
  const code = typeof gate.asked.ma === "string" ? gate.asked.ma.trim() : "";
  if (code === "") return <EnterCode gate={gate} />;
  const opened = await open(code);
  return opened ? <Claim gate={gate} code={code} opened={opened} /> : <Dead gate={gate} />;
});

async function open(invitation: string): Promise<InvitationOpened | null> {
  try {
    return await producerPost(
      "/producer/access/invitations/open",
      { invitation: invitation.slice(0, 200) },
      openedSchema,
    );
  } catch (thrown) {
    if (isNotFound(thrown)) return null;
    throw thrown;
  }
}

function Claim({ gate, code, opened }: { gate: Gate; code: string; opened: InvitationOpened }) {
  const { locale } = gate;
  const { invitation: texts } = gateTexts(locale);
  return (
    <GateFrame gate={gate} title={texts.title} intro={texts.intro}>
      <dl className="space-y-1 rounded-card border border-line bg-leaf-tint p-4">
        <dt className="text-sm text-ink-soft">{texts.for}</dt>
        <dd className="text-xl font-bold">{opened.producer.name}</dd>
        <dd>{opened.producer.place}</dd>
        <dd className="text-sm">
          {texts.products} {opened.producer.products}. {texts.until}{" "}
          {formatDay(todayInVietnam(new Date(opened.expires_at)), locale)}.
        </dd>
      </dl>
      {opened.role === "member" ? <p>{texts.member}</p> : null}
      {opened.by_phone ? <ByPhone gate={gate} code={code} opened={opened} /> : null}
      {opened.phone_hint === null ? <ByEmail gate={gate} code={code} open={!opened.by_phone} /> : null}
      <Notice>
        <p className="text-sm">{texts.notMine}</p>
      </Notice>
    </GateFrame>
  );
}

const CARD = "space-y-5 rounded-card border border-line bg-white p-4 sm:p-6";

function ByPhone({ gate, code, opened }: { gate: Gate; code: string; opened: InvitationOpened }) {
  const { locale, notice } = gate;
  const texts = gateTexts(locale);
  const { name = "", phone = "" } = notice?.values ?? {};
  const { phoneHint, how } = texts.invitation;
  return (
    <form method="post" action={localePath(locale, `${GATE.invitation}/gui-ma`)} noValidate className={CARD}>
      <input type="hidden" name="ma" value={code} />
      <Field
        label={texts.name}
        name="name"
        autoComplete="name"
        required
        maxLength={200}
        defaultValue={name}
        fault={faultOf(gate, "name")}
      />
      <PhoneField
        label={texts.phone}
        required
        maxLength={40}
        hint={opened.phone_hint ? `${phoneHint} ${opened.phone_hint}. ${how}` : how}
        defaultValue={phone}
        fault={faultOf(gate, "phone")}
      />
      <BigButton pending={texts.pending}>{texts.sendCode}</BigButton>
    </form>
  );
}

function ByEmail({ gate, code, open: standing }: { gate: Gate; code: string; open: boolean }) {
  const { locale, notice } = gate;
  const { invitation: texts, name: nameLabel, pending } = gateTexts(locale);
  const { name = "", email } = notice?.values ?? {};
  return (
    <details open={standing || email !== undefined} className="rounded-card border border-line bg-white p-4">
      <summary className="flex min-h-11 items-center font-bold text-leaf">{texts.byEmail}</summary>
      <form
        method="post"
        action={localePath(locale, `${GATE.invitation}/nhan-bang-thu`)}
        noValidate
        className="mt-3 space-y-5"
      >
        <input type="hidden" name="ma" value={code} />
        <Field
          label={nameLabel}
          name="name"
          id="name-email"
          autoComplete="name"
          required
          maxLength={200}
          defaultValue={name}
        />
        <Field
          label={texts.email}
          name="email"
          type="email"
          inputMode="email"
          autoComplete="username"
          required
          maxLength={320}
          defaultValue={email}
          fault={faultOf(gate, "email")}
        />
        <Field
          label={texts.password}
          name="password"
          type="password"
          autoComplete="new-password"
          required
          maxLength={128}
          hint={texts.passwordHint}
          fault={faultOf(gate, "password")}
        />
        <BigButton pending={pending}>{texts.claim}</BigButton>
      </form>
    </details>
  );
}

function EnterCode({ gate }: { gate: Gate }) {
  const { locale } = gate;
  const { enter, dead } = gateTexts(locale);
  return (
    <GateFrame gate={gate} title={enter.title} intro={enter.intro}>
      <form action={localePath(locale, GATE.invitation)} className={CARD}>
        <Field label={enter.code} name="ma" autoComplete="off" autoCapitalize="characters" required maxLength={20} />
        <BigButton pending={enter.submit}>{enter.submit}</BigButton>
      </form>
      <p>{enter.none}</p>
      <div className="flex flex-col">
        <TextLink href={localePath(locale, "/chu-the")}>{enter.mine}</TextLink>
        <TextLink href={localePath(locale, GATE.signIn)}>{dead.signIn}</TextLink>
      </div>
    </GateFrame>
  );
}

function Dead({ gate }: { gate: Gate }) {
  const { locale } = gate;
  const { dead, invitation } = gateTexts(locale);
  return (
    <GateFrame gate={gate} title={invitation.title} intro={invitation.intro}>
      <EmptyState title={dead.title} text={dead.text}>
        <ButtonLink href={localePath(locale, GATE.invitation)}>{dead.again}</ButtonLink>
        <ButtonLink look="secondary" href={localePath(locale, GATE.signIn)}>
          {dead.signIn}
        </ButtonLink>
      </EmptyState>
    </GateFrame>
  );
}
