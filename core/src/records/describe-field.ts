import type { FieldDescription, FieldType } from "./field.ts";

/** Short ways to describe fields, for the allow-list alone. */
export const required = (type: FieldType): FieldDescription => ({ type, required: true });
export const optional = (type: FieldType): FieldDescription => ({ type, required: false });
export const requiredUnless = (unless: string, type: FieldType): FieldDescription => ({ ...required(type), unless });
export const oneOf = (...of: readonly string[]): FieldType => ({ is: "choice", of });
export const line = (maximumCharacters: number): FieldType => ({ is: "text", maximumCharacters });
export const lines = (maximumCharacters: number): FieldType => ({ is: "text", maximumCharacters, lines: true });
