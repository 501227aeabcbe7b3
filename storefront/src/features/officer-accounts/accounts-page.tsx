import type { DeskAccount } from "@contracts/access";
import { formatInstant } from "@/platform/format/instant";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Badge } from "@/ui/badge";
import { ButtonLink } from "@/ui/button";
import { TextLink } from "@/ui/text-link";
import { type Column, DataTable } from "../officer-frame/data-table";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { deskGet } from "../officer-session/client";
import { GrantWords } from "./components/grant-words";
import { accountTexts } from "./texts";
import { accountsSchema } from "./wire";

const TONES = { invited: "care", active: "good", disabled: "fault" } as const;

export const accountsMetadata = deskMetadata((locale) => accountTexts(locale).title);

export const AccountsPage = deskPage(async (_props, desk) => {
  const { locale } = desk;
  const texts = accountTexts(locale);
  const { accounts } = await deskGet("/officer/access/accounts", accountsSchema);
  const actions = (
    <>
      <ButtonLink look="secondary" href={localePath(locale, "/can-bo/tai-khoan/cua-toi")}>
        {texts.own}
      </ButtonLink>
      <ButtonLink href={localePath(locale, "/can-bo/tai-khoan/moi")}>{texts.new}</ButtonLink>
    </>
  );
  return (
    <DeskFrame desk={desk} title={texts.title} intro={texts.intro} actions={actions}>
      <DataTable caption={texts.caption} columns={columnsOf(locale)} rows={accounts} keyOf={({ id }) => id} />
    </DeskFrame>
  );
});

function columnsOf(locale: Locale): Column<DeskAccount>[] {
  const texts = accountTexts(locale);
  return [
    {
      key: "name",
      title: texts.name,
      heading: true,
      cell: ({ id, name }) => <TextLink href={localePath(locale, `/can-bo/tai-khoan/${id}`)}>{name}</TextLink>,
    },
    { key: "email", title: texts.email, cell: ({ email }) => email },
    {
      key: "rights",
      title: texts.rights,
      cell: ({ grants }) => (
        <ul>
          {grants.map((grant) => (
            <li key={grant.id}>
              <GrantWords locale={locale} grant={grant} />
            </li>
          ))}
        </ul>
      ),
    },
    {
      key: "state",
      title: texts.state,
      cell: ({ state }) => <Badge tone={TONES[state]}>{texts.states[state]}</Badge>,
    },
    {
      key: "seen",
      title: texts.lastSeen,
      cell: ({ last_seen_at }) => (last_seen_at === null ? texts.never : formatInstant(last_seen_at, locale)),
    },
  ];
}
