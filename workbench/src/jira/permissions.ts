import type { ContentStore } from "../store/content-store.ts";
import type { AccountRow } from "../store/rows.ts";

interface Permission {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly type: "GLOBAL" | "PROJECT";
}

/** Permissions that the workbench decides about, with the numbers and names of the platform. */
export const PERMISSIONS: readonly Permission[] = [
  { id: "10", key: "BROWSE_PROJECTS", name: "Browse Projects", type: "PROJECT" },
  { id: "15", key: "ADD_COMMENTS", name: "Add Comments", type: "PROJECT" },
  { id: "36", key: "DELETE_ALL_COMMENTS", name: "Delete All Comments", type: "PROJECT" },
  { id: "37", key: "DELETE_OWN_COMMENTS", name: "Delete Own Comments", type: "PROJECT" },
  { id: "46", key: "TRANSITION_ISSUES", name: "Transition Issues", type: "PROJECT" },
  { id: "14", key: "RESOLVE_ISSUES", name: "Resolve Issues", type: "PROJECT" },
  { id: "23", key: "ADMINISTER_PROJECTS", name: "Administer Projects", type: "PROJECT" },
  { id: "27", key: "USER_PICKER", name: "Browse users and groups", type: "GLOBAL" },
  { id: "0", key: "ADMINISTER", name: "Administer Jira", type: "GLOBAL" },
];

/** The role whose members look after a project. */
const ADMINISTRATORS = "Administrators";

/**
 * Whether somebody may do something. Whoever sees a project may comment and move issues in it, in the workbench.
 *
 * @param projectId a project that they see; null outside of any
 */
export function mayDo(store: ContentStore, account: AccountRow, key: string, projectId: number | null): boolean {
  switch (key) {
    case "ADMINISTER":
      return account.administrator;
    case "USER_PICKER":
      return true;
    case "ADMINISTER_PROJECTS":
    case "DELETE_ALL_COMMENTS":
      return account.administrator || (projectId !== null && store.issues.roleOf(account.id, projectId, ADMINISTRATORS) !== null);
    default:
      return projectId !== null || store.issues.projects({ account: account.id, app: false }).length > 0;
  }
}
