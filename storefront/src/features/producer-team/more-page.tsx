import { localePath } from "@/platform/i18n/locale";
import { Button } from "@/ui/button";
import { ProducerFrame, producerMetadata, producerPage } from "../producer-frame/producer-page";
import { GATE } from "../producer-session/addresses";
import { teamTexts } from "./texts";

const LINKS = [
  ["shops", "/kenh-chu-the/gian-hang"],
  ["certificates", "/kenh-chu-the/chung-nhan"],
  ["sheet", "/kenh-chu-the/bang-tinh"],
  ["statement", "/kenh-chu-the/doi-soat"],
  ["contact", "/kenh-chu-the/lien-he"],
  ["closed", "/kenh-chu-the/ngay-nghi"],
  ["team", "/kenh-chu-the/thanh-vien"],
  ["notices", "/kenh-chu-the/thong-bao"],
  ["account", "/kenh-chu-the/tai-khoan"],
  ["help", "/kenh-chu-the/tro-giup"],
] as const;

export const moreMetadata = producerMetadata((locale) => teamTexts(locale).more.title);

/** `/kenh-chu-the/them`: everything that is not done every day. */
export const MorePage = producerPage(async (_: { params: Promise<{ locale: string }> }, desk) => {
  const { locale } = desk;
  const { more: texts } = teamTexts(locale);
  return (
    <ProducerFrame producer={desk} title={texts.title} intro={texts.intro}>
      <ul className="divide-y divide-line rounded-card border border-line bg-white">
        {LINKS.map(([key, href]) => (
          <li key={key}>
            <a href={localePath(locale, href)} className="block px-4 py-3 hover:bg-leaf-tint">
              <strong className="block text-lg text-leaf">{texts.links[key].label}</strong>
              <span className="text-ink-soft">{texts.links[key].hint}</span>
            </a>
          </li>
        ))}
      </ul>
      <form method="post" action={localePath(locale, GATE.signOut)} className="mt-8">
        <Button look="secondary" className="w-full sm:w-auto">
          {texts.signOut}
        </Button>
      </form>
    </ProducerFrame>
  );
});
