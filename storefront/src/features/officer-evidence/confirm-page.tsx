import { todayInVietnam } from "@/platform/format/instant";
import { SubmitButton } from "@/platform/forms/submit-button";
import { fill } from "@/platform/i18n/dictionary";
import { localePath } from "@/platform/i18n/locale";
import { Field, Select, TextArea } from "@/ui/field";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { deskGet } from "../officer-session/client";
import { SEEN } from "./domain/seen";
import { evidenceTexts } from "./texts";
import { productSchema } from "./wire";

export const confirmMetadata = deskMetadata((locale) => evidenceTexts(locale).confirm.plainTitle);

/** What somebody saw of a product on a channel, with a photo: made to be filled in on a telephone. */
export const ConfirmPage = deskPage(
  async ({ params }: PageProps<"/[locale]/can-bo/bang-chung/san-pham/[id]/xac-nhan">, desk) => {
    const { locale, notice } = desk;
    const { confirm: texts, outcome, queue } = evidenceTexts(locale);
    const { id } = await params;
    const { product, channels } = await deskGet(`/officer/presence/products/${encodeURIComponent(id)}`, productSchema);
    const typed = notice?.values ?? {};
    const faultOf = (name: string) => {
      const fault = notice?.fields.find(({ field }) => field === name);
      return fault && { fault: locale === "en" ? fault.message_en : fault.message };
    };
    const trail = [
      { label: queue.title, href: "/can-bo/bang-chung" },
      { label: product.name, href: `/can-bo/bang-chung/san-pham/${product.id}` },
    ];
    return (
      <DeskFrame desk={desk} title={fill(texts.title, { name: product.name })} intro={texts.intro} trail={trail}>
        <form
          method="post"
          encType="multipart/form-data"
          action={localePath(locale, "/can-bo/bang-chung/xac-nhan")}
          className="max-w-prose space-y-5"
        >
          <input type="hidden" name="product_id" value={product.id} />
          <Select label={texts.channel} name="channel_id" defaultValue={typed.channel_id} {...faultOf("channel_id")}>
            {channels.map(({ channel_id, name }) => (
              <option key={channel_id} value={channel_id}>
                {name[locale]}
              </option>
            ))}
          </Select>
          <Select label={texts.seen} name="outcome" defaultValue={typed.outcome} {...faultOf("outcome")}>
            {SEEN.map((one) => (
              <option key={one} value={one}>
                {outcome[one]}
              </option>
            ))}
          </Select>
          <Field
            label={texts.on}
            name="observed_on"
            type="date"
            max={todayInVietnam()}
            defaultValue={typed.observed_on ?? todayInVietnam()}
            required
            {...faultOf("observed_on")}
          />
          <Field
            label={texts.photo}
            hint={texts.photoHint}
            name="photo"
            type="file"
            accept="image/jpeg,image/png"
            {...faultOf("photo")}
          />
          <TextArea
            label={texts.note}
            hint={texts.noteHint}
            name="note"
            rows={3}
            minLength={10}
            maxLength={1000}
            required
            defaultValue={typed.note}
            {...faultOf("note")}
          />
          <SubmitButton pending={texts.sending}>{texts.send}</SubmitButton>
        </form>
      </DeskFrame>
    );
  },
);
