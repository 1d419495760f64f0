import type { FieldProblem, VolunteerDraft } from "@alongside/core";
import { beginVolunteer, dayOf, volunteerToFile } from "@alongside/core";
import * as React from "react";
import { saveAsFile } from "../../browser/save-as-file.ts";
import { useAlongside } from "../alongside-context.tsx";
import { hasTexts, hasVersion, useBegun } from "../use-begun.ts";
import { withTyped } from "./topic-list.tsx";

/** What is typed in the two fields of topics, and not added yet. */
interface Typed {
  readonly wants: string;
  readonly offers: string;
}

interface VolunteerFileControl {
  readonly draft: VolunteerDraft;
  readonly typed: Typed;
  readonly problems: readonly FieldProblem[];
  readonly isSaved: boolean;
  readonly change: (part: Partial<VolunteerDraft>, typed?: Partial<Typed>) => void;
  /** makes the file, or says what is wrong */
  readonly save: () => void;
  /** throws away what was typed */
  readonly drop: () => void;
}

const NOTHING: Typed = { wants: "", offers: "" };

/** Keeps what somebody writes to put themselves forward in this browser, and makes a file of it. */
export function useVolunteerFile(): VolunteerFileControl {
  const { me, home, ports } = useAlongside();
  const fresh = (): VolunteerDraft => beginVolunteer();
  const { draft, change: keep, drop } = useBegun({ sort: "alongside-volunteer", of: home, fresh, isDraft });
  const [typed, setTyped] = React.useState(NOTHING);
  const [problems, setProblems] = React.useState<readonly FieldProblem[]>([]);
  const [isSaved, setSaved] = React.useState(false);
  const change = (part: Partial<VolunteerDraft>, more: Partial<Typed> = {}): void => {
    setSaved(false);
    keep(part);
    setTyped({ ...typed, ...more });
  };
  const save = (): void => {
    const topics = { wants: withTyped(draft.wants, typed.wants), offers: withTyped(draft.offers, typed.offers) };
    change(topics, NOTHING);
    const today = dayOf(ports.clock.now());
    const file = volunteerToFile({ ...draft, ...topics }, me, today);
    setProblems(file.ok ? [] : file.error);
    if (!file.ok) return;
    saveAsFile(`alongside-circle-part-${today}.json`, file.value);
    setSaved(true);
  };
  return { draft, typed, problems, isSaved, change, save, drop };
}

/** What lies in a browser may be of an earlier version or written by hand. */
function isDraft(value: unknown): value is VolunteerDraft {
  const isTexts = (list: unknown): boolean => Array.isArray(list) && list.every((text) => typeof text === "string");
  return (
    hasTexts(value, ["team", "experience"]) &&
    hasVersion(value) &&
    isTexts(value["wants"]) &&
    isTexts(value["offers"]) &&
    Array.isArray(value["hours"]) &&
    value["hours"].every((hour) => Number.isInteger(hour)) &&
    typeof value["isNew"] === "boolean"
  );
}
