import { type Answers, contentOf, newAnswer, type Question } from "./question";
import { liesIn, type Row, text } from "./raw";
import { TWELVE } from "./unit-numbers";

/** Targets that rest on nothing but what officers reported: dossiers, value chains, counters, the co-working space, forums. */
export function reportedNumbers(answers: Answers, question: Question): void {
  dossierNumbers(answers, question);
  chainNumbers(answers, question);
  counterNumbers(answers, question);
  spaceNumbers(answers, question);
  forumNumbers(answers, question);
}

const isHere = ({ unit_id }: Row, { raw, asked }: Question) => liesIn({ district_id: unit_id }, asked.within, raw);

/** Target 2: sent in the year, or earlier and still without an outcome when the year began. */
function dossierNumbers(answers: Answers, question: Question): void {
  const all = newAnswer(answers, "2 official");
  const carried = newAnswer(answers, "2 carried-over");
  const additional = newAnswer(answers, "2 additional");
  const { year } = question.asked;
  for (const { id } of question.products) {
    const steps = question.facts("central_dossier").filter((row) => contentOf(row).product_id === id);
    const isSent = (row: Row | undefined) => contentOf(row).status === "submitted";
    const earlier = steps.filter(({ valid_from }) => String(valid_from) < `${year}-01-01`);
    // Of two steps of one day the one recorded later holds; rows come in the order in which they were recorded.
    const lastDay = earlier
      .map(({ valid_from }) => String(valid_from))
      .sort()
      .at(-1);
    const wasOpen = isSent(earlier.filter(({ valid_from }) => valid_from === lastDay).at(-1));
    const isNew = steps.some((row) => isSent(row) && String(row.valid_from).startsWith(`${year}-`));
    if (!wasOpen && !isNew) continue;
    all.numerator.push(String(id));
    (wasOpen ? carried : additional).numerator.push(String(id));
  }
}

/** Target 5: a unit that reported no chain at all is unknown. */
function chainNumbers(answers: Answers, question: Question): void {
  const made = newAnswer(answers, "5 official");
  const chains = question.facts("value_chain");
  for (const unit of TWELVE.filter((one) => liesIn({ district_id: one }, question.asked.within, question.raw))) {
    const here = chains.filter(({ unit_id }) => unit_id === unit).map(contentOf);
    const reached = here.some(
      ({ green_circular, stable_material_zone, status }) =>
        green_circular === true && stable_material_zone === true && ["built", "operating"].includes(String(status)),
    );
    if (reached) made.numerator.push(unit);
    else (here.length === 0 ? made.unknown_numerator : made.rest).push(unit);
  }
}

/** Target 8d in both readings. */
function counterNumbers(answers: Answers, question: Question): void {
  const open = question.facts("counter").filter((row) => isHere(row, question));
  newAnswer(answers, "8d official").numerator = open.map(({ id }) => String(id));
  const sites = newAnswer(answers, "8d per-site");
  for (const site of question.facts("large_site").filter((row) => isHere(row, question))) {
    const served = open.some((counter) => contentOf(counter).site === site.id);
    (served ? sites.numerator : sites.rest).push(String(site.id));
  }
}

/** Target 9: one question with one answer. */
function spaceNumbers(answers: Answers, question: Question): void {
  const made = newAnswer(answers, "9 official");
  const spaces = question.facts("facility").filter((row) => row.unit_id === null || isHere(row, question));
  const running = spaces.filter((row) => {
    const { operating, document } = contentOf(row);
    return operating === true && text(document) !== null;
  });
  const [first] = [...running, ...spaces];
  if (first === undefined) made.unknown_numerator.push("co-working-space");
  else (running.length > 0 ? made.numerator : made.rest).push(String(first.id));
}

/** Target 10: forums are the whole province's, wherever they were held. */
function forumNumbers(answers: Answers, question: Question): void {
  const { year, day } = question.asked;
  const forums = question.facts("event").filter((row) => {
    const { type, held_on } = contentOf(row);
    return type === "international_ocop_forum" && String(held_on).startsWith(`${year}-`) && String(held_on) <= day;
  });
  const ids = (rows: readonly Row[]) => rows.map(({ id }) => String(id));
  newAnswer(answers, "10 official").numerator = ids(forums.filter((row) => contentOf(row).role === "joined"));
  newAnswer(answers, "10 held").numerator = ids(forums);
}
