import type { StoredEntry } from "./stored-line.ts";
import { storedLine } from "./stored-line.ts";

// The bench bar: changes who looks and how, makes things go wrong, and shows what was asked.

interface WireCall {
  readonly person: string | null;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly rows: number | null;
  readonly ms: number;
}

const POLL_MS = 1_000;
const FAULT_TIMES = 1_000;

async function control(method: string, path: string, body?: unknown): Promise<Response> {
  const init = body === undefined ? { method } : { method, headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  return fetch(`/__workbench/${path}`, init);
}

/** Keeps a choice of looks in a cookie of this browser; the address must not say otherwise afterwards. */
function keep(name: string, value: string): void {
  document.cookie = `workbench-${name}=${value}; path=/; samesite=strict; max-age=31536000`;
  const address = new URL(location.href);
  address.searchParams.delete(name);
  location.replace(address);
}

async function change(name: string, value: string): Promise<void> {
  if (name === "theme" || name === "language") {
    keep(name, value);
  } else if (name === "platform") {
    location.assign(value === "jira" ? "/jira" : "/");
  } else if (name === "person") {
    const address = new URL(location.href);
    address.searchParams.set("as", value);
    location.assign(address);
  } else if (name === "fault") {
    await control("DELETE", "fault");
    const [source, kind] = value.split(":");
    if (kind !== undefined) await control("POST", "fault", { source, kind, times: FAULT_TIMES });
    location.reload();
  }
}

function row(call: WireCall): HTMLTableRowElement {
  const line = document.createElement("tr");
  const cells = [
    call.method,
    call.path,
    call.person?.split(":").at(-1) ?? "–",
    String(call.status),
    call.rows === null ? "" : String(call.rows),
    `${String(call.ms)} ms`,
  ];
  line.append(...cells.map((text) => Object.assign(document.createElement("td"), { textContent: text })));
  return line;
}

async function showWire(): Promise<void> {
  const calls = (await (await control("GET", "wire")).json()) as readonly WireCall[];
  const rows = document.getElementById("wire-rows");
  if (rows === null || rows.childElementCount === calls.length) return;
  rows.replaceChildren(...[...calls].reverse().map(row));
}

async function showStored(): Promise<void> {
  const stored = document.getElementById("stored");
  const entries = (await (await control("GET", "stored")).json()) as readonly StoredEntry[];
  const lines = entries.map(storedLine);
  const shown = [...(stored?.querySelectorAll("li") ?? [])].map(({ textContent }) => textContent);
  if (stored === null || lines.join("\n") === shown.join("\n")) return;
  const list = document.createElement("ul");
  list.append(...lines.map((textContent) => Object.assign(document.createElement("li"), { textContent })));
  stored.replaceChildren(lines.length === 0 ? (stored.dataset["none"] ?? "") : list);
}

async function showPanel(): Promise<void> {
  await Promise.all([showWire(), showStored()]);
}

async function showState(): Promise<void> {
  const { faults } = (await (await control("GET", "state")).json()) as {
    readonly faults: readonly { readonly source: string; readonly kind: string }[];
  };
  const select = document.querySelector<HTMLSelectElement>('[data-bench="fault"]');
  const offered = new Set([...(select?.options ?? [])].map(({ value }) => value));
  const set = faults.map(({ source, kind }) => `${source}:${kind}`).find((value) => offered.has(value));
  if (select !== null) select.value = set ?? "";
}

/** Wires the bar to the control interface. */
export function startBench(): void {
  const bench = document.getElementById("bench");
  const wire = document.getElementById("wire");
  const toggle = document.getElementById("wire-toggle");
  if (bench === null || wire === null || toggle === null) return;
  const hide = (hidden: boolean): void => {
    bench.hidden = hidden;
    sessionStorage.setItem("bench-hidden", String(hidden));
    document.body.style.paddingBottom = hidden ? "0" : `${String(bench.offsetHeight + 24)}px`;
  };
  const showTable = (open: boolean): void => {
    wire.hidden = !open;
    toggle.setAttribute("aria-expanded", String(open));
    sessionStorage.setItem("wire-open", String(open));
    hide(bench.hidden !== false);
    if (open) void showPanel();
  };
  for (const select of bench.querySelectorAll<HTMLSelectElement>("[data-bench]")) {
    select.addEventListener("change", () => void change(select.dataset["bench"] ?? "", select.value));
  }
  toggle.addEventListener("click", () => showTable(wire.hidden !== false));
  document.getElementById("bench-hide")?.addEventListener("click", () => hide(true));
  document.addEventListener("keydown", (event) => {
    const inField = event.target instanceof HTMLElement && event.target.matches("input, textarea, select, [contenteditable]");
    if (event.key === "b" && !inField && !event.ctrlKey && !event.metaKey && !event.altKey) hide(bench.hidden === false);
  });
  setInterval(() => {
    if (!wire.hidden && !bench.hidden && !document.hidden) void showPanel();
  }, POLL_MS);
  hide(sessionStorage.getItem("bench-hidden") === "true");
  showTable(sessionStorage.getItem("wire-open") === "true");
  void showState();
}
