import type { OwnPicture } from "@contracts/producer-products";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Button, ButtonLink } from "@/ui/button";
import { CONTROL, Field } from "@/ui/field";
import { ProducerFrame, producerMetadata, producerPage } from "../producer-frame/producer-page";
import { DESK_HOME } from "../producer-session/addresses";
import { cameFromHome } from "../producer-session/way-back";
import { PictureCapture } from "./pictures/picture-capture";
import { ownerOf, productPath, readProduct } from "./read-product";
import { productTexts } from "./texts";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const picturesMetadata = producerMetadata((locale) => productTexts(locale).pictures.title);

const FILE_FIELD = "file";

/** Pictures of a product: taken with the phone, put in order, described. */
export const PicturesPage = producerPage(async ({ params, searchParams }: Props, producer) => {
  const { locale } = producer;
  const { product, pictures } = await readProduct(params);
  const { pictures: texts, list } = productTexts(locale);
  const page = localePath(locale, `${productPath(product.id)}/anh`);
  return (
    <ProducerFrame
      producer={producer}
      title={texts.title}
      intro={texts.intro}
      trail={[
        { label: list.title, href: "/kenh-chu-the/san-pham" },
        { label: product.name, href: productPath(product.id) },
      ]}
    >
      <div className="max-w-2xl space-y-6">
        <form
          method="post"
          action={`${page}/gui`}
          encType="multipart/form-data"
          className="space-y-4 rounded-card border border-line bg-white p-4"
        >
          <Field
            name={FILE_FIELD}
            type="file"
            accept="image/*"
            label={texts.take}
            hint={texts.hint}
            className="[&_input]:file:mr-3"
          />
          <PictureCapture
            field={FILE_FIELD}
            owner={ownerOf(producer)}
            product={product.id}
            action={`${page}/phan`}
            texts={texts.client}
            remarks={texts.remarks}
          />
          <noscript>
            <Button>{texts.send}</Button>
          </noscript>
        </form>
        {pictures.length === 0 ? <p>{texts.none}</p> : null}
        {pictures.length > 0 && cameFromHome(await searchParams) ? (
          <ButtonLink href={localePath(locale, DESK_HOME)}>{texts.goOn}</ButtonLink>
        ) : null}
        <ol className="space-y-6">
          {pictures.map((picture, at) => (
            <li key={picture.picture_id}>
              <OnePicture
                locale={locale}
                picture={picture}
                at={at}
                last={at === pictures.length - 1}
                action={`${page}/xep`}
              />
            </li>
          ))}
        </ol>
      </div>
    </ProducerFrame>
  );
});

type PictureProps = { locale: Locale; picture: OwnPicture; at: number; last: boolean; action: string };

function OnePicture({ locale, picture, at, last, action }: PictureProps) {
  const texts = productTexts(locale).pictures;
  const { picture_id, url, alt, width, height, remarks } = picture;
  const title = at === 0 ? texts.main : fill(texts.number, { number: at + 1 });
  const words = `alt-${at}`;
  return (
    <section className="space-y-3 rounded-card border border-line bg-white p-4">
      <h2 className="text-lg">{title}</h2>
      {/* biome-ignore lint/performance/noImgElement: the backend cuts pictures to the width asked for */}
      <img
        src={`${url}?w=480`}
        alt={alt ?? title}
        width={width}
        height={height}
        loading="lazy"
        className="max-h-80 w-auto rounded-control"
      />
      {remarks === null ? null : remarks.length === 0 ? (
        <p className="text-sm text-leaf-deep">{texts.good}</p>
      ) : (
        <ul className="list-disc space-y-1 pl-5 text-sm">
          {remarks.map((remark) => (
            <li key={remark}>{texts.remarks[remark]}</li>
          ))}
        </ul>
      )}
      <form method="post" action={action} className="space-y-2">
        <input type="hidden" name="anh" value={picture_id} />
        <label htmlFor={words} className="block font-bold">
          {texts.words}
        </label>
        <p id={`${words}-hint`} className="text-sm text-ink-soft">
          {texts.wordsHint}
        </p>
        <input
          id={words}
          name="alt"
          defaultValue={alt ?? ""}
          maxLength={150}
          aria-describedby={`${words}-hint`}
          className={CONTROL}
        />
        <div className="flex flex-wrap gap-2">
          <Act act="words">{texts.saveWords}</Act>
          {at > 0 ? <Act act="first">{texts.makeFirst}</Act> : null}
          {at > 1 ? <Act act="earlier">{texts.earlier}</Act> : null}
          {last ? null : <Act act="later">{texts.later}</Act>}
          <Act act="remove">{texts.remove}</Act>
        </div>
      </form>
    </section>
  );
}

function Act({ act, children }: { act: string; children: string }) {
  return (
    <Button look={act === "words" ? "secondary" : "quiet"} room="tight" name="viec" value={act}>
      {children}
    </Button>
  );
}
