/** Gives the person a file to keep. The host's frame lets an app's page start downloads. */
export function saveAsFile(name: string, content: unknown): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(content, null, 2)], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the content over by the time the next task runs.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
