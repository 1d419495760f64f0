import { dateOf, incrementOf, momentOf } from "../../product/query-times.ts";
import { JqlError } from "./jql-error.ts";
import type { JqlOperand } from "./parse-jql.ts";

/**
 * A point in time as a query says it: a date, a stretch from now such as `-4w` or `-1w 2d`, or a function such as `startOfDay(-1d)`.
 * Milliseconds since 1970; days are those of UTC.
 *
 * @throws JqlError
 */
export function timeOf(operand: JqlOperand, field: string, now: number): number {
  if (operand.kind === "text") return timeOfText(operand.text, field, now);
  if (operand.kind !== "function") throw new JqlError(`The field '${field}' needs a date here.`);
  const moment = momentOf(operand.name.toLowerCase(), now);
  if (moment === null) throw new JqlError(`Unable to find JQL function '${operand.name}()'.`);
  const [argument] = operand.arguments;
  const increment = argument === undefined ? 0 : incrementOf(argument);
  if (increment === null)
    throw new JqlError(`Duration for function '${operand.name}' should have the format (+/-)n(yMwdm), e.g -1M for 1 month earlier.`);
  return moment + increment;
}

function timeOfText(text: string, field: string, now: number): number {
  const steps = text.trim().split(/\s+/u).map(incrementOf);
  if (steps.every((step) => step !== null)) {
    const [first = 0] = steps;
    // A minus before the first stretch is meant for all of them.
    return steps.reduce((time: number, step) => time + (first < 0 ? -Math.abs(step) : step), now);
  }
  const time = /^\d{4}[-/]/u.test(text) ? dateOf(text) : null;
  if (time !== null) return time;
  const formats = "'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'";
  throw new JqlError(`Date value '${text}' for field '${field}' is invalid. Valid formats include: ${formats}.`);
}
