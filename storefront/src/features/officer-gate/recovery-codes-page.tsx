import { localePath } from "@/platform/i18n/locale";
import { Button, ButtonLink } from "@/ui/button";
import { DESK_HOME, GATE } from "../officer-session/addresses";
import { GateForm, GateFrame, gateMetadata, gatePage } from "./gate-page";
import { keptRecoveryCodes } from "./kept";
import { gateTexts } from "./texts";

export const recoveryCodesMetadata = gateMetadata((locale) => gateTexts(locale).recovery);

export const RecoveryCodesPage = gatePage(async (gate) => {
  const { locale, next } = gate;
  const texts = gateTexts(locale).recovery;
  const kept = await keptRecoveryCodes.read();
  if (!kept)
    return (
      <GateFrame gate={gate} title={texts.none} intro={texts.noneText}>
        <ButtonLink href={localePath(locale, DESK_HOME)}>{texts.home}</ButtonLink>
      </GateFrame>
    );
  return (
    <GateFrame gate={gate} title={texts.title} intro={texts.intro}>
      <ul
        aria-label={texts.list}
        className="space-y-2 rounded-card border-2 border-leaf bg-white p-4 font-mono text-sm break-all sm:p-6"
      >
        {kept.codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <GateForm action={localePath(locale, `${GATE.recoveryCodes}/da-luu`)} next={next}>
        <Button>{texts.saved}</Button>
      </GateForm>
    </GateFrame>
  );
});
