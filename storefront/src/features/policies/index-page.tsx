import { pageMetadata } from "@/features/seo/metadata";
import { localePath, toLocale } from "@/platform/i18n/locale";
import { Main } from "@/site/main";
import { siteTexts } from "@/site/texts";
import { Breadcrumb } from "@/ui/breadcrumb";
import { LawyerNote } from "./lawyer-note";
import { POLICIES, POLICY_SLUGS } from "./pages";
import { policyTexts } from "./texts";

type Props = PageProps<"/[locale]/chinh-sach">;

export async function policiesMetadata({ params }: Props) {
  const locale = toLocale((await params).locale);
  const { title, description } = policyTexts(locale);
  return pageMetadata({ locale, path: "/chinh-sach", title, description });
}

export async function PoliciesPage({ params }: Props) {
  const locale = toLocale((await params).locale);
  const { title, intro } = policyTexts(locale);
  return (
    <Main locale={locale}>
      <Breadcrumb
        label={siteTexts(locale).breadcrumb}
        trail={[{ label: siteTexts(locale).home, href: localePath(locale, "/") }]}
        here={title}
      />
      <h1 className="text-2xl sm:text-3xl">{title}</h1>
      <p className="mt-2 max-w-prose text-ink-soft">{intro}</p>
      <ul className="mt-6 grid gap-4 sm:grid-cols-2">
        {POLICY_SLUGS.map((slug) => {
          const text = POLICIES[slug].text[locale];
          return (
            <li key={slug}>
              <a
                href={localePath(locale, `/chinh-sach/${slug}`)}
                className="block h-full rounded-card border border-line bg-white p-4 hover:border-leaf sm:p-6"
              >
                <h2 className="text-lg text-leaf-deep">{text.title}</h2>
                <p className="mt-1 text-ink-soft">{text.summary}</p>
              </a>
            </li>
          );
        })}
      </ul>
      <LawyerNote locale={locale} />
    </Main>
  );
}
