import type { OwnOrders } from "@contracts/producer-orders";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Button, ButtonLink } from "@/ui/button";
import { classNames } from "@/ui/class-names";
import { EmptyState } from "@/ui/empty-state";
import { Field, Select } from "@/ui/field";
import { ProducerFrame, producerMetadata, producerPage } from "../producer-frame/producer-page";
import { PAGE_PARAM, ProducerPages, pageNumber } from "../producer-frame/producer-pages";
import { producerGet } from "../producer-session/client";
import { DAYS_OFF, ORDERS, STATEMENT } from "./addresses";
import { OrderCard } from "./components/order-card";
import { ownOrderTexts } from "./texts";
import { ordersSchema, STAGES } from "./wire";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

type Asked = { stage: (typeof STAGES)[number] | "all"; channel: string; q: string };

export const orderListMetadata = producerMetadata((locale) => ownOrderTexts(locale).list.title);

/** All orders of a producer, wherever they were placed, what waits longest first. */
export const OrderListPage = producerPage(async ({ searchParams }: Props, producer) => {
  const { locale, path } = producer;
  const texts = ownOrderTexts(locale).list;
  const { muc, kenh, q, [PAGE_PARAM]: page } = await searchParams;
  const asked: Asked = {
    stage: muc === "all" ? "all" : (STAGES.find((stage) => stage === muc) ?? "todo"),
    channel: typeof kenh === "string" && /^[a-z-]{1,30}$/.test(kenh) ? kenh : "",
    q: typeof q === "string" ? q.slice(0, 60) : "",
  };
  // Who looks for an order does not know at which step it is.
  const stage = asked.stage === "all" || asked.q !== "" ? "" : asked.stage;
  const query = { stage, channel: asked.channel, q: asked.q, page: pageNumber(page) };
  const found = await producerGet("/producer/orders", ordersSchema, query);
  const actions = (
    <>
      <ButtonLink look="secondary" href={localePath(locale, STATEMENT)}>
        {texts.statement}
      </ButtonLink>
      <ButtonLink look="secondary" href={localePath(locale, DAYS_OFF)}>
        {texts.daysOff}
      </ButtonLink>
    </>
  );
  return (
    <ProducerFrame producer={producer} title={texts.title} intro={texts.intro} actions={actions}>
      <Stages locale={locale} asked={asked} counts={found.counts} />
      <Find locale={locale} asked={asked} channels={found.channels} />
      {found.orders.length === 0 ? <Nothing locale={locale} asked={asked} found={found} /> : null}
      <ul className="grid gap-3 lg:grid-cols-2">
        {found.orders.map((order) => (
          <OrderCard key={order.id} order={order} locale={locale} now={Date.now()} />
        ))}
      </ul>
      <ProducerPages locale={locale} path={path} page={found.page} />
    </ProducerFrame>
  );
});

/** The steps as links: the address says what is shown, so it can be kept and sent. */
function Stages({ locale, asked, counts }: { locale: Locale; asked: Asked; counts: OwnOrders["counts"] }) {
  const texts = ownOrderTexts(locale).list;
  const all = STAGES.reduce((sum, stage) => sum + counts[stage], 0);
  return (
    <nav aria-label={texts.stagesLabel} className="mb-4">
      <ul className="flex flex-wrap gap-2">
        {([...STAGES, "all"] as const).map((stage) => {
          const here = asked.q === "" && asked.stage === stage;
          return (
            <li key={stage}>
              <a
                href={`${localePath(locale, ORDERS)}?muc=${stage}`}
                aria-current={here ? "page" : undefined}
                className={classNames(
                  "inline-flex min-h-11 items-center rounded-full border-2 px-4 font-bold",
                  here ? "border-leaf bg-leaf text-white" : "border-line bg-white text-leaf hover:bg-leaf-tint",
                )}
              >
                {texts.stages[stage]} ({stage === "all" ? all : counts[stage]})
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function Find({ locale, asked, channels }: { locale: Locale; asked: Asked; channels: OwnOrders["channels"] }) {
  const texts = ownOrderTexts(locale).list;
  return (
    <search className="mb-4 block">
      {/* Folded until it is needed: on a phone the orders themselves come first. */}
      <details open={asked.q !== "" || asked.channel !== ""}>
        <summary className="flex min-h-11 cursor-pointer items-center font-bold text-leaf underline underline-offset-4">
          {texts.findTitle}
        </summary>
        <form action={localePath(locale, ORDERS)} className="mt-2 flex flex-wrap items-end gap-3">
          <input type="hidden" name="muc" value={asked.stage} />
          <Field
            label={texts.find}
            hint={texts.findHint}
            name="q"
            type="search"
            autoComplete="off"
            defaultValue={asked.q}
            className="min-w-0 grow"
          />
          <Select label={texts.channel} name="kenh" defaultValue={asked.channel} className="min-w-0">
            <option value="">{texts.everyChannel}</option>
            {channels.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
          <Button look="secondary">{texts.findButton}</Button>
        </form>
      </details>
    </search>
  );
}

function Nothing({ locale, asked, found }: { locale: Locale; asked: Asked; found: OwnOrders }) {
  const texts = ownOrderTexts(locale).list;
  const any = STAGES.some((stage) => found.counts[stage] > 0);
  if (!any) return <EmptyState title={texts.emptyTitle} text={texts.emptyText} />;
  const todo = asked.stage === "todo" && asked.q === "" && asked.channel === "";
  return (
    <EmptyState title={todo ? texts.todoNoneTitle : texts.noneTitle} text={todo ? texts.todoNoneText : texts.noneText}>
      <ButtonLink look="secondary" href={`${localePath(locale, ORDERS)}?muc=all`}>
        {texts.showAll}
      </ButtonLink>
    </EmptyState>
  );
}
