import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { TextLink } from "@/ui/text-link";
import { verifyTexts } from "./texts";

/** The register's silence, said as silence: it proves nothing either way. */
export function NotInRegister({ q, locale }: { q: string; locale: Locale }) {
  const { none } = verifyTexts(locale);
  return (
    <section className="mt-6 space-y-3 rounded-card border-2 border-edge bg-white p-4 sm:p-5">
      <h2 className="text-xl">{fill(none.title, { q })}</h2>
      <p>{none.text}</p>
      <div className="print:hidden">
        <p className="font-bold">{none.next}</p>
        <ul className="list-disc space-y-1 pl-6">
          <li>{none.spell}</li>
          <li>{none.name}</li>
          <li>{none.office}</li>
        </ul>
        <TextLink href={`${localePath(locale, "/tim-kiem")}?${new URLSearchParams({ q })}`}>
          {fill(none.search, { q })}
        </TextLink>
      </div>
    </section>
  );
}
