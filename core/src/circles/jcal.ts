/** A value of a property: a text, a moment as RFC 7265 writes it, a number, or the parts of a rule. */
type JCalValue = string | number | Readonly<Record<string, string | number | readonly string[]>>;

/** Name, parameters, type of the values, and the values. */
export type JCalProperty = readonly [
  name: string,
  parameters: Readonly<Record<string, string>>,
  type: string,
  ...values: readonly JCalValue[],
];

/** A calendar, or a part of one, as data: jCal (RFC 7265), of which a library makes the text of an `.ics` file. */
export type JCal = readonly [name: string, properties: readonly JCalProperty[], components: readonly JCal[]];

/** A property that has a text. */
export function textProperty(name: string, text: string): JCalProperty {
  return [name, {}, "text", text];
}
