import type { SearchTypes } from "@medusajs/framework/types";
import { columnValue } from "../plan/column-value";
import type { Column, IndexPlan } from "../plan/index-plan";
import { invalid, notSupported } from "../refusal";
import { allOf, anyOf, type Fragment, fragment, not } from "../store/fragment";

type Operators = Record<string, unknown>;

/**
 * Compiles a filter tree of the Search Module to SQL. Field names are looked up in the plan and values are bound, so no
 * part of a filter ever becomes SQL text.
 * @throws MedusaError INVALID_DATA for unknown fields and values of the wrong type, NOT_ALLOWED for unknown operators
 */
export function compileFilters(filters: SearchTypes.SearchFilters | undefined, plan: IndexPlan): Fragment {
  return allOf(
    Object.entries(filters ?? {}).flatMap(([key, value]) => {
      if (key === "q" || value === undefined) return [];
      if (key === "$and") return branches(value, plan);
      if (key === "$or") return [anyOf(branches(value, plan))];
      if (key === "$not") return [not(compileFilters(branch(value), plan))];
      return [compileField(filterableColumn(plan, key), value)];
    }),
  );
}

function branches(value: unknown, plan: IndexPlan): Fragment[] {
  if (!Array.isArray(value)) return invalid("$and and $or need a list of filters");
  return value.map((entry) => compileFilters(branch(entry), plan));
}

function branch(value: unknown): SearchTypes.SearchFilters {
  return isFilters(value) ? value : invalid("A filter must be an object");
}

/** Whatever an object holds is checked key by key as it is compiled. */
function isFilters(value: unknown): value is SearchTypes.SearchFilters {
  return isRecord(value);
}

function isRecord(value: unknown): value is Operators {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

function filterableColumn(plan: IndexPlan, path: string): Column {
  const column = plan.columns.find((candidate) => candidate.path === path);
  if (column === undefined || !column.filterable) return invalid(`Field "${path}" cannot be filtered`);
  return column;
}

/** A bare value means equality, a bare list membership; on an array field both mean "holds". */
function compileField(column: Column, value: unknown): Fragment {
  if (!isRecord(value)) return oneOf(column, Array.isArray(value) ? value : [value]);
  const operators = Object.entries(value).filter(([, operand]) => operand !== undefined);
  if (operators.length === 0) return invalid(`The filter on "${column.path}" holds no operator`);
  return allOf(operators.map(([operator, operand]) => compileOperator(column, operator, operand)));
}

function compileOperator(column: Column, operator: string, operand: unknown): Fragment {
  switch (operator) {
    case "$eq":
      return oneOf(column, [operand]);
    case "$ne":
      return not(oneOf(column, [operand]));
    case "$in":
      return oneOf(column, listOf(operand));
    case "$nin":
      return not(oneOf(column, listOf(operand)));
    case "$lt":
      return compared(column, "<", operand);
    case "$lte":
      return compared(column, "<=", operand);
    case "$gt":
      return compared(column, ">", operand);
    case "$gte":
      return compared(column, ">=", operand);
    case "$exists":
      return operand === true || operand === "true" ? present(column) : not(present(column));
    case "$contains":
      return arrayOperator(column, "@>", listOf(operand));
    case "$overlaps":
      return arrayOperator(column, "&&", listOf(operand));
    case "$prefix":
      return textOperator(column, (name) => `starts_with(${name}, ?)`, operand);
    case "$like":
      return textOperator(column, (name) => `strpos(${name}, ?) > 0`, operand);
    default:
      return notSupported(`the filter operator "${operator}"`);
  }
}

function listOf(operand: unknown): unknown[] {
  return Array.isArray(operand) ? operand : [operand];
}

/** Equal to one of the values, or holding one of them. Null stands for "no value". */
function oneOf(column: Column, values: readonly unknown[]): Fragment {
  const given = values.map((value) => columnValue(column, value)).filter((value) => value !== null);
  const parts = given.length < values.length ? [not(present(column))] : [];
  if (given.length > 0) {
    const operator = column.array ? `&& ?::${column.type}[]` : `= ANY(?::${column.type}[])`;
    parts.push(fragment(`${column.name} ${operator}`, given));
  }
  return anyOf(parts);
}

function compared(column: Column, operator: "<" | "<=" | ">" | ">=", operand: unknown): Fragment {
  if (column.array) return notSupported(`comparing the array field "${column.path}"`);
  const value = columnValue(column, operand);
  return value === null ? fragment("FALSE") : fragment(`${column.name} ${operator} ?::${column.type}`, value);
}

/** A stored array without entries counts as missing, as it does in the documents. */
function present(column: Column): Fragment {
  return fragment(column.array ? `cardinality(${column.name}) > 0` : `${column.name} IS NOT NULL`);
}

function arrayOperator(column: Column, operator: "@>" | "&&", values: readonly unknown[]): Fragment {
  if (!column.array) return notSupported(`array operators on "${column.path}", which holds one value`);
  const given = values.map((value) => columnValue(column, value)).filter((value) => value !== null);
  return fragment(`${column.name} ${operator} ?::${column.type}[]`, given);
}

function textOperator(column: Column, sql: (name: string) => string, operand: unknown): Fragment {
  if (column.type !== "text" || column.array) return notSupported(`text operators on "${column.path}"`);
  return fragment(sql(column.name), columnValue(column, operand) ?? "");
}
