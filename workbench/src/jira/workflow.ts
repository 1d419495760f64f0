// One workflow for all projects, as the platform's simplest one has it. Numbers are those that new sites of the platform begin with.

export interface StatusCategory {
  readonly id: number;
  readonly key: "new" | "indeterminate" | "done";
  readonly name: string;
  readonly colorName: string;
}

export interface Status {
  readonly id: string;
  readonly name: string;
  readonly category: StatusCategory;
}

const TO_DO: StatusCategory = { id: 2, key: "new", name: "To Do", colorName: "blue-gray" };
const IN_PROGRESS: StatusCategory = { id: 4, key: "indeterminate", name: "In Progress", colorName: "yellow" };
const DONE: StatusCategory = { id: 3, key: "done", name: "Done", colorName: "green" };

export const STATUSES: readonly Status[] = [
  { id: "10000", name: "To Do", category: TO_DO },
  { id: "3", name: "In Progress", category: IN_PROGRESS },
  { id: "10001", name: "Done", category: DONE },
];

export interface NamedThing {
  readonly id: string;
  readonly name: string;
}

export const RESOLUTIONS: readonly (NamedThing & { readonly description: string })[] = [
  { id: "10000", name: "Done", description: "Work has been completed on this issue." },
  { id: "10001", name: "Won't Do", description: "This issue won't be actioned." },
  { id: "10002", name: "Duplicate", description: "The problem is a duplicate of an existing issue." },
  { id: "10003", name: "Cannot Reproduce", description: "All attempts at reproducing this issue failed." },
];

export const ISSUE_TYPES: readonly NamedThing[] = [
  { id: "10001", name: "Task" },
  { id: "10002", name: "Bug" },
  { id: "10003", name: "Question" },
  { id: "10004", name: "Change" },
];

/** A step that leads to a status, from every other one. */
export interface Transition extends NamedThing {
  readonly to: Status;
}

export const TRANSITIONS: readonly Transition[] = STATUSES.map((to, index) => ({
  id: String((index + 1) * 10 + 1),
  name: to.name,
  to,
}));

/** @throws TypeError for a name that the workflow does not have */
export function statusNamed(name: string): Status {
  const status = STATUSES.find((entry) => entry.name === name);
  if (status === undefined) throw new TypeError(`statusNamed: the workflow has no status “${name}”`);
  return status;
}
