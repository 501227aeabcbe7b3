import type { GroupMapping, MappingSource } from "@contracts/channel-decision";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { Badge } from "@/ui/badge";
import { Field, Select } from "@/ui/field";
import {
  type Attribute,
  choiceOf,
  FACTS,
  KEEP,
  NET_UNITS,
  nameOf,
  ROWS,
  TYPED,
  typedIn,
  unitIn,
} from "../mapping-form";
import { mappingTexts } from "../texts";

type Props = { attributes: readonly Attribute[]; saved: GroupMapping | null; locale: Locale };

/** Where each attribute's value comes from; what the category requires stands first and open. */
export function AttributeFields({ attributes, saved, locale }: Props) {
  const texts = mappingTexts(locale).edit;
  const optional = attributes.filter(({ required }) => !required);
  const fieldsOf = (some: readonly Attribute[]) =>
    some.map((attribute) => <AttributeField key={attribute.id} attribute={attribute} saved={saved} locale={locale} />);
  return (
    <section className="rounded-card border border-line bg-white p-4">
      <h2 className="text-lg">{texts.attributesTitle}</h2>
      <p className="mb-4 text-sm text-ink-soft">{texts.attributesText}</p>
      <div className="space-y-4">{fieldsOf(attributes.filter(({ required }) => required))}</div>
      {optional.length > 0 ? (
        <details className="mt-4">
          <summary className="min-h-11 cursor-pointer py-2 font-bold text-leaf">
            {fill(texts.optionalTitle, { count: optional.length })}
          </summary>
          <div className="space-y-4">{fieldsOf(optional)}</div>
        </details>
      ) : null}
    </section>
  );
}

type OneProps = { attribute: Attribute; saved: GroupMapping | null; locale: Locale };

function AttributeField({ attribute, saved, locale }: OneProps) {
  const texts = mappingTexts(locale).edit;
  const { id, name, required, units, suggestion } = attribute;
  const known = saved?.attributes.find((one) => one.id === id)?.sources;
  const guessed = known === undefined && required && suggestion !== null;
  const sources = known ?? (guessed ? [suggestion] : []);
  return (
    <fieldset className="rounded-control border border-line p-3">
      <legend className="flex flex-wrap items-center gap-2 px-1 font-bold">
        {name}
        {required ? <Badge tone="care">{texts.required}</Badge> : null}
        {required && known === undefined ? <Badge tone="fault">{texts.unmapped}</Badge> : null}
      </legend>
      {guessed ? <p className="mb-2 text-sm text-ink-soft">{texts.suggestion}</p> : null}
      <div className="grid items-end gap-3 sm:grid-cols-2">
        {ROWS.map((row) => (
          <SourceField key={row} row={row} attribute={attribute} source={sources[row - 1]} locale={locale} />
        ))}
      </div>
      {units.length > 0 ? (
        <Select
          label={texts.unit}
          name={nameOf.unit(id)}
          defaultValue={unitIn(sources.find((source) => unitIn(source) !== ""))}
          className="mt-3 max-w-48"
        >
          <option value="">{texts.noUnit}</option>
          {units.map((unit) => (
            <option key={unit} value={unit}>
              {unit}
            </option>
          ))}
        </Select>
      ) : null}
    </fieldset>
  );
}

type SourceProps = { row: 1 | 2; attribute: Attribute; source: MappingSource | undefined; locale: Locale };

function SourceField({ row, attribute, source, locale }: SourceProps) {
  const texts = mappingTexts(locale).edit;
  const { id, values, custom, units } = attribute;
  const chosen = source ? choiceOf(source, attribute) : "";
  const typeable = custom || values.length === 0;
  return (
    <div className="space-y-2">
      <Select label={row === 1 ? texts.source1 : texts.source2} name={nameOf.source(row, id)} defaultValue={chosen}>
        <option value="">{texts.nothing}</option>
        {chosen === KEEP ? <option value={KEEP}>{texts.keep}</option> : null}
        <optgroup label={texts.factsLabel}>
          {FACTS.map((fact) => (
            <option key={fact} value={`fact:${fact}`}>
              {texts.facts[fact]}
            </option>
          ))}
          {units.length > 0 || attribute.input === "number"
            ? NET_UNITS.map((unit) => (
                <option key={unit} value={`net:${unit}`}>
                  {fill(texts.net, { unit })}
                </option>
              ))
            : null}
        </optgroup>
        <optgroup label={texts.constant}>
          {values.map((value) => (
            <option key={value.id} value={`is:${value.id}`}>
              {value.name}
            </option>
          ))}
          {typeable ? <option value={TYPED}>{texts.typedChoice}</option> : null}
        </optgroup>
      </Select>
      {typeable ? (
        <Field label={texts.typed} name={nameOf.typed(row, id)} defaultValue={typedIn(source)} maxLength={500} />
      ) : null}
    </div>
  );
}
