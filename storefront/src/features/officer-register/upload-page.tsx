import { SubmitButton } from "@/platform/forms/submit-button";
import { localePath } from "@/platform/i18n/locale";
import { Field } from "@/ui/field";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { registerTexts } from "./texts";

export const uploadMetadata = deskMetadata((locale) => registerTexts(locale).upload.title);

export const UploadPage = deskPage(async (_props, desk) => {
  const { locale } = desk;
  const { upload, imports } = registerTexts(locale);
  return (
    <DeskFrame
      desk={desk}
      title={upload.title}
      intro={upload.intro}
      trail={[{ label: imports.title, href: "/can-bo/danh-ba" }]}
    >
      <form
        method="post"
        action={localePath(locale, "/can-bo/danh-ba/nap/gui")}
        encType="multipart/form-data"
        className="max-w-2xl space-y-5 rounded-card border border-line bg-white p-4 sm:p-6"
      >
        <Field label={upload.file} name="file" type="file" accept=".xlsx,.csv" hint={upload.hint} required />
        <SubmitButton pending={upload.pending}>{upload.submit}</SubmitButton>
      </form>
    </DeskFrame>
  );
});
