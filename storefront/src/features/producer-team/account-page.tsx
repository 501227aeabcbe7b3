import type { ProducerDevices } from "@contracts/producer-access";
import { formatInstant } from "@/platform/format/instant";
import { SubmitButton } from "@/platform/forms/submit-button";
import { localePath } from "@/platform/i18n/locale";
import { Button } from "@/ui/button";
import { Field } from "@/ui/field";
import { Section } from "@/ui/section";
import { type ProducerDesk, ProducerFrame, producerMetadata, producerPage } from "../producer-frame/producer-page";
import { GATE } from "../producer-session/addresses";
import { producerGet } from "../producer-session/client";
import { ACCOUNT } from "./account-routes";
import { PasswordForm, PhoneForm } from "./code-forms";
import { teamTexts } from "./texts";
import { devicesSchema } from "./wire";

export const accountMetadata = producerMetadata((locale) => teamTexts(locale).account.title);

/** `/kenh-chu-the/tai-khoan`: how one signs in, and where one is signed in. */
export const AccountPage = producerPage(async (_: { params: Promise<{ locale: string }> }, desk) => {
  const { locale, session, notice } = desk;
  const { account: texts, more } = teamTexts(locale);
  const { person } = session;
  const { devices } = await producerGet("/producer/access/devices", devicesSchema);
  return (
    <ProducerFrame
      producer={desk}
      title={texts.title}
      intro={texts.intro}
      trail={[{ label: more.title, href: "/kenh-chu-the/them" }]}
    >
      <dl className="max-w-xl divide-y divide-line rounded-card border border-line bg-white">
        {[
          [texts.name, person.name],
          [texts.phone, person.phone ?? texts.none],
          [texts.email, person.email ?? texts.none],
        ].map(([label, value]) => (
          <div key={label} className="flex flex-wrap justify-between gap-x-4 p-3">
            <dt className="text-ink-soft">{label}</dt>
            <dd className="font-bold break-all">{value}</dd>
          </div>
        ))}
      </dl>
      <Devices desk={desk} devices={devices} />
      {person.staff ? (
        <p className="mt-8">{texts.staff}</p>
      ) : (
        <div className="max-w-xl">
          <PhoneForm desk={desk} />
          <Section title={texts.changeEmail}>
            <form method="post" action={localePath(locale, `${ACCOUNT}/thu-dien-tu`)} noValidate className="space-y-3">
              <Field
                label={texts.email}
                name="email"
                type="email"
                inputMode="email"
                autoComplete="email"
                required
                maxLength={320}
                hint={texts.emailHint}
                defaultValue={notice?.values.email ?? person.email ?? ""}
              />
              <SubmitButton pending={texts.pending}>{texts.save}</SubmitButton>
            </form>
          </Section>
          <PasswordForm desk={desk} />
        </div>
      )}
      <form method="post" action={localePath(locale, GATE.signOut)} className="mt-10">
        <Button look="secondary" className="w-full sm:w-auto">
          {texts.signOut}
        </Button>
      </form>
    </ProducerFrame>
  );
});

function Devices({ desk: { locale }, devices }: { desk: ProducerDesk; devices: ProducerDevices["devices"] }) {
  const { account: texts } = teamTexts(locale);
  const others = devices.filter(({ this_one }) => !this_one);
  return (
    <Section title={texts.devices}>
      <p className="mb-3 text-ink-soft">{texts.devicesIntro}</p>
      <ul className="max-w-xl divide-y divide-line rounded-card border border-line bg-white">
        {devices.map(({ id, device, seen_at, this_one }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 p-3">
            <p>
              <strong>{device ?? texts.unknownDevice}</strong>
              {this_one ? ` (${texts.thisOne})` : ""}
              <span className="block text-sm text-ink-soft">
                {texts.seen}: {formatInstant(seen_at, locale)}
              </span>
            </p>
            {this_one ? null : <EndDevice locale={locale} id={id} label={texts.end} />}
          </li>
        ))}
      </ul>
      {others.length > 1 ? <EndDevice locale={locale} id="" label={texts.endOthers} /> : null}
    </Section>
  );
}

function EndDevice({ locale, id, label }: { locale: ProducerDesk["locale"]; id: string; label: string }) {
  return (
    <form method="post" action={localePath(locale, `${ACCOUNT}/thoat-may`)}>
      <input type="hidden" name="id" value={id} />
      <Button look="quiet">{label}</Button>
    </form>
  );
}
