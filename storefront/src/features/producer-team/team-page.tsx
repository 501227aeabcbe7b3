import type { ProducerTeam } from "@contracts/producer-access";
import { formatDay } from "@/platform/format/day";
import { todayInVietnam } from "@/platform/format/instant";
import { SubmitButton } from "@/platform/forms/submit-button";
import { localePath } from "@/platform/i18n/locale";
import { Button } from "@/ui/button";
import { Field, PhoneField } from "@/ui/field";
import { Notice } from "@/ui/notice";
import { Section } from "@/ui/section";
import { type ProducerDesk, ProducerFrame, producerMetadata, producerPage } from "../producer-frame/producer-page";
import { producerGet } from "../producer-session/client";
import { dayBeside } from "./days";
import { invitedMember, TEAM } from "./team-routes";
import { teamTexts } from "./texts";
import { teamSchema } from "./wire";

const MORE = "/kenh-chu-the/them";
const ROW = "flex flex-wrap items-center justify-between gap-x-4 gap-y-1 p-3 sm:p-4";
/** An address of somebody is one long word. */
const NAMED = "min-w-0 [overflow-wrap:anywhere]";
const LIST = "divide-y divide-line rounded-card border border-line bg-white";

export const teamMetadata = producerMetadata((locale) => teamTexts(locale).team.title);

/** `/kenh-chu-the/thanh-vien`: who works for the producer, and who may act for it. */
export const TeamPage = producerPage(async (_: { params: Promise<{ locale: string }> }, desk) => {
  const texts = teamTexts(desk.locale);
  const team = await producerGet("/producer/access/team", teamSchema);
  const owner = desk.session.acting.as === "owner";
  return (
    <ProducerFrame
      producer={desk}
      title={texts.team.title}
      intro={texts.team.intro}
      trail={[{ label: texts.more.title, href: MORE }]}
    >
      <Members desk={desk} team={team} owner={owner} />
      <Delegations desk={desk} team={team} owner={owner} />
      {owner ? null : <p className="mt-6 text-ink-soft">{texts.team.ownersOnly}</p>}
    </ProducerFrame>
  );
});

type Part = { desk: ProducerDesk; team: ProducerTeam; owner: boolean };

async function Members({ desk, team, owner }: Part) {
  const { locale } = desk;
  const { team: texts } = teamTexts(locale);
  return (
    <Section title={texts.members}>
      <ul className={LIST}>
        {team.members.map((one) => (
          <li key={one.id} className={ROW}>
            <p className={NAMED}>
              <strong>{one.name}</strong>
              {one.me ? ` (${texts.me})` : ""}
              <span className="block text-sm text-ink-soft">
                {[texts.roles[one.role], one.phone ?? one.email].filter(Boolean).join(" · ")}
              </span>
            </p>
            {owner && !one.me ? (
              <div className="flex flex-wrap gap-x-2">
                <Act
                  locale={locale}
                  to="vai-tro"
                  id={one.id}
                  role={one.role === "owner" ? "member" : "owner"}
                  name={one.name}
                >
                  {one.role === "owner" ? texts.makeMember : texts.makeOwner}
                </Act>
                <Act locale={locale} to="cho-thoi" id={one.id} name={one.name}>
                  {texts.remove}
                </Act>
              </div>
            ) : null}
          </li>
        ))}
        {team.invitations.map((one) => (
          <li key={one.id} className={ROW}>
            <p className={NAMED}>
              <strong>{one.phone}</strong>
              <span className="block text-sm text-ink-soft">
                {texts.invited}, {texts.until} {formatDay(todayInVietnam(new Date(one.expires_at)), locale)}
              </span>
            </p>
            {owner ? (
              <Act locale={locale} to="thu-hoi" id={one.id} name={one.phone}>
                {texts.takeBack}
              </Act>
            ) : null}
          </li>
        ))}
      </ul>
      {owner ? <Invite desk={desk} /> : null}
    </Section>
  );
}

async function Invite({ desk: { locale, notice } }: { desk: ProducerDesk }) {
  const { team: texts } = teamTexts(locale);
  const told = notice?.tone === "good" ? await invitedMember.read() : null;
  return (
    <>
      {told ? (
        <Notice tone="good" title={told.phone} className="mt-4">
          <p>{texts.link}</p>
          <p className="font-bold break-all">{told.url}</p>
          <p>
            {texts.orCode} <strong className="text-lg tracking-wider">{told.code}</strong>
          </p>
        </Notice>
      ) : null}
      <form method="post" action={localePath(locale, `${TEAM}/moi`)} noValidate className="mt-4 max-w-xl space-y-3">
        <h3 className="text-lg">{texts.invite}</h3>
        <p className="text-sm text-ink-soft">
          {texts.inviteHint} {texts.roleHint}
        </p>
        <PhoneField
          label={texts.phone}
          autoComplete="off"
          required
          maxLength={40}
          defaultValue={notice?.values.phone ?? ""}
        />
        <SubmitButton pending={texts.pending} className="w-full sm:w-auto">
          {texts.send}
        </SubmitButton>
      </form>
    </>
  );
}

function Delegations({ desk, team, owner }: Part) {
  const { locale, notice } = desk;
  const { team: texts } = teamTexts(locale);
  return (
    <Section title={texts.delegations}>
      <p className="mb-4 max-w-prose text-ink-soft">{texts.delegationsIntro}</p>
      {team.delegations.length === 0 ? <p>{texts.none}</p> : null}
      {team.delegations.length > 0 ? (
        <ul className={LIST}>
          {team.delegations.map((one) => (
            <li key={one.id} className={ROW}>
              <p className={NAMED}>
                <strong>{one.name}</strong>
                {one.staff ? ` (${texts.staff})` : ""}
                <span className="block text-sm text-ink-soft">
                  {texts.until} {formatDay(dayBeside(one.valid_to, -1), locale)}
                </span>
              </p>
              {owner ? (
                <Act locale={locale} to="dung" id={one.id} name={one.name}>
                  {texts.stop}
                </Act>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {owner ? (
        <form
          method="post"
          action={localePath(locale, `${TEAM}/giao-quyen`)}
          noValidate
          className="mt-4 max-w-xl space-y-3"
        >
          <Field
            label={texts.to}
            name="to"
            autoComplete="off"
            required
            maxLength={320}
            hint={texts.toHint}
            defaultValue={notice?.values.to ?? ""}
          />
          <Field label={texts.day} name="day" type="date" required defaultValue={notice?.values.day ?? ""} />
          <SubmitButton pending={texts.pending} className="w-full sm:w-auto">
            {texts.delegate}
          </SubmitButton>
        </form>
      ) : null}
    </Section>
  );
}

type ActProps = {
  locale: ProducerDesk["locale"];
  to: string;
  id: string;
  role?: string;
  /** Whom it is about, for who hears the page. */
  name: string;
  children: string;
};

/** One small form: everything here is done with one press and told at once. */
function Act({ locale, to, id, role, name, children }: ActProps) {
  return (
    <form method="post" action={localePath(locale, `${TEAM}/${to}`)}>
      <input type="hidden" name="id" value={id} />
      {role ? <input type="hidden" name="role" value={role} /> : null}
      <Button look="quiet">
        {children}
        <span className="sr-only"> {name}</span>
      </Button>
    </form>
  );
}
