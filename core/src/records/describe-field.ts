import type { FieldDescription, FieldType } from "./field.ts";

/** Short ways to describe fields, for the allow-list alone. */
export const required = (type: FieldType, purpose: string): FieldDescription => ({ type, required: true, purpose });
export const optional = (type: FieldType, purpose: string): FieldDescription => ({ type, required: false, purpose });
export const requiredUnless = (unless: string, type: FieldType, purpose: string): FieldDescription => ({
  ...required(type, purpose),
  unless,
});
export const oneOf = (...of: readonly string[]): FieldType => ({ is: "choice", of });
export const line = (maximumCharacters: number): FieldType => ({ is: "text", maximumCharacters });
export const lines = (maximumCharacters: number): FieldType => ({ is: "text", maximumCharacters, lines: true });
