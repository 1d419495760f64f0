/** The part of a browser's storage that is used. `setItem` throws where there is no room, or where the browser keeps nothing. */
export interface TextStorage {
  readonly length: number;
  key(index: number): string | null;
  getItem(name: string): string | null;
  setItem(name: string, text: string): void;
  removeItem(name: string): void;
}
