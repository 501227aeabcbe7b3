import { SubmitButton } from "@/platform/forms/submit-button";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Field, PhoneField, Select, TextArea } from "@/ui/field";
import { type ComplaintDraft, type ComplaintField, MOST, SUBJECTS } from "./domain/complaint";
import { complaintTexts } from "./texts";

export type ShownFault = { field: string; message: string };

type Props = {
  locale: Locale;
  draft: ComplaintDraft;
  faults: ShownFault[];
  /** What names this form, so that it counts once however often it is sent. */
  formName: string;
};

export function ComplaintForm({ locale, draft, faults, formName }: Props) {
  const texts = complaintTexts(locale);
  const faultOf = (field: ComplaintField) => faults.find((fault) => fault.field === field)?.message;
  return (
    <form
      method="post"
      action={localePath(locale, "/khieu-nai/gui")}
      noValidate
      className="space-y-5 rounded-card border border-line bg-white p-4 sm:p-6"
    >
      <input type="hidden" name="phieu" value={formName} />
      <Select label={texts.subject} name="subject" required defaultValue={draft.subject} fault={faultOf("subject")}>
        <option value="">{texts.choose}</option>
        {SUBJECTS.map((subject) => (
          <option key={subject} value={subject}>
            {texts.subjects[subject]}
          </option>
        ))}
      </Select>
      <TextArea
        label={texts.message}
        name="message"
        hint={texts.messageHint}
        rows={6}
        required
        maxLength={MOST.message}
        defaultValue={draft.message}
        fault={faultOf("message")}
      />
      <Field
        label={texts.orderCode}
        name="order_code"
        hint={texts.orderCodeHint}
        optional={texts.optional}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={MOST.order_code}
        defaultValue={draft.order_code}
        fault={faultOf("order_code")}
      />
      <Field
        label={texts.name}
        name="name"
        autoComplete="name"
        required
        maxLength={MOST.name}
        defaultValue={draft.name}
        fault={faultOf("name")}
      />
      <PhoneField
        label={texts.phone}
        hint={texts.phoneHint}
        required
        maxLength={MOST.phone}
        defaultValue={draft.phone}
        fault={faultOf("phone")}
      />
      <SubmitButton pending={texts.sending} className="w-full text-lg sm:w-auto">
        {texts.submit}
      </SubmitButton>
    </form>
  );
}
