/** Gives the person a file to keep, with content as JSON. The host's frame lets an app's page start downloads. */
export function saveAsFile(name: string, content: unknown): void {
  saveTextAsFile(name, JSON.stringify(content, null, 2), "application/json");
}

/** Gives the person a file to keep, with a text of this media type. */
export function saveTextAsFile(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the content over by the time the next task runs.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
