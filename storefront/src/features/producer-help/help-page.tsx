import { localePath } from "@/platform/i18n/locale";
import { TextLink } from "@/ui/text-link";
import { ProducerFrame, producerMetadata, producerPage } from "../producer-frame/producer-page";
import { TOPIC_PAGES, type Topic } from "./addresses";
import { helpTexts } from "./texts";

export const producerHelpMetadata = producerMetadata((locale) => helpTexts(locale).title);

/** The guide of the desk: every part of it in a few sentences, with a link to where it is done. */
export const ProducerHelpPage = producerPage(async (_props: { params: Promise<{ locale: string }> }, producer) => {
  const { locale } = producer;
  const texts = helpTexts(locale);
  const topics = Object.keys(texts.sections) as Topic[];
  return (
    <ProducerFrame producer={producer} title={texts.title} intro={texts.intro}>
      <nav aria-label={texts.contents} className="mb-8 max-w-2xl rounded-card border border-line bg-white px-4 py-2">
        <ul className="grid sm:grid-cols-2">
          {topics.map((topic) => (
            <li key={topic}>
              <TextLink href={`#${topic}`}>{texts.sections[topic].title}</TextLink>
            </li>
          ))}
        </ul>
      </nav>
      <div className="max-w-prose space-y-10">
        {topics.map((topic) => {
          const page = TOPIC_PAGES[topic];
          return (
            <section key={topic} id={topic}>
              <h2 className="mb-2 text-xl">{texts.sections[topic].title}</h2>
              <ol className="list-decimal space-y-2 pl-6">
                {Object.entries(texts.sections[topic].steps).map(([number, step]) => (
                  <li key={number}>{step}</li>
                ))}
              </ol>
              {page ? <TextLink href={localePath(locale, page)}>{texts.open}</TextLink> : null}
            </section>
          );
        })}
      </div>
    </ProducerFrame>
  );
});
