import type { DeskSession } from "@contracts/access";
import type { ReactNode } from "react";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { LanguageSwitch } from "@/site/language-switch";
import { Mark } from "@/site/mark";
import { Button } from "@/ui/button";
import { classNames } from "@/ui/class-names";
import { GATE } from "../officer-session/addresses";
import { entriesFor } from "./navigation";
import { deskTexts } from "./texts";

type Props = { locale: Locale; path: string; session: DeskSession | null; children: ReactNode };

/** What stands around every page of the desk: whose desk it is, its parts, the way out. Two rows on a phone, so that the page comes first. */
export function DeskLayout({ locale, path, session, children }: Props) {
  const texts = deskTexts(locale);
  const working = session?.stage === "desk";
  return (
    <>
      <header className="border-b border-line bg-white print:hidden">
        <div className="mx-auto flex max-w-page flex-wrap items-center justify-between gap-x-2 px-4 py-1">
          <a
            href={localePath(locale, "/can-bo")}
            className="inline-flex min-h-11 items-center gap-2 font-bold text-leaf-deep"
          >
            <Mark />
            {texts.name}
          </a>
          {/* On a phone at work all of this stands behind the name of the open part. */}
          <div className={working ? "ml-auto hidden md:block" : "order-last w-full md:order-none md:ml-auto md:w-auto"}>
            <Around locale={locale} session={session} />
          </div>
          <LanguageSwitch locale={locale} path={path} />
        </div>
        {working ? <Navigation locale={locale} path={path} session={session} /> : null}
      </header>
      {working && !session.second_factor.proven ? <DemoNote locale={locale} /> : null}
      {children}
    </>
  );
}

/** The way to the shop, and out. */
function Around({ locale, session }: Pick<Props, "locale" | "session">) {
  return (
    <div className="flex flex-wrap items-center">
      <a
        href={localePath(locale, "/")}
        className="inline-flex min-h-11 items-center rounded-control px-2 text-sm text-ink-soft hover:bg-leaf-tint hover:text-leaf"
      >
        {deskTexts(locale).shop}
      </a>
      {session ? <SignOut locale={locale} name={session.person.name} /> : null}
    </div>
  );
}

function SignOut({ locale, name }: { locale: Locale; name: string }) {
  const texts = deskTexts(locale);
  return (
    <form method="post" action={localePath(locale, GATE.signOut)} className="flex flex-wrap items-center text-sm">
      <a
        href={localePath(locale, "/can-bo/tai-khoan/cua-toi")}
        className="inline-flex min-h-11 items-center rounded-control px-2 hover:bg-leaf-tint hover:text-leaf"
      >
        <span className="sr-only">{texts.signedInAs} </span>
        {name}
      </a>
      <Button look="quiet" room="tight">
        {texts.signOut}
      </Button>
    </form>
  );
}

/** On a phone the parts fold away behind the name of the one that is open. */
function Navigation({ locale, path, session }: { locale: Locale; path: string; session: DeskSession }) {
  const { navigation } = deskTexts(locale);
  const page = path.replace(/\?.*$/, "");
  const parts = entriesFor(session.role).map(({ part, href }) => ({
    ...{ name: navigation[part], href: localePath(locale, href) },
    current: page === href ? ("page" as const) : page.startsWith(`${href}/`) ? ("true" as const) : undefined,
  }));
  const here = parts.find(({ current }) => current)?.name;
  return (
    <nav aria-label={navigation.label} className="mx-auto max-w-page px-2">
      <details className="md:hidden">
        <summary className="min-h-11 cursor-pointer px-2 py-2.5 font-bold text-leaf">
          {here ? `${navigation.open}: ${here}` : navigation.open}
        </summary>
        <Parts parts={parts} className="grid grid-cols-2 pb-2" />
        <div className="border-t border-line py-1">
          <Around locale={locale} session={session} />
        </div>
      </details>
      <Parts parts={parts} className="hidden flex-wrap text-[0.95rem] md:flex" />
    </nav>
  );
}

type Part = { name: string; href: string; current: "page" | "true" | undefined };

function Parts({ parts, className }: { parts: readonly Part[]; className: string }) {
  return (
    <ul className={classNames("font-bold", className)}>
      {parts.map(({ name, href, current }) => (
        <li key={href}>
          <a
            href={href}
            aria-current={current}
            className="inline-flex min-h-11 items-center border-b-4 border-transparent px-2 hover:bg-leaf-tint md:px-1.5 hover:text-leaf aria-[current]:border-leaf aria-[current]:text-leaf"
          >
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}

function DemoNote({ locale }: { locale: Locale }) {
  const { demo } = deskTexts(locale);
  return (
    <aside aria-label={demo.title} className="border-b border-star bg-honey-tint print:hidden">
      <p className="mx-auto flex max-w-page flex-wrap items-center gap-x-2 px-4 pt-1 text-sm">
        <strong>{demo.title}</strong> <span className="hidden md:inline">{demo.text}</span>{" "}
        <a
          href={localePath(locale, GATE.enrol)}
          className="inline-flex min-h-11 items-center font-bold text-honey underline underline-offset-4"
        >
          {demo.link}
        </a>
      </p>
    </aside>
  );
}
