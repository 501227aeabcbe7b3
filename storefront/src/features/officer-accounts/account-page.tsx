import type { DeskAccount, LinkIssued } from "@contracts/access";
import type { ReactNode } from "react";
import { formatInstant } from "@/platform/format/instant";
import { SubmitButton } from "@/platform/forms/submit-button";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { Section } from "@/ui/section";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { deskGet } from "../officer-session/client";
import { GrantFields } from "./components/grant-fields";
import { GrantWords } from "./components/grant-words";
import { keptLink } from "./kept-link";
import { unitsFor } from "./new-account-page";
import { ProvinceForm } from "./province-form";
import { accountTexts } from "./texts";
import { accountAnswerSchema } from "./wire";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const accountMetadata = deskMetadata((locale) => accountTexts(locale).title);

export const AccountPage = deskPage(async ({ params, searchParams }: Props, desk) => {
  const { locale, notice, session } = desk;
  const { id } = await params;
  const texts = accountTexts(locale);
  const { account } = await deskGet(`/officer/access/accounts/${encodeURIComponent(id)}`, accountAnswerSchema);
  const kept = await keptLink.read();
  const own = account.id === session.person.id;
  const units = await unitsFor((await searchParams).tinh);
  return (
    <DeskFrame
      desk={desk}
      title={account.name}
      intro={`${account.email} · ${texts.states[account.state]}`}
      trail={[{ label: texts.title, href: "/can-bo/tai-khoan" }]}
    >
      {kept?.account === account.id ? <OneTimeLink locale={locale} account={account} link={kept.link} /> : null}
      <Section title={texts.account.grants}>
        {account.grants.length === 0 ? <p>{texts.account.noGrants}</p> : null}
        <ul className="space-y-2">
          {account.grants.map((grant) => (
            <li key={grant.id} className="flex flex-wrap items-center gap-x-4">
              <GrantWords locale={locale} grant={grant} />
              {own ? null : (
                <Act locale={locale} account={account.id} act="thoi-quyen" fields={{ quyen: grant.id }}>
                  {texts.account.end}
                </Act>
              )}
            </li>
          ))}
        </ul>
      </Section>
      {own ? null : <SignInActs locale={locale} account={account} />}
      <Section title={texts.account.addTitle}>
        <ProvinceForm locale={locale} action={`/can-bo/tai-khoan/${account.id}`} units={units} />
        <form
          method="post"
          action={localePath(locale, `/can-bo/tai-khoan/${account.id}/cap-quyen`)}
          noValidate
          className="max-w-2xl space-y-5 rounded-card border border-line bg-white p-4 sm:p-6"
        >
          <input type="hidden" name="tai-khoan" value={account.id} />
          <GrantFields locale={locale} units={units} operator={session.role === "operator"} notice={notice} />
          <SubmitButton pending={texts.create.pending}>{texts.account.add}</SubmitButton>
        </form>
      </Section>
    </DeskFrame>
  );
});

function SignInActs({ locale, account }: { locale: Locale; account: DeskAccount }) {
  const texts = accountTexts(locale).account;
  const { id, state, second_factor } = account;
  return (
    <Section title={texts.access}>
      <p>{fill(texts.secondFactor, { state: second_factor ? texts.on : texts.off })}</p>
      <div className="mt-2 flex flex-wrap gap-3">
        {state === "disabled" ? null : (
          <Act locale={locale} account={id} act="lien-ket">
            {state === "invited" ? texts.linkInvited : texts.linkActive}
          </Act>
        )}
        {second_factor ? (
          <Act locale={locale} account={id} act="go-xac-thuc">
            {texts.removeSecondFactor}
          </Act>
        ) : null}
        <Act locale={locale} account={id} act="trang-thai" fields={{ khoa: state === "disabled" ? "0" : "1" }}>
          {state === "disabled" ? texts.enable : texts.disable}
        </Act>
      </div>
    </Section>
  );
}

type ActProps = { locale: Locale; account: string; act: string; fields?: Record<string, string>; children: ReactNode };

/** One thing done to an account, at the press of one button. */
function Act({ locale, account, act, fields = {}, children }: ActProps) {
  return (
    <form method="post" action={localePath(locale, `/can-bo/tai-khoan/${account}/${act}`)}>
      <input type="hidden" name="tai-khoan" value={account} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button look="secondary">{children}</Button>
    </form>
  );
}

function OneTimeLink({ locale, account, link }: { locale: Locale; account: DeskAccount; link: LinkIssued }) {
  const texts = accountTexts(locale).account;
  return (
    <Notice tone="care" title={texts.link}>
      <p>{fill(texts.linkText, { time: formatInstant(link.expires_at, locale) })}</p>
      <p className="font-mono text-sm break-all">{link.url}</p>
      {link.sent ? <p>{fill(texts.sent, { email: account.email })}</p> : null}
    </Notice>
  );
}
