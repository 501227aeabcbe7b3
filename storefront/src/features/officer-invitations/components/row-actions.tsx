import type { InvitedProducer } from "@contracts/access-invitations";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { invitationTexts } from "../texts";

const BUTTON = "min-h-11 rounded-control border border-leaf px-3 font-bold text-leaf hover:bg-leaf-tint";

/** What can be done about one producer's invitation. The buttons belong to the form around the list. */
export function RowActions({ producer, locale }: { producer: InvitedProducer; locale: Locale }) {
  const texts = invitationTexts(locale);
  const { producer_id, name, owned, invitation } = producer;
  if (owned) return null;
  const isOpen = invitation !== null && (invitation.state === "made" || invitation.state === "opened");
  const invite = invitation === null ? texts.invite : texts.again;
  return (
    <span className="flex flex-wrap gap-2">
      <button
        type="submit"
        formAction={localePath(locale, "/can-bo/moi-chu-the/moi")}
        name="mot-chu-the"
        value={producer_id}
        aria-label={`${invite}: ${name}`}
        className={BUTTON}
      >
        {invite}
      </button>
      {isOpen ? (
        <button
          type="submit"
          formAction={localePath(locale, "/can-bo/moi-chu-the/thu-hoi")}
          name="loi-moi"
          value={invitation.id}
          aria-label={`${texts.end}: ${name}`}
          className={BUTTON}
        >
          {texts.end}
        </button>
      ) : null}
    </span>
  );
}
